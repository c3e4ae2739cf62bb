/**
 * The folder that the person stands in: paths are typed and read from there. `npm run` changes to the project's folder
 * first and keeps the other in `INIT_CWD`, which children of other scripts inherit without having been moved.
 * @param script the npm script that the command belongs to
 */
export function standingFolder(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  script: string,
): string {
  return env['npm_lifecycle_event'] === script ? env['INIT_CWD'] || cwd : cwd;
}
