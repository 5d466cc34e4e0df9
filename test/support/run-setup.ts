import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BatchEvent, OutputFormat, RunSetup, Work } from '../../src/batch/types.ts';
import type { Copy, Finding } from '../../src/english/types.ts';
import { noVoices } from '../../src/english/voices.ts';
import { NorwireError } from '../../src/errors.ts';
import { noFacts } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Article, ArticleFacts } from '../../src/story/types.ts';

/** A temporary folder with the files given; `remove` deletes it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): {
  path: string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'norwire-batch-'));
  putFiles(path, files);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function putFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** All files below a folder but the journal's, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.norwire'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !/^report(-\d+)?\.(json|html)$/u.test(name))
    .sort();
}

/** Copy as a faithful model would have it: every part says what it is the English of. */
export function copyOf(article: Article, findings: readonly Finding[] = [], again = 0): Copy {
  const [headline = ''] = article.text.split('\n');
  return {
    translation: { parts: [{ id: 'headline', text: `EN ${headline}` }], quotes: [], speakers: [] },
    brief: { headline: `EN ${headline}`, lede: `Lede of ${headline}.`, points: [], gists: [] },
    findings,
    signature: { prompts: {}, model: 'fake', origin: null, language: 'nb', style: 'default', version: '0' },
    usage: { requests: 2, inputTokens: 100, cachedTokens: 40, outputTokens: 50 + again, cost: 0.01 },
    remarks: [],
    notes: [],
    mended: [],
    voices: noVoices,
    reused: [],
  };
}

export const honestWork: Work = async (story) => copyOf(story.article);

export const markdown: OutputFormat = {
  name: 'md',
  ending: '.md',
  write: ({ copy, story }) => `# ${copy.translation.parts[0]?.text}\n\n${story.text}\n`,
};

export const json: OutputFormat = {
  name: 'json',
  ending: '.json',
  write: ({ copy }) => `${JSON.stringify(copy.translation)}\n`,
};

/**
 * Reads the tests' own little format: lines `key: value` of facts over a line `---`, then the text; `=====` parts
 * several stories of a file.
 */
export async function readTestArticles(bytes: Uint8Array, name: string): Promise<readonly Article[]> {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('BROKEN')) throw new NorwireError('input', `${name} is not a story.`);
  return text.split('=====\n').map((piece) => {
    const [head, body] = piece.includes('---\n') ? piece.split('---\n') : ['', piece];
    const facts: Record<string, unknown> = {};
    for (const line of (head ?? '').split('\n').filter(Boolean)) {
      const [key = '', value = ''] = line.split(': ');
      facts[key] = key === 'version' ? Number(value) : value;
    }
    return { name, text: (body ?? '').trim(), blocks: null, facts: { ...noFacts, ...facts } as ArticleFacts };
  });
}

/** A desk with a fake model, and the events it told of. */
export function setupFor(
  out: string,
  change: Partial<RunSetup> = {},
): { setup: RunSetup; events: BatchEvent[] } {
  const events: BatchEvent[] = [];
  let now = Date.parse('2026-03-02T08:00:00Z');
  const setup: RunSetup = {
    out,
    formats: [markdown],
    settings: 'settings-1',
    readArticles: readTestArticles,
    readStory,
    work: honestWork,
    clock: () => (now += 1000),
    onEvent: (event) => events.push(event),
    ...change,
  };
  return { setup, events };
}

export function reportIn(out: string): {
  stories: {
    source: string;
    state: string;
    reason: string | null;
    outputs: { path: string; beside: boolean }[];
  }[];
  totals: Record<string, number>;
} {
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
}
