import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { followUpsJson } from '../present/follow-ups-json.ts';
import { printTracker } from './follow-ups-command.ts';
import { readFollowUpsOptions, type PrintOptions } from './follow-ups-options.ts';
import { UsageError } from './usage-error.ts';

const tracker = trackFollowUps(
  [
    samplePostmortem({
      followUps:
        '- [ ] One @ada due:2026-02-01\n- [ ] Two\n- [x] Three @ada @sam\n- [ ] Four @keepers',
    }),
  ],
  '2026-02-05',
);

function printOptions(...args: string[]): PrintOptions {
  const options = readFollowUpsOptions(args);
  assert.equal(options.task, 'print');
  return options;
}

function ids(...args: string[]): string[] {
  const options = printOptions(...args, '--format', 'json');
  const printed: unknown = JSON.parse(printTracker(tracker, options, sampleConfig));
  const { followUps } = printed as ReturnType<typeof followUpsJson>;
  return followUps.map(({ id }) => id);
}

test('json is what the site publishes', () => {
  const printed = printTracker(tracker, printOptions('--format', 'json'), sampleConfig);
  assert.deepEqual(JSON.parse(printed), followUpsJson(tracker));
});

test('options narrow it', () => {
  assert.deepEqual(ids(), ['one', 'two', 'four', 'three']);
  assert.deepEqual(ids('--overdue'), ['one']);
  assert.deepEqual(ids('--owner', '@Ada'), ['one', 'three']);
  assert.deepEqual(ids('--owner', 'keepers'), ['one', 'four', 'three']);
  assert.deepEqual(ids('--owner', 'unassigned'), ['two']);
  assert.deepEqual(ids('--service', 'fog-horns'), []);
  assert.deepEqual(ids('--service', 'lamps', '--owner', 'sam'), ['three']);
});

test('what it does not know is said with what was meant', () => {
  const cases: [string[], RegExp][] = [
    [['--owner', 'adda'], /no person and no team `adda`\. Did you mean `ada`\?/],
    [['--service', 'lmps'], /no service `lmps`\. Did you mean `lamps`\?/],
    [['--format', 'xml'], /`--format` is `xml`\. Use one of `human`, `json`, `markdown`\./],
    [['--late'], /Unknown option `--late`\. Use one of\n {2}`npm run follow-ups -- /],
    [['x.mdx'], /Use one of\n {2}`npm run follow-ups -- /],
    [['--write'], /`--write` does not say what to write\./],
    [['--dates', '--overdue'], /These options do not go together\./],
    [['--dates', '--github'], /These options do not go together\./],
    [['--tickets'], /argument missing/],
  ];
  for (const [args, message] of cases) {
    assert.throws(
      () => printTracker(tracker, printOptions(...args), sampleConfig),
      (error) => error instanceof UsageError && message.test(error.message),
      args.join(' '),
    );
  }
});

test('the other tasks', () => {
  assert.deepEqual(readFollowUpsOptions(['--dates']), { task: 'dates', write: false });
  assert.deepEqual(readFollowUpsOptions(['--dates', '--write']), { task: 'dates', write: true });
  assert.deepEqual(readFollowUpsOptions(['--tickets', 'x.json']), {
    task: 'tickets',
    snapshot: 'x.json',
    write: false,
  });
  assert.deepEqual(readFollowUpsOptions(['--github', '--write']), {
    task: 'tickets',
    snapshot: null,
    write: true,
  });
});
