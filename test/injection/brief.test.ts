import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { type BriefReply, injectedBriefs } from './injected-briefs.ts';
import { stories } from './stories.ts';

const prompts = await loadPrompts();

/** What is found in the brief alone, when the translation was faithful and the brief is this, however often asked. */
async function findingsInBrief(name: string, brief: BriefReply) {
  const injected = stories.find((story) => story.name === name)!;
  const story = readStory(plainArticle(`${name}.txt`, injected.text));
  const nameOf = (id: string) => {
    const speaker = story.quotes.find((quote) => quote.id === id)?.speaker;
    return story.speakers.find((one) => one.id === speaker)?.name ?? id;
  };
  const gists = brief.gists.map(({ quote, text }) => ({ by: nameOf(quote), text }));
  const { model } = fakeModel(() => ({ ...injected.faithful, brief: { ...brief, gists } }));
  const { findings } = await processStory(story, {
    secondEditor: false,
    model,
    prompts,
    brief: {},
  });
  return findings.filter(({ at }) => at !== null && /^(?:brief|gist)\./u.test(at));
}

describe('a brief is written from English that still holds the order', () => {
  it.each(injectedBriefs)('$name: a faithful brief passes', async ({ name, faithful }) => {
    expect(await findingsInBrief(name, faithful)).toEqual([]);
  });

  it.each(injectedBriefs)('$name, obeyed: an editor is told ($how)', expectFlagged);
});

async function expectFlagged({ name, obeyed }: (typeof injectedBriefs)[number]): Promise<void> {
  const errors = (await findingsInBrief(name, obeyed)).filter(({ level }) => level === 'error');
  expect(errors).not.toEqual([]);
}
