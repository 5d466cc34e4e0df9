import { expect, it } from 'vitest';
import { isDashItem, isSectionName } from '../../src/story/furniture.ts';

const words = (length: number): string =>
  'Kari Moe og Ola Vik '
    .repeat(10)
    .slice(0, length - 1)
    .concat('n');

it.each([
  ['Sport', true],
  ['sport', true],
  ['SPORT:', true],
  ['Innenriks', true],
  ['skiskyting:', true],
  ['Sport::', false],
  ['Sport: Brann vant', false],
  ['Været', false],
  ['', false],
])('“%s” is a section’s name: %s', (line, isName) => {
  expect(isSectionName(line)).toBe(isName);
});

it.each([
  ['– lavere skatt', true],
  ['- lavere skatt', true],
  ['—lavere skatt', true],
  ['– lavere skatt, høyere', true],
  ['– lavere skatt, og mer vei', true],
  ['– ferje (gratis)', true],
  ['– 12 prosent', true],
  ['– nr. 1 i køen', true],
  [`– ${words(157)}`, true],
  [`– ${words(158)}`, false],
  ['lavere skatt', false],
  ['skatt – lavere', false],
  ['–', false],
  ['–  ', false],
  ['–   skatt', false],
  ['', false],
  ['– Vi gleder oss.', false],
  ['– Vi gleder oss!', false],
  ['– Gleder vi oss?', false],
  ['– «Brand»', false],
  ['– "Brand"', false],
  ['– ”Brand”', false],
  ['– Vi kommer, sier Moe', false],
  ['– Kommer du? spør Moe', false],
  ['– Kom! roper Moe', false],
])('“%s” is a point in a list: %s', (line, isItem) => {
  expect(isDashItem(line)).toBe(isItem);
});
