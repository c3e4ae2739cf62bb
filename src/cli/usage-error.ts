/**
 * A command was called in a way that it cannot work with: a wrong option, variable or folder.
 * The message is a sentence for the person who called it; the exit code is 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
