import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainStory, plainArticle } from '../../src/story/index.ts';
import { evidences } from '../../src/story/speakers/evidence/all.ts';
import { type SpeakerWeights, trainedWeights } from '../../src/story/speakers/weigh.ts';
import { readSpeakerExamples } from '../support/examples.ts';

const folder = 'src/story/speakers/evidence';
const examples = readSpeakerExamples(
  readdirSync(folder)
    .filter((file) => file.endsWith('.examples.txt'))
    .map((file) => join(folder, file)),
);

function speakersOf(text: string, weights: SpeakerWeights = trainedWeights): (string | null)[] {
  const { story } = explainStory(plainArticle('eksempel', text), { weights });
  return story.quotes.map((quote) => story.speakers.find(({ id }) => id === quote.speaker)?.name ?? null);
}

function without(name: string): SpeakerWeights {
  return Object.fromEntries(
    Object.entries(trainedWeights).map(([kind, weights]) => [kind, { ...weights, [name]: 0 }]),
  ) as unknown as SpeakerWeights;
}

describe('who speaks', () => {
  it.each(examples.map((one) => [one.title, one] as const))('%s', (_, { text, speakers }) => {
    expect(speakersOf(text)).toEqual(speakers);
  });

  it.each(evidences.map(({ name }) => name))('an example falls where “%s” weighs nothing', (name) => {
    const own = examples.filter(({ evidence }) => evidence === name);
    const falls = own.filter(({ text }) => `${speakersOf(text)}` !== `${speakersOf(text, without(name))}`);
    expect(falls.map(({ title }) => title)).not.toEqual([]);
  });
});
