import { expect, it } from 'vitest';
import { type Range, readSentences } from '../../src/language/nb/sentences.ts';
import { readUnmarkedSpeech } from '../../src/story/unmarked-speech.ts';
import { readStrokes, wordsFrom } from './strokes.ts';

/** The speech of a paragraph, its cue and whose it is; then what follows in its sentence (>), and what is narrated. */
function speechIn(copy: string, dashed = false): string | null {
  const stroked = readStrokes(copy);
  const { text, tokens } = stroked;
  const sentences = readSentences(tokens, 0, tokens.length);
  const speech = readUnmarkedSpeech(tokens, 'p2', sentences, dashed);
  if (speech === null) return null;
  const { part, kind, mark, spans, cue, source, reports } = speech.quote;
  expect([part, kind, mark]).toEqual(['p2', 'direct', 'none']);
  const words = spans.map(({ start, end }) => `[${text.slice(start, end)}]`).join(' ');
  const who = source === null ? '?' : wordsFrom(stroked, source.from, source.to);
  const write = (range: Range) => `[${wordsFrom(stroked, range.from, range.to)}]`;
  const tail = speech.tail === null ? [] : ['>', write(speech.tail)];
  const said = `${words} ${text.slice(cue?.start, cue?.end)} · ${who}${reports ? ' (reports)' : ''}`;
  return [said, ...tail, ...speech.narrated.map(write)].join(' ');
}

it.each([
  ['Veien er stengt, sier Kari Moe.', '[Veien er stengt] sier · Kari Moe'],
  ['Veien er stengt, sier Kari Moe', '[Veien er stengt] sier · Kari Moe'],
  ['Vegen er stengd, seier Kari Moe.', '[Vegen er stengd] seier · Kari Moe'],
  ['Veien er stengt, forklarer Kari Moe.', '[Veien er stengt] forklarer · Kari Moe'],
  ['Veien er stengt, forteller Kari Moe.', '[Veien er stengt] forteller · Kari Moe'],
  ['Vegen er stengd, fortel Kari Moe.', '[Vegen er stengd] fortel · Kari Moe'],
  ['Veien er stengt, konstaterer Kari Moe.', '[Veien er stengt] konstaterer · Kari Moe'],
  ['Veien er stengt, sukker Kari Moe.', '[Veien er stengt] sukker · Kari Moe'],
  ['Veien er stengt, fortsetter Kari Moe.', '[Veien er stengt] fortsetter · Kari Moe'],
  ['Veien er stengt, svarer Kari Moe.', '[Veien er stengt] svarer · Kari Moe'],
  ['Veien er stengt, opplyser Kari Moe.', null],
  ['Veien er stengt, melder NRK.', null],
  ['Veien er stengt, mener Kari Moe.', null],
  ['Veien er stengt, opplyser vår mann.', null],
  ['Vi er klare, opplyser Kari Moe.', '[Vi er klare] opplyser · Kari Moe'],
  ['Vi er klare, skriver Kari Moe.', '[Vi er klare] skriver · Kari Moe (reports)'],
  ['Vi er klare. Veien er stengt, opplyser Kari Moe.', '[Vi er klare. Veien er stengt] opplyser · Kari Moe'],
  ['Veien er stengt. Den er glatt, sier Kari Moe.', '[Veien er stengt. Den er glatt] sier · Kari Moe'],
  ['Veien er stengt, sier Kari Moe. Hun smiler.', '[Veien er stengt] sier · Kari Moe [Hun smiler.]'],
  [
    'Veien er stengt, sier Kari Moe. Hun ler. Hun går.',
    '[Veien er stengt] sier · Kari Moe [Hun ler.] [Hun går.]',
  ],
  ['Den er glatt. Veien er stengt, sier Kari Moe. Hun ler.', null],
  ['Veien er stengt, sier Kari Moe, som ler.', '[Veien er stengt] sier · Kari Moe > [, som ler.]'],
  ['Veien er stengt, sier Kari Moe nå. Hun ler.', '[Veien er stengt] sier · Kari Moe > [nå.] [Hun ler.]'],
  ['Vi er klare, sier mange.', null],
  ['Vi er klare, sier de.', null],
  ['Vi er klare! sier Kari Moe.', null],
  ['Vi er klare, heter det.', null],
  ['Vi er klare.', null],
  [', sier Kari Moe.', null],
  ['', null],
])('%s: speech that lost its marks: %s', (copy, told) => {
  expect(speechIn(copy)).toBe(told);
});

it.each([
  ['Veien er stengt, sier Kari Moe.', null],
  ['Vi er klare, sier Kari Moe.', '[Vi er klare] sier · Kari Moe'],
  ['Vår vei er stengt, sier Kari Moe.', '[Vår vei er stengt] sier · Kari Moe'],
])('%s: in a story whose other speech has its dashes only the first person speaks: %s', (copy, told) => {
  expect(speechIn(copy, true)).toBe(told);
});
