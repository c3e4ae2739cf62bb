import type { APIRoute, GetStaticPaths } from 'astro';
import type { TrackedFollowUp } from '../../domain/tracker.ts';
import { incidentJson, type IncidentJson } from '../../publish/incident-json.ts';
import { getPostmortems, getSource, getTracker } from '../../render/collection.ts';
import { getRelated } from '../../render/relations.ts';

/** `/incidents/<id>.json`: one postmortem as data. */
export const getStaticPaths = (async () => {
  const { today, open, closed } = await getTracker();
  const byIncident = new Map<string, TrackedFollowUp[]>();
  for (const tracked of [...open, ...closed]) {
    const list = byIncident.get(tracked.incident.id);
    if (list) list.push(tracked);
    else byIncident.set(tracked.incident.id, [tracked]);
  }
  const postmortems = await getPostmortems();
  return Promise.all(
    postmortems.map(async (postmortem) => {
      const { id } = postmortem;
      const json = incidentJson(postmortem, {
        source: await getSource(id),
        tracked: byIncident.get(id) ?? [],
        related: await getRelated(id),
        today,
      });
      return { params: { id }, props: { json } };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: IncidentJson }> = ({ props }) => Response.json(props.json);
