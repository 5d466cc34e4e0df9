import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../src/files/shipped/prompts.ts';
import { processStory, translateStory, writeBrief } from '../src/process/process-story.ts';
import type { SendingRights } from '../src/refuse-to-send.ts';
import type { ArticleFacts, Story } from '../src/story/types.ts';
import { fakeModel } from './support/fake-model.ts';
import { ferryBrief, ferryStory, ferryTranslation } from './support/stories.ts';

const prompts = await loadPrompts();
const embargo = '2027-01-12T06:00:00+01:00';

function storyWith(facts: Partial<ArticleFacts>): Story {
  const story = ferryStory();
  return { ...story, article: { ...story.article, facts: { ...story.article.facts, ...facts } } };
}

const ways = {
  processStory: (story: Story, rights: SendingRights, fake = fakeModel([ferryTranslation])) => ({
    asked: fake.asked,
    done: processStory(story, { model: fake.model, prompts, secondEditor: false, ...rights }),
  }),
  translateStory: (story: Story, rights: SendingRights, fake = fakeModel([ferryTranslation])) => ({
    asked: fake.asked,
    done: translateStory(story, { model: fake.model, prompts, secondEditor: false, ...rights }),
  }),
  writeBrief: (story: Story, rights: SendingRights, fake = fakeModel([ferryBrief])) => ({
    asked: fake.asked,
    done: writeBrief(
      story,
      { parts: [], quotes: [], speakers: [] },
      { model: fake.model, prompts, secondEditor: false, ...rights },
    ),
  }),
};

describe.each(Object.entries(ways))('%s', (_, way) => {
  it.each<[string, Partial<ArticleFacts>, RegExp]>([
    ['under embargo', { embargo }, /is under embargo until .* allowEmbargoed/],
    ['withheld', { status: 'withheld' }, /marked withheld by its sender.* allowWithheld/],
    ['called back', { status: 'canceled' }, /called back by its sender/],
  ])('sends nothing of a story that is %s', async (_what, facts, message) => {
    const { asked, done } = way(storyWith(facts), {});
    await expect(done).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });
});

describe('a story that is held back is sent where the caller says so', () => {
  it.each<[string, Partial<ArticleFacts>, SendingRights]>([
    ['under embargo', { embargo }, { allowEmbargoed: true }],
    ['whose embargo is over', { embargo }, { now: Date.parse('2027-01-12T05:00:00Z') }],
    ['withheld', { status: 'withheld' }, { allowWithheld: true }],
    ['called back', { status: 'canceled' }, { allowCancelled: true }],
  ])('%s', async (_, facts, rights) => {
    await ways.processStory(storyWith(facts), rights).done;
  });

  it.each<[string, Partial<ArticleFacts>, SendingRights]>([
    ['an embargo a minute before its end', { embargo }, { now: Date.parse('2027-01-12T04:59:00Z') }],
    ['a recall where only what is withheld is allowed', { status: 'canceled' }, { allowWithheld: true }],
    ['what is withheld where only embargoes are', { status: 'withheld' }, { allowEmbargoed: true }],
  ])('and not otherwise: %s', async (_, facts, rights) => {
    await expect(ways.processStory(storyWith(facts), rights).done).rejects.toThrow();
  });
});
