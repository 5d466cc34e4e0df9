import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePairs } from '../../tools/eval/make-pairs.ts';
import type { Result } from '../../tools/eval/result.ts';
import { sayShare, score } from '../../tools/eval/score.ts';
import { makeFolder, writeJson } from '../../tools/eval/stories.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const stories = Array.from({ length: 12 }, (_, index) => `story-${index}`);

function keep(run: string): string {
  makeFolder(join(folder, run));
  for (const id of stories) {
    const result: Result = {
      id,
      way: 'norwire',
      norwegian: 'Ferja går.',
      english: `# The ferry runs, says ${run}.`,
      brief: `- ${run}`,
      findings: [],
      mended: [],
      document: null,
      exchanges: [],
      usage: { requests: 2, inputTokens: 1, outputTokens: 1 },
      answered: { model: 'm', who: null, at: '2026-11-30T10:00:00Z' },
    };
    writeJson(join(folder, run, `${id}.json`), result);
  }
  return join(folder, run);
}

describe('blind pairs', () => {
  it('tell the judge neither run nor markup, and each run is A for some stories and B for others', () => {
    const [one, other] = [keep('one'), keep('other')];
    makePairs(one, other, join(folder, 'pairs'), 'seed');
    const key = JSON.parse(readFileSync(join(folder, 'pairs/key.json'), 'utf8'));
    const firsts = new Set(stories.map((id) => key[id].A));
    expect(firsts).toEqual(new Set([one, other]));
    for (const id of stories) {
      const shown = readFileSync(join(folder, `pairs/cases/${id}.json`), 'utf8');
      expect(shown).not.toContain(folder);
      expect(shown).not.toContain('#');
      const { A } = JSON.parse(shown).shown;
      expect(A.translation).toContain(key[id].A === one ? 'says one' : 'says other');
    }
  });

  it('are scored by run, whichever letter it had', () => {
    const [one, other] = [keep('one'), keep('other')];
    const pairs = join(folder, 'pairs');
    makePairs(one, other, pairs, 'seed');
    const key = JSON.parse(readFileSync(join(pairs, 'key.json'), 'utf8'));
    const error = { where: 'brief', kind: 'name', severity: 2, norwegian: '', english: '', why: '' };
    for (const id of stories.slice(0, 4)) {
      const letter = key[id].A === one ? 'A' : 'B';
      const good = { errors: [], publishable: 'as-is' };
      const bad = { errors: [error], publishable: 'rewrite' };
      writeJson(join(pairs, 'verdicts', `${id}.json`), {
        A: letter === 'A' ? good : bad,
        B: letter === 'A' ? bad : good,
        translation: { preferred: letter, why: '' },
        brief: { preferred: 'tie', why: '' },
      });
    }
    const lines = score(pairs);
    expect(lines[0]).toBe('4 of 12 stories judged; 8 are missing');
    expect(lines).toContain(`translation preferred: ${one} 4 of 4 decided, 100 % (95 % interval 51–100)`);
    expect(lines).toContain(`brief preferred: ${one} 0 of 0 decided, –`);
    expect(lines).toContain(`${one}: publishable as is 4 of 4, rewrite 0`);
    expect(lines.find((line) => line.startsWith(`${other}: errors`))).toContain(
      'of severity 2 and 3 a story 1.00 (translation 0, brief 4)',
    );
  });
});

it.each([
  [0, 0, '–'],
  [24, 24, '100 % (95 % interval 86–100)'],
  [12, 24, '50 % (95 % interval 31–69)'],
])('%d of %d is said with its Wilson interval', (won, of, said) => {
  expect(sayShare(won, of)).toBe(said);
});
