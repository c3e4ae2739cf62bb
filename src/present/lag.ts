import { daysBetween } from '../domain/plain-date.ts';
import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';

/** One scale for the lag bars of all rows. */
export interface LagScale {
  /** Where the line for today stands, per cent of a bar's room. */
  today: number;
  /** Per cent for a day. */
  perDay: number;
}

/** The bar of one open follow-up, per cent of its room. */
export interface LagBar {
  /** `late` lies left of today, `left` right of it; `undated` runs across. */
  kind: 'late' | 'left' | 'undated';
  x: number;
  width: number;
}

/** Where today stands when no open follow-up has a day. */
const middle = 45;

/** The scale on which the latest and the farthest follow-up both fit. */
export function lagScale({ open, today }: Tracker): LagScale {
  const days = open.flatMap(({ dueBy }) => (dueBy === null ? [] : [daysBetween(today, dueBy)]));
  if (days.length === 0) return { today: middle, perDay: 0 };
  const late = Math.max(7, ...days.map((ahead) => -ahead));
  const left = Math.max(7, ...days);
  // Both sides keep room for their head, however lopsided the days are.
  const share = Math.min(0.6, Math.max(0.3, late / (late + left)));
  const perDay = Math.min((98 * share) / late, (98 * (1 - share)) / left);
  return { today: round(100 * share), perDay };
}

/** The bar of a follow-up on that scale. */
export function lagBar({ dueBy }: TrackedFollowUp, { today }: Tracker, scale: LagScale): LagBar {
  if (dueBy === null) return { kind: 'undated', x: 0, width: 100 };
  const ahead = daysBetween(today, dueBy);
  // Less than half a per cent could not be seen.
  const width = Math.max(0.5, round(Math.abs(ahead) * scale.perDay));
  return ahead < 0
    ? { kind: 'late', x: round(scale.today - width), width }
    : { kind: 'left', x: scale.today, width };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
