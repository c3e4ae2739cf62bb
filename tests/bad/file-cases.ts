import { documentWith } from '../support/sound-document.ts';
import type { BadCase, Files } from './bad-case.ts';
import { dataCases } from './data-cases.ts';
import { fault } from './fault.ts';

const sound = documentWith({ piece: 'none', text: '' });

/** Mistakes that a text alone cannot show: in names, bytes, sizes, links on the disk. */
export async function fileCases(): Promise<BadCase[]> {
  return [
    ...names(),
    ...notRead(),
    ...notText(),
    ...outside(),
    ...tooDeep(),
    ...tooLarge(),
    ...twice(),
    ...(await dataCases()),
  ];
}

function names(): BadCase[] {
  const cases = [
    ['blanks and capitals', '2025-03-04 Checkout.mdx', '2025-03-04-checkout.mdx'],
    ['a number sign', 'cards#1.mdx', 'cards-1.mdx'],
    ['a question mark', 'why?.mdx', 'why.mdx'],
    ['a per cent sign', '100%.mdx', '100.mdx'],
    ['an underscore', 'cards_rejected.mdx', 'cards-rejected.mdx'],
    ['letters and accents parted', 'cafe\u0301.mdx', 'cafe.mdx'],
    ['the name of a folder', 'Cards Rejected/index.mdx', 'cards-rejected/index.mdx'],
  ] as const;
  return cases.map(([what, bad, good]) =>
    fault('file-name', what, { [bad]: sound }, { [good]: sound }, { file: bad }),
  );
}

function notRead(): BadCase[] {
  const cases = [
    ['another ending', 'cards.md', 'cards.mdx'],
    ['an ending in capitals', 'cards.MDX', 'cards.mdx'],
    ['another name in a folder', 'cards/postmortem.mdx', 'cards/index.mdx'],
    ['a folder too deep', '2025/cards/index.mdx', 'cards/index.mdx'],
  ] as const;
  return [
    ...cases.map(([what, bad, good]) =>
      fault('file-not-read', what, { [bad]: sound }, { [good]: sound }, { file: bad }),
    ),
    fault(
      'file-not-read',
      'a link that leads nowhere',
      { 'cards.mdx': { linkTo: 'lost.mdx' } },
      { 'cards.mdx': sound },
      { file: 'cards.mdx' },
    ),
  ];
}

function notText(): BadCase[] {
  const utf16 = Buffer.from(`\ufeff${sound}`, 'utf16le');
  const lines = sound.split('\n');
  const place = lines.indexOf('Every card was rejected.');
  const withSign = (sign: string): string =>
    sound.replace('Every card was rejected.', `Every card${sign} was rejected.`);
  const marked = [
    ['a NUL', '\u0000'],
    ['a colour of a terminal', '\u001b[31m'],
    ['a backspace', '\b'],
    ['a form feed', '\f'],
  ] as const;
  const good = { 'example.mdx': sound };
  return [
    fault('file-not-text', 'UTF-16', { 'example.mdx': utf16 }, good, { file: 'example.mdx' }),
    fault(
      'file-not-text',
      'Latin-1',
      { 'example.mdx': Buffer.from(sound.replace('Every', 'Évery'), 'latin1') },
      good,
      { file: 'example.mdx' },
    ),
    ...marked.map(([what, sign]) =>
      fault('file-not-text', what, { 'example.mdx': withSign(sign) }, good, {
        file: 'example.mdx',
        line: place + 1,
        column: 'Every card'.length + 1,
      }),
    ),
    fault(
      'file-not-text',
      'line ends of old',
      { 'example.mdx': sound.replaceAll('\n', '\r') },
      good,
      {
        file: 'example.mdx',
        line: 1,
        column: 4,
      },
    ),
  ];
}

function outside(): BadCase[] {
  const good = { 'cards.mdx': sound };
  const file = { file: 'cards.mdx' };
  return [
    fault(
      'file-outside',
      'a link to the system',
      { 'cards.mdx': { linkTo: '/etc/passwd' } },
      good,
      file,
    ),
    fault(
      'file-outside',
      'a link to the folder above',
      { 'cards.mdx': { linkTo: '../kept.txt' } },
      good,
      file,
    ),
    fault(
      'file-outside',
      'a link in a folder',
      { 'cards/index.mdx': { linkTo: '../../kept.txt' } },
      { 'cards/index.mdx': sound },
      { file: 'cards/index.mdx' },
    ),
    fault('file-outside', 'a folder that is a link', { cards: { linkTo: '/etc' } }, good, {
      file: 'cards',
    }),
  ];
}

function tooDeep(): BadCase[] {
  const impact = (text: string): Files => ({
    'example.mdx': documentWith({ piece: 'impact', text }),
  });
  const good = impact('> > Every card was rejected.');
  const line = sound.split('\n').indexOf('Every card was rejected.') + 1;
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- card`).join('\n');
  return [
    fault('file-too-deep', 'quotations', impact(`${'>'.repeat(2000)} cards`), good, {
      file: 'example.mdx',
    }),
    fault('file-too-deep', 'lists in a line', impact(`${'- '.repeat(1500)}cards`), good, {
      file: 'example.mdx',
    }),
    fault('file-too-deep', 'tags', impact('<kbd>'.repeat(1200)), good, { file: 'example.mdx' }),
    fault('file-too-deep', 'a list in a list, a hundred times', impact(nested(120)), good, {
      file: 'example.mdx',
      line: line + 50,
      column: 101,
    }),
  ];
}

function tooLarge(): BadCase[] {
  const good = { 'example.mdx': sound };
  const file = { file: 'example.mdx' };
  const much = (text: string): Files => ({
    'example.mdx': documentWith({ piece: 'impact', text: `Every card.\n\n${text}` }),
  });
  const log = `\`\`\`\n${'2025-03-04T09:12Z card rejected\n'.repeat(50_000)}\`\`\``;
  return [
    fault('file-too-large', 'a log in a fence', much(log), good, file),
    fault('file-too-large', 'a line of a million signs', much('x'.repeat(1_000_000)), good, file),
    fault('file-too-large', 'a comment', much(`{/* ${'x'.repeat(1_000_000)} */}`), good, file),
    fault('file-too-large', 'references', much('&amp;'.repeat(10_001)), good, file),
  ];
}

function twice(): BadCase[] {
  const cases = ['2025-03-04-cards', 'cards', '2025', '決済'] as const;
  return cases.map((id) =>
    fault(
      'file-twice',
      id,
      { [`${id}.mdx`]: sound, [`${id}/index.mdx`]: sound },
      { [`${id}/index.mdx`]: sound },
      { file: `${id}/index.mdx` },
    ),
  );
}
