import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['speakers-kept'] }).map(({ message }) => message);
const instead = (one: string, other: string) => [
  `“${one}” is the source in the Norwegian, “${other}” in the English`,
];

describe('what is said', () => {
  it.each([
    [
      'Kaia er trygg, ifølge rapporten.',
      'The pier is safe, according to his neighbour.',
      'rapporten',
      'his neighbour',
    ],
    [
      'Veien åpner i kveld, ifølge politiet.',
      'The road opens tonight, the teacher said.',
      'politiet',
      'the teacher',
    ],
    [
      'En talsperson for kommunen har bekreftet at skolen stenger.',
      'A friend has confirmed that the school is closing.',
      'En talsperson for kommunen',
      'A friend',
    ],
    [
      'Broen holder, sier byggelederen.',
      'The bridge will hold, Dr. Okafor said.',
      'byggelederen',
      'Dr. Okafor',
    ],
    [
      'Prisen steg, står det i rapporten.',
      'The price rose, according to his lawyer.',
      'rapporten',
      'his lawyer',
    ],
    [
      'Båten sank, går det fram av rapporten.',
      'The boat sank, according to his lawyer.',
      'rapporten',
      'his lawyer',
    ],
  ])('is not hung on another source: %s → %s', (source, target, one, other) =>
    expect(told(source, target)).toEqual(instead(one, other)),
  );

  it.each([
    ['Kaia er trygg, ifølge rapporten.', 'The pier is safe, according to the report.'],
    ['Kaia er trygg, ifølge rapporten.', 'The pier is safe, it said.'],
    ['Kaia er trygg, sier hun.', 'The pier is safe, the teacher said.'],
    ['Kaia er trygg, ifølge politiet.', 'The pier is safe, police officers said.'],
    ['I tillegg sa 38 prosent at kaia er trygg.', 'Additionally, 38 per cent said the pier was safe.'],
    ['En annen sa at kaia er trygg.', 'Someone else said the pier was safe.'],
    ['Mobilutskrifter viser at de møttes, sa Vik.', 'Phone records show they met, Vik said.'],
  ])('may be said by the same in other words, or by whom nobody names: %s → %s', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );

  it('is a person’s under each of their names', () =>
    expect(
      checkSegments(
        ['Amal Warsame kom i går.', 'Amal sier at kaia er trygg.'],
        ['Amal Warsame came yesterday.', 'Ms Warsame says the pier is safe.'],
        { only: ['speakers-kept'] },
      ),
    ).toEqual([]));
});
