import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { translateDocument } from '../../src/formats/json.ts';
import { openMemory } from '../../src/memory/index.ts';
import { processStory } from '../../src/process/process-story.ts';
import { earlierOf } from '../../tools/eval/earlier.ts';
import { fillMemory } from '../../tools/eval/fill-memory.ts';
import { totalsOf } from '../../tools/eval/totals.ts';
import { temporaryFolder } from '../support/command.ts';
import { fakeModel } from '../support/fake-model.ts';
import { ferryStory, ferryText, ferryTranslation } from '../support/stories.ts';

describe('an earlier version of a story', () => {
  it('lacks every fourth paragraph behind the lede, and has another figure in the last that has one', () => {
    const { text } = earlierOf({ id: 'ferge', text: ferryText });
    const paragraphs = text.split('\n\n');
    expect(paragraphs).toHaveLength(5);
    expect(text).not.toContain('Reparasjonen koster');
    expect(paragraphs[1]).toContain('1.251 innbyggere');
  });
});

describe('a memory made of a run', () => {
  it('gives a later run what it would have asked for, and the totals say so', async () => {
    const folder = temporaryFolder();
    const prompts = await loadPrompts();
    const story = ferryStory();
    const run = async (name: string, more: object = {}) => {
      const { model } = fakeModel([ferryTranslation]);
      const copy = await processStory(story, {
        model,
        prompts,
        secondEditor: false,
        date: '2026-11-02',
        ...more,
      });
      mkdirSync(join(folder, name));
      const result = {
        ...{
          id: 'ferge',
          way: 'norwire',
          norwegian: ferryText,
          english: '',
          brief: '',
          mended: [],
          exchanges: [],
        },
        ...{ findings: copy.findings, document: translateDocument({ story, copy }), usage: copy.usage },
        answered: { model: 'fake', who: null, at: '2026-11-02' },
      };
      writeFileSync(join(folder, name, 'ferge.json'), JSON.stringify(result));
    };
    await run('before');
    const file = join(folder, 'memory.sqlite');
    expect(await fillMemory(join(folder, 'before'), file, '2026-11-02')).toMatch(/^6 pairs of 1 stories/);
    const memory = openMemory({ file });
    await run('with', { approved: await memory.freeze() });
    await memory.close();
    expect(totalsOf(join(folder, 'before'))).toMatch(/1 requests, 1000 tokens in.* 0 of 6 parts from memory/);
    expect(totalsOf(join(folder, 'with'))).toMatch(/0 requests, 0 tokens in.* 6 of 6 parts from memory/);
  });
});
