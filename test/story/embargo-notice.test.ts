import { describe, expect, it } from 'vitest';
import { readNotice } from '../../src/story/embargo-notice.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { readReleaseTime } from '../../src/story/release-time.ts';

describe('a time of release', () => {
  it.each([
    ['ISO 8601', '2027-01-12T06:00:00+01:00', '2027-01-12T06:00:00+01:00'],
    ['ISO 8601 in UTC, with fractions', '2027-01-12T05:00:00.000Z', '2027-01-12T05:00:00Z'],
    ['compact, as NITF writes it', '20270112T060000+0100', '2027-01-12T06:00:00+01:00'],
    ['without a zone, which is Oslo’s in winter', '2027-01-12 06:00', '2027-01-12T06:00:00+01:00'],
    ['and in summer', '2027-07-12 06:00', '2027-07-12T06:00:00+02:00'],
    ['Norwegian, in full', 'tirsdag 12. januar 2027 kl. 06.00', '2027-01-12T06:00:00+01:00'],
    ['Nynorsk', 'tysdag 12. januar 2027 klokka 6', '2027-01-12T06:00:00+01:00'],
    ['in figures', '12.01.2027 06:00', '2027-01-12T06:00:00+01:00'],
    ['with a short year', '12.1.27 kl 0630', '2027-01-12T06:30:00+01:00'],
    ['with a stroke, as Norwegians write it', '12/1 2027 kl. 6', '2027-01-12T06:00:00+01:00'],
    ['the time first', 'kl. 06.00 den 12. januar 2027', '2027-01-12T06:00:00+01:00'],
    ['English', '12 January 2027 at 6 a.m.', '2027-01-12T06:00:00+01:00'],
    ['American, in another zone', '06:00 GMT, January 12, 2027', '2027-01-12T06:00:00Z'],
    ['e-mail’s', 'Tue, 12 Jan 2027 06:00:00 +0100', '2027-01-12T06:00:00+01:00'],
    ['a day alone, which is over at its end', '12. januar 2027', '2027-01-13T00:00:00+01:00'],
    ['the end of a day', '12.01.2027 kl. 24.00', '2027-01-13T00:00:00+01:00'],
    [
      'with words that say no more',
      'ikke før 12. januar 2027 kl. 06.00 norsk tid',
      '2027-01-12T06:00:00+01:00',
    ],
  ])('is read: %s', (_, text, instant) => {
    expect(readReleaseTime(text)).toEqual({ instant });
  });

  it.each([
    'i morgen',
    'tirsdag kl. 06.00',
    '12. januar kl. 06.00',
    '01/12/2027',
    '31.02.2027',
    '2027-01-12 25:00',
    '12. januar 2027 eller 13. januar 2027',
    'når ministeren har talt',
    '1799730000',
    '12. januar 2027 kl. 06.00, om alt går bra',
  ])('that has to be guessed cannot be read: %s', (text) => {
    expect(readReleaseTime(text)).toBe('unreadable');
  });

  it.each(['', 'nei', 'false', 'None', '~', 'opphevet'])('is not there: “%s”', (text) => {
    expect(readReleaseTime(text)).toBe('nothing');
  });
});

