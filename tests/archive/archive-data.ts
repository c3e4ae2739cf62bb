import { z } from 'zod';
import { read } from './built-archive.ts';
import { dayAfter } from './calendar.ts';

/** The day on which the archive's site was built. */
export const today = '2026-11-22';
/** The archive's contract: days by priority. */
const days: Readonly<Record<string, number>> = { P0: 7, P1: 28, P2: 56, P3: 112 };

const listSchema = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      date: z.string(),
      kind: z.string(),
      severity: z.string(),
      services: z.array(z.string()),
      trigger: z.string().nullable(),
      factors: z.array(z.string()),
      recurrenceOf: z.array(z.string()),
      instants: z.record(
        z.string(),
        z.object({ time: z.string().nullable(), approximate: z.boolean() }),
      ),
    }),
  ),
});
const followUpSchema = z.object({
  url: z.string(),
  incident: z.string(),
  status: z.string(),
  opened: z.string(),
  closed: z.string().nullable(),
  due: z.string().nullable(),
  priority: z.string().nullable(),
});

/** An incident of `/incidents.json`. */
export type Incident = z.infer<typeof listSchema>['incidents'][number];

/** A follow-up of `/follow-ups.json`. */
export type FollowUp = z.infer<typeof followUpSchema> & {
  /** The day after which it is late, by its due date or its priority. */
  dueBy: string | null;
  open: boolean;
};

/** All postmortems, drills and near misses among them. */
export function readPostmortems(): Incident[] {
  return listSchema.parse(JSON.parse(read('incidents.json'))).incidents;
}

/** All follow-ups, open and closed. */
export function readFollowUps(): FollowUp[] {
  const list = z.object({ followUps: z.array(followUpSchema) });
  return list.parse(JSON.parse(read('follow-ups.json'))).followUps.map((followUp) => {
    const allowed = days[followUp.priority ?? ''];
    const dueBy =
      followUp.due ?? (allowed === undefined ? null : dayAfter(followUp.opened, allowed));
    return { ...followUp, dueBy, open: /^(open|in-progress)$/.test(followUp.status) };
  });
}
