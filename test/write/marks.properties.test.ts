import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wire } from '../../src/english/house-style.ts';
import type { Quote } from '../../src/story/types.ts';
import type { MarkedPart } from '../../src/write/mark-part.ts';
import { readPart } from '../../src/write/read-part.ts';
import { tagEnglish } from '../../src/write/tag-english.ts';
import { surely } from '../support/surely.ts';

const place = { text: 'x', start: 0, end: 1 };

interface Given {
  readonly tag: 'text' | 'q';
  readonly words: string;
  readonly end: string;
  readonly pad: string;
}

const words = fc
  .array(fc.constantFrom('we', 'start', 'here', 'O’Brien', "don't", 'Storøya', '1.5', 'p.m.', 'U.S.', '–'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => `Word ${all.join(' ')}`);
/** A full stop of an abbreviation ends the sentence too. */
const given = fc
  .record({
    tag: fc.constantFrom('text', 'q'),
    words,
    end: fc.constantFrom('', '.', ',', '?', '…', '...', ';'),
    pad: fc.constantFrom('', ' '),
  })
  .map((piece) => (piece.words.endsWith('.') ? { ...piece, end: '' } : piece)) as fc.Arbitrary<Given>;

/** Pieces in a row, every quote with a number of its own, as a model would write them. */
function write(pieces: readonly Given[], kinds: readonly Quote['kind'][], heading: boolean) {
  let quoted = 0;
  const reply = pieces.map(({ tag, words, end, pad }) => {
    if (tag === 'text') return ` ${words}${end} `;
    quoted += 1;
    return `<q${quoted}>${pad}${words}${end}${pad}</q${quoted}>`;
  });
  const quotes = Array.from({ length: quoted }, (_, index): Quote => {
    const kind = kinds[index % kinds.length] ?? 'direct';
    return {
      id: `q${index + 1}`,
      part: 'p1',
      kind,
      mark: 'dash',
      spans: [place],
      cue: null,
      attribution: place,
      speaker: 's1',
      ...surely,
    };
  });
  const part: MarkedPart = {
    id: 'p1',
    kind: heading ? 'headline' : 'body',
    text: quotes.map((_, index) => `<q${index + 1}>x</q${index + 1}>`).join(' '),
    quotes,
  };
  return { reply: reply.join(''), part };
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('whatever pieces a reply holds', () => {
  it('keeps each quote’s words, places every piece, balances the marks, and is the same when tagged again', () => {
    fc.assert(
      fc.property(
        fc.array(given, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom<Quote['kind']>('direct', 'partial'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<'en-GB' | 'en-US'>('en-GB', 'en-US'),
        fc.constantFrom<'double' | 'single'>('double', 'single'),
        fc.boolean(),
        (pieces, kinds, variant, quotationMarks, heading) => {
          const { reply, part } = write(pieces, kinds, heading);
          const read = readPart(reply, part, 'q', { ...wire, variant, quotationMarks });
          if ('misfit' in read) throw new Error(read.misfit);
          const { text, quotes } = read.part;
          const said = pieces.filter(({ tag }) => tag === 'q');
          for (const [index, { words }] of said.entries()) {
            const spans = quotes.find(({ id }) => id === `q${index + 1}`)?.spans ?? [];
            expect(bare(spans.map((span) => span.text).join(''))).toBe(bare(words));
          }
          for (const span of quotes.flatMap(({ spans }) => spans))
            expect(text.slice(span.start, span.end)).toBe(span.text);
          const tagged = tagEnglish(read.part, part, 'q', { ...wire, variant, quotationMarks });
          expect(readPart(tagged, part, 'q', { ...wire, variant, quotationMarks })).toEqual(read);
          expect(bare(text)).toBe(bare(pieces.map(({ words }) => words).join('')));
          const isDouble = (quotationMarks === 'double') !== heading;
          const [open, close] = isDouble ? [/“/gu, /”/gu] : [/‘/gu, /(?<!\p{L})’|’(?!\p{L})/gu];
          expect(text.match(open)?.length ?? 0).toBe(said.length);
          expect(text.match(close)?.length ?? 0).toBe(said.length);
          expect(text).not.toMatch(/[“‘][.,;]|(?<!\.)\.\.(?!\.)|,,|;,/u);
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('takes any text for a reply without a crash, and never changes a word', () => {
    const scrap = fc.constantFrom(
      '<q1>',
      '</q1>',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '– ',
      ' ',
      '.',
      ',',
      '...',
      'said',
      'we',
      'start',
    );
    const { part } = write([{ tag: 'q', words: 'x', end: '', pad: '' }], ['direct', 'partial'], false);
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 16 }), (scraps) => {
        const reply = scraps.join('');
        const read = readPart(reply, part, 'q', wire);
        if ('misfit' in read) return;
        expect(bare(read.part.text)).toBe(bare(reply.replace(/<[^>]*>/gu, '')));
        for (const span of read.part.quotes.flatMap(({ spans }) => spans))
          expect(read.part.text.slice(span.start, span.end)).toBe(span.text);
      }),
      { seed: 20261123, numRuns: 1_500 },
    );
  });
});
