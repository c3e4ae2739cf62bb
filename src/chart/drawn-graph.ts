/** What drawing gives and what it takes: the whole interface between the charts and the pages. */
import type { Instants } from '../domain/duration.ts';
import type { MetricData } from '../domain/metric.ts';
import type { GraphAttributes } from '../domain/metric-graph.ts';

/** One graph to draw: the series of a file and what the author said about them. */
export interface GraphInput {
  readonly data: MetricData;
  readonly attributes: GraphAttributes;
}

/** What a graph shows of the incident. */
export interface GraphIncident {
  readonly instants: Instants;
  /** Epoch milliseconds of the latest thing that the postmortem records; null when it records nothing. */
  readonly lastRecorded: number | null;
}

/** What all graphs of one drawing share. */
export interface DrawOptions {
  /** Null draws no window and no instants. */
  readonly incident: GraphIncident | null;
  /** Start of every id in the SVG, unique on its page: letters, digits and `-`. */
  readonly idPrefix: string;
}

/** A series in the legend. There is one only when a graph has several series. */
export interface LegendEntry {
  /** The word or letter that stands at the line itself; the same as `label` when that is short. */
  readonly key: string;
  readonly label: string;
  /** `highest 1.89 GB at 03:42`, or `no samples`. */
  readonly summary: string;
  /** A small SVG of the line's dashes; decoration, `aria-hidden`. */
  readonly swatch: string;
}

/** One plot with its own title. */
export interface DrawnPanel {
  readonly title: string;
  /** `Highest 1.89 GB at 03:42`, to stand at the right of the title; null when there is no finite value. */
  readonly highest: string | null;
  /**
   * One SVG, as wide as its container, with `role="img"`, a name and a description. Nothing in it needs a script.
   *
   * For a cursor it carries `data-from` and `data-to` (epoch milliseconds at its left and right edge) and
   * `data-top` and `data-bottom` (the plot's edges in CSS pixels below the SVG's own). The readings themselves are
   * in the data table: a row's time is the `datetime` of its `<time>`, so a row stands at
   * `(time - from) / (to - from)` of the width, and its cells already hold the text to read out. Nothing is sent twice.
   */
  readonly svg: string;
  /** The same as the SVG's description, for those who want to print it. */
  readonly description: string;
  /** Empty when the panel has one series. */
  readonly legend: readonly LegendEntry[];
}

/** The readings as text. */
export interface TableModel {
  /** Heads of the value columns; the first column, the time in UTC, has the head `timeHead`. */
  readonly columns: readonly string[];
  /** `Time (UTC)`, with the day when all rows lie on one. */
  readonly timeHead: string;
  readonly rows: readonly TableRow[];
  /** How many distinct times the graphs hold. */
  readonly total: number;
  /** Says that rows were left out and which stayed; null when all are there. */
  readonly note: string | null;
}

/** One time of the table. */
export interface TableRow {
  /** ISO 8601 in UTC, for `<time datetime>`. */
  readonly datetime: string;
  /** As people read it: `03:42`, `12 Jan 03:42`. */
  readonly time: string;
  /** One text a column: `1.89 GB`, `no sample`, or empty when the series was not sampled at this time. */
  readonly cells: readonly string[];
}

/** One sentence below the graph. */
export interface CaptionPart {
  readonly kind: 'description' | 'axis' | 'shading' | 'marks' | 'source' | 'query' | 'captured';
  /** Plain text. Of a `query` it is the query itself, to be set as code. */
  readonly text: string;
}

/** Several graphs, one under another, with one time axis. */
export interface DrawnGroup {
  readonly panels: readonly DrawnPanel[];
  /** All series of all panels. */
  readonly table: TableModel;
  /** In the order of reading, nothing said twice. */
  readonly caption: readonly CaptionPart[];
}

/** One graph by itself. */
export interface DrawnGraph extends DrawnPanel {
  readonly table: TableModel;
  readonly caption: readonly CaptionPart[];
}
