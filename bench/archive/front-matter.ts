import { dayOf, minuteOf } from './calendar.ts';
import type { Plan, PlannedInstant } from './plan.ts';

/** The front matter of a postmortem, with both its fences. */
export function frontMatter(plan: Plan, summary: string): string {
  const optional = (key: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [`${key}: [${list.join(', ')}]`];
  return [
    '---',
    `title: ${plan.title}`,
    `date: ${dayOf(plan.startMs)}`,
    `status: ${plan.status}`,
    `severity: ${plan.severity}`,
    `kind: ${plan.kind}`,
    ...optional('services', plan.services),
    ...optional('responders', plan.responders),
    ...optional('tags', plan.tags),
    `started: ${instant(plan.started)}`,
    `detected: ${instant(plan.detected)}`,
    `acknowledged: ${instant(plan.acknowledged)}`,
    `mitigated: ${instant(plan.mitigated)}`,
    `resolved: ${instant(plan.resolved)}`,
    `trigger: ${plan.trigger}`,
    ...optional('factors', plan.factors),
    ...optional('recurrenceOf', plan.recurrenceOf),
    `audience: ${plan.audience}`,
    `summary: >-`,
    `  ${summary}`,
    '---',
  ].join('\n');
}

function instant(value: PlannedInstant | null): string {
  return value ? `${value.about ? '~' : ''}${minuteOf(value.epochMs)}` : 'unknown';
}
