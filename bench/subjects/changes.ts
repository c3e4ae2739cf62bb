import { readFile, writeFile } from 'node:fs/promises';

/** Writes one more sentence into a postmortem, another one each round. */
export async function changePostmortem(file: string, round: number): Promise<void> {
  const text = await readFile(file, 'utf8');
  const sentence = `In round ${round} one more sentence was written here.`;
  await writeFile(
    file,
    text.replace('\n## Lessons learned', `\n${sentence}\n\n## Lessons learned`),
  );
}

/** Changes one value of a data file, to another one each round. */
export async function changeData(file: string, round: number): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const middle = Math.floor(lines.length / 4);
  lines[middle] = (lines[middle] ?? '').replace(/,[^,]*$/, `,${round + 0.5}`);
  await writeFile(file, lines.join('\n'));
}
