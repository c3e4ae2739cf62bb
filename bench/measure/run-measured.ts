import { spawn } from 'node:child_process';
import { childrenCpuSeconds, treeMemory } from './process-tree.ts';

/** A program to run. */
export interface Command {
  file: string;
  args: readonly string[];
  /** Absolute path of the folder that it runs in. */
  cwd: string;
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
}

/** What one run took. */
export interface Cost {
  /** User and system time of the whole process tree, seconds. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory that the process tree held, bytes. */
  peakBytes: number;
}

/** How often the memory is looked at. A look walks through every page of the tree, so more of them would cost the tree time. */
const sampleMs = 400;

/**
 * Runs a program to its end and says what it cost. Only one may run at a time: the CPU time is that of all children.
 * The memory is the larger of two figures: the highest sum over the tree that was seen in a sample, and the exact high
 * mark of its largest process.
 *
 * @throws Error with the program's output when it fails
 */
export async function runMeasured(command: Command): Promise<Cost> {
  const cpuBefore = childrenCpuSeconds();
  const since = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const note = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  let peakBytes = 0;
  const sampler = setInterval(() => {
    const memory = child.pid === undefined ? null : treeMemory(child.pid);
    if (memory) peakBytes = Math.max(peakBytes, memory.now, memory.highest);
  }, sampleMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearInterval(sampler);
  });
  if (code !== 0) throw new Error(`${command.file} ${command.args.join(' ')} failed:\n${output}`);
  return {
    cpuSeconds: childrenCpuSeconds() - cpuBefore,
    wallSeconds: (performance.now() - since) / 1000,
    peakBytes,
  };
}