describe('an embargo line', () => {
  const at = { instant: '2027-01-12T06:00:00+01:00' };

  it.each([
    'SPERREFRIST: 12. januar 2027 kl. 06.00',
    '*** EMBARGO 12. JANUAR 2027 KL. 06.00 ***',
    'Embargo: 12.01.2027 06:00',
    'Embargo til 12. januar 2027 kl. 06.00.',
    'TIL TIRSDAG 12. JANUAR 2027 KL. 06.00',
    'NB! Sperrefrist 12. januar 2027 kl. 06.00',
    'Til red.: Embargo til 12. januar 2027 kl. 06.00',
    'EMBARGO: Ikke til publisering før 12. januar 2027 kl. 06.00',
    'Denne saken er under embargo til 12. januar 2027 kl. 06.00.',
    'Pressemeldingen må ikke publiseres før 12. januar 2027 kl. 06.00.',
    'Klausulert til 12. januar 2027 kl. 06.00',
    'FRIGIS 12. JANUAR 2027 KL. 06.00',
    'Strictly embargoed until 12 January 2027 at 6 a.m.',
    'Hold for release 12 January 2027, 06:00',
  ])('gives its time: %s', (line) => {
    expect(readNotice(line)).toEqual(at);
  });

  it.each([
    'EMBARGO',
    '(SPERREFRIST)',
    'EMBARGO TIL TIRSDAG KL. 06.00',
    'Sperrefrist i morgen kl. 6',
    'EMBARGO TIL PRESSEKONFERANSEN',
    'SPERREFRIST: PRESSEKONFERANSEN',
    'Ikke for publisering',
    'Meldinga er under embargo til onsdag kl. 06',
  ])('gives none that can be read: %s', (line) => {
    expect(readNotice(line)).toBe('unreadable');
  });

  it.each([
    'Våpenembargo',
    'Embargo',
    'Klausulert',
    'Embargoen mot Russland forlenges til 12. januar 2027',
    'Embargo mot Cuba',
    'EMBARGO MOT CUBA',
    'EMBARGO: EU STANSER VÅPENSALG',
    'Embargo: EU stanser våpensalg til Israel',
    'Embargo til 2030 vedtatt',
    'Embargo fra tirsdag',
    'Embargo vedtatt tirsdag kl. 06.00',
    'Handelsembargo til 12. januar 2027 kl. 06.00',
    'Sperrefristen for søknader går ut tirsdag kl. 12',
    'Sperrefrist for salg av leiligheter innføres tirsdag kl. 12',
    'Landet er under embargo til 2030.',
    'Saken om embargo mot Russland behandles tirsdag kl. 12.',
    'Saken er klausulert i 60 år.',
    'Navnene kan ikke offentliggjøres før tirsdag kl. 12.',
    'Frigis i morgen',
    'Sperret til kl. 18.00',
    'EMBARGO OPPHEVET',
    'SPERREFRIST OPPHEVET 12. JANUAR 2027 KL. 06.00',
    'Embargoen er opphevet fra 12. januar 2027 kl. 06.00',
    'Meldingen kom tirsdag kl. 06.',
  ])('is another thing in a story about one: %s', (line) => {
    expect(readNotice(line)).toBeNull();
  });
});

describe('plain text', () => {
  const copy = 'Kaia på Molnes stenges\n\nKommunen stenger kaia fra mandag.\n\nDen er fra 1950.';

  it.each([
    ['at the head', `SPERREFRIST: 12. januar 2027 kl. 06.00\n\n${copy}`],
    ['at the foot', `${copy}\n\nEMBARGO TIL 12. JANUAR 2027 KL. 06.00`],
    ['on two lines', `Sperrefrist\n12. januar 2027 kl. 06.00\n\n${copy}`],
  ])('keeps an embargo line %s out of the copy', (_, text) => {
    const story = readStory(plainArticle('kai.txt', text));
    expect(story.article.facts).toMatchObject({ status: 'usable', embargo: '2027-01-12T06:00:00+01:00' });
    expect(story.headline?.text).toBe('Kaia på Molnes stenges');
    expect(story.paragraphs.map((part) => part.text)).toEqual([
      'Kommunen stenger kaia fra mandag.',
      'Den er fra 1950.',
    ]);
    expect(story.apart.every(({ kind }) => kind === 'note')).toBe(true);
  });

  it('is embargoed by what stands before its headline in the same line', () => {
    const { facts } = plainArticle('kai.txt', `SPERREFRIST 12. JANUAR 2027 KL. 06.00: ${copy}`);
    expect(facts).toMatchObject({ status: 'usable', embargo: '2027-01-12T06:00:00+01:00' });
  });

  it('is withheld where the line gives no time', () => {
    expect(plainArticle('kai.txt', `EMBARGO TIL TIRSDAG KL. 06.00\n\n${copy}`).facts).toMatchObject({
      status: 'withheld',
      heldFor: expect.stringContaining('EMBARGO TIL TIRSDAG'),
    });
  });

  it('is free where such a line stands in the midst of its copy, or tells of an embargo', () => {
    const long = Array.from({ length: 12 }, (_, at) => `Ferja gikk for ${at + 2}. gang.`);
    const midst = long.toSpliced(6, 0, 'EMBARGO').join('\n\n');
    for (const text of [
      midst,
      `Embargo mot Cuba\n\nEmbargoen gjelder til 12. januar 2027 kl. 06.00.\n\n${copy}`,
      `EMBARGO: Slik rammes fiskerne\n\n${copy}`,
    ])
      expect(plainArticle('kai.txt', text).facts).toMatchObject({ status: 'usable', embargo: null });
  });
});
