import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may look into (DESIGN: imports point one way). A file at the top of src/ is a room of its own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lexicon: [],
  language: ['lexicon'],
  story: ['language', 'lexicon'],
  english: ['story', 'lexicon'],
  ask: [],
  check: ['english', 'story', 'lexicon'],
  terms: ['english', 'story', 'lexicon'],
  write: ['ask', 'check', 'english', 'story', 'lexicon', 'terms'],
  memory: ['check', 'english', 'story', 'lexicon', 'terms'],
  'second-editor': ['write', 'ask', 'check', 'english', 'story', 'lexicon'],
  process: [
    'account.ts',
    'refuse-to-send.ts',
    'second-editor',
    'write',
    'ask',
    'check',
    'english',
    'memory',
    'story',
    'terms',
  ],
  formats: ['english', 'story', 'language', 'lexicon'],
  files: ['ask', 'english', 'story', 'formats', 'terms', 'check', 'write'],
  'account.ts': ['ask', 'english'],
  'refuse-to-send.ts': ['story'],
  'process-story.ts': [
    'account.ts',
    'refuse-to-send.ts',
    'process',
    'second-editor',
    'write',
    'check',
    'english',
    'story',
  ],
  batch: ['process-story.ts', 'refuse-to-send.ts', 'ask', 'english', 'story', 'formats', 'files'],
  machines: ['ask', 'desk', 'english', 'memory', 'story', 'files'],
  desk: ['batch', 'process-story.ts', 'memory', 'check', 'english', 'story', 'formats', 'files'],
  cli: ['*'],
  'index.ts': ['*'],
};
const forAll = [
  'errors.ts',
  'version.ts',
  'package-folder.ts',
  'did-you-mean.ts',
  'lazily.ts',
  'in-one-commit.ts',
];

/** Packages that only one room may touch, and rooms that touch no package at all. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  openai: ['ask'],
  'p-retry': ['ask'],
  commander: ['cli'],
  hono: ['desk'],
  '@hono/node-server': ['desk'],
  preact: ['desk'],
  '@preact/signals': ['desk'],
  '@modelcontextprotocol/server': ['desk'],
  pg: ['machines'],
  'pg-boss': ['machines'],
  zod: ['ask', 'write', 'second-editor', 'terms', 'formats', 'files', 'cli', 'batch', 'desk'],
};
const pure = ['lexicon', 'language', 'story', 'english', 'check'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:tsx?|js)$/.test(file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join('src', file), 'utf8');
  const statements = /^(?:import|export)\b(?:[^'";]*?\sfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? file) : file;
}

describe('imports point one way', () => {
  it.each(files)('%s', (file) => {
    const room = roomOf(file);
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) {
        const target = roomOf(normalize(join(dirname(file), from)).replaceAll('\\', '/'));
        if (target === room || forAll.includes(target) || target.startsWith('..')) continue;
        const allowed = mayImport[room] ?? [];
        expect(allowed.includes('*') || allowed.includes(target), `${file} imports ${from}`).toBe(true);
        expect(target, `nothing imports from the terminal, but ${file} does`).not.toBe('cli');
      } else if (!from.startsWith('node:')) {
        const homes = packageHomes[from.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1')];
        expect(homes === undefined || homes.includes(room), `${file} imports ${from}`).toBe(true);
        expect(pure.includes(room), `${file} imports ${from}, but ${room}/ is pure`).toBe(false);
      } else {
        expect(pure.includes(room), `${file} imports ${from}, but ${room}/ is pure`).toBe(false);
      }
    }
  });

  it('sees a file that would break the rule', () => {
    expect(mayImport.story).not.toContain('check');
    expect(importsOf('process-story.ts')).toContain('./write/index.ts');
  });
});

describe('files stay small enough to be read at a glance', () => {
  it.each(files)('%s has at most 250 lines', (file) => {
    expect(readFileSync(join('src', file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });
});

describe('what is not needed is not loaded', () => {
  /** Everything that loading a file loads: its static imports and theirs, packages by name. */
  function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
    const text = readFileSync(join('src', file), 'utf8');
    const statements = /^(?:import|export)\s(?!type\s)[^'";]*?from\s*'([^']+)'/gm;
    for (const [, from = ''] of text.matchAll(statements)) {
      const target = from.startsWith('.') ? normalize(join(dirname(file), from)).replaceAll('\\', '/') : from;
      if (seen.has(target)) continue;
      seen.add(target);
      if (target.endsWith('.ts')) loadedBy(target, seen);
    }
    return seen;
  }

  it('--version and --help load neither openai nor zod, nor any library but commander', () => {
    const packages = [...loadedBy('cli/main.ts')].filter((name) => !/^node:|\.(?:ts|json)$/.test(name));
    expect(packages).toEqual(['commander']);
    const own = [...loadedBy('cli/main.ts')].filter(
      (name) => name.endsWith('.ts') && !name.startsWith('cli/'),
    );
    expect(own.sort()).toEqual(['ask/redact.ts', 'errors.ts', 'lazily.ts', 'version.ts']);
  });

  it('the desk’s server and tools for agents are loaded when they are opened', () => {
    for (const file of ['desk/index.ts', 'cli/run.ts']) {
      const packages = [...loadedBy(file)].filter((name) => !/^node:|\.(?:ts|json)$/.test(name));
      expect(packages.filter((name) => /hono|modelcontext|preact/.test(name))).toEqual([]);
    }
  });

  it('split loads no library', () => {
    const packages = [...loadedBy('cli/split.ts')].filter((name) => !/^node:|\.(?:ts|json)$/.test(name));
    expect(packages).toEqual([]);
  });
});
