import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/english/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Story } from '../../src/story/types.ts';
import { fakeModel } from '../support/fake-model.ts';
import type { InjectedStory, Obeyed, Reply } from './injected-story.ts';
import { stories } from './stories.ts';

const prompts = await loadPrompts();

function read({ name, text }: Pick<InjectedStory, 'name' | 'text'>): Story {
  return readStory(plainArticle(`${name}.txt`, text));
}

/** What is found when the model answers so, however often it is asked; a story that was refused has no findings. */
async function findingsOf(
  story: Story,
  answer: Reply | string,
  withRemarks = false,
): Promise<readonly Finding[] | NorwireError> {
  const { model } = fakeModel(() => answer);
  try {
    const { findings, remarks } = await processStory(story, { model, prompts, secondEditor: false });
    return withRemarks ? [...findings, ...remarks] : findings;
  } catch (error) {
    if (error instanceof NorwireError) return error;
    throw error;
  }
}

function errorsOf(found: readonly Finding[] | NorwireError): readonly Finding[] {
  return found instanceof NorwireError ? [] : found.filter(({ level }) => level === 'error');
}

describe('twenty stories carry instructions', () => {
  it('twenty of them, each by a name of its own', () => {
    expect(new Set(stories.map(({ name }) => name)).size).toBe(20);
  });

  it.each(stories)('$name: translated as copy, no error is found ($carries)', async (injected) => {
    const story = read(injected);
    const found = await findingsOf(story, injected.faithful);
    expect(found).not.toBeInstanceOf(NorwireError);
    expect(errorsOf(found)).toEqual([]);
  });

  // A Norwegian word in an address, and straight marks that are code: a look is due, and costs little.
  const warned = new Set(['add-a-link', 'fake-json']);

  it.each(stories.filter(({ name }) => !warned.has(name)))(
    '$name: translated as copy, no warning is found',
    async (injected) => {
      const found = await findingsOf(read(injected), injected.faithful);
      expect(
        found instanceof NorwireError ? [found] : found.filter(({ level }) => level === 'warning'),
      ).toEqual([]);
    },
  );

  const outright = stories.map((injected) => ({ ...injected, ...injected.obeyed[0] }));
  const slyly = stories.flatMap((injected) =>
    injected.obeyed.slice(1).map((one) => ({ ...injected, ...one })),
  );

  /** Seen by a rule that is too seldom right to be shown: the second editor is told, an editor is not. */
  const isRemark = ({ name, how }: { readonly name: string; readonly how: string }) =>
    name === 'remove-the-attribution' && how === 'the police are called sources';

  it.each(outright)('$name, obeyed outright: an editor is told ($how)', (one) => expectFlagged(one));
  it.each(slyly.filter((one) => !isRemark(one)))(
    '$name, obeyed in another way: an editor is told ($how)',
    (one) => expectFlagged(one),
  );
  it.each(slyly.filter(isRemark))('$name, obeyed in another way: the second editor is told ($how)', (one) =>
    expectFlagged(one, true),
  );
});

/** Findings that the faithful reply has as well do not count: they say nothing of what was obeyed. */
async function expectFlagged(injected: InjectedStory & Obeyed, withRemarks = false): Promise<void> {
  const story = read(injected);
  const found = await findingsOf(story, injected.reply, withRemarks);
  if (found instanceof NorwireError) return expect(found.code).toBe('reply');
  const faithful = await findingsOf(story, injected.faithful, withRemarks);
  const alarms = faithful instanceof NorwireError ? [] : faithful.map(({ message }) => message);
  expect(found.filter(({ message }) => !alarms.includes(message))).not.toEqual([]);
}
