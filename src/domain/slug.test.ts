import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKebabCase, slugify } from './slug.ts';

const cases: [string, string][] = [
  ['Alert on rejected cards', 'alert-on-rejected-cards'],
  ['  --Don’t panic!--  ', 'dont-panic'],
  ['Prüfe die Ämter', 'prufe-die-amter'],
  ['É', 'e'],
  ['ÉLÈVE n° 5', 'eleve-n-5'],
  ['Йод', 'иод'],
  ['サーバーが停止', 'サーバーが停止'],
  ['人々の声', '人々の声'],
  ['नमस्ते', 'नमस्ते'],
  ['a/b_c.d', 'a-b-c-d'],
  ['ﬁle', 'file'],
  ['⚠️ Outage', 'outage'],
  ['1️⃣ of 3', '1-of-3'],
];

describe('a slug', () => {
  it('keeps letters and digits of any script', () => {
    for (const [text, slug] of cases) assert.equal(slugify(text), slug.normalize('NFC'), text);
    for (const text of ['', '🔎', '---', '!?']) assert.equal(slugify(text), '', text);
  });

  it('is in kebab-case, and the slug of itself', () => {
    for (const [text] of cases) {
      assert.ok(isKebabCase(slugify(text)), slugify(text));
      assert.equal(slugify(slugify(text)), slugify(text));
    }
  });

  it('is cut at a hyphen where there is one', () => {
    assert.equal(slugify('abc def ghi', 7), 'abc-def');
    assert.equal(slugify('abc def ghi', 8), 'abc-def');
    assert.equal(slugify('abc def ghi', 6), 'abc');
    assert.equal(slugify('abcdefghi', 4), 'abcd');
    assert.equal(slugify('𠮷𠮷𠮷', 2), '𠮷𠮷');
    assert.equal(slugify('x'.repeat(61)).length, 60);
  });
});

describe('kebab-case', () => {
  it('is lower case, single hyphens, composed', () => {
    for (const name of ['a', '2', 'a-1', 'größe', 'ё']) assert.ok(isKebabCase(name), name);
    const bad = ['', '-a', 'a-', 'a--b', 'A', 'aB', 'a b', 'a_b', 'a.b', 'a/b', 'a\n', '🔎'];
    for (const name of [...bad, 'größe'.normalize('NFD')]) assert.ok(!isKebabCase(name), name);
  });
});
