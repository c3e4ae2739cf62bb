// What a child process loads first: it ends with its parent, see child-process.ts.
process.once('disconnect', () => {
  process.exit(1);
});
// Waiting for that must not keep a finished child alive.
process.channel?.unref();
