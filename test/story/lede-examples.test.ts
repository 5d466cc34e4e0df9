import { describe, expect, it } from 'vitest';
import trained from '../../src/lexicon/lede.json' with { type: 'json' };
import { explainStory, plainArticle } from '../../src/story/index.ts';
import { ledeEvidence } from '../../src/story/structure/lede-evidence.ts';
import { readExamples } from '../support/examples.ts';

const examples = readExamples('src/story/structure/lede.examples.txt');
const weights: Readonly<Record<string, number>> = trained.weights;

function ledeOf(lines: readonly string[], ledeWeights = weights): string | null {
  const text = lines.map((line) => line.replace(/^> /, '')).join('\n\n');
  return explainStory(plainArticle('eksempel', text), { ledeWeights }).story.lede?.text ?? null;
}

describe('which paragraph is the lede', () => {
  it.each(examples.map(({ title, lines }) => [title, lines] as const))('%s', (_, lines) => {
    // A dateline is taken off.
    const lede = lines.find((line) => line.startsWith('> '))?.replace(/^> (?:\p{Lu}{3,}: )?/u, '');
    expect(ledeOf(lines)).toBe(lede);
  });

  it.each(ledeEvidence.map(({ name }) => name))('an example falls where “%s” weighs nothing', (name) => {
    const without = { ...weights, [name]: 0 };
    const own = examples.filter(({ evidence }) => evidence === name);
    const falls = own.filter(({ lines }) => ledeOf(lines) !== ledeOf(lines, without));
    expect(falls.map(({ title }) => title)).not.toEqual([]);
  });
});
