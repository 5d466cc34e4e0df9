import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const rulesAt = (source: string, target: string) =>
  checkSegments([source], [target]).map((finding) => finding.rule);

describe('a pair of segments', () => {
  it.each([
    ['Fondet tapte 17,2 milliarder kroner i fjor.', 'The fund lost 17.2 billion kroner last year.', []],
    [
      'Fondet tapte 17,2 milliarder kroner i fjor.',
      'The fund lost 17.2 million kroner last year.',
      ['numbers-kept'],
    ],
    ['– Vi er klare, sier Kari Lunde.', '“We are ready,” says Kari Lunde.', []],
    ['– Vi er klare, sier Kari Lunde.', 'We are ready, says Kari Lunde.', ['quotes-kept']],
    ['Ferja lå ved kaia hele natten.', 'Ferja lå ved kaia hele natten.', ['norwegian-left']],
    ['Ferja lå ved kaia hele natten.', '', ['structure']],
  ])('%s → %s gives %j', (source, target, expected) => {
    expect(rulesAt(source, target)).toEqual(expected);
  });
});
