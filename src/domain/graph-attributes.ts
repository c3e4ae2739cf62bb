/** From the attributes of `<MetricGraph>` as they were written to what they mean. */
import type { z } from 'zod';
import { parseGraphTime, type GraphTime } from './graph-time.ts';
import {
  metricGraphSchema,
  type AttributeReading,
  type AttributeSlip,
  type ClaimedPeak,
  type GraphNote,
  type Threshold,
} from './metric-graph.ts';
import { metricFormats } from './metric.ts';
import { parseQuantity, quantityIn } from './metric-quantity.ts';
import { unitNamed, type Unit } from './metric-unit.ts';
import type { Outcome, Slip } from './problem.ts';

/**
 * Reads the attributes of one graph. All slips are reported, each with the attribute it stands in.
 *
 * @param written - attribute names and their literal text.
 */
export function readGraphAttributes(written: Readonly<Record<string, string>>): AttributeReading {
  const shape = metricGraphSchema.safeParse(written);
  if (!shape.success) {
    return { ok: false, slips: shape.error.issues.flatMap((issue) => slipsOfIssue(issue)) };
  }
  const fields = shape.data;
  const unit = fields.unit === undefined ? null : unitNamed(fields.unit);
  const slips: AttributeSlip[] = [];
  const read = <T>(attribute: string, value: string | undefined, parse: Parser<T>): T | null => {
    if (value === undefined) return null;
    const outcome = parse(value, unit);
    if (outcome.ok) return outcome.value;
    slips.push({ ...outcome.slip, attribute });
    return null;
  };
  const attributes = {
    data: fields.data,
    title: fields.title,
    unit,
    source: fields.source ?? null,
    query: fields.query ?? null,
    captured: fields.captured ?? null,
    series: fields.series ?? null,
    group: fields.group ?? null,
    y: fields.y ?? 'zero',
    from: read('from', fields.from, parseGraphTime),
    to: read('to', fields.to, parseGraphTime),
    thresholds: read('threshold', fields.threshold, each(parseThreshold)) ?? [],
    notes: read('note', fields.note, each(parseNote)) ?? [],
    peak: read('peak', fields.peak, parsePeak),
    format: fields.format ?? null,
    description: fields.description ?? null,
  };
  const backwards = orderSlip(attributes.from, attributes.to);
  if (backwards !== null) slips.push({ ...backwards, attribute: 'to' });
  return slips.length === 0 ? { ok: true, attributes } : { ok: false, slips };
}

type Parser<T> = (text: string, unit: Unit | null) => Outcome<T>;

/** A parser of several things, parted by `;`. The first that cannot be read is the slip. */
function each<T>(parse: Parser<T>): Parser<T[]> {
  return (text, unit) => {
    const values: T[] = [];
    for (const part of text.split(';')) {
      if (part.trim() === '') continue;
      const outcome = parse(part.trim(), unit);
      if (!outcome.ok) return outcome;
      values.push(outcome.value);
    }
    return { ok: true, value: values };
  };
}

/** `1.5e9 Memory limit`, `1.5 GB Memory limit`: the longest head that reads as a quantity, then the name. */
function parseThreshold(text: string, unit: Unit | null): Outcome<Threshold> {
  const words = text.split(/\s+/u);
  for (const count of [3, 2, 1]) {
    const quantity = parseQuantity(words.slice(0, count).join(' '));
    const label = words.slice(count).join(' ');
    if (quantity === null || label === '') continue;
    const inUnit = quantityIn(quantity, unit);
    if (inUnit !== null) return { ok: true, value: { value: inUnit.amount, label } };
    return refuse(
      'graph-unit-differs',
      `The threshold \`${text}\` is in another unit than the graph.`,
      'Write it in the graph’s unit, or as a bare number.',
    );
  }
  return refuse(
    'graph-threshold-unreadable',
    `\`${text}\` is not a threshold.`,
    'Write a value, a space and what it is: `1.5e9 Memory limit`.',
  );
}

/** `03:37 networking errors`. */
function parseNote(text: string): Outcome<GraphNote> {
  const [, written = '', words = ''] = /^(\S+)\s+(\S.*)$/su.exec(text) ?? [];
  if (words === '') {
    const cure = 'Write a time, a space and a few words: `03:37 networking errors`.';
    return refuse('graph-note-unreadable', `\`${text}\` is not a note.`, cure);
  }
  const time = parseGraphTime(written);
  return time.ok ? { ok: true, value: { time: time.value, text: words } } : time;
}

/** `1.9 GB at 03:42`. */
function parsePeak(text: string, unit: Unit | null): Outcome<ClaimedPeak> {
  const [, written = '', when = ''] = /^(.*\S)\s+at\s+(\S.*)$/su.exec(text) ?? [];
  const quantity = parseQuantity(written);
  if (quantity === null) {
    const cure = 'Write a value, `at` and a time: `1.9 GB at 03:42`.';
    return refuse('graph-peak-unreadable', `\`${text}\` is not a peak.`, cure);
  }
  const inUnit = quantityIn(quantity, unit);
  if (inUnit === null) {
    const message = `The peak \`${text}\` is in another unit than the graph.`;
    return refuse('graph-unit-differs', message, 'Write it in the graph’s unit.');
  }
  const time = parseGraphTime(when);
  return time.ok ? { ok: true, value: { quantity: inUnit, time: time.value, text } } : time;
}

function orderSlip(from: GraphTime | null, to: GraphTime | null): Slip | null {
  if (from === null || to === null || from.epochMs === null || to.epochMs === null) return null;
  if (from.epochMs < to.epochMs) return null;
  return {
    rule: 'graph-range-backwards',
    message: `\`to\` (\`${to.text}\`) is not after \`from\` (\`${from.text}\`).`,
    cure: 'Let `to` be the later of the two.',
  };
}

const cures: Readonly<Record<string, string>> = {
  captured: 'Write the day as `yyyy-mm-dd`.',
  y: 'Write `zero` or `auto`, or leave it out.',
  format: `Write one of ${metricFormats.map((name) => `\`${name}\``).join(', ')}, or leave it out.`,
  data: 'Name the data file: `data="memory.csv"`.',
  title: 'Say what the graph shows: `title="Memory of the site"`.',
};

function slipsOfIssue(issue: z.core.$ZodIssue): AttributeSlip[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((attribute) => ({
      attribute,
      rule: 'graph-attribute-unknown',
      message: `A graph has no attribute \`${attribute}\`.`,
      cure: 'Correct its name or remove it.',
    }));
  }
  const attribute = String(issue.path[0] ?? '');
  const absent = issue.code === 'invalid_type';
  return [
    {
      attribute: absent ? null : attribute,
      rule: absent ? 'graph-attribute-missing' : 'graph-attribute-unreadable',
      message: absent
        ? `The graph has no \`${attribute}\`.`
        : `The graph’s \`${attribute}\` ${issue.code === 'too_small' ? 'is empty' : 'cannot be read'}.`,
      cure: cures[attribute] ?? 'Write a text, or leave it out.',
    },
  ];
}

function refuse(rule: string, message: string, cure: string): Outcome<never> {
  return { ok: false, slip: { rule, message, cure } };
}
