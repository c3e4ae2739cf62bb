/** How many checks came out how. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Nothing was checked. */
export const none: Count = { passed: 0, failed: 0, skipped: 0 };

/** One check, by whether it passed. */
export function one(passed: boolean): Count {
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** Both together. */
export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that a run ends with: `12 passed, 0 failed`; what was skipped only if something was. */
export function lineOf({ passed, failed, skipped }: Count): string {
  const end = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${end}`;
}

/**
 * What a test runner reports, made to agree with how it ended: a runner that ended badly, or ran
 * nothing, has failed even where its report names no failure.
 *
 * @param reported the counts by its own report; undefined when it left none
 * @param endedWell whether its exit code was 0
 */
export function settle(reported: Count | undefined, endedWell: boolean): Count {
  const count = reported ?? none;
  const isEmpty = count.passed + count.failed === 0;
  const isSilent = !endedWell && count.failed === 0;
  return isEmpty || isSilent ? add(count, one(false)) : count;
}

/** Reads the counts that count-reporter.ts writes; undefined when the text is something else. */
export function readUnitReport(text: string): Count | undefined {
  const counts = numbersIn(text, (report) => report);
  if (!counts) return undefined;
  return {
    passed: counts('passed'),
    failed: counts('failed') + counts('cancelled'),
    skipped: counts('skipped') + counts('todo'),
  };
}

/** Reads the counts of Playwright's JSON report; a test that passed only when repeated has failed. */
export function readBrowserReport(text: string): Count | undefined {
  const counts = numbersIn(text, (report) => report['stats']);
  if (!counts) return undefined;
  return {
    passed: counts('expected'),
    failed: counts('unexpected') + counts('flaky'),
    skipped: counts('skipped'),
  };
}

function numbersIn(
  text: string,
  pick: (report: Record<string, unknown>) => unknown,
): ((name: string) => number) | undefined {
  const report = parse(text);
  const numbers = isObject(report) ? pick(report) : undefined;
  if (!isObject(numbers)) return undefined;
  return (name) => {
    const value = numbers[name];
    return typeof value === 'number' ? value : 0;
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
