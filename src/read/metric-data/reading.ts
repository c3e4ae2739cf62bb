import type { DataProblem, MetricData } from '../../domain/metric.ts';

/** What reading a data file gave: its series, or everything that is wrong with it. */
export interface DataReading {
  /** Null as soon as there is one problem: a graph is never drawn from the rows that happened to be readable. */
  readonly data: MetricData | null;
  /** In the order of the file. */
  readonly problems: readonly DataProblem[];
}
