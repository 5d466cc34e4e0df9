import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english], { only: ['quotes-kept'] }).map(({ level, actual }) => [
    level,
    actual,
  ]);

const bridge =
  '– Brua er trygg for biler, men ikke for busser med mange passasjerer, sier vegsjef Amina Holt.';
const outside = 'is part of the quote in the Norwegian and stands outside the quotation marks';

describe('words of a quote', () => {
  it.each([
    [
      'whole in its marks',
      bridge,
      '“The bridge is safe for cars, but not for buses with many passengers,” head of roads Amina Holt says.',
    ],
    [
      'parted by who said it',
      bridge,
      '“The bridge is safe for cars,” says head of roads Amina Holt, “but not for buses with many passengers.”',
    ],
    [
      'said by the reporter too',
      'Brua er stengt. – Brua er farlig, sier vegsjef Amina Holt.',
      'The bridge is closed. “It is dangerous,” head of roads Amina Holt says.',
    ],
    [
      'with a word that was never there beside it',
      '– Vi er trygge, sier vegsjef Amina Holt.',
      '“We are safe,” head of roads Amina Holt says of the bridge.',
    ],
    [
      'in a quote that nothing closes in the Norwegian',
      'Vegsjefen sier at «brua er trygg for biler, men ikke for busser med mange passasjerer, opplyser hun.',
      'The head of roads says “the bridge is safe for cars”, but not for buses with many passengers.',
    ],
  ])('are let be: %s', (_what, norwegian, english) => expect(told(norwegian, english)).toEqual([]));

  it.each([
    [
      'half a sentence before it',
      bridge,
      'The bridge is safe for cars, “but not for buses with many passengers,” head of roads Amina Holt says.',
      'bridge is safe for cars',
    ],
    [
      'the last word',
      bridge,
      '“The bridge is safe for cars, but not for buses with many” passengers, head of roads Amina Holt says.',
      'passengers',
    ],
    [
      'the first word',
      'Vegsjefen sier at «busser ikke er trygge her».',
      'The head of roads says that buses “are not safe here”.',
      'buses',
    ],
    [
      'in Nynorsk',
      '– Brua er trygg for bilar, men ikkje for bussar med mange passasjerar, seier vegsjef Amina Holt.',
      '“The bridge is safe for cars, but not for buses with many” passengers, head of roads Amina Holt says.',
      'passengers',
    ],
  ])('are told outside it: %s', (_what, norwegian, english, actual) =>
    expect(told(norwegian, english)).toEqual([['error', actual]]),
  );

  it('are told of a story whose quotes are known, at the quote', () => {
    const story = storyOf({
      headline: 'Brua er stengt',
      paragraphs: ['– Brua er farlig for busser, sier vegsjef Amina Holt.'],
      speakers: [['s1', 'Amina Holt']],
      quotes: [
        {
          id: 'q1',
          part: 'p1',
          words: ['Brua er farlig for busser'],
          attribution: 'vegsjef Amina Holt',
          speaker: 's1',
        },
      ],
    });
    const check = (p1: string, words: string) =>
      checkTranslation(
        story,
        translationOf(
          story,
          { headline: 'The bridge is closed', p1 },
          { q1: { words: [words], attribution: 'head of roads Amina Holt' } },
        ),
      ).filter(({ rule }) => rule === 'quotes-kept');
    expect(
      check(
        '“The bridge is dangerous for buses,” head of roads Amina Holt says.',
        'The bridge is dangerous for buses',
      ),
    ).toEqual([]);
    expect(
      check(
        '“The bridge is dangerous for” buses, head of roads Amina Holt says.',
        'The bridge is dangerous for',
      ),
    ).toMatchObject([{ at: 'q1', level: 'error', message: `“buses” ${outside}` }]);
  });
});
