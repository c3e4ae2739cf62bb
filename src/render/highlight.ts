import type { HighlighterCore, RegexEngine, ThemeRegistrationRaw } from 'shiki/core';
import type { bundledLanguagesInfo } from 'shiki/langs';
import { liveSite } from './live-site.ts';

/** A run of code in one tone; null is plain. */
export interface CodeToken {
  text: string;
  tone: CodeTone | null;
}

/** The tones of code, each a class of the style sheet. A strict content security policy refuses colours in the markup. */
export const codeTones = ['code-comment', 'code-string', 'code-keyword', 'code-function'] as const;
export type CodeTone = (typeof codeTones)[number];

/** Code in tones, line by line. */
export interface HighlightedCode {
  /** What people call the language: `Python`; as it was written when nobody knows it, null when nothing was. */
  language: string | null;
  lines: CodeToken[][];
}

/** Longer lines stay plain: they are data, and take long. */
const maxLineLength = 2000;

const scopes: Readonly<Record<CodeTone, string[]>> = {
  'code-comment': ['comment', 'punctuation.definition.comment'],
  'code-string': ['string', 'constant.numeric', 'constant.character'],
  'code-keyword': [
    'keyword',
    'storage',
    'constant.language',
    'keyword.operator.logical.python',
    'keyword.operator.expression',
    'keyword.operator.new',
  ],
  'code-function': ['entity.name.function', 'support.function', 'meta.function-call.generic'],
};

/** What grammars call keywords or strings and what is neither to a reader: signs, and the bare words of a shell. */
const plainScopes = ['keyword.operator', 'storage.type.function.arrow', 'string.unquoted'];

const plain = '#000000';

/** Shiki colours by theme; in this one each colour is the number of a tone. */
const theme: ThemeRegistrationRaw = {
  name: 'tones',
  type: 'light',
  settings: [
    { settings: { foreground: plain, background: '#ffffff' } },
    ...codeTones.map((tone) => ({
      scope: scopes[tone],
      settings: { foreground: colourOf(tone) },
    })),
    { scope: plainScopes, settings: { foreground: plain } },
  ],
};

const highlighters = new Map<string, Promise<HighlighterCore>>();

/**
 * Colours code, or takes it as an earlier build has coloured it. A language that nobody knows stays plain.
 * @param language the word after the fence, or null
 */
export function highlight(code: string, language: string | null): Promise<HighlightedCode> {
  const colour = (): Promise<HighlightedCode> => colourCode(code, language);
  return liveSite().code?.coloured(code, language, colour) ?? colour();
}

async function colourCode(code: string, language: string | null): Promise<HighlightedCode> {
  const known = await findLanguage(language);
  if (!known) {
    return { language, lines: code.split(/\r?\n/).map((text) => [{ text, tone: null }]) };
  }
  const highlighter = await highlighterFor(known);
  const lines = highlighter.codeToTokensBase(code, {
    lang: known.id,
    theme: 'tones',
    tokenizeMaxLineLength: maxLineLength,
    // A limit in time would make the page depend on how busy the machine was.
    tokenizeTimeLimit: 0,
  });
  return {
    language: known.name,
    lines: lines.map((line) =>
      joinTones(line.map(({ content, color }) => ({ text: content, tone: toneOf(color) }))),
    ),
  };
}

type KnownLanguage = (typeof bundledLanguagesInfo)[number];

async function findLanguage(word: string | null): Promise<KnownLanguage | undefined> {
  const name = word?.toLowerCase();
  if (name === undefined) return undefined;
  const { bundledLanguagesInfo: all } = await import('shiki/langs');
  return all.find(({ id, aliases }) => id === name || aliases?.includes(name));
}

/**
 * One highlighter a language: with one for all, code inside code would be coloured or not by what other pages had
 * loaded before.
 */
function highlighterFor(language: KnownLanguage): Promise<HighlighterCore> {
  const existing = highlighters.get(language.id);
  if (existing) return existing;
  const created = createHighlighter(language);
  highlighters.set(language.id, created);
  return created;
}

/** Shiki is loaded for the first code that a build shows anew: most show none. */
async function createHighlighter({ import: load }: KnownLanguage): Promise<HighlighterCore> {
  const { createHighlighterCore } = await import('shiki/core');
  const { createJavaScriptRegexEngine } = await import('shiki/engine/javascript');
  engine ??= createJavaScriptRegexEngine({ forgiving: true });
  return createHighlighterCore({ langs: [load], themes: [theme], engine });
}

let engine: RegexEngine | undefined;

function joinTones(tokens: readonly CodeToken[]): CodeToken[] {
  const joined: CodeToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.tone === token.tone) last.text += token.text;
    else joined.push({ ...token });
  }
  return joined;
}

function colourOf(tone: CodeTone): string {
  return `#00000${codeTones.indexOf(tone) + 1}`;
}

function toneOf(colour: string | undefined): CodeTone | null {
  return codeTones.find((tone) => colourOf(tone) === colour?.toLowerCase()) ?? null;
}
