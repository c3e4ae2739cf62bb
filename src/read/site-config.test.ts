import assert from 'node:assert/strict';
import { test } from 'node:test';
import site from '../../site.config.ts';
import { readSiteConfig, unreadableSiteConfig } from './site-config.ts';

function sentences(value: unknown): string[] {
  return readSiteConfig(value).problems.map(({ message, cure }) => `${message} ${cure}`);
}

test('the config of this project has no problem, and its defaults are filled in', () => {
  const { config, problems } = readSiteConfig({ ...site, people: undefined });
  assert.deepEqual(problems, []);
  assert.deepEqual(config?.people, {});
});

test('each mistake is told by its path, with what to do', () => {
  for (const [change, sentence] of [
    [
      { headline: undefined },
      '`headline` is missing. Add it. What belongs there: Title of the list of postmortems.',
    ],
    [{ headlin: 'x' }, '`headlin` is not a field. Did you mean `headline`?'],
    [
      { url: 'aftermath' },
      '`url` is `aftermath`. Write a whole address that starts with https://.',
    ],
    [
      { services: { site: { nam: 'x', name: 'x' } } },
      '`services.site.nam` is not a field. Did you mean `name`?',
    ],
    [
      { services: { Web_Site: { name: 'x' } } },
      '`services.Web_Site` cannot be used as a name. Ids are kebab-case: lower-case letters, digits and single hyphens.',
    ],
    [
      { contractFrom: '2021-02-30' },
      '`contractFrom` is `2021-02-30`. Write a day of the calendar as yyyy-mm-dd.',
    ],
    [{ contract: { days: { P0: 0 } } }, '`contract.days.P0` is `0`. Write a number above 0.'],
    [
      { contract: { demands: { SEV1: ['ownr'] } } },
      '`contract.demands.SEV1.0` is `ownr`. Use one of `owner`, `due`, `ticket`.',
    ],
    [{ name: 7 }, '`name` is `7`. Write a text in quotes.'],
    [
      { tickets: [{ pattern: '(', url: 'x' }] },
      '`tickets.0.pattern` is `(`. This is not a regular expression.',
    ],
    [{ people: [] }, '`people` is not of the right form. Write entries in `{ }`.'],
  ] as const) {
    assert.deepEqual(sentences({ ...site, ...change }), [sentence]);
  }
});

test('a missing severity is told by its name', () => {
  assert.deepEqual(sentences({ ...site, severities: { ...site.severities, SEV5: undefined } }), [
    '`severities.SEV5` is missing. Add it.',
  ]);
});

test('what is no config at all is told as that', () => {
  for (const value of [undefined, null, 'x', 7]) {
    assert.deepEqual(sentences(value), [
      'The file exports no config. Write `export default defineSite({ … })`.',
    ]);
  }
});

test('a file that cannot be loaded is one problem with one full stop', () => {
  const { config, problems } = unreadableSiteConfig('Unexpected token.');
  assert.equal(config, null);
  assert.equal(problems[0]?.message, 'The file cannot be loaded: Unexpected token.');
});
