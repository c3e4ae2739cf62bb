import { fill, type Slots } from './prose.ts';
import type { Random } from './random.ts';

const blocks = [
  `\`\`\`bash title="What {person} ran in the {place} region"
for host in $(list-hosts --service {id} --region {place}); do
  echo "checking $host" # {number} of them
  ssh "$host" 'systemctl restart {slug} && sleep {number}'
done
\`\`\``,
  `\`\`\`sql title="What was still waiting"
select region, count(*) as waiting, max(age) as oldest
from {table}
where service = '{id}' and taken is null -- the {place} region first
group by region
having count(*) > {number}
order by waiting desc;
\`\`\``,
  `\`\`\`yaml title="The setting as it was put back"
service: {id}
{table}:
  limit: {larger} # it was {number}
  regions: [{place}, north]
  retry: { times: 3, pause: {number}s }
\`\`\``,
  `\`\`\`python title="The repair, in short"
def repair(batch: list[Item]) -> int:
    """Writes the items of {place} again, {number} at a time."""
    for item in batch:
        if item.region == "{place}" and not item.sent:
            client.post(f"/{table}/{item.id}", retries={number})
    return len(batch)
\`\`\``,
  `\`\`\`json title="An answer of the {component}"
{
  "service": "{id}",
  "region": "{place}",
  "error": { "code": 503, "message": "limit of {larger} reached" },
  "waiting": {number}
}
\`\`\``,
] as const;

/** One block of code with a caption, in one of five languages. */
export function codeBlock(slots: Slots, random: Random): string {
  const text = fill(random.pick(blocks).replaceAll(/\{(?!\w+\})/g, '\u0001'), slots, random);
  return text.replaceAll('\u0001', '{');
}
