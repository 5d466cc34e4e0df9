import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { partsOf, type Span, type Story } from '../../src/story/types.ts';

const pieces = [
  '– Vi er klare, sier Kari Moe.',
  '– Vi er klare, sier hun. – Jeg gleder meg.',
  '– Hva nå?',
  '- Da venter vi. Ingen vet noe.',
  'Leder Kari Moe (43) møtte Ola Vik i Oslo torsdag.',
  'Ordfører Ola Vik (Sp) mener at saken er «helt uavklart».',
  'Mannen er siktet, ifølge politiet.',
  '«Dette er ikke over», skriver Moe.',
  'Boka «Havets barn» kom i fjor. Det opplyser forlaget.',
  'Det bekrefter Ola Vik.',
  '«Aldri lukket',
  'Kort mellomtittel',
  'Brann – Viking 2-1 (1-0)',
  'Les også: Noe annet',
  'Krig og konflikter: Norge er bekymret.',
  '(©NTB)',
  ' ',
  '\u00ad\u0007– \r',
  '– – «»» "',
  'a\u030a 😀 12.30 kl. 5. mai, sier W. Moe.',
];
const paragraph = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const copy = fc
  .tuple(fc.array(paragraph, { maxLength: 12 }), fc.constantFrom('\n', '\n\n'))
  .map(([paragraphs, gap]) => ['Nytt fra fylket', ...paragraphs].join(gap));
const settings = { seed: 20, numRuns: 400 };

function spansOf(story: Story): Span[] {
  const quotes = story.quotes.flatMap((quote) => [...quote.spans, quote.cue, quote.attribution]);
  const all = [story.headline, story.lede, ...story.paragraphs, ...story.apart, ...story.marked, ...quotes];
  return all.filter((span) => span !== null);
}

describe('of any text', () => {
  it('every span stands in the text and equals it', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const story = readStory(plainArticle('any', text));
        for (const span of spansOf(story)) expect(story.text.slice(span.start, span.end)).toBe(span.text);
        for (const span of spansOf(story)) expect(span.end).toBeGreaterThan(span.start);
      }),
      settings,
    );
  });

  it('parts, what stands apart and white space cover the whole', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const story = readStory(plainArticle('any', text));
        const spans = [...partsOf(story), ...story.apart].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const span of spans) {
          expect(story.text.slice(end, span.start).trim()).toBe('');
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        expect(story.text.slice(end).trim()).toBe('');
      }),
      settings,
    );
  });

  it('every quote lies inside its part, quotes are in reading order, and no span of direct speech overlaps another', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const story = readStory(plainArticle('any', text));
        const parts = new Map(partsOf(story).map((part) => [part.id, part]));
        let start = 0;
        let spoken = 0;
        for (const quote of story.quotes) {
          const part = parts.get(quote.part);
          expect(part).toBeDefined();
          for (const span of quote.spans) {
            expect(span.start).toBeGreaterThanOrEqual(part?.start ?? 0);
            expect(span.end).toBeLessThanOrEqual(part?.end ?? 0);
          }
          expect(quote.spans[0].start).toBeGreaterThanOrEqual(start);
          start = quote.spans[0].start;
          if (quote.kind !== 'direct') continue;
          for (const span of quote.spans) {
            expect(span.start).toBeGreaterThanOrEqual(spoken);
            spoken = span.end;
          }
        }
        expect(story.quotes.map((quote) => quote.id)).toEqual(story.quotes.map((_, at) => `q${at + 1}`));
      }),
      settings,
    );
  });

  it('every speaker speaks, and every quote’s speaker is one of them', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const story = readStory(plainArticle('any', text));
        const speaking = story.quotes.map((quote) => quote.speaker).filter((id) => id !== null);
        expect(new Set(speaking)).toEqual(new Set(story.speakers.map((one) => one.id)));
      }),
      settings,
    );
  });

  it('reading twice gives the same', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const article = plainArticle('any', text);
        expect(readStory(article)).toEqual(readStory(article));
      }),
      settings,
    );
  });

  it('a paragraph added at the end changes no quote before it but for its speaker', () => {
    const opening = 'Nytt fra fylket\n\nDette er ingressen, som er lang nok til å være en ingress for saken.';
    const known = pieces.filter(
      (piece) => /^\S/.test(piece) && !piece.includes('©') && !piece.includes('\r'),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { maxLength: 8 }), (paragraphs) => {
        const text = [opening, ...paragraphs].join('\n\n');
        const quotesOf = (whole: string) =>
          readStory(plainArticle('any', whole)).quotes.map(({ speaker, ...quote }) => quote);
        const before = quotesOf(text);
        expect(quotesOf(`${text}\n\nDa natta kom, gikk alle hjem til sitt.`).slice(0, before.length)).toEqual(
          before,
        );
      }),
      settings,
    );
  });
});
