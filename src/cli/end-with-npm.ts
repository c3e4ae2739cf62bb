/** How often it looks, in milliseconds. */
const interval = 500;

/**
 * Ends this process when the `npm run` that started it has ended. npm passes a signal on to the
 * shell between the two; some shells (dash among them) end of it and leave their child behind, and
 * a server would hold its port for ever.
 *
 * @param env the variables of the process; npm sets `npm_lifecycle_event`
 */
export function endWithNpm(env: Readonly<Record<string, string | undefined>>): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, interval).unref();
}
