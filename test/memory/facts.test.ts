import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/memory/index.ts';

describe('what must be the same for an approved English to hold', () => {
  it.each([
    ['with their unit', 'Det koster 12 kroner.', ['amount 12 NOK']],
    ['or without one', 'Kaia tåler 12 skip.', ['amount 12']],
    ['with all that they may mean', 'Det kom et par hundre.', ['amount 200|100|2']],
    ['also where it is one', 'Rederiet har én båt.', ['amount 1']],
    ['also where one is a figure', 'Rederiet har 1 båt.', ['amount 1']],
    ['also where it may be a word like others', 'Hun har to barn.', ['amount 2']],
    ['also where it is none', 'Byrået meldte om null skader.', ['amount 0']],
    ['but no article', 'Skipet fikk en ny kaptein.', []],
  ])('its figures, %s', (_, norwegian, figures) => {
    expect(factsOf(norwegian).figures).toEqual(figures);
  });

  it('its names, but no common word that opens a sentence', () => {
    expect(factsOf('Politiet leter etter Amina Larsen.').names).toEqual(['amina', 'larsen']);
  });

  it.each(['Skipet seiler på torsdag.', 'Skipet seilte i går.', 'I fjor kom 12 skip.', 'Det skjer i år.'])(
    'its day, where its words mean another on another day: %s',
    (norwegian) => {
      expect(factsOf(norwegian).dated).toBe(true);
    },
  );

  it.each(['Skipet seiler snart.', 'Skipet lå der i ti år.', 'Mye skjer i året som kommer.'])(
    'and else not: %s',
    (norwegian) => {
      expect(factsOf(norwegian).dated).toBe(false);
    },
  );
});
