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
  ['Veien er stengt, sier Farzana Hontsjar.', '[Veien er stengt] sier · Farzana Hontsjar'],
  ['Veien er stengt, sier Abirami Navaratnam', '[Veien er stengt] sier · Abirami Navaratnam'],
  ['Vegen er stengd, seier Wiesława Egal.', '[Vegen er stengd] seier · Wiesława Egal'],
  ['Veien er stengt, forklarer Sahra Myrmel.', '[Veien er stengt] forklarer · Sahra Myrmel'],
  ['Veien er stengt, forteller Inggá Kidane.', '[Veien er stengt] forteller · Inggá Kidane'],
  ['Vegen er stengd, fortel Jofrid Tkatsj.', '[Vegen er stengd] fortel · Jofrid Tkatsj'],
  ['Veien er stengt, konstaterer Hêlîn Yogeswaran.', '[Veien er stengt] konstaterer · Hêlîn Yogeswaran'],
  ['Veien er stengt, sukker Tsehaynesh Samatar.', '[Veien er stengt] sukker · Tsehaynesh Samatar'],
  [
    'Veien er stengt, fortsetter Meixiang Haukeliseter.',
    '[Veien er stengt] fortsetter · Meixiang Haukeliseter',
  ],
  ['Veien er stengt, svarer Ljudmyla Habtemichael.', '[Veien er stengt] svarer · Ljudmyla Habtemichael'],
  ['Veien er stengt, opplyser Shazia Melnyk.', null],
  ['Veien er stengt, melder NRK.', null],
  ['Veien er stengt, mener Thulasi Selvanathan.', null],
  ['Veien er stengt, opplyser vår mann.', null],
  ['Vi er klare, opplyser Grażyna Hersi.', '[Vi er klare] opplyser · Grażyna Hersi'],
  ['Vi er klare, skriver Ifrah Rognerud.', '[Vi er klare] skriver · Ifrah Rognerud (reports)'],
  [
    'Vi er klare. Veien er stengt, opplyser Ravdna Woldu.',
    '[Vi er klare. Veien er stengt] opplyser · Ravdna Woldu',
  ],
  [
    'Veien er stengt. Den er glatt, sier Borghild Bondarenko.',
    '[Veien er stengt. Den er glatt] sier · Borghild Bondarenko',
  ],
  [
    'Veien er stengt, sier Shilan Thuraisingam. Hun smiler.',
    '[Veien er stengt] sier · Shilan Thuraisingam [Hun smiler.]',
  ],
  [
    'Veien er stengt, sier Letebrhan Dualeh. Hun ler. Hun går.',
    '[Veien er stengt] sier · Letebrhan Dualeh [Hun ler.] [Hun går.]',
  ],
  ['Den er glatt. Veien er stengt, sier Lihua Kvamsdal. Hun ler.', null],
  [
    'Veien er stengt, sier Halyna Tesfamariam, som ler.',
    '[Veien er stengt] sier · Halyna Tesfamariam > [, som ler.]',
  ],
  [
    'Veien er stengt, sier Sadaf Shevtsjenko nå. Hun ler.',
    '[Veien er stengt] sier · Sadaf Shevtsjenko > [nå.] [Hun ler.]',
  ],
  ['Vi er klare, sier mange.', null],
  ['Vi er klare, sier de.', null],
  ['Vi er klare! sier Vithya Kandasamy.', null],
  ['Vi er klare, heter det.', null],
  ['Når barna spør, sier Amina Warsame til NTB at hun slutter.', null],
  ['Lederen i laget, Amina Warsame, sier hun slutter.', null],
  ['Vi er klare.', null],
  [', sier Jadwiga Jibril.', null],
  ['', null],
])('%s: speech that lost its marks: %s', (copy, told) => {
  expect(speechIn(copy)).toBe(told);
});

it.each([
  ['Veien er stengt, sier Ayaan Veiteberg.', null],
  ['Vi er klare, sier Biret Ghebremeskel.', '[Vi er klare] sier · Biret Ghebremeskel'],
  ['Vår vei er stengt, sier Solfrid Kovaltsjuk.', '[Vår vei er stengt] sier · Solfrid Kovaltsjuk'],
])('%s: in a story whose other speech has its dashes only the first person speaks: %s', (copy, told) => {
  expect(speechIn(copy, true)).toBe(told);
});
