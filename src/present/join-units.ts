const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const unit = '(?:%|[kKMGTP]?i?B|ms|s|min|h|d|req/s)';
const end = '(?![\\p{Letter}\\p{Number}])';

/** A space after a number and before its unit or month, or after a month and before its year. */
const space = new RegExp(
  `(?<=\\d) (?=(?:${unit}|${month})${end})|(?<=\\d[ \\u00a0]${month}) (?=\\d{4}${end})`,
  'gu',
);

/** Binds a number to its unit and the parts of a date to each other, so that no line ends between `1.89` and `GB`. */
export function joinUnits(text: string): string {
  return text.replace(space, '\u00a0');
}
