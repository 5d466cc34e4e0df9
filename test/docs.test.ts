import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleNames } from '../src/check/rule-choice.ts';
import { stateNames } from '../src/desk/page/say.ts';
import { formatNames } from '../src/formats/write/write.ts';
import { writeCommandsPage } from '../tools/describe-commands.ts';
import {
  forDevelopment,
  isAllowed,
  permissive,
  readLockedPackages,
  writeLicencesPage,
} from '../tools/describe-licences.ts';
import { withDemo } from '../tools/show-demo.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the pages agree with the program', () => {
  it('docs/commands.md is what the program says (npm run docs writes it)', () => {
    expect(readFileSync('docs/commands.md', 'utf8')).toBe(writeCommandsPage());
  });

  it.each(pages)('%s names no command or flag that does not exist', (page) => {
    const text = readFileSync(page, 'utf8');
    const known = writeCommandsPage();
    const commands = new Set([...known.matchAll(/^## (\S+)/gm)].map((match) => match[1]));
    const code = [...text.matchAll(/```.*?```|`[^`\n]+`/gs)].map(([block]) => block).join('\n');
    for (const [, command] of code.matchAll(/(?:^|`|\$ )norwire ([a-z]+)(?![\w.])/gm))
      expect(commands, `${page}: norwire ${command}`).toContain(command);
    const flags = new Set([...known.matchAll(/--[a-z-]+/g)].map(([flag]) => flag));
    for (const [, line] of code.matchAll(/norwire ([^`\n]*)/g)) {
      for (const [flag] of (line ?? '').matchAll(/--[a-z][a-z-]*/g))
        expect([...flags, '--help', '--version'], `${page}: ${flag}`).toContain(flag);
    }
  });

  it('the README shows what the demo prints (npm run docs takes it in)', () => {
    expect(readFileSync('README.md', 'utf8')).toBe(withDemo(readFileSync('README.md', 'utf8')));
  });

  it('docs/findings.md has a row for every rule', () => {
    const page = `${readFileSync('docs/findings.md', 'utf8')}${readFileSync('docs/house-style.md', 'utf8')}`;
    for (const rule of ruleNames) expect(page, rule).toContain(`\`${rule}\``);
  });

  it('the help of -f and docs/formats.md name every format that is written', () => {
    const help = writeCommandsPage().match(/^\| `-f, --format <names?>` .*$/gm) ?? [];
    const page = readFileSync('docs/formats.md', 'utf8');
    for (const name of formatNames) {
      expect(help.filter((row) => row.includes(name)).length, name).toBeGreaterThanOrEqual(3);
      expect(page, name).toContain(`| \`${name}\` |`);
    }
  });

  it.each(pages)('%s links to pages that are there', (page) => {
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      const path = new URL(target ?? '', new URL(page, 'file:///')).pathname.slice(1);
      expect(() => readFileSync(path), `${page} links to ${target}`).not.toThrow();
    }
  });
});

describe('what norwire is made of', () => {
  it('docs/licences.md is what the lock file says (npm run docs writes it)', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(writeLicencesPage());
  });

  it('is under licences that ask for no more than their notice', () => {
    const others = readLockedPackages().filter(
      ({ licence, use }) => !isAllowed(licence, use === 'development' ? forDevelopment : permissive),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    [null, false],
  ])('a licence such as %s is let in: %s', (licence, allowed) => {
    expect(isAllowed(licence, permissive)).toBe(allowed);
  });

  it('has a reason in CONTRIBUTING.md for every dependency, and for nothing else', () => {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const table = readFileSync('CONTRIBUTING.md', 'utf8').split('## Why each dependency is here')[1] ?? '';
    const reasons = [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm)];
    const given = reasons.map(([, name]) => name);
    expect([...given].sort()).toEqual(
      Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }).sort(),
    );
    for (const [, name, reason] of reasons) expect(reason?.length, name).toBeGreaterThan(20);
  });
});

describe('docs/terms.md', () => {
  const page = readFileSync('docs/terms.md', 'utf8');
  const rows = [...page.matchAll(/^\| ([^|]+) \|(?: `([a-z-]+)` \|)? [^|]+ \|$/gm)].filter(
    ([, word]) => word?.trim() !== '---' && !word?.startsWith('word'),
  );

  it('gives each word once', () => {
    const words = rows.flatMap(([, word = '']) => word.split(', '));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('has every state as the desk’s window says it', () => {
    const told = rows.flatMap(([, word, state]) => (state === undefined ? [] : [[state, word]]));
    expect(Object.fromEntries(told)).toEqual(stateNames);
  });

  it('explains the words it puts in italics', () => {
    const words = rows.flatMap(([, word = '']) => word.toLowerCase().split(', '));
    const meant = [...page.matchAll(/\*([a-z ]+)\*/g)].map(([, word = '']) => word);
    const norwegian = ['sier', 'italics', 'eventuelt'];
    const own = ['partial', 'reported', 'dismissing'];
    const missing = meant.filter(
      (word) =>
        ![...norwegian, ...own].includes(word) && !words.some((one) => word === one || word === `${one}s`),
    );
    expect(missing).toEqual([]);
  });
});
