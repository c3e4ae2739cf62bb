import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { reportGithub } from '../../src/check/report/github.ts';
import { reportHuman } from '../../src/check/report/human.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { badRoom, writeCase } from '../bad/bad-room.ts';
import { runCheck } from '../bad/run-check.ts';
import { documentWith } from '../support/sound-document.ts';

// What a pull request may hold in order to make the report say something of its own to GitHub or to a terminal.

const hostile = [
  'x\n::error file=a.mdx,line=1::taken over',
  'x\r\n::set-output name=token::1',
  'x%0A::add-mask::secret',
  '::stop-commands::now',
  'x,line=1::y',
  '\u001b[2J\u001b[1;1Hgone',
  '\u001b]0;title\u0007',
  'x\u2028::warning::y',
  '\u202egnorw\u202c',
  'a\u0000b',
];

function problemOf(text: string): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const words = { rule: 'file-name', message: `\`${text}\`.`, cure: text };
  return { file: `${text}.mdx`, ...place, ...words, severity: 'error' };
}

for (const text of hostile) {
  test(`${JSON.stringify(text)} gives one annotation, and no other`, () => {
    const report = reportGithub({ files: 1, problems: [problemOf(text)] });
    const lines = report.split(/\r\n|[\r\n\u2028\u2029]/);
    assert.equal(lines.length, 3, report);
    assert.match(
      lines[0] ?? '',
      /^::error file=[^:,]+,line=1,endLine=1,col=1,endColumn=2,title=file-name::/,
    );
    assert.equal(lines[1], '1 postmortem checked: 1 error, 0 warnings.');
    assert.doesNotMatch(
      report.trimEnd().replaceAll('\n', ''),
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/,
    );
  });

  test(`${JSON.stringify(text)} moves no cursor`, () => {
    const report = reportHuman({
      files: 1,
      problems: [problemOf(text)],
      sourceOf: () => `${text} again`,
    });
    assert.doesNotMatch(report.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
}

test('files, fields and words of that kind give no line of their own, in no format', async () => {
  const room = await badRoom();
  try {
    const names = hostile.filter((text) => !text.includes('\0')).map((text) => `${text}.mdx`);
    await writeCase(path.join(room.root, 'hostile'), {
      ...Object.fromEntries(names.map((name) => [name.replaceAll('/', '-'), 'x'])),
      'fields.mdx': documentWith({
        piece: 'fields',
        text: 'severity: "x\\n::error::y\\e[2J"\ntags: ["a\\n::warning::b"]\nservices: ["\\r\\n::error::c"]',
      }),
      'words.mdx': documentWith({
        piece: 'follow-ups',
        text: '- [ ] Alert on cards @x due:::error::y\n- ::error::z\n- [-] %0A::error::z',
      }),
    });
    for (const format of ['github', 'human', 'json', 'sarif']) {
      const { stdout } = runCheck(room.root, room.publicDir, ['hostile', '--format', format]);
      const commands = stdout
        .split(/\r\n|[\r\n\u2028\u2029]/)
        .filter((line) => /^\s*::/.test(line));
      const own = /^::(?:error|warning) file=hostile\/[^:]*,title=[a-z-]+::/;
      assert.deepEqual(
        commands.filter((line) => format !== 'github' || !own.test(line)),
        [],
      );
      assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f]/);
    }
  } finally {
    await room.leave();
  }
});
