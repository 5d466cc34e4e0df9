import { describe, expect, it } from 'vitest';
import { checkTrapsIn, noteOf, trapFinder } from '../../src/terms/index.ts';

const find = trapFinder();

/** "written > what the English has" for each finding. */
function check(norwegian: string, english: string): string[] {
  return checkTrapsIn([{ id: 'p1', text: norwegian }], [{ id: 'p1', text: english }]).map(
    ({ actual, message }) => `${message.split('”')[0]?.slice(1)} > ${actual}`,
  );
}

describe('finding traps', () => {
  it('tells those that stand in the story, as they stand there, once each', () => {
    const uses = find([
      { id: 'headline', text: 'Siktet mann skal ha skutt' },
      { id: 'p1', text: 'Mannen møter i retten halv tre. Skredet gikk seks mil unna, og to er siktet.' },
      { id: 'p2', text: 'Kommunen kjøpte 2.000 mål av fylket.' },
    ]);
    expect(uses.map(({ written }) => written.toLowerCase())).toEqual(
      expect.arrayContaining(['2.000 mål', 'halv tre', 'møter i retten', 'siktet', 'skredet']),
    );
    expect(uses.find(({ trap }) => trap.id === 'siktet')?.parts).toEqual(['headline', 'p1']);
  });

  it.each([
    ['a goal in a match', 'Han scoret tre mål mot Lyn.'],
    ['a word that only contains a trap', 'Fabrikkarbeideren og familien gikk på skolen.'],
    ['the lower-case fair', 'De så en genova på båten.'],
  ])('tells nothing of %s', (_, text) => {
    expect(find([{ id: 'p1', text }])).toEqual([]);
  });
});

describe('checking traps', () => {
  it.each<[string, string, string, string]>([
    [
      'milliard',
      'Prisen er 4,2 milliarder kroner.',
      'The price is 4.2 million kroner.',
      'milliarder > million',
    ],
    ['billion', 'Gjelda er to billionar kroner.', 'The debt is two billion kroner.', 'billionar > billion'],
    [
      'percentage points',
      'Renta steg 2 prosentpoeng.',
      'The rate rose 2 per cent.',
      'prosentpoeng > per cent',
    ],
    ['last year', 'I fjor omkom ti.', 'Ten died yesterday.', 'I fjor > yesterday'],
    [
      'the year before last',
      'Det var flom i forfjor.',
      'There were floods last year.',
      'i forfjor > last year',
    ],
    ['half hours', 'Han kom halv tre.', 'He came at half past three.', 'halv tre > half past three'],
    [
      'half hours in figures',
      'Det smalt halv fire i natt.',
      'There was a bang at 4.30 am.',
      'halv fire > 4.30',
    ],
    ['Norwegian miles', 'De gikk seks mil.', 'They walked six miles.', 'seks mil > six miles'],
    [
      'decares',
      'Brannen tok 2.000 mål skog.',
      'The fire took 2,000 acres of forest.',
      '2.000 mål > 2,000 acres',
    ],
    ['blood alcohol', 'Han hadde 1,2 promille.', 'He had 1.2 per cent.', '1,2 promille > 1.2 per cent'],
    ['centuries', 'Kirken er fra 1700-tallet.', 'The church is 17th-century.', '1700-tallet > 17th-century'],
    ['ages', 'En mann i 30-årene er siktet.', 'A man from the 1930s is charged.', 'mann i 30-årene > 1930s'],
    ['eventuelt', 'Eventuelle feil rettes.', 'Errors are eventually corrected.', 'Eventuelle > eventually'],
    [
      'a charge made an indictment',
      'Mannen er siktet for ran.',
      'The man has been indicted.',
      'siktet > indicted',
    ],
    [
      'an indictment made a conviction',
      'Hun er tiltala for svindel.',
      'She is convicted of fraud.',
      'tiltala > convicted',
    ],
    [
      'a remand made a sentence',
      'Han ble fengslet i fire uker.',
      'He was sentenced to four weeks.',
      'fengslet > sentenced',
    ],
    ['two councils', 'Europarådet møtes.', 'The European Council meets.', 'Europarådet > European Council'],
    ['two cities', 'Brua i Genova raste.', 'The bridge in Geneva collapsed.', 'Genova > Geneva'],
    [
      'a shop-floor friend',
      'To hundre er permittert.',
      'Two hundred are permitted.',
      'permittert > permitted',
    ],
    [
      'a deputy minister',
      'Statssekretær Mo svarte.',
      'Secretary of State Mo answered.',
      'Statssekretær > secretary of state',
    ],
  ])('sees the mistake: %s', (_, norwegian, english, found) => {
    expect(check(norwegian, english)).toEqual([found]);
  });

  it.each<[string, string, string]>([
    ['both words rightly there', 'Fra 900 millioner til 2 milliarder.', 'From 900 million to 2 billion.'],
    [
      'another word that the English stands for',
      'Til slutt kom eventuelle svar.',
      'Eventually, any answers came.',
    ],
    ['a right conversion', 'De gikk seks mil.', 'They walked 60 kilometres (37 miles).'],
    ['a year told as a year', 'I fjor omkom ti. I går omkom to.', 'Ten died in 2025. Two died yesterday.'],
    ['a right half hour', 'Han kom halv tre.', 'He came at 2:30 pm and left at 3:30 pm.'],
    ['the right century', 'Kirken er fra 1700-tallet.', 'The church is from the 18th century.'],
    ['a decade, not an age', 'Krisen i 30-årene rammet alle.', 'The crisis of the 1930s hit all.'],
    ['a conviction beside the charge', 'Han er dømt og siktet på ny.', 'He was convicted and charged anew.'],
    ['the American department', 'Det amerikanske departementet svarte.', 'The US department answered.'],
    ['an action beside shares', 'Aksjonen ga dyrere aksjer.', 'The action made shares dearer.'],
  ])('is silent on %s', (_, norwegian, english) => {
    expect(check(norwegian, english)).toEqual([]);
  });

  it('passes over a part that has no English', () => {
    expect(checkTrapsIn([{ id: 'p1', text: 'To milliarder.' }], [{ id: 'p1', text: null }])).toEqual([]);
  });
});

