import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Actions } from '../src/cli/actions.ts';
import { createProgram } from '../src/cli/program.ts';

/** What vLLM, llama.cpp and V8 call their own. */
const ofOthers = [
  '--api-key',
  '--max-model-len',
  '--parallel',
  '--heap-growing-percent',
  '--semi-space-growth-factor',
];

function optionsOf(command: Command): readonly string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), ...command.commands.flatMap(optionsOf)];
}

// The table is only read: none of its actions is ever called.
const known = new Set([...optionsOf(createProgram({} as Actions, '0')), '--help', '--version']);

function filesBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

/** Options that a text names; names of colours in a style sheet are none, nor what a paragraph says of a script. */
function namedIn(text: string): readonly string[] {
  const own = text
    .replace(/npm (?:run|test)(?! -s norwire)\b.*?(?=\n\n|$)/gsu, '')
    .replace(/var\(--[a-z-]+|--[a-z-]+:/gu, '');
  return [...own.matchAll(/(?<![\w-])--[a-z][a-z-]+/gu)].map(([name]) => name);
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...filesBelow('docs', /\.md$/u),
];
const sources = [...filesBelow('src', /\.ts$/u), ...filesBelow('prompts', /\.md$/u)];

describe('an option that is named is there', () => {
  it.each([...pages, ...sources])('in %s', (file) => {
    const missing = namedIn(readFileSync(file, 'utf8')).filter(
      (name) => !known.has(name) && !ofOthers.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it('and the test would see one that is not', () => {
    expect(
      namedIn('Allow more time with --time-out. color: var(--ink)').filter((name) => !known.has(name)),
    ).toEqual(['--time-out']);
  });
});
