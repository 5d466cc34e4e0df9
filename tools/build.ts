/**
 * npm run build: dist/ from src/. The library (index.js, with its types) and the command (cli.js) in one set of
 * chunks: what is loaded late in the sources is a chunk of its own, so that a call reads few files and no others.
 */
import { execFileSync } from 'node:child_process';
import fs, { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import packageJson from '../package.json' with { type: 'json' };
import { buildPage } from './page.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/**
 * Built-in modules that are looked up, not imported: Node fills an imported one with all that it could hand on
 * (streams, sockets, workers, the terminal), which takes as long as everything else that `--version` does.
 */
const lean: Readonly<Record<string, string>> = {
  'node:fs': `const fs = process.getBuiltinModule('node:fs');
    export default fs;
    export const { ${valuesOf(fs).join(', ')} } = fs;`,
  'node:util':
    "export const { isDeepStrictEqual, parseEnv, stripVTControlCharacters } = process.getBuiltinModule('node:util');",
  // Commander asks for the second for commands that are programs of their own, and norwire has none.
  'node:process': 'export default globalThis.process;',
  'node:child_process': 'export default {};',
};
const leanBuiltins: Plugin = {
  name: 'lean-builtins',
  resolveId: (id, importer) =>
    id in lean && (id !== 'node:child_process' || importer?.includes('commander')) ? `\0${id}` : null,
  load: (id) => lean[id.slice(1)] ?? null,
};

/** The names of a module that are there already; the others it would load first. */
function valuesOf(loaded: object): readonly string[] {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(loaded));
  return properties.filter(([, property]) => 'value' in property).map(([name]) => name);
}

/** The few characters beyond Latin-1 as escapes, which strings, patterns and texts for patterns read alike. */
const escapeRare = (text: string): string =>
  text.replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** An engine holds a text in half the room where it has only Latin-1, and is done with it sooner. */
const oneByteTexts: Plugin = {
  name: 'one-byte-texts',
  generateBundle: (_, files) => {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = escapeRare(file.code);
  },
};

/**
 * Word lists as text that is parsed: an engine reads JSON faster than a program that holds the same objects, and keeps
 * less of it.
 */
const parsedLists: Plugin = {
  name: 'parsed-lists',
  transform: {
    filter: { id: /[\\/]lexicon[\\/][\w-]+\.json$/ },
    handler: (text) => ({
      code: `export default JSON.parse(${JSON.stringify(escapeRare(JSON.stringify(JSON.parse(text))))});`,
      moduleType: 'js',
    }),
  },
};

/** Users install these themselves, as dependencies; commander is only the command's and goes into it. */
const installed = Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies });

const bundle = await rolldown({
  cwd: root,
  // Threads are loaded by their names.
  input: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    'pair-worker': 'src/cli/commands/pair-worker.ts',
    'desk-worker': 'src/cli/commands/desk-worker.ts',
  },
  platform: 'node',
  external: installed.map((name) => new RegExp(`^${name}(?:/|$)`)),
  plugins: [leanBuiltins, parsedLists, oneByteTexts],
  // A door is passed through: what of its room nobody asks for is not loaded.
  treeshake: { moduleSideEffects: false },
});
await bundle.write({
  dir: dist,
  cleanDir: true,
  // All files lie flat in dist/, see src/package-folder.ts.
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  comments: { jsdoc: false },
  // What every command needs, and what every story needs, in one file each; the rest is cut by who loads it.
  codeSplitting: {
    groups: [
      {
        name: 'basics',
        test: /src[\\/](?:errors|version|lazily|did-you-mean|redact)\.ts$|^\0node:/,
        priority: 2,
      },
      {
        name: 'story',
        test: /src[\\/](?:story[\\/]|files[\\/](?:decode|read-whole|find-stories|on-disk|unfinished|wanted)\.ts|formats[\\/](?:read[\\/]read|json)\.ts|cli[\\/]input[\\/]read-stream\.ts)/,
        priority: 1,
      },
      {
        name: 'terminal',
        test: /src[\\/]cli[\\/](?:run|world|print[\\/]print-error|input[\\/]say-file-trouble)\.ts$/,
      },
    ],
  },
});
await bundle.close();
copyFileSync(join(root, 'node_modules/commander/LICENSE'), join(dist, 'commander-LICENSE'));
mkdirSync(join(dist, 'page'));
for (const [path, text] of await buildPage()) writeFileSync(join(dist, 'page', path), text);
copyFileSync(join(root, 'node_modules/preact/LICENSE'), join(dist, 'page', 'preact-LICENSE'));
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});

// The compiler writes the types of every file; those that index.d.ts does not lead to are nobody's.
const types = join(dist, 'types');
const reached = new Set<string>();
reach(join(types, 'index.d.ts'));
for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.d.ts') && !reached.has(join(types, file))) rmSync(join(types, file));
}

/** Also writes what a file needs of a word list into it: lists are bundled and no files of the package. */
function reach(file: string): void {
  if (reached.has(file)) return;
  reached.add(file);
  const text = readFileSync(file, 'utf8').replace(
    /^import (\w+) from '([^']+\.json)';$/gm,
    (_, name: string, path: string) => {
      const list = join(root, 'src', relative(types, dirname(file)), path);
      const keys = Object.keys(JSON.parse(readFileSync(list, 'utf8'))).map((key) => JSON.stringify(key));
      return `declare const ${name}: Readonly<Record<${keys.join(' | ')}, unknown>>;`;
    },
  );
  writeFileSync(file, text);
  for (const [, from = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
    reach(join(dirname(file), `${from}.d.ts`));
  }
}