it.each([
  ['En mann i 20-årene er død.', 'in his or her 20s; else the 1920s'],
  ['Ei kvinne i 70-åra er død.', 'in his or her 70s; else the 1970s'],
  ['En mann i slutten av 30-årene er død.', 'in his or her 30s; else the 1930s'],
  ['Mannen (40-årene) er død.', 'in his or her 40s; else the 1940s'],
  ['Ho er midt i 50-åra.', 'in his or her 50s; else the 1950s'],
  ['Ho er tidleg i 60-åra.', 'in his or her 60s; else the 1960s'],
  ['Kvinnen er i 80-årene.', 'in his or her 80s; else the 1980s'],
])('says an age by its own decade: %s', (text, note) => {
  const [use] = trapFinder()([{ id: 'p1', text }]);
  expect(use && noteOf(use)).toContain(note);
});

it.each(['I 1920-årene var det uår.', '20-åringene kom.', 'Gradene er i 20-årsklassen.', 'Per 20-åren.'])(
  'does not take a decade or an age for another: %s',
  (text) => {
    expect(trapFinder()([{ id: 'p1', text }])).toEqual([]);
  },
);

it.each([
  ['Titals menneske er evakuerte.', 'dozens of'],
  ['Mistillitsforslaget falt.', 'motion of no confidence'],
  ['Mistillitsforslag kan bli fremmet.', 'no confidence'],
  ['Naboane viste mistillit.', 'elsewhere distrust'],
  ['Hun er aktuell med ny plate.', 'has just brought out'],
  ['Det er ikkje aktuelt.', 'out of the question'],
])('says what it means where it stands: %s', (text, note) => {
  const [use] = trapFinder()([{ id: 'p1', text }]);
  expect(use && noteOf(use)).toContain(note);
});
