import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { colourOf, coloursOf, contrast, styleFiles, themes, type Colours } from './tokens.ts';

const files = styleFiles();
const tokens = files.find(({ name }) => name === 'tokens.css')?.css ?? '';
const grounds = ['paper', 'paper-2'];

/** Which tokens are text, and on which grounds they stand. WCAG 2.2, 1.4.3: at least 4.5. */
const text: Readonly<Record<string, readonly string[]>> = {
  ink: [...grounds, 'alarm-tint', 'alarm-tint-2'],
  'ink-2': [...grounds, 'alarm-tint'],
  'ink-3': grounds,
  accent: grounds,
  alarm: [...grounds, 'alarm-tint'],
  'code-string': ['paper-2'],
  // Reversed: the link to the content, P0, the last why.
  paper: ['ink'],
};

/** Which tokens draw signs, frames and lines that say something. WCAG 2.2, 1.4.11: at least 3. */
const signs: Readonly<Record<string, readonly string[]>> = {
  edge: grounds,
  hatch: grounds,
  accent: ['paper', 'paper-2', 'alarm-tint'],
  alarm: ['paper', 'alarm-tint-2'],
};

/** Pairs of one theme that fall short, each with what it has. */
function shortfalls(
  colours: Colours,
  pairs: Readonly<Record<string, readonly string[]>>,
  least: number,
): string[] {
  const of = (name: string): string => {
    const colour = colours.get(name);
    assert.ok(colour, `tokens.css has no colour --${name}`);
    return colour;
  };
  return Object.entries(pairs).flatMap(([name, on]) =>
    on.flatMap((ground) => {
      const found = contrast(of(name), of(ground));
      return found < least ? [`${name} on ${ground}: ${found.toFixed(2)}`] : [];
    }),
  );
}

for (const theme of themes) {
  test(`${theme}: text has a contrast of 4.5, signs of 3`, () => {
    const colours = coloursOf(tokens, theme);
    assert.deepEqual(shortfalls(colours, text, 4.5), []);
    assert.deepEqual(shortfalls(colours, signs, 3), []);
  });
}

test('who asks for more contrast gets it: 7 for text, and nothing less than before', () => {
  for (const side of ['light', 'dark'] as const) {
    const usual = coloursOf(tokens, side);
    const more = coloursOf(tokens, `${side}, more contrast`);
    assert.deepEqual(shortfalls(more, text, 7), []);
    assert.deepEqual(shortfalls(more, signs, 4.5), []);
    for (const name of [...Object.keys(text), ...Object.keys(signs)]) {
      const of = (colours: Colours): number =>
        contrast(colours.get(name) ?? '', colours.get(name === 'paper' ? 'ink' : 'paper') ?? '');
      assert.ok(of(more) >= of(usual), name);
    }
  }
});

/** The area under a line; see graph-series.css. */
const area = 'color-mix(in srgb, var(--ink) 7%, var(--paper))';

/** Where each hatch of a graph may lie: of the incident, inside the data, before and after it. */
const hatches: Readonly<Record<string, readonly string[]>> = {
  'graph-hatch-window': ['var(--paper)', area],
  'graph-hatch-between': ['var(--paper)'],
  'graph-hatch-edge': ['var(--paper)', 'var(--alarm-tint)', 'var(--alarm-tint-2)'],
};

for (const theme of themes) {
  test(`${theme}: the hatches of a graph have a contrast of 3, and of 4.5 where more is asked for`, () => {
    const colours = coloursOf(tokens, theme);
    const css = files.map((file) => file.css).join('\n');
    const least = theme.endsWith('more contrast') ? 4.5 : 3;
    for (const [name, on] of Object.entries(hatches)) {
      const [, stroke = ''] = new RegExp(`\\.${name} \\{\\s*stroke: ([^;]+);`).exec(css) ?? [];
      for (const ground of on) {
        const found = contrast(colourOf(stroke, colours), colourOf(ground, colours));
        assert.ok(found >= least, `${name} on ${ground}: ${found.toFixed(2)}`);
      }
    }
  });
}

test('no hatch is made paler, and nothing else that speaks is mixed', () => {
  const rules = files.flatMap(({ css }) => [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)]);
  const bodies = rules.map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }));
  const pale = bodies.filter(
    ({ selector, body }) => /hatch/.test(selector + body) && /opacity/.test(body),
  );
  assert.deepEqual(pale, []);
  const mixed = bodies.filter(({ body }) => body.includes('color-mix('));
  assert.deepEqual(
    mixed.map(({ selector }) => selector).sort(),
    // The page behind a dialog, the area under a line: both beside what says it.
    ['.graph-hatch-window', '.graph-svg .graph-area', '::backdrop'],
  );
});

test('the formula: the known ends, and a pair that falls short', () => {
  assert.equal(contrast('#fff', '#000000'), 21);
  assert.equal(contrast('#14191c', '#14191c'), 1);
  // The lightest grey on white that WCAG takes for text is #767676.
  assert.ok(contrast('#767676', '#fff') >= 4.5);
  assert.ok(contrast('#777777', '#fff') < 4.5);
  const pale = new Map([
    ['paper', '#ffffff'],
    ['ink', '#aaaaaa'],
  ]);
  assert.deepEqual(shortfalls(pale, { ink: ['paper'] }, 4.5), ['ink on paper: 2.32']);
});

test('every token is used, and every one that is used is there', () => {
  const all = files.map(({ css }) => css).join('\n');
  const used = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
  const defined = new Set([...all.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name));
  assert.deepEqual(
    [...defined].filter((name) => !used.has(name)),
    [],
  );
  assert.deepEqual(
    [...used].filter((name) => !defined.has(name)),
    [],
  );
});

test('colours have their names in tokens.css and are written nowhere else', () => {
  const colour =
    /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|lab|lch|oklab|oklch|hwb|color)\(|\b(?:Canvas\w*|Highlight\w*|Mark\w*|GrayText|LinkText|ButtonText|ButtonFace|Field\w*|white|black|red|green|blue|gray|grey|silver|orange|yellow)\b(?!-)/gi;
  const found = files
    .filter(({ name }) => name !== 'tokens.css')
    .flatMap(({ name, css }) =>
      [...css.matchAll(/(?<=:)[^;{}]+(?=;)/g)].flatMap(([value]) =>
        (value.match(colour) ?? []).map((what) => `${name}: ${what}`),
      ),
    );
  assert.deepEqual(found, []);
});

test('the icon, which can read no stylesheet, has the colours of the tokens', () => {
  const icon = readFileSync(new URL('../../src/layouts/favicon.svg', import.meta.url), 'utf8');
  const [light, dark] = icon.split('prefers-color-scheme: dark');
  for (const [part, theme] of [
    [light, 'light'],
    [dark, 'dark'],
  ] as const) {
    const named = new Set(part?.match(/#[\da-f]{6}/g));
    assert.deepEqual([...named], [coloursOf(tokens, theme).get('ink')]);
  }
});

test('nothing moves: no transition, no animation, no smooth scrolling', () => {
  for (const { name, css } of files) {
    assert.doesNotMatch(css, /\b(?:transition|animation|scroll-behavior|@keyframes)\b/, name);
  }
});
