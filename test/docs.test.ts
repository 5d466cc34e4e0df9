import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCommandsPage } from '../tools/describe-commands.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
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
    for (const [, command] of code.matchAll(/(?:^|`|\$ )norwire ([a-z]+)/gm))
      expect(commands, `${page}: norwire ${command}`).toContain(command);
    const flags = new Set([...known.matchAll(/--[a-z-]+/g)].map(([flag]) => flag));
    for (const [, line] of code.matchAll(/norwire ([^`\n]*)/g)) {
      for (const [flag] of (line ?? '').matchAll(/--[a-z][a-z-]*/g))
        expect([...flags, '--help', '--version'], `${page}: ${flag}`).toContain(flag);
    }
  });

  it.each(pages)('%s links to pages that are there', (page) => {
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      const path = new URL(target ?? '', new URL(page, 'file:///')).pathname.slice(1);
      expect(() => readFileSync(path), `${page} links to ${target}`).not.toThrow();
    }
  });
});
