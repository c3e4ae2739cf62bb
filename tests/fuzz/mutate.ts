import { seededRandom, type Random } from '../../bench/archive/random.ts';
import { validCases } from '../valid/valid-cases.ts';
import { writtenCases } from '../bad/written-cases.ts';

/** Pieces that parsers of Markdown, MDX, YAML and times stumble over. */
const stones: readonly string[] = [
  ...'{}<>[]()`*_~|#-+!\\"\'&:;@=/'.split(''),
  '{/*',
  '*/}',
  '<!--',
  '-->',
  '<br>',
  '</kbd>',
  '<details>',
  '<Callout type="',
  '<MetricGraph data=',
  '```',
  '~~~',
  '---\n',
  '===\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\ud83d',
  '# ',
  '## Impact\n',
  '- [ ] ',
  '- [x] ',
  '1. ',
  '> ',
  '    ',
  '[^1]',
  '[^1]: ',
  '![](',
  '](javascript:',
  'import x\n',
  'export x\n',
  '&amp;',
  '&#x110000;',
  '| a | b |\n|--|--|\n',
  '09:12',
  '25:61',
  '2025-02-30',
  '~09:12–09:13',
  '@lin',
  'due:2025-04-01',
  'status:wont-do',
  'P1',
  '&a ',
  '*a ',
  '!!js/function ',
  '<<: *a',
  '0x10',
  '${x}',
  'https://a.example/%%zz',
  '/incidents/x/',
  '\u{1f469}\u200d\u{1f4bb}',
  'é',
];

/** Files made from good and bad ones by a few blows; the same for the same seed. */
export function mutatedFiles(seed: number): { next: () => Uint8Array } {
  const random = seededRandom('fuzz', seed);
  const bad = writtenCases().map((each) => each.bad['example.mdx']);
  const valid = validCases().map(({ text }) => text);
  const seeds = [...valid, ...bad].filter((text): text is string => typeof text === 'string');
  return {
    next: () => {
      let text = random.pick(random.chance(0.5) ? valid : seeds);
      const blows = random.integer(1, 3);
      for (let blow = 0; blow < blows; blow += 1) text = struck(text, random, seeds);
      const bytes = Buffer.from(text);
      if (random.integer(0, 29) === 0)
        bytes[random.integer(0, Math.max(0, bytes.length - 1))] = 0xff;
      return bytes;
    },
  };
}

function struck(text: string, random: Random, seeds: readonly string[]): string {
  const at = random.integer(0, text.length);
  const end = Math.min(text.length, at + random.integer(1, 40));
  const lines = text.split('\n');
  const line = random.integer(0, lines.length - 1);
  const before = text.slice(0, at);
  switch (random.integer(0, 9)) {
    case 0:
      return before + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at);
    case 2:
      return (
        before + random.pick(stones).repeat(random.pick([2, 3, 10, 200, 1000])) + text.slice(at)
      );
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, random.pick(random.pick(seeds).split('\n'))).join('\n');
    case 5: {
      const other = random.pick(seeds);
      return before + other.slice(random.integer(0, other.length));
    }
    case 6:
      return before;
    default:
      return before + random.pick(stones) + text.slice(at);
  }
}
