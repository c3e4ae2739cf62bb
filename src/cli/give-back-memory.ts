import { memoryUsage } from 'node:process';

/** Bytes of a heap that is left as it is: emptying it takes longer than it is worth. */
const small = 60_000_000;

/**
 * Gives the memory of what nobody needs any more back to the system, before another program needs it. Node would keep it
 * for what comes. Does nothing unless Node runs with `--expose-gc`, as in `npm run build`.
 */
export function giveBackMemory(): void {
  if (memoryUsage().heapTotal < small) return;
  // Any other kind of collection keeps the emptied pages.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
