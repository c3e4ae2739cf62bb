/** The words below a graph or a group. */
import { utcFormat } from 'd3-time-format';
import { formatValue } from '../domain/metric-unit.ts';
import { startOfDay } from '../domain/plain-date.ts';
import { closed } from './describe.ts';
import type { CaptionPart } from './drawn-graph.ts';
import type { PanelPlan } from './panel-plan.ts';
import { shadingText, type WindowPart } from './window.ts';

const longDay = utcFormat('%-d %B %Y');

/**
 * The parts of the caption, nothing twice.
 *
 * @param unplaced - labels of marks for which no width has room.
 */
export function captionOf(
  plans: readonly PanelPlan[],
  window: readonly WindowPart[],
  unplaced: readonly string[],
): CaptionPart[] {
  const shading = shadingText(window);
  const parts: CaptionPart[] = [
    ...plans.flatMap(({ attributes }): CaptionPart[] =>
      attributes.description === null
        ? []
        : [{ kind: 'description', text: closed(attributes.description) }],
    ),
    ...plans.flatMap((plan): CaptionPart[] => {
      const { axis, attributes, unit } = plan;
      if (axis === null || axis.hasZero) return [];
      const name = plans.length > 1 ? `The axis of “${attributes.title}”` : 'The value axis';
      const text = `${name} starts at ${formatValue(axis.low, unit)}, not at zero.`;
      return [{ kind: 'axis', text }];
    }),
    ...(shading === null ? [] : [{ kind: 'shading' as const, text: shading }]),
    ...(unplaced.length === 0
      ? []
      : [{ kind: 'marks' as const, text: `Also marked: ${unplaced.join(', ')}.` }]),
    ...plans.flatMap(({ attributes: { source, query, captured } }): CaptionPart[] => [
      ...(source === null ? [] : [{ kind: 'source' as const, text: closed(source) }]),
      ...(query === null ? [] : [{ kind: 'query' as const, text: query }]),
      ...(captured === null
        ? []
        : [
            {
              kind: 'captured' as const,
              text: `Captured ${longDay(new Date(startOfDay(captured)))}.`,
            },
          ]),
    ]),
  ];
  return parts.filter(
    (part, index) =>
      parts.findIndex(({ kind, text }) => kind === part.kind && text === part.text) === index,
  );
}
