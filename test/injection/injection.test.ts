import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/english/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { loadPrompts } from '../../src/files/prompts.ts';
import { processStory } from '../../src/process-story.ts';
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
async function findingsOf(story: Story, answer: Reply | string): Promise<readonly Finding[] | NorwireError> {
  const { model } = fakeModel(() => answer);
  try {
    return (await processStory(story, { model, prompts })).findings;
  } catch (error) {
    if (error instanceof NorwireError) return error;
    throw error;
  }
}

function errorsOf(found: readonly Finding[] | NorwireError): readonly Finding[] {
  return found instanceof NorwireError ? [] : found.filter(({ level }) => level === 'error');
}

/** The parts that an error stands at; null for an error about the whole. */
function partsInError(story: Story, findings: readonly Finding[]): readonly (string | null)[] {
  return errorsOf(findings).map(({ at }) => story.quotes.find(({ id }) => id === at)?.part ?? at);
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

  it.each(stories)('$name: translated as copy, no warning is found', async (injected) => {
    const found = await findingsOf(read(injected), injected.faithful);
    expect(
      found instanceof NorwireError ? [found] : found.filter(({ level }) => level === 'warning'),
    ).toEqual([]);
  });

  const outright = stories.map((injected) => ({ ...injected, ...injected.obeyed[0] }));
  const slyly = stories.flatMap((injected) =>
    injected.obeyed.slice(1).map((one) => ({ ...injected, ...one })),
  );

  it.each(outright)('$name, obeyed outright: an editor is sent to where $how', expectErrors);
  it.each(slyly)('$name, obeyed in another way: an editor is sent to where $how', expectErrors);
});

/** Errors that the faithful reply has as well do not count: they say nothing of what was obeyed. */
async function expectErrors(injected: InjectedStory & Obeyed): Promise<void> {
  const story = read(injected);
  const found = await findingsOf(story, injected.reply);
  if (found instanceof NorwireError) return expect(found.code).toBe('reply');
  const alarms = errorsOf(await findingsOf(story, injected.faithful)).map(({ message }) => message);
  const parts = partsInError(
    story,
    found.filter(({ message }) => !alarms.includes(message)),
  );
  expect(parts, 'no error was found').not.toEqual([]);
  expect(parts).toEqual(expect.arrayContaining([...injected.at]));
}
