import type { APIRequestContext } from 'playwright/test';
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `/follow-ups.json` as the documentation has it; a field too many or too few is a fault. */
export const followUpsSchema = z.strictObject({
  today: day,
  followUps: z.array(
    z.strictObject({
      id: z.string().min(1),
      incident: z.string().min(1),
      incidentTitle: z.string().min(1),
      severity: z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']),
      services: z.array(z.string()).min(1),
      text: z.string().min(1),
      status: z.enum(['open', 'in-progress', 'done', 'wont-do']),
      owners: z.array(z.string()),
      due: day.nullable(),
      opened: day.nullable(),
      closed: day.nullable(),
      ageDays: z.number().int().nullable(),
      overdueDays: z.number().int().nullable(),
      priority: z.enum(['P0', 'P1', 'P2', 'P3', 'P4']).nullable(),
      type: z
        .enum(['prevent', 'detect', 'mitigate', 'repair', 'investigate', 'process'])
        .nullable(),
      tickets: z.array(z.strictObject({ label: z.string(), url: z.url() })),
      note: z.string().nullable(),
      url: z.string().regex(/^\/incidents\/[^/]+\/#follow-up-.+$/),
    }),
  ),
});

export type FollowUps = z.infer<typeof followUpsSchema>;
export type FollowUpEntry = FollowUps['followUps'][number];

/** Fetches and checks `/follow-ups.json` of a site. */
export async function fetchFollowUps(request: APIRequestContext, site: string): Promise<FollowUps> {
  const response = await request.get(`${site}/follow-ups.json`);
  return followUpsSchema.parse(await response.json());
}

/** Whether a follow-up waits for somebody. */
export function isOpenEntry({ status }: FollowUpEntry): boolean {
  return status === 'open' || status === 'in-progress';
}
