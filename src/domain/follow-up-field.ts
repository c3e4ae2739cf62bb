import {
  followUpTypeSchema,
  prioritySchema,
  statusWords,
  type FollowUpType,
  type Priority,
  type StatusWord,
} from './follow-up.ts';
import { isPlainDate, type PlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';
import { isKebabCase } from './slug.ts';

/** One field of a follow-up's line. */
export type FollowUpField =
  | { kind: 'owner'; value: string }
  | { kind: 'due' | 'opened' | 'closed'; value: PlainDate }
  | { kind: 'priority'; value: Priority }
  | { kind: 'type'; value: FollowUpType }
  | { kind: 'status'; value: StatusWord }
  | { kind: 'id'; value: string };

/** Names that people write for a field that is spelt otherwise here, with what they stand for; null when it is no such thing. */
const misnamed: Record<string, (value: string) => string | null> = {
  owner: (value) => `@${value.replace(/^@/, '')}`,
  assignee: (value) => `@${value.replace(/^@/, '')}`,
  assigned: (value) => `@${value.replace(/^@/, '')}`,
  by: (value) => dated('due', value),
  deadline: (value) => dated('due', value),
  done: (value) => dated('closed', value),
  completed: (value) => dated('closed', value),
  created: (value) => dated('opened', value),
  priority: ranked,
  prio: ranked,
  state: (value) => (statusWords.some((word) => word === value) ? `status:${value}` : null),
};

function dated(field: string, value: string): string | null {
  return /^\d/.test(value) ? `${field}:${value}` : null;
}

function ranked(value: string): string | null {
  const priority = prioritySchema.safeParse(value.toUpperCase());
  return priority.success ? priority.data : null;
}

const priorities = prioritySchema.options;
const owner = /^@([\p{Letter}\p{Number}](?:[\p{Letter}\p{Number}._/-]*[\p{Letter}\p{Number}])?)$/u;
const keyed = /^([a-z]+):(.*)$/is;
const names = ['due', 'opened', 'closed', 'type', 'status', 'id'];

/** Reads one word as a field; null when it is an ordinary word. */
export function parseField(word: string): Outcome<FollowUpField> | null {
  if (word.startsWith('@')) {
    const handle = owner.exec(word)?.[1];
    if (handle !== undefined) return field({ kind: 'owner', value: handle.toLowerCase() });
  }
  if (word.length === 2) {
    const priority = priorities.find((known) => known === word.toUpperCase());
    if (priority !== undefined) return field({ kind: 'priority', value: priority });
  }
  if (!word.includes(':')) return null;
  const [, key, value] = keyed.exec(word) ?? [];
  if (key === undefined || value === undefined) return null;
  return value === '' ? parseBare(key.toLowerCase()) : parseKeyed(key.toLowerCase(), value);
}

/** A field's name and colon with nothing after: the blank in `due: 2025-04-01` parts it from its value. */
function parseBare(key: string): Outcome<FollowUpField> | null {
  return names.includes(key)
    ? refuse(
        'follow-up-field',
        `\`${key}:\` has no value.`,
        'Write the value right after the colon, without a blank.',
      )
    : null;
}

function parseKeyed(key: string, value: string): Outcome<FollowUpField> | null {
  switch (key) {
    case 'due':
    case 'opened':
    case 'closed':
      return isPlainDate(value)
        ? field({ kind: key, value })
        : refuse(
            'follow-up-date',
            `\`${key}:${value}\` is not a day of the calendar.`,
            `Write it as \`${key}:yyyy-mm-dd\`.`,
          );
    case 'type': {
      const type = followUpTypeSchema.safeParse(value);
      return type.success
        ? field({ kind: 'type', value: type.data })
        : oneOf(key, value, followUpTypeSchema.options);
    }
    case 'status': {
      const status = statusWords.find((known) => known === value);
      return status ? field({ kind: 'status', value: status }) : oneOf(key, value, statusWords);
    }
    case 'id':
      return isKebabCase(value)
        ? field({ kind: 'id', value })
        : refuse(
            'follow-up-field',
            `\`id:${value}\` is not a slug.`,
            'Use lower-case letters, digits and single hyphens.',
          );
    default: {
      const rewrite = Object.hasOwn(misnamed, key) ? misnamed[key] : undefined;
      const meant = rewrite?.(value) ?? null;
      return meant === null
        ? null
        : refuse(
            'follow-up-field',
            `\`${key}:\` is not a field of a follow-up.`,
            `Write \`${meant}\`.`,
          );
    }
  }
}

function oneOf(key: string, value: string, options: readonly string[]): Outcome<never> {
  const list = options.map((option) => `\`${key}:${option}\``).join(', ');
  return refuse(
    'follow-up-field',
    `\`${key}:${value}\` is not one that follow-ups have.`,
    `Use one of ${list}.`,
  );
}

function field(value: FollowUpField): Outcome<FollowUpField> {
  return { ok: true, value };
}

function refuse(rule: string, message: string, cure: string): Outcome<never> {
  return { ok: false, slip: { rule, message, cure } };
}
