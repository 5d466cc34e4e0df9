import { expect, it } from 'vitest';
import { readTaggedTokens } from '../../src/language/nb/tokens.ts';
import { readShortNames } from '../../src/story/people/short-names.ts';

it.each([
  ['Havets verne- og kystråd (HVK) sier nei.', 'HVK', 'Havets verne- og kystråd'],
  ['Foreningen for fisk (FF) sier nei.', 'FF', 'Foreningen for fisk'],
  ['Landslaget i brøyting (LB) sier nei.', 'LB', 'Landslaget i brøyting'],
  ['Samvirket av fiskere (SF) sier nei.', 'SF', 'Samvirket av fiskere'],
  ['Rådet på hytter (RH) sier nei.', 'RH', 'Rådet på hytter'],
  ['Brød og Melk (BM) sier nei.', 'BM', 'Brød og Melk'],
  ['Venner i Vest (VV) sier nei.', 'VV', 'Venner i Vest'],
  ['Leger på Hjul (LH) sier nei.', 'LH', 'Leger på Hjul'],
])('%s: what the letters in brackets stand for', (text, letters, name) => {
  expect(readShortNames(text, readTaggedTokens(text)).get(letters)).toBe(name);
});

it('the letters of a party behind a person stand for nothing', () => {
  const text = 'Amina Solbakken (SV) sier nei.';
  expect(readShortNames(text, readTaggedTokens(text)).size).toBe(0);
});
