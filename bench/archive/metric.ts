import { minute } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';

/** The file that a graph draws, beside its postmortem. */
export const metricFile = 'requests.csv';

/** Two series of 240 samples, one a minute around the start: a rise while it lasts, and a gap of three minutes. */
export function metricData(plan: Plan, random: Random): string {
  const from = plan.startMs - 60 * minute;
  const height = random.integer(40, 400);
  const rows = Array.from({ length: 240 }, (_, index) => {
    const at = from + index * minute;
    const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
    if (index >= 120 && index < 123) return `${time},,`;
    const hurt = at >= plan.startMs && at < plan.endMs;
    const failed = hurt ? (height * random.integer(60, 100)) / 100 : random.integer(0, 4);
    const answered = height * 2 - failed + random.integer(0, 20);
    return `${time},${failed.toFixed(1)},${answered.toFixed(1)}`;
  });
  return `time,failed,answered\n${rows.join('\n')}\n`;
}

/** The graph, as the postmortem writes it. */
export function metricGraph(service: string): string {
  return [
    '<MetricGraph',
    `  data="${metricFile}"`,
    `  title="Requests to ${service}"`,
    '  unit="requests-per-second"',
    `  source="Board of ${service}"`,
    '/>',
  ].join('\n');
}
