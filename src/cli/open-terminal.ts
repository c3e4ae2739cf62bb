import { createInterface } from 'node:readline/promises';
import type { Ask } from './new-questions.ts';

/** A terminal on which somebody can be asked. */
export interface Terminal {
  ask: Ask;
  close: () => void;
}

/** Opens a terminal for questions. Ctrl-C and Ctrl-D end them: the answer is null then, and to all that follow. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const lines = createInterface({ input, output });
  const left = new AbortController();
  lines.once('close', () => {
    left.abort();
  });
  const hasLeft = (): boolean => left.signal.aborted;
  return {
    ask: async (question) => {
      if (hasLeft()) return null;
      try {
        return await lines.question(question, { signal: left.signal });
      } catch (error) {
        if (hasLeft()) return null;
        throw error;
      }
    },
    close: () => {
      lines.close();
    },
  };
}
