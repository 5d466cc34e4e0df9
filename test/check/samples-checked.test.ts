import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { partsOf } from '../../src/story/types.ts';
import { type Pair, plant } from '../bench/check-planters.ts';

interface Answer {
  readonly reply: { readonly parts: readonly { readonly id: string; readonly text: string }[] };
}

/** Our samples with the English of their recorded answers, tags turned into quotation marks. */
const samples = readdirSync('samples/stories').map((file): Pair => {
  const id = file.replace('.txt', '');
  const story = readStory(plainArticle(file, readFileSync(`samples/stories/${file}`, 'utf8')));
  const { reply }: Answer = JSON.parse(readFileSync(`samples/answers/${id}.write.json`, 'utf8'));
  const english = new Map(reply.parts.map((part) => [part.id, part.text]));
  const marked = (text: string) =>
    text
      .replace(/(,?)<\/q\d*>(,?)/g, '$1$2”')
      .replace(/<q\d*>/g, '“')
      .replace(/<\/?a\d*>/g, '');
  const parts = partsOf(story);
  return {
    id,
    source: parts.map(({ text }) => text),
    target: parts.map((part) => marked(english.get(part.id) ?? '')),
  };
});

const found = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target).map(({ rule, level, at }) => `${rule} ${level} ${at}`);

describe.each(samples)('the sample $id', ({ source, target }) => {
  it('is silent as it is', () => {
    expect(found(source, target)).toEqual([]);
  });
});

describe.each(samples.slice(-1))('the sample $id, with its parts in disorder', ({ id, source, target }) => {
  it('tells of neighbours that have changed places', () => {
    for (let at = 1; at + 1 < target.length; at++) {
      // Lines of a table look alike.
      if ([at, at + 1].some((each) => (source[each] ?? '').split(' ').length < 8)) continue;
      const swapped = target.with(at, target[at + 1] ?? '').with(at + 1, target[at] ?? '');
      expect(found(source, swapped), `${id} ${at}`).toEqual(
        expect.arrayContaining([`structure error ${at}`, `structure error ${at + 1}`]),
      );
    }
  });

  it('tells of each part that is lost', () => {
    for (const at of target.keys()) {
      const told = found(source, target.toSpliced(at, 1));
      expect(
        told.filter((finding) => finding.startsWith('structure error')),
        `${id} ${at}`,
      ).toHaveLength(1);
    }
  });

  it('tells of two parts merged into one', () => {
    for (let at = 1; at + 1 < target.length; at++) {
      const merged = target.toSpliced(at, 2, `${target[at]} ${target[at + 1]}`);
      expect(found(source, merged), `${id} ${at}`).toContain(`structure error ${at}`);
    }
  });
});

/** What tells of each error planted in the samples, and how many of them at most pass unseen. */
const rules: readonly (readonly [kind: string, rules: readonly string[], unseen: number])[] = [
  ['scale_word', ['numbers-kept error'], 0],
  ['half_translation', ['norwegian-left error', 'norwegian-left warning'], 0],
  ['quote_shorten', ['quotes-kept error'], 1],
  ['name_vague', ['names-kept warning'], 1],
  ['attribution_drop', ['speakers-kept error'], 0],
  ['negation_lost', ['negation-kept warning'], 0],
  ['negation_added', ['negation-kept warning'], 1],
  ['quote_unmarked', ['quotes-kept error', 'quotes-kept warning'], 0],
  ['quote_lost', ['quotes-kept error', 'quotes-kept warning'], 1],
  ['quote_invented', ['quotes-kept error', 'quotes-kept warning'], 0],
  ['speaker_swapped', ['names-kept error', 'speakers-kept error'], 0],
  ['number_changed', ['numbers-kept error'], 0],
  ['weekday_or_year_dropped', ['numbers-kept error'], 0],
  ['sentence_lost', ['length error', 'quotes-kept error'], 0],
  ['name_misspelt', ['names-kept error', 'names-kept warning'], 3],
  ['currency', ['numbers-kept error'], 1],
  ['preamble', ['leaks error'], 0],
  ['doubled_sentence', ['length error'], 0],
];
// Ten of a kind, spread over the samples.
const planted = plant(samples, 10);

describe('an error planted in a sample is found', () => {
  it.each(rules)('%s', (kind, expected, unseen) => {
    const missed = planted
      .filter((one) => one.kind === kind)
      .filter(({ pair, at, replacement }) => {
        const whole = samples.find(({ id }) => id === pair);
        const findings = whole && found(whole.source, whole.target.toSpliced(at, 1, ...replacement));
        return !findings?.some((finding) => expected.some((rule) => finding === `${rule} ${at}`));
      });
    expect(missed.length).toBeLessThanOrEqual(unseen);
  });
});
