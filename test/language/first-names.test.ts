import { expect, it } from 'vitest';
import { genderOf, isFirstName } from '../../src/language/first-names.ts';

it.each([
  ['Kari', true, 'female'],
  ['Ola', true, 'male'],
  ['Marie', true, 'female'],
  // Borne by both, or by few.
  ['Jean', true, null],
  ['Lene', true, null],
  ['Eira', true, null],
  // Double names.
  ['Anne-Grete', true, 'female'],
  ['Hans-Petter', true, 'male'],
  ['Per-Espen', true, 'male'],
  ['Kari-Ola', true, 'female'],
  ['Eira-Marie', true, null],
  ['Per-Moe-Vik', true, 'male'],
  // No first names.
  ['Moe', false, null],
  ['Moe-Kari', false, null],
  ['Perl', false, null],
  ['Karis', false, null],
  ['kari', false, null],
  ['-Kari', false, null],
  ['', false, null],
])('knows of “%s” whether people are called so, and who', (word, isName, gender) => {
  expect([isFirstName(word), genderOf(word)]).toEqual([isName, gender]);
});
