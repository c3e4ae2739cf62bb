import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// The direction of imports: docs/architecture.md, "One line through the house".

const source = fileURLToPath(new URL('../src', import.meta.url));

interface Module {
  /** Path inside src, with forward slashes. */
  file: string;
  text: string;
  /** What it imports: paths inside src, or names of packages. */
  imports: string[];
}

/** By folder: the folders of src that it may import besides itself. `*` stands for all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  read: ['domain'],
  check: ['domain', 'read'],
  chart: ['domain', 'read'],
  amend: ['domain', 'read'],
  scaffold: ['domain'],
  history: ['domain', 'read', 'amend'],
  tickets: ['domain', 'read', 'amend'],
  present: ['domain', 'chart'],
  publish: ['domain', 'present'],
  browser: ['domain', 'present'],
  search: ['domain', 'present', 'read', 'cli'],
};

/** Folders in which Astro may be named. */
const astroFolders = ['render', 'pages', 'layouts', 'components'];

/** Where the clock and the environment may be read. */
const edges = ['cli', 'render', 'history', 'tickets', 'browser'];

const modules = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|astro)$/.test(file) && !/\.(test|d)\.ts$/.test(file))
  .map(readModule);

function readModule(file: string): Module {
  const text = readFileSync(path.join(source, file), 'utf8');
  const code = file.endsWith('.astro') ? astroCode(text) : text;
  return { file, text: code, imports: importsOf(file, code) };
}

function importsOf(file: string, code: string): string[] {
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
    );
}

function withoutTypeImports(code: string): string {
  return code.replace(/^(import|export) type [^;]*;$/gm, '');
}

/** The script of an Astro component: what stands between its fences, and its `<script>`. */
function astroCode(text: string): string {
  const fence = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const script = /<script>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
  return `${fence}\n${script}`;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isInside(imported: string): boolean {
  return modules.some(({ file }) => file === imported) || /\.(css|svg)$/.test(imported);
}

test('there are modules to look at', () => {
  assert.ok(modules.length > 100);
  for (const folder of Object.keys(mayImport)) {
    assert.ok(
      modules.some(({ file }) => folderOf(file) === folder),
      `src/${folder} has no modules: take it out of the table`,
    );
  }
});

test('arrows point one way', () => {
  const wrong = modules.flatMap(({ file, imports }) => {
    const allowed = mayImport[folderOf(file)];
    if (!allowed) return [];
    return imports
      .filter((imported) => isInside(imported))
      .filter((imported) => ![folderOf(file), ...allowed].includes(folderOf(imported)))
      .map((imported) => `${file} → ${imported}`);
  });
  assert.deepEqual(wrong, []);
});

test('the domain knows zod and nothing else of the world', () => {
  const wrong = modules
    .filter(({ file }) => folderOf(file) === 'domain')
    .flatMap(({ file, imports }) =>
      imports
        .filter((imported) => !isInside(imported) && imported !== 'zod')
        .map((imported) => `${file} → ${imported}`),
    );
  assert.deepEqual(wrong, []);
});

test('Astro stays at its edge', () => {
  const wrong = modules
    .filter(({ file }) => !astroFolders.includes(folderOf(file)))
    .flatMap(({ file, imports }) =>
      imports
        .filter((imported) => /^(astro($|[:/])|@astrojs\/)/.test(imported))
        .map((imported) => `${file} → ${imported}`),
    );
  assert.deepEqual(wrong, []);
});

test('no module imports itself by way of others', () => {
  // A circle of types alone is never run.
  const graph = new Map(
    modules.map(({ file, text }) => [
      file,
      importsOf(file, withoutTypeImports(text)).filter(isInside),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const imported of graph.get(file) ?? []) walk(imported, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  assert.deepEqual(circles, []);
});

test('clock, chance and environment are read at the edges only', () => {
  const reads = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env\b/;
  const wrong = modules
    .filter(({ file }) => !edges.includes(folderOf(file)))
    .filter(({ text }) => reads.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(({ file }) => file);
  assert.deepEqual(wrong, []);
});

test('a module of TypeScript or Astro stays below 200 lines', () => {
  const long = modules
    .map(({ file }) => [
      file,
      readFileSync(path.join(source, file), 'utf8').trimEnd().split('\n').length,
    ])
    .filter(([, lines]) => Number(lines) > 200);
  assert.deepEqual(long, []);
});

test('no test becomes a page', () => {
  const tests = readdirSync(path.join(source, 'pages'), { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    tests.filter((file) => /\.test\.ts$/.test(file)),
    [],
  );
});
