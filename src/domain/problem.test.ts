import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareProblems, compareText, type Problem } from './problem.ts';

describe('the order of problems', () => {
  it('is file, line, column, rule, message, each before the next', () => {
    const problem = (file: string, line: number, column: number, rule: string, message: string) =>
      ({
        file,
        line,
        column,
        rule,
        message,
        endLine: 9,
        endColumn: 9,
        severity: 'error',
        cure: '',
      }) satisfies Problem;
    const sorted = [
      problem('B.mdx', 9, 9, 'z', 'z'),
      problem('a.mdx', 2, 9, 'z', 'z'),
      problem('a.mdx', 10, 1, 'b', 'y'),
      problem('a.mdx', 10, 1, 'b', 'z'),
      problem('a.mdx', 10, 1, 'c', 'a'),
      problem('a.mdx', 10, 2, 'a', 'a'),
    ];
    assert.deepEqual([...sorted].reverse().sort(compareProblems), sorted);
  });

  it('compares text by code units, whatever the locale', () => {
    assert.deepEqual(['ä', 'z', 'a', 'Z', '10', '9'].sort(compareText), [
      '10',
      '9',
      'Z',
      'a',
      'z',
      'ä',
    ]);
    assert.equal(compareText('a', 'a'), 0);
  });
});
