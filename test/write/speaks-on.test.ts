import { describe, expect, it } from 'vitest';
import type { Quote, Speaker } from '../../src/story/types.ts';
import { openRunningMarks } from '../../src/write/open-running-marks.ts';
import { type QuoteGiven, storyOf } from '../support/story-of.ts';

/** How the first of two paragraphs of speech ends, with this changed of its speaker or of what was read. */
function firstOf(
  change: {
    readonly speaker?: Partial<Speaker>;
    readonly last?: Partial<QuoteGiven & Quote>;
    readonly first?: Partial<QuoteGiven & Quote>;
  } = {},
  [one, two]: readonly [string, string | null] = ['“We wait.”', '“Long.”'],
) {
  const given = storyOf({
    headline: 'Brua',
    paragraphs: ['– Vi venter.', '– Lenge.'],
    quotes: [
      { id: 'q1', part: 'p1', words: ['Vi venter.'], speaker: 's2', ...(change.last as Partial<QuoteGiven>) },
      { id: 'q2', part: 'p2', words: ['Lenge.'], speaker: 's2', ...(change.first as Partial<QuoteGiven>) },
    ],
  });
  const speakers: readonly Speaker[] = [
    { id: 's1', name: 'Anne Vik', kind: 'reporter', role: null },
    { id: 's2', name: 'Siw Haugen', kind: 'person', role: null, ...change.speaker },
  ];
  const confidence = { q1: change.last?.confidence, q2: change.first?.confidence };
  const quotes = given.quotes.map((quote) => ({
    ...quote,
    confidence: confidence[quote.id as 'q1' | 'q2'] ?? quote.confidence,
  }));
  const place = (id: string, text: string) => {
    const [start, end] = [text.search(/[“‘]/) + 1, text.search(/[”’]/)];
    return { id, spans: [{ text: text.slice(start, end), start, end }], attribution: null };
  };
  const parts = [
    { id: 'headline', text: 'Bridge' },
    { id: 'p1', text: one },
    { id: 'p2', text: two },
  ];
  const english = [place('q1', one), ...(two === null ? [] : [place('q2', two)])];
  return openRunningMarks({ ...given, quotes, speakers }, parts, english)[1]?.text;
}

describe('a paragraph of speech that goes on in the next', () => {
  it('is left open, in marks of either kind', () => {
    expect(firstOf()).toBe('“We wait.');
    expect(firstOf({}, ['‘We wait.’', '‘Long.’'])).toBe('‘We wait.');
  });

  it.each<[string, Parameters<typeof firstOf>]>([
    ['where another speaks on', [{ first: { speaker: 's1' } }]],
    ['where it is not known who speaks', [{ last: { speaker: null }, first: { speaker: null } }]],
    ['where the reporter asks', [{ speaker: { kind: 'reporter' } }]],
    ['where words are taken out of a sentence', [{ last: { kind: 'partial' } }]],
    ['where the next are', [{ first: { kind: 'partial' } }]],
    ['where the one is not sure', [{ last: { confidence: 0.89 } }]],
    ['where the other is not', [{ first: { confidence: 0.89 } }]],
    ['where the next begins otherwise', [{}, ['“We wait.”', 'Then: “Long.”']]],
    ['where the next has no English', [{}, ['“We wait.”', null]]],
  ])('is closed %s', (_, given) => {
    expect(firstOf(...given)).toBe('“We wait.”');
  });

  it('is left open where both are just sure enough', () => {
    expect(firstOf({ last: { confidence: 0.9 }, first: { confidence: 0.9 } })).toBe('“We wait.');
  });

  it('is as it is where words of the reporter end it', () => {
    expect(firstOf({}, ['“We wait,” she said.', '“Long.”'])).toBe('“We wait,” she said.');
  });
});
