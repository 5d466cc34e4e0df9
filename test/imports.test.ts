import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may look into (DESIGN: imports point one way). A file at the top of src/ is a room of its own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lexicon: [],
  language: ['lexicon'],
  story: ['language', 'lexicon'],
  english: ['story', 'lexicon'],
  ask: [],
  check: ['english', 'story', 'language', 'lexicon'],
  terms: ['english', 'story', 'language', 'lexicon'],
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
  batch: ['process', 'refuse-to-send.ts', 'ask', 'english', 'story', 'formats', 'files'],
  machines: ['batch', 'ask', 'desk', 'english', 'memory', 'story', 'files'],
  desk: ['batch', 'process', 'memory', 'check', 'english', 'story', 'formats', 'files'],
  cli: ['*'],
  'index.ts': ['*'],
};
const forAll = [
  'errors.ts',
  'redact.ts',
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
  aws4fetch: ['machines'],
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

/** The files of src/ that a file imports. */
function targetsOf(file: string): readonly string[] {
  return importsOf(file)
    .filter((from) => from.startsWith('.'))
    .map((from) => normalize(join(dirname(file), from)).replaceAll('\\', '/'))
    .filter((target) => files.includes(target));
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
    expect(importsOf('process/process-story.ts')).toContain('../write/index.ts');
  });
});

describe('one door a room', () => {
  /** A folder with an index.ts is a room: who stands outside goes in by that file. */
  const doors = files.filter((file) => file.endsWith('/index.ts')).map((file) => dirname(file));
  const roomRound = (file: string) =>
    doors.filter((room) => file.startsWith(`${room}/`)).sort((one, other) => other.length - one.length)[0];

  it.each(files)('%s', (file) => {
    for (const target of targetsOf(file)) {
      const room = roomRound(target);
      if (room === undefined || file.startsWith(`${room}/`)) continue;
      expect(target, `${file} goes past the door of ${room}/`).toBe(`${room}/index.ts`);
    }
  });

  it('every folder that others look into has one, but for the word lists and the terminal', () => {
    const topFolders = new Set(files.filter((file) => file.includes('/')).map(roomOf));
    const open = [...topFolders].filter((room) => !doors.includes(room));
    expect(open.sort()).toEqual(['cli', 'lexicon']);
  });
});

describe('no circle of imports, types among them', () => {
  it('every file can be read before those that import it', () => {
    const read = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, above: readonly string[]): void => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
      if (read.has(file) || above.includes(file)) return;
      for (const target of targetsOf(file)) visit(target, [...above, file]);
      read.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('a type’s name means one thing', () => {
  /** Rooms that are being named anew, one after the other: none may join them. */
  const stillTwice = new Set(['Stretch', 'View']);
  const homes = new Map<string, Set<string>>();
  for (const file of files) {
    const names = readFileSync(join('src', file), 'utf8').matchAll(
      /^export (?:interface|type|class) (\w+)/gm,
    );
    for (const [, name = ''] of names) homes.set(name, (homes.get(name) ?? new Set()).add(roomOf(file)));
  }
  const twice = [...homes].filter(([, rooms]) => rooms.size > 1).map(([name]) => name);

  it('no two rooms export a type of the same name', () => {
    expect(twice.filter((name) => !stillTwice.has(name))).toEqual([]);
  });

  it('a name that was settled is struck off the list', () => {
    expect([...stillTwice].filter((name) => !twice.includes(name))).toEqual([]);
  });

  it('sees a name that only one room has', () => {
    expect([...(homes.get('RunSetup') ?? [])]).toEqual(['batch']);
  });
});

describe('files stay small enough to be read at a glance', () => {
  it.each(files)('%s has at most 250 lines', (file) => {
    expect(readFileSync(join('src', file), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it.each(globSync('test/**/*.test.ts', { exclude: ['**/node_modules/**'] }))(
    '%s has at most 400 lines',
    (file) => {
      expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(400);
    },
  );
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
    expect(own.sort()).toEqual(['errors.ts', 'lazily.ts', 'redact.ts', 'version.ts']);
  });

  it('the desk’s server and tools for agents are loaded when they are opened', () => {
    for (const file of ['desk/index.ts', 'cli/run.ts']) {
      const packages = [...loadedBy(file)].filter((name) => !/^node:|\.(?:ts|json)$/.test(name));
      expect(packages.filter((name) => /hono|modelcontext|preact/.test(name))).toEqual([]);
    }
  });

  it('split loads no library', () => {
    const packages = [...loadedBy('cli/commands/split.ts')].filter(
      (name) => !/^node:|\.(?:ts|json)$/.test(name),
    );
    expect(packages).toEqual([]);
  });
});
