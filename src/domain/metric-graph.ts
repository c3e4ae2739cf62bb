/** What an author may say about a graph: the attributes of `<MetricGraph>`, all of them literal text. */
import { z } from 'zod';
import type { GraphTime } from './graph-time.ts';
import { metricFormats } from './metric.ts';
import type { Quantity } from './metric-quantity.ts';
import type { Unit } from './metric-unit.ts';
import { isPlainDate } from './plain-date.ts';
import type { Slip } from './problem.ts';

/** A level that the author draws across the graph. */
export interface Threshold {
  /** In base units of the graph's unit. */
  readonly value: number;
  /** What the level is: `Memory limit`. */
  readonly label: string;
}

/** A remark of the author's at one time. */
export interface GraphNote {
  readonly time: GraphTime;
  readonly text: string;
}

/** The highest value as the text around the graph has it. */
export interface ClaimedPeak {
  readonly quantity: Quantity;
  readonly time: GraphTime;
  /** As it was written: `1.9 GB at 03:42`. */
  readonly text: string;
}

const text = z.string().trim().min(1);

/** The attributes as they stand in the postmortem. Unknown names are refused. */
export const metricGraphSchema = z.strictObject({
  data: text.describe('The data file, beside the postmortem: `site-memory.csv`.'),
  title: text.describe('What the graph shows, as a heading: `Memory of the site`.'),
  unit: text
    .optional()
    .describe(
      'bytes, bytes-iec, percent (0–100), ratio (0–1), seconds, requests-per-second, count, or any word.',
    ),
  source: text.optional().describe('Where the data comes from: `Grafana, gateway board`.'),
  query: text.optional().describe('The query that gave the data.'),
  captured: text
    .refine(isPlainDate)
    .optional()
    .describe('The day on which the data was taken out, `yyyy-mm-dd`.'),
  series: text
    .optional()
    .describe('Which series to draw, parted by `;`, in this order. All of the file unless said.'),
  group: text
    .optional()
    .describe(
      'Graphs of one postmortem with the same word share the time axis, one under another.',
    ),
  y: z
    .enum(['zero', 'auto'])
    .optional()
    .describe('Where the value axis starts: at zero (unless said), or near the lowest value.'),
  from: text.optional().describe('Where the time axis starts: `03:00` in UTC, or an instant.'),
  to: text.optional().describe('Where the time axis ends.'),
  threshold: text
    .optional()
    .describe(
      'Levels across the graph, a value and a name each, parted by `;`: `1.5e9 Memory limit`.',
    ),
  note: text
    .optional()
    .describe('Remarks, a time and a text each, parted by `;`: `03:37 networking errors`.'),
  peak: text
    .optional()
    .describe('The highest value that the text speaks of, checked: `1.9 GB at 03:42`.'),
  format: z.enum(metricFormats).optional().describe('The data file’s format, when it is doubtful.'),
  description: text
    .optional()
    .describe('What the graph shows in words, said before the description of our own.'),
});

/** The names an attribute may have, for a "did you mean". */
export const metricGraphAttributes = metricGraphSchema.keyof().options;

/** The attributes of one graph, read. Null is what the author did not say. */
export interface GraphAttributes {
  readonly data: string;
  readonly title: string;
  readonly unit: Unit | null;
  readonly source: string | null;
  readonly query: string | null;
  /** `yyyy-mm-dd`. */
  readonly captured: string | null;
  /** The value of `series=` in full: a name may itself hold a semicolon. */
  readonly series: string | null;
  readonly group: string | null;
  readonly y: 'zero' | 'auto';
  readonly from: GraphTime | null;
  readonly to: GraphTime | null;
  readonly thresholds: readonly Threshold[];
  readonly notes: readonly GraphNote[];
  readonly peak: ClaimedPeak | null;
  readonly format: (typeof metricFormats)[number] | null;
  readonly description: string | null;
}

/** A mistake in one attribute; the caller knows where the attribute stands. */
export interface AttributeSlip extends Slip {
  /** The attribute's name; null when one that must be there is not. */
  readonly attribute: string | null;
}

/** What reading the attributes gave: their meaning, or everything that is wrong with them. */
export type AttributeReading =
  | { readonly ok: true; readonly attributes: GraphAttributes }
  | { readonly ok: false; readonly slips: readonly AttributeSlip[] };
