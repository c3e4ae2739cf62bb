/** A time of day in another zone. */
export interface LocalTime {
  /** The words with the time of day exchanged: `~04:01`. */
  text: string;
  /** How its day lies to that in UTC: -1, 0 or 1. */
  dayShift: number;
}

const clock = /\d{2}:\d{2}(?::\d{2})?/;

/**
 * Exchanges the time of day in words for that of another zone; to the second where the words have seconds.
 *
 * @param text as the page has it, in UTC: `~03:01`
 * @param epochMs the moment
 * @param offsetMinutes the zone's distance from UTC at that moment, positive to the east
 */
export function inZone(text: string, epochMs: number, offsetMinutes: number): LocalTime {
  const local = new Date(epochMs + offsetMinutes * 60_000).toISOString();
  const utc = new Date(epochMs).toISOString();
  const days = Date.parse(local.slice(0, 10)) - Date.parse(utc.slice(0, 10));
  return {
    text: text.replace(clock, (written) => local.slice(11, 11 + written.length)),
    dayShift: Math.round(days / 86_400_000),
  };
}
