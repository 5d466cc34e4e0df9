import { describe, expect, it } from 'vitest';
import { isSignOff, signOffAtEnd } from '../../src/story/sign-off.ts';

describe('a wire’s sign-off alone on its line', () => {
  it.each([
    '(NTB)',
    '( NTB )',
    '(ntb)',
    '(©NTB)',
    '(© NTB)',
    '( ©NTB)',
    '(© Kari Moe, 2026)',
    '(NPK-NTB)',
    '(NTB-AFP-DPA)',
    '(NTB/AFP)',
    '(NTB–AP)',
    '(NTB - AFP)',
    '(NTB-Sport)',
    '(NTB):',
    '(NTB) :',
    '/NTB',
    '/NTB/',
    '/ NTB /',
    '/ntb/',
    '/ritzau/',
    '/RITZAU/',
    '/NTB-AFP/',
    '/NTB/:',
    '©NTB',
    '© NTB',
    '©Ritzau',
    '©ANP',
    '©NTBTEK',
    '© NTB:',
    '(©NTB',
    'NTB',
    'Reuters',
    'NTB:',
  ])('%s', (line) => {
    expect(isSignOff(line)).toBe(true);
  });

  it.each([
    '',
    '(Ap)skrift',
    '(Kari Moe)',
    '(NTB) Brua åpner',
    'Brua åpner (NTB)',
    'ntb',
    'NTB-AFP',
    'NTB melder',
    '/Moe/',
    '//NTB',
    'se/NTB',
    '©N',
    '©kari',
    '©NTBTEKS',
    '© NTB melder',
    '(©)',
    `(©${'a'.repeat(41)})`,
    '(©NTB) (©AFP)',
    'Brua er ferdig',
    `(NTB${' '.repeat(60)})`,
  ])('is not “%s”', (line) => {
    expect(isSignOff(line)).toBe(false);
  });

  it('is shorter than sixty characters', () => {
    expect(isSignOff(`(NTB${' '.repeat(54)})`)).toBe(true);
    expect(isSignOff(`(NTB${' '.repeat(55)})`)).toBe(false);
  });
});

it.each([
  ['Brua åpner. (NTB)', '(NTB)'],
  ['Brua åpner. (©NTB)', '(©NTB)'],
  ['Brua åpner. ( © NTB )', '( © NTB )'],
  ['Brua åpner. (NTB-AFP)', '(NTB-AFP)'],
  ['Brua åpner. (NTB / AFP)', '(NTB / AFP)'],
  ['Brua åpner. /NTB/', '/NTB/'],
  ['Brua åpner. /NTB-ritzau/', '/NTB-ritzau/'],
  ['Brua (NTB) åpner.', ''],
  ['Brua åpner. /NTB/ I dag', ''],
  ['Brua åpner. (Ap-leder)', ''],
  ['Brua åpner. NTB', ''],
  ['Brua åpner. /NTB', ''],
  ['Brua åpner. (Kari Moe)', ''],
])('%s ends in the sign-off %s', (line, signOff) => {
  expect(signOffAtEnd(line)).toBe(signOff);
});
