/** How values are spread: the middle, and where the middle half lies. Never a mean, which one long incident can move anywhere. */
export interface Spread {
  lowest: number;
  /** A quarter of the values lies at or below it. */
  lowerQuartile: number;
  median: number;
  /** A quarter of the values lies at or above it. */
  upperQuartile: number;
  highest: number;
}

/**
 * The value below which the share `p` of the values lies. Between two values it is interpolated in proportion:
 * definition 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996), which is what spreadsheets, R and NumPy compute unless told otherwise.
 *
 * @param ascending at least one value, the smallest first
 * @param p from 0 to 1
 * @throws RangeError without a value
 */
export function quantile(ascending: readonly number[], p: number): number {
  const place = (ascending.length - 1) * p;
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  if (below === undefined || above === undefined) {
    throw new RangeError('A quantile needs at least one value.');
  }
  return below + (above - below) * (place - Math.floor(place));
}

/** The spread of values in any order; null without a value. */
export function spreadOf(values: readonly number[]): Spread | null {
  const ascending = [...values].sort((a, b) => a - b);
  const [lowest] = ascending;
  const highest = ascending.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  return {
    lowest,
    lowerQuartile: quantile(ascending, 0.25),
    median: quantile(ascending, 0.5),
    upperQuartile: quantile(ascending, 0.75),
    highest,
  };
}
