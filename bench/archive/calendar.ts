/** Milliseconds in a minute and in a day. */
export const minute = 60_000;
export const day = 1_440 * minute;

/** The day of an instant in UTC, `yyyy-mm-dd`. */
export function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** The minute of an instant in UTC, `yyyy-mm-ddThh:mmZ`. */
export function minuteOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
}

/** The time of day of an instant in UTC, `hh:mm`. */
export function clockOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(11, 16);
}
