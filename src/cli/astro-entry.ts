// What the child process of astro-process.ts runs: Astro's own command, ended with its parent.
process.once('disconnect', () => {
  process.exit(1);
});
// Waiting for that must not keep a finished build alive.
process.channel?.unref();

const manifest = import.meta.resolve('astro/package.json');
await import(new URL('bin/astro.mjs', manifest).href);
