import { describe, expect, it } from 'vitest';
import { structure } from '../../src/check/structure.ts';
import { readView } from '../../src/check/view.ts';

type Row = readonly [
  what: string,
  source: readonly string[],
  target: readonly string[],
  told: readonly string[],
];

describe('every part is there once, in its place', () => {
  const twice = (text: string) => `the same English stands twice: “${text}”`;

  it.each<Row>([
    ['all there', ['Broen er stengt.', '12'], ['The bridge is closed.', '12'], []],
    ['marks for marks', ['Broen er stengt.', '***'], ['The bridge is closed.', '…'], []],
    ['marks for nothing', ['***', 'Broen er stengt.'], ['', 'The bridge is closed.'], []],
    ['a figure for marks', ['***'], ['12'], ['0 there is no Norwegian behind “12”']],
    ['marks for a figure', ['12'], ['***'], ['0 there is no English for “12”']],
    ['marks for words', ['Broen er stengt.'], [' … '], ['0 there is no English for “Broen er stengt.”']],
    [
      'words for marks',
      ['…'],
      ['The bridge is closed.'],
      ['0 there is no Norwegian behind “The bridge is closed.”'],
    ],
    [
      'five words twice',
      ['Broen er stengt.', 'Veien er åpen.'],
      ['The bridge is closed.', 'The bridge is closed.'],
      [`1 ${twice('The bridge is closed.')}`],
    ],
    ['four words twice', ['Bro stengt.', 'Vei stengt.'], ['It is closed', 'It is closed'], []],
    [
      'five words three times',
      ['Broen er stengt.', 'Veien er åpen.', 'Møtet er avlyst.'],
      ['The bridge is closed.', 'The bridge is closed.', 'The bridge is closed.'],
      [`1 ${twice('The bridge is closed.')}`, `2 ${twice('The bridge is closed.')}`],
    ],
    [
      'five words twice for the same Norwegian',
      ['Broen er stengt.', 'Broen er stengt.'],
      ['The bridge is closed.', 'The bridge is closed.'],
      [],
    ],
    [
      'two that changed places, behind one that is empty',
      ['Velkommen.', 'Broen over elva er stengt.', 'Politiet leter etter vitner.'],
      ['', 'Police are looking for witnesses.', 'The bridge over the river is closed.'],
      [
        '0 there is no English for “Velkommen.”',
        '1 this English and that of “Politiet leter etter vitner.” have changed places',
        '2 this English and that of “Broen over elva er stengt.” have changed places',
      ],
    ],
    [
      'three that moved round',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner.', 'Møtet i Oslo er avlyst.'],
      [
        'Police are looking for witnesses.',
        'The meeting in Oslo is off.',
        'The bridge over the river is closed.',
      ],
      [
        '0 this English is rather that of “Politiet leter etter vitner.”',
        '1 this English is rather that of “Møtet i Oslo er avlyst.”',
        '2 this English is rather that of “Broen over elva er stengt.”',
      ],
    ],
    [
      'the English of nobody',
      ['Tall: 31 32 33 34 35', 'Broen er stengt.'],
      ['Tall: 11 12 13 14 15 16', 'The bridge is closed.'],
      [],
    ],
    [
      'the figures of nobody',
      ['31 32 33 34 35', 'Broen er stengt.'],
      ['11 12 13 14 15', 'The bridge is closed.'],
      ['0 this English has nothing in common with “31 32 33 34 35”'],
    ],
    ['four figures of nobody', ['31 32 33 34 35'], ['11 12 13 14'], []],
  ])('%s', (_, source, target, told) => {
    const findings = [...structure.check(readView(source, target))];
    expect(findings.map(({ at, message }) => `${at} ${message}`)).toEqual(told);
    expect(findings.every(({ level }) => level === 'error')).toBe(true);
  });
});
