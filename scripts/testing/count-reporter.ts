import type { TestEvent } from 'node:test/reporters';

/** A reporter for node:test that writes one JSON object: the counts of the whole run. */
export default async function* countReporter(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const event of events) {
    // Each file has a summary too; the whole run's names no file.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      yield JSON.stringify(event.data.counts);
    }
  }
}
