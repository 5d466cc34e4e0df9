import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/story/types.ts';
import type { MarkedPart } from '../../src/write/mark-part.ts';
import { nameQuotes } from '../../src/write/name-quotes.ts';
import { surely } from '../support/surely.ts';

function part(id: string, ...quotes: readonly string[]): MarkedPart {
  const place = { text: 'x', start: 0, end: 1 };
  return {
    id,
    kind: 'body',
    text: 'x',
    quotes: quotes.map(
      (quote): Quote => ({
        ...{ id: quote, part: id, kind: 'direct', mark: 'dash', spans: [place] },
        ...{ cue: null, attribution: null, speaker: null, ...surely },
      }),
    ),
  };
}

const marked = [part('headline', 'q1'), part('p1'), part('p2', 'q2'), part('p3', 'q3', 'q4')];

describe('a quote is known by the names that models give it', () => {
  it.each([
    ['p2', 'q2'],
    ['headline', 'q1'],
    ['p3.q2', 'q4'],
    ['p3.q1', 'q3'],
    ['p2.q', 'q2'],
    ['p2.q1', 'q2'],
    ['p3 q2', 'q4'],
    ['P3.Q2', 'q4'],
    ['p3:<q2>', 'q4'],
    ['p3.qx2', 'q4'],
    ['q2', 'q4'],
  ])('%s', (name, quote) => {
    expect(nameQuotes([{ quote: name, by: 'Dahl' }], marked)).toEqual([{ quote, by: 'Dahl' }]);
  });

  it.each(['p1', 'p9', 'p3', 'q', 'see p2', 'p2 ff', 'q1', 'q7', 'Dahl', '', 'p3.q9'])(
    '“%s” names none',
    (name) => {
      expect(nameQuotes([{ quote: name, by: 'Dahl' }], marked)).toEqual([]);
    },
  );

  it('lets the first word on a quote stand, and blank words are none', () => {
    const said = [
      { quote: 'p2', by: ' ' },
      { quote: 'p2.q1', by: 'Dahl' },
    ];
    expect(nameQuotes(said, marked)).toEqual([{ quote: 'q2', by: null }]);
  });
});
