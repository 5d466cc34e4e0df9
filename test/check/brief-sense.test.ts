import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import { story, translation, withPoint } from './brief-story.ts';

/** What is told of a point that rests on one part, or on two with this English. */
function told(point: string, p6: string, p5: string | null = null) {
  const parts = translation.parts.map((part) =>
    part.id === 'p6' ? { ...part, text: p6 } : part.id === 'p5' && p5 !== null ? { ...part, text: p5 } : part,
  );
  const brief = withPoint(point, ...(p5 === null ? ['p6'] : ['headline', 'p5', 'p6']));
  return checkBrief(story, { ...translation, parts }, brief, { only: ['brief-sense'] });
}
const turned = (actual: string, expected: string, sentence: string) => [
  {
    rule: 'brief-sense',
    level: 'error',
    at: 'brief.points.1',
    message: `“${actual}” is the opposite of “${expected}” in “${sentence}”`,
    expected,
    actual,
  },
];
const acquitted = 'A former employee has been acquitted of forging documents.';

describe('a word of a brief turned into its opposite', () => {
  it.each<readonly [point: string, english: string, actual: string, expected: string]>([
    ['A former employee has been convicted of forging documents.', acquitted, 'convicted', 'acquitted'],
    ['Smugglers convicted over documents.', acquitted, 'convicted', 'acquitted'],
    [
      'Strike at harbour called off on Monday.',
      'The strike at the harbour goes on.',
      'called off',
      'goes on',
    ],
    ['Court: 40 of 50 convicted.', 'Court: 40 of 50 acquitted.', 'convicted', 'acquitted'],
    [
      'Strike at the harbour called off; workers convicted.',
      'The strike at the harbour goes on, and the workers were acquitted.',
      'called off',
      'goes on',
    ],
  ])('is told: %s ← %s', (point, english, actual, expected) =>
    expect(told(point, english)).toEqual(turned(actual, expected, english)),
  );

  it.each([
    [
      'House prices rose sharply in May. The council met.',
      'The council met. House prices fell sharply in May.',
    ],
    [
      'The council met. House prices rose sharply in May.',
      'House prices fell sharply in May. The council met.',
    ],
  ])('is looked for sentence by sentence: %s ← %s', (point, english) =>
    expect(told(point, english)).toEqual(turned('rose', 'fell', 'House prices fell sharply in May.')),
  );

  it('is told where it opens its sentence', () =>
    expect(
      told(
        'The council met. Convicted of forging documents, he left.',
        'A party met. Acquitted of forging documents, an employee left.',
      ),
    ).toEqual(turned('Convicted', 'Acquitted', 'Acquitted of forging documents, an employee left.')));

  it('is told beside the sentence of its own part', () =>
    expect(
      told('A former employee has been convicted of forging documents.', acquitted, 'Moe is moving house'),
    ).toEqual(turned('convicted', 'acquitted', acquitted)));

  it.each<readonly [what: string, point: string, english: string]>([
    ['of a pair that is not sure', 'A private firm forged documents.', 'A public firm forged documents.'],
    ['that may mean much else', 'A former employee was jailed over forged documents.', acquitted],
    [
      'where the parts have a word like it too',
      'A former employee has been convicted of forging documents.',
      'A former employee, found guilty in May, has been acquitted of forging documents.',
    ],
    [
      'where the brief has both',
      'A former employee, first convicted, has been acquitted of forging documents.',
      acquitted,
    ],
    [
      'whose opposite may mean much else',
      'A former employee has been convicted of forging documents.',
      'A former employee has been cleared of forging documents.',
    ],
    ['in a sentence of other words', 'Smugglers convicted over missing documents.', acquitted],
    ['in a sentence too short to know', 'Convicted over documents.', acquitted],
    ['that is denied', 'A former employee has not been convicted of forging documents.', acquitted],
    [
      'in a sentence like none that has the opposite',
      'The council convicted nobody of forging documents.',
      'House prices rose in May. The mayor was acquitted.',
    ],
  ])('is none %s: %s ← %s', (_what, point, english) => expect(told(point, english)).toEqual([]));
});
