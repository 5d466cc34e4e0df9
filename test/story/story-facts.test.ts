import { describe, expect, it } from 'vitest';
import { noFacts, plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';

const headline = 'Ny bru over fjorden';
const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.';

/** What the story says of itself. */
function factsOf(lines: readonly string[], facts = noFacts) {
  const story = readStory({ ...plainArticle('sak', lines.join('\n')), facts });
  const { section, dateline, byline, credit } = story;
  return { section, dateline, byline, credit };
}

const nothing = { section: null, dateline: null, byline: null, credit: null };

describe('what a story says of itself', () => {
  it.each([
    ['Oslo (NTB): ', 'Oslo'],
    ['Mo i Rana (NTB): ', 'Mo i Rana'],
    ['Saint-Denis (NTB-AFP): ', 'Saint-Denis'],
    ['Oslo/Bergen (NTB): ', 'Oslo/Bergen'],
    ['Oslo/Mo i Rana (NTB): ', 'Oslo/Mo i Rana'],
    ['Oslo /NTB/: ', 'Oslo'],
    ['København /ritzau/: ', 'København'],
    ['Trondheim, Norge (NTB): ', 'Trondheim'],
    ['TEL AVIV: ', 'TEL AVIV'],
    ['(NTB): ', null],
  ])('“%s” is dated from %s', (opening, dateline) => {
    expect(factsOf([headline, opening + lede])).toEqual({ ...nothing, dateline });
  });

  it.each([
    ['Av Kari Moe', 'Kari Moe'],
    ['AV KARI MOE', 'KARI MOE'],
    ['Av: Kari Moe', 'Kari Moe'],
    ['Tekst: Kari Moe', 'Kari Moe'],
    ['Tekst : Kari Moe', 'Kari Moe'],
    ['Tekst og foto: Kari Moe', 'Kari Moe'],
    ['Foto:  Kari Moe', 'Kari Moe'],
    ['Kari Moe, NTB', 'Kari Moe, NTB'],
    ['Gustav Moe, NTB', 'Gustav Moe, NTB'],
    ['kari.moe@avis.example', 'kari.moe@avis.example'],
    ['NTB-AFP', 'NTB-AFP'],
  ])('“%s” says it is by %s', (line, byline) => {
    expect(factsOf([headline, line, lede])).toEqual({ ...nothing, byline });
  });

  it.each([
    ['Sport', 'Sport'],
    ['Sport:', 'Sport'],
    ['Krig og konflikter:', 'Krig og konflikter'],
    ['utenriks', 'utenriks'],
  ])('“%s” above it is its section', (line, section) => {
    expect(factsOf([line, headline, lede])).toEqual({ ...nothing, section });
  });

  it('the first of each kind counts', () => {
    expect(factsOf(['Sport', headline, 'Av Kari Moe', 'Av Ola Vik', lede, '(NTB)', '(AFP)'])).toEqual({
      section: 'Sport',
      dateline: null,
      byline: 'Kari Moe',
      credit: '(NTB)',
    });
  });

  it('and what its file says of it goes before', () => {
    const facts = { ...noFacts, section: 'Utenriks', dateline: 'Bergen', byline: 'Ola Vik', credit: 'NTB' };
    const lines = ['Sport', headline, 'Av Kari Moe', `Oslo (NTB): ${lede}`, '(AFP)'];
    expect(factsOf(lines, facts)).toEqual({
      section: 'Utenriks',
      dateline: 'Bergen',
      byline: 'Ola Vik',
      credit: 'NTB',
    });
    expect(factsOf([headline, lede], facts)).toEqual(factsOf(lines, facts));
    expect(factsOf([headline, lede])).toEqual(nothing);
  });
});

it('the language is what the reader says, or the words, or the file', () => {
  const article = plainArticle('sak', `${headline}\n${lede}`);
  const nynorsk = { ...article, facts: { ...noFacts, language: 'nn-NO' } };
  expect(readStory(article).language).toBe('nb');
  expect(readStory(article, { language: 'nn' }).language).toBe('nn');
  expect(readStory(nynorsk, { language: 'nb' }).language).toBe('nb');
});

it('the story keeps its article, name and text, its parts and what stands apart', () => {
  const article = plainArticle('sak', `${headline}\nOslo (NTB): ${lede}\nMellomtittel`);
  expect(readStory(article)).toEqual({
    article,
    name: 'sak',
    language: 'nb',
    text: article.text,
    ...nothing,
    dateline: 'Oslo',
    apart: [{ kind: 'dateline', text: 'Oslo (NTB):', start: 20, end: 31 }],
    headline: { text: headline, start: 0, end: 19 },
    lede: { id: 'p1', kind: 'lede', text: lede, start: 32, end: 32 + lede.length },
    paragraphs: [
      { id: 'p1', kind: 'lede', text: lede, start: 32, end: 32 + lede.length },
      { id: 'p2', kind: 'subhead', text: 'Mellomtittel', start: 33 + lede.length, end: 45 + lede.length },
    ],
    speakers: [],
    quotes: [],
    marked: [],
  });
  expect(readStory(plainArticle('sak', headline)).lede).toBeNull();
});
