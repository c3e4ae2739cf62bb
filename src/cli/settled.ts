/** The coarsest clocks of file systems in use tick every two seconds, and those tick at whole ones. Nanoseconds. */
const coarseTick = 2_000_000_000n;
/** All others tick many times in this while. Nanoseconds. */
const fineTick = 100_000_000n;
const second = 1_000_000_000n;

/**
 * Whether a change that happens now would give a file another time than the one it has: what changed a moment ago may
 * change again within one tick of the file system's clock, and nobody could tell.
 *
 * @param changedNs when it last changed, nanoseconds since 1970
 * @param now milliseconds since 1970, taken before the file is read
 */
export function isSettled(changedNs: bigint, now: number): boolean {
  const tick = changedNs % second === 0n ? coarseTick : fineTick;
  return BigInt(Math.floor(now)) * 1_000_000n - changedNs > tick;
}
