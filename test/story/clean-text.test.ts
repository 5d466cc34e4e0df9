import { expect, it } from 'vitest';
import { cleanText, noFacts, plainArticle } from '../../src/story/article.ts';

it.each([
  ['Brua stenges.', 'Brua stenges.'],
  ['Linje\n\tNeste', 'Linje\n\tNeste'],
  ['«Én» – «to» … 5\u00a0000 ÷ 2 ‘ja’ „nei“ ‰', '«Én» – «to» … 5\u00a0000 ÷ 2 ‘ja’ „nei“ ‰'],
  ['Łódź ɏ Ȁ Київ हिन्दी 平和 😀', 'Łódź ɏ Ȁ Київ हिन्दी 平和 😀'],
  ['\ufeffBrua', 'Brua'],
  ['Brua\ufeff', 'Brua'],
  ['en\r\nto', 'en\nto'],
  ['en\rto', 'en\nto'],
  ['en\r\rto', 'en\n\nto'],
  ['en\n\rto', 'en\n\nto'],
  ['en\r', 'en\n'],
  ['en\u2028to', 'en\nto'],
  ['en\u2029to', 'en\nto'],
  ['en\u0085to', 'en\nto'],
  ['blå\u00adbær', 'blåbær'],
  ['en\u0000to', 'ento'],
  ['en\u000bto', 'en\nto'],
  ['en\u001fto', 'ento'],
  ['en\u007fto', 'ento'],
  ['en\u009fto', 'ento'],
  ['en\u200b\u200eto\u202e', 'ento'],
  ['en\u200fto', 'ento'],
  ['en\u2060to', 'ento'],
  ['en\u2011to\u2027tre\u2030fire\u205e', 'en\u2011to\u2027tre\u2030fire\u205e'],
  ['葛\u{e0100}飾\u{e01ef}', '葛飾'],
  ['A\u030a', 'Å'],
  ['e\u0301n', 'én'],
  ['Brua \ud83d stenges', 'Brua \ufffd stenges'],
  ['Brua \ude00', 'Brua \ufffd'],
])('%j is cleaned to %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

it('plain text is an article that says nothing of itself', () => {
  expect(plainArticle('sak', 'en\r\nto')).toEqual({
    name: 'sak',
    text: 'en\nto',
    blocks: null,
    facts: noFacts,
  });
  expect(noFacts).toEqual({
    language: null,
    section: null,
    byline: null,
    dateline: null,
    credit: null,
    date: null,
    id: null,
    documentId: null,
    version: null,
    status: 'usable',
    embargo: null,
    urgency: null,
    slugline: null,
    keywords: [],
    copyright: null,
    editorNotes: [],
  });
});
