import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { drawGroup } from '../src/chart/draw-graph.ts';
import { loadSiteConfig } from '../src/cli/load-site-config.ts';
import { projectRoot } from '../src/cli/project.ts';
import { readGraphAttributes } from '../src/domain/graph-attributes.ts';
import { readMetricData } from '../src/read/metric-data/read-metric-data.ts';
import { readPostmortem } from '../src/read/postmortem.ts';

const id = '2021-01-12-django-site-exhaustion';
const folder = path.join(projectRoot, 'content/incidents', id);

test('the caption of 2021-01-12 says that its values were read off the published graphs', async () => {
  const { config } = await loadSiteConfig(projectRoot);
  assert.ok(config);
  const file = `${id}/index.mdx`;
  const bytes = readFileSync(path.join(folder, 'index.mdx'));
  const { graphs } = readPostmortem({ id, file, bytes }, config);
  const inputs = graphs.map(({ attributes: written }) => {
    const attributes = readGraphAttributes(written);
    assert.ok(attributes.ok);
    const data = path.join(folder, attributes.attributes.data);
    const reading = readMetricData(readFileSync(data, 'utf8'));
    assert.ok(reading.data);
    return { data: reading.data, attributes: attributes.attributes };
  });
  assert.equal(inputs.length, 2, 'memory and CPU throttling');
  const { caption, panels } = drawGroup(inputs, { incident: null, idPrefix: 'g' });
  const source = caption.find(({ kind }) => kind === 'source')?.text ?? '';
  assert.match(source, /\bread\b.* off the Grafana graph published with the report/i);
  assert.match(panels[0]?.description ?? '', /1\.89 GB at 03:42/);
  assert.match(panels[1]?.description ?? '', /65\.9 % at 03:52/);
});
