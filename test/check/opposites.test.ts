import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { type Side, sidesOfEnglish, sidesOfNorwegian } from '../../src/check/match/opposites.ts';
import { findTurned, type Pole } from '../../src/check/opposites.ts';
import { stemEnglish } from '../../src/language/en/stem.ts';
import data from '../../src/lexicon/opposites.json' with { type: 'json' };

const rows: readonly (readonly string[])[] = [...data.sure, ...data.likely];

/** A side by the first English word of its cell, with ? where it only excuses, and the words that must follow. */
const told = ({ row, side, rest, excuses }: Side): string =>
  [`${rows[row]?.[2 + side]?.split(' ')[0]?.replace('?', '')}${excuses ? '?' : ''}`, ...rest].join(' ');
const readNorwegian = (word: string) => `${word}: ${sidesOfNorwegian(word).map(told).join(', ')}`;
const readEnglish = (word: string) =>
  `${word}: ${sidesOfEnglish(word, stemEnglish(word)).map(told).join(', ')}`;

describe('a word with an opposite', () => {
  it('is read by its form, its stem, the words that follow and the end of a compound', () => {
    const norwegian = 'steg falt hoppet torsdag avlyst stoppet gikk overlevende';
    expect(norwegian.split(' ').map(readNorwegian)).toEqual([
      'steg: rise',
      'falt: fall',
      'hoppet: rise?',
      'torsdag: ',
      'avlyst: call_off, call_off',
      'stoppet: call_off, call_off?, ban?, end',
      'gikk: rise opp, fall ned, accept? med, oppose imot, oppose mot, resign av',
      'overlevende: survive',
    ]);
    const compounds = 'lønnsøkning prisauke bortfall innfall fallskjerm drapsdømt sommerdag';
    expect(compounds.split(' ').map(readNorwegian)).toEqual([
      'lønnsøkning: rise',
      'prisauke: rise',
      'bortfall: fall',
      'innfall: ',
      'fallskjerm: ',
      'drapsdømt: convict',
      'sommerdag: ',
    ]);
    const english = 'rose plummeted grown goes called convicts thursday';
    expect(english.split(' ').map(readEnglish)).toEqual([
      'rose: rise, strengthen?, raise?',
      'plummeted: fall',
      'grown: rise',
      'goes: continue on, continue? ahead, hold ahead',
      'called: call_off off, call_off off',
      'convicts: arrest?, convict',
      'thursday: ',
    ]);
  });
});

describe('a word turned into its opposite', () => {
  const check = (source: string, target: string) =>
    checkSegments([source], [target], { only: ['sense-kept'] });

  it.each<readonly [source: string, target: string, level: string, expected: string, actual: string]>([
    ['Prisene steg i mai.', 'Prices fell in May.', 'error', 'steg', 'fell'],
    ['Prisane gjekk ned i mai.', 'In May prices were growing.', 'error', 'gjekk ned', 'growing'],
    ['Streiken går videre.', 'The strike is called off today.', 'error', 'videre', 'called off'],
    ['Møtet begynte klokka ti.', 'The meeting ended at ten.', 'warning', 'begynte', 'ended'],
    ['Været var fint, og prisene steg.', 'Summer came, and prices fell.', 'error', 'steg', 'fell'],
    [
      'Boligprisene steg kraftig i oktober, men det gjelder slett ikke i Oslo.',
      'House prices fell sharply in October, but Oslo is different.',
      'error',
      'steg',
      'fell',
    ],
    [
      'Det gjelder slett ikke i Oslo og Bergen, men prisene steg i oktober.',
      'Oslo and Bergen are different, but prices fell in October.',
      'error',
      'steg',
      'fell',
    ],
  ])('is told in full: %s → %s', (source, target, level, expected, actual) =>
    expect(check(source, target)).toEqual([
      {
        rule: 'sense-kept',
        level,
        at: 0,
        message: `“${expected}” became its opposite, “${actual}”`,
        expected,
        actual,
      },
    ]),
  );

  it.each([
    ['neppe', 'Butikken er neppe åpen på søndag.', 'The shop is closed on Sunday.'],
    ['knapt', 'Butikken er knapt åpen.', 'The shop is closed.'],
    ['nei', 'Nei, butikken er åpen.', 'The shop is closed.'],
    ['uten', 'De dro uten å åpne døra.', 'They left with the door closed.'],
    ['utan', 'Dei drog utan å opne døra.', 'They left with the door closed.'],
    ['hardly', 'Butikken er stengt.', 'The shop is hardly open.'],
    [
      'ikke, five words on',
      'Åpen har butikken på torget slett ikke vært.',
      'The shop in the square has been closed.',
    ],
    ['ikke, six words before', 'Ikke engang i juli var butikken åpen.', 'In July the shop was closed.'],
    [
      'ikkje, further back in the clause',
      'Ikkje ein einaste dag i heile juli var butikken open.',
      'All July the shop was closed.',
    ],
    [
      'ikke, further back in the clause',
      'Ikke engang i hele juli var butikken åpen.',
      'All July the shop was closed.',
    ],
  ])('may be denied by %s: %s → %s', (_what, source, target) => expect(check(source, target)).toEqual([]));

  it.each([
    ['one row’s word beside another row’s', 'Prisene steg.', 'The shop is closed.'],
    ['of which half is there', 'Det gikk opp et lys.', 'Gates went down.'],
    ['that answers itself', 'Prisene falt i fall.', 'The fall in prices rose.'],
    ['that means it now and then', 'Prisene steg i mai.', 'In May prices were reduced.'],
    ['told on both sides in the Norwegian', 'Prisene steg, så falt de.', 'Prices fell.'],
    ['told on both sides in the English', 'Prisene steg.', 'Prices rose, then fell.'],
  ])('is none %s: %s → %s', (_what, source, target) => expect(check(source, target)).toEqual([]));
});

it('asks of no word more than twice whether it answers one across, however long the texts', () => {
  let asked = 0;
  const polesOf = (sides: readonly (0 | 1)[]) => ({
    all: sides.map((side, at): Pole => ({ row: 0, side, excuses: false, at, length: 1 })),
    isAlone: () => {
      asked++;
      return false;
    },
  });
  const prices = Array.from({ length: 1000 }, () => 0 as const);
  const turned = Array.from({ length: 1000 }, () => 1 as const);
  expect(findTurned(polesOf(prices), polesOf(turned))).toBeNull();
  expect(asked).toBeLessThanOrEqual(4000);
});
