/**
 * Runs git in the content folder and gives its output; an effect that is handed in, so that this folder neither starts
 * processes nor looks at the environment.
 * @param input what git reads on stdin; nothing when left out
 * @throws GitError
 */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>;

/** Why git could not say what it was asked. */
export type GitFault =
  'not-installed' | 'no-repository' | 'not-trusted' | 'no-commit' | 'shallow' | 'failed';

/** Git could not answer. The fault is for whoever tells the author; the message is the first line of git's own. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly fault: GitFault;

  constructor(fault: GitFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
