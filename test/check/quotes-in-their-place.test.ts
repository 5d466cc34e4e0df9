import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/check/index.ts';
import type { Translation } from '../../src/english/types.ts';
import { type QuoteGiven, storyOf } from '../support/story-of.ts';

/** A story of one part with these quotes, and the findings of an English of that part. */
function tell(
  norwegian: string,
  quotes: readonly Omit<QuoteGiven, 'id' | 'part'>[],
  english: string,
  spans: readonly (readonly string[])[],
  marked: readonly string[] = [],
): readonly string[] {
  const given = quotes.map((quote, index) => ({ ...quote, id: `q${index + 1}`, part: 'p1' }));
  const story = storyOf({ headline: 'Strid om skolen', paragraphs: [norwegian], quotes: given, marked });
  const translation: Translation = {
    parts: [
      { id: 'headline', text: 'Dispute over the school' },
      { id: 'p1', text: english },
    ],
    quotes: spans.map((words, index) => ({
      id: `q${index + 1}`,
      spans: words.map((text) => {
        const start = english.indexOf(text);
        return { text, start, end: start + text.length };
      }),
      attribution: null,
    })),
    speakers: [],
  };
  return checkTranslation(story, translation, { only: ['quotes-kept'] }).map(
    ({ at, level, message, expected, actual }) => `${at} ${level}: ${message} (${expected ?? actual})`,
  );
}

const plan = '– Planen er gal, sier Vik.';
const isWrong = [{ words: ['Planen er gal'] }] as const;
const unmarked = [
  'q1 error: the quote “Planen er gal” has no quotation marks in the English (Planen er gal)',
];

describe('a quote whose place in the English is known', () => {
  it.each<[string, string, readonly string[]]>([
    ['in curly marks', '“The plan is wrong,” says Vik.', []],
    ['in straight marks', '"The plan is wrong," says Vik.', []],
    ['in single marks', '‘The plan is wrong,’ says Vik.', []],
    ['in guillemets', '«The plan is wrong,» says Vik.', []],
    ['closed outside the comma', '“The plan is wrong”, says Vik.', []],
    ['closed behind a space', '“The plan is wrong, ” says Vik.', []],
    ['opened before a space', '“ The plan is wrong,” says Vik.', []],
    ['without marks', 'The plan is wrong, says Vik.', unmarked],
    ['opened and not closed', '“The plan is wrong, says Vik.', unmarked],
    ['closed and not opened', 'The plan is wrong,” says Vik.', unmarked],
    ['opened too early', 'So: “yes The plan is wrong,” says Vik.', unmarked],
    ['closed too late', '“The plan is wrong and all,” says Vik.', unmarked],
  ])('stands there marked: %s', (_what, english, told) =>
    expect(tell(plan, isWrong, english, [['The plan is wrong']])).toEqual(told),
  );

  it('may hold its own closing mark', () =>
    expect(tell(plan, isWrong, 'So “the plan is ‘wrong’ (Vik).', [['the plan is ‘wrong’']])).toEqual([]));

  it('needs its marks round each of its pieces', () => {
    const norwegian = '– Planen, sier Vik, er gal.';
    const quotes = [{ words: ['Planen', 'er gal'] }] as const;
    const pieces = [['The plan', 'is wrong']];
    expect(tell(norwegian, quotes, '“The plan,” says Vik, “is wrong.”', pieces)).toEqual([]);
    expect(tell(norwegian, quotes, '“The plan,” says Vik, is wrong.', pieces)).toEqual([
      'q1 error: the quote “Planen … er gal” has no quotation marks in the English (Planen … er gal)',
    ]);
  });

  const lost = ['q1 error: the quote “Planen er gal” does not stand in the English of p1 (Planen er gal)'];
  it.each<[string, readonly (readonly string[])[]]>([
    ['it has no piece', [[]]],
    ['its piece holds no word', [[' ']]],
    ['its piece holds nothing', [['']]],
    ['its piece stands nowhere', [['The scheme is wrong']]],
  ])('is lost where %s', (_what, spans) => expect(tell(plan, isWrong, 'So  says Vik.', spans)).toEqual(lost));

  it('is there if one of its pieces is', () =>
    expect(tell(plan, isWrong, '“The plan is wrong,” says Vik.', [['The plan is wrong', 'gone']])).toEqual(
      [],
    ));

  it('is asked for no marks where it has none in the story, or is only reported', () => {
    for (const given of [{ mark: 'none' }, { kind: 'indirect' }] as const)
      expect(
        tell(
          'Planen er gal, sier Vik.',
          [{ words: ['Planen er gal'], ...given }],
          'The plan is wrong, says Vik.',
          [['The plan is wrong']],
        ),
      ).toEqual([]);
  });

  it('is kept whole', () => {
    const norwegian =
      '«Vi beklager dypt det som skjedde, og vi lover at det aldri skal skje igjen», skriver Vik.';
    const words = 'Vi beklager dypt det som skjedde, og vi lover at det aldri skal skje igjen';
    const quotes = [{ words: [words], mark: 'guillemets' }] as const;
    const whole = 'We deeply regret what happened, and we promise that it will never happen again';
    expect(tell(norwegian, quotes, `“${whole},” writes Vik.`, [[whole]])).toEqual([]);
    expect(tell(norwegian, quotes, '“We regret it,” writes Vik.', [['We regret it']])).toEqual([
      'q1 error: what stands in quotation marks is much shorter than in the Norwegian: 3 words for 15 (Vi beklager dypt det som skjedde, og vi lover at det aldri…)',
    ]);
  });
});

describe('marks where no quote stands', () => {
  const invented = (words: string) =>
    `p1 error: quotation marks stand round “${words}”, and no quote is behind them (${words})`;

  it.each<[string, string, readonly string[]]>([
    [
      'beside the quote',
      '“The plan is wrong,” says Vik at “the annual meeting”.',
      [invented('the annual meeting')],
    ],
    [
      'before the quote',
      'At “the annual meeting” Vik says “the plan is wrong”.',
      [invented('the annual meeting')],
    ],
    ['again round its words', '“The plan is wrong,” says Vik of “the plan”.', []],
    ['round no word', '“The plan is wrong,” says Vik “…”.', []],
  ])('are told %s', (_what, english, told) => {
    const words = english.includes('The plan is') ? 'The plan is wrong' : 'the plan is wrong';
    expect(tell(plan, isWrong, english, [[words]])).toEqual(told);
  });

  it('may stand round what the story says word for word', () => {
    const norwegian = 'Bandet slapp låten Natt i Bergen fredag.';
    expect(tell(norwegian, [], 'The band released “Natt i Bergen” on Friday.', [])).toEqual([]);
    expect(tell(norwegian, [], 'The band released “Natt i Tromsø” on Friday.', [])).toEqual([
      invented('Natt i Tromsø'),
    ]);
  });

  it('may stand round a title that the story marks', () => {
    const norwegian = 'Filmen «Den lange veien hjem» kom i går.';
    expect(
      tell(norwegian, [], 'The film “The Long Road Home” came out yesterday.', [], ['Den lange veien hjem']),
    ).toEqual([]);
  });
});
