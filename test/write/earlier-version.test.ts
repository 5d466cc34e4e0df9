import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/ask/kept/memory.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { builtInTerms, openGlossary } from '../../src/terms/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { ferryBrief, ferryText, ferryTranslation } from '../support/stories.ts';
import { deskTerm } from '../terms/desk-term.ts';

const prompts = await loadPrompts();

/** Answers for whatever pieces are asked for. */
function faithful(change: Readonly<Record<string, string>> = {}) {
  return fakeModel(({ messages }) => {
    const sent = messages[1]?.content ?? '';
    const asked = JSON.parse(sent.slice(sent.search(/^\{/m)));
    const ids = Object.keys(asked.parts);
    return {
      parts: ferryTranslation.parts
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => ({ id, text: change[id] ?? text })),
    };
  });
}

function desk() {
  const memory = { settings: 'desk', memory: openMemory({ file: ':memory:' }) };
  return (text: string, fake: ReturnType<typeof fakeModel>, options: Partial<ProcessOptions> = {}) =>
    processStory(readStory(plainArticle('ferge.txt', text)), {
      model: fake.model,
      prompts,
      memory,
      secondEditor: false,
      ...options,
    });
}

const changed = ferryText.replace('femte gang', 'sjette gang');
const fifthToSixth = { p5: '<q1>This is the sixth time in two years,</q1> he said.' };

describe('a story that comes again with one paragraph changed', () => {
  it('asks for that one alone and keeps the English of the others', async () => {
    const work = desk();
    await work(ferryText, faithful());
    const again = await work(changed, faithful(fifthToSixth));
    expect(again.reused).toEqual(['headline', 'p1', 'p2', 'p3', 'p4']);
    expect(again.findings).toEqual([]);
  });

  it('keeps nothing on another day: “fra torsdag” is then another date', async () => {
    const work = desk();
    await work(ferryText, faithful(), { date: '2026-10-21' });
    const sameDay = await work(changed, faithful(fifthToSixth), { date: '2026-10-21T18:00:00Z' });
    expect(sameDay.reused).not.toEqual([]);
    const nextDay = await work(ferryText.replace('femte', 'sjuende'), faithful(), { date: '2026-10-22' });
    expect(nextDay.reused).toEqual([]);
  });

  it('keeps no part whose terms the desk has changed since', async () => {
    const work = desk();
    await work(ferryText, faithful());
    const glossary = openGlossary([deskTerm('samband', 'connection')], builtInTerms());
    const again = await work(changed, faithful(fifthToSixth), { glossary });
    expect(again.reused).toEqual(['headline', 'p2', 'p3', 'p4']);
  });

  it('asks for the brief anew, by itself', async () => {
    const work = desk();
    await work(ferryText, faithful());
    const fake = faithful(fifthToSixth);
    const model: typeof fake.model = (request, signal) =>
      request.task === 'brief' ? fakeModel([ferryBrief]).model(request, signal) : fake.model(request, signal);
    const again = await work(changed, { ...fake, model }, { brief: {} });
    expect(again.reused).toHaveLength(5);
    expect(again.brief?.lede).toBe(ferryBrief.lede);
  });

  it('asks anew for a part that has an error by the rules of today', async () => {
    const work = desk();
    const wrong = faithful({ p3: 'The repair will cost 17.2 billion kroner, according to Dahl.' });
    await work(ferryText, wrong, { rules: { allow: ['numbers-kept'] } });
    const again = await work(changed, faithful(fifthToSixth));
    expect(again.reused).toEqual(['headline', 'p1', 'p2', 'p4']);
    expect(again.findings).toEqual([]);
  });
});
