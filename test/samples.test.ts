import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedModel } from '../src/ask/local/recorded.ts';
import { promptNamed } from '../src/ask/loop/prompt.ts';
import { loadPrompts } from '../src/files/shipped/prompts.ts';
import { loadRecordings } from '../src/files/shipped/recordings.ts';
import { writeTranslation } from '../src/formats/write/write.ts';
import { processStory } from '../src/process/process-story.ts';
import { plainArticle } from '../src/story/article.ts';
import { readStory } from '../src/story/index.ts';
import { norwire, temporaryFolder } from './support/command.ts';

const prompts = await loadPrompts();
const recordings = await loadRecordings();
const names = readdirSync('samples/stories')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => basename(file, '.txt'));

describe('the samples are the show window', () => {
  it.each(names)('%s comes out clean, and as samples/english has it', async (name) => {
    const story = readStory(plainArticle(`${name}.txt`, readFileSync(`samples/stories/${name}.txt`, 'utf8')));
    const copy = await processStory(story, { model: recordedModel(recordings), prompts, brief: {} });
    expect(copy.findings).toEqual([]);
    expect(copy.signature.origin).toBe('written by hand');
    // npm run samples rewrites it, to be reviewed as a diff.
    expect(writeTranslation('md', { story, copy })).toBe(readFileSync(`samples/english/${name}.md`, 'utf8'));
  });

  it('has every answer reread since its prompt last changed', () => {
    const current = (task: string) =>
      promptNamed(task.endsWith('-again') ? 'ask-again' : task, prompts).digest;
    const stale = recordings
      .filter(({ task, prompt }) => prompt !== current(task))
      .map(({ task, material }) => `${task} ${material}`);
    // Reread them under the prompt as it is now, mend them, and run: npm run samples -- --reread
    expect(stale).toEqual([]);
  });

  it('says of every answer that it was written by hand', () => {
    expect(new Set(recordings.map(({ origin }) => origin))).toEqual(new Set(['written by hand']));
  });
});

describe('the demo', () => {
  it('prints copy and brief, says that the answers are recorded, and exits 0', async () => {
    const { code, stdout, stderr } = await norwire(['demo'], { env: {} });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('## In brief');
    expect(stderr).toContain('recorded ones, written by hand; no model is asked');
    expect(stderr).toContain('samples/stories/');
  });

  it('says plainly which answer is missing', async () => {
    const { code, stderr } = await norwire(['translate', '-', '--engine', 'recorded'], {
      input: 'Ukjent sak\n\nDette er en sak som ingen har skrevet svar til, opplyser politiet.',
    });
    expect(code).toBe(3);
    expect(stderr).toContain('There is no recorded answer for the task "write" of this story');
  });

  it('runs as a batch, and a second run asks for nothing', async () => {
    const out = temporaryFolder();
    const argv = ['batch', 'samples/stories', '--out', out, '--engine', 'recorded', '-f', 'md,json,html'];
    const first = await norwire(argv, { cwd: process.cwd() });
    expect(first.stderr).toContain(`${names.length} finished`);
    expect(first.code).toBe(0);
    const second = await norwire(argv, { cwd: process.cwd() });
    expect(second.stderr).toContain(`${names.length} finished (${names.length} earlier)`);
    expect(second.code).toBe(0);
  });
});
