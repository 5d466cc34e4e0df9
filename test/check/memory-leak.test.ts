import { describe, expect, it } from 'vitest';
import { checkBrief, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Havna i Skjelvik stenges',
  paragraphs: [
    'Havna i Skjelvik stenges i tre uker.',
    'Reparasjonen koster 4,5 millioner kroner, sier Larsen.',
  ],
});
const faithful = {
  headline: 'Skjelvik harbour to close',
  p1: 'The harbour in Skjelvik will close for three weeks.',
  p2: 'The repair will cost 4.5 million kroner, Larsen says.',
};
const shown = [
  {
    norwegian: 'Reparasjonen koster 3,5 millioner kroner, sier Nguyen i Grimsund.',
    english: 'The repair will cost 3.5 million kroner, says Nguyen in Grimsund.',
  },
];

/** What is told of the second paragraph: rule, level, the words. */
function told(p2: string, examples = shown, more: Partial<typeof faithful> = {}) {
  return checkTranslation(story, translationOf(story, { ...faithful, ...more, p2 }), { examples })
    .filter(({ at, level }) => at === 'p2' && level !== 'remark')
    .map(({ rule, level, actual }) => [rule, level, actual]);
}

describe('what the model was shown of earlier copy does not turn up in the copy', () => {
  it('a figure of it is told, once, in place of what the other rules would say', () => {
    expect(told('The repair will cost 3.5 million kroner, Larsen says.')).toEqual([
      ['memory-leak', 'error', '3.5 million kroner'],
    ]);
  });

  it('a name of it is told', () => {
    expect(told('The repair in Grimsund will cost 4.5 million kroner, Larsen says.')).toEqual([
      ['memory-leak', 'error', 'Grimsund'],
    ]);
  });

  it('nothing is told of copy that says what its own Norwegian says', () => {
    expect(told(faithful.p2)).toEqual([]);
  });

  it('nothing of a figure or name that another part of the Norwegian has', () => {
    const skjelvik = [{ norwegian: 'Skjelvik er stengt.', english: 'Skjelvik is closed.' }];
    expect(told('The repair in Skjelvik will cost 4.5 million kroner, Larsen says.', skjelvik)).toEqual([]);
  });

  it('a figure that is wrong but stands in no example is another rule’s', () => {
    expect(told('The repair will cost 9.5 million kroner, Larsen says.').map(([rule]) => rule)).toEqual([
      'numbers-kept',
    ]);
  });

  it('where nothing was shown nothing is looked for', () => {
    const found = told('The repair will cost 3.5 million kroner, Larsen says.', []);
    expect(found.map(([rule]) => rule)).toEqual(['numbers-kept']);
  });
});

describe('nor in the brief', () => {
  const english = (p2 = faithful.p2) => translationOf(story, { ...faithful, p2 });
  const briefOf = (lede: string, point = 'The harbour closes for three weeks.') => ({
    headline: 'Skjelvik harbour to close',
    lede,
    points: [{ text: point, cites: ['p1', 'p2'] }],
    gists: [],
  });

  /** What is told of a brief of this lede and point: the place, rule, level, the words. */
  function told(brief: ReturnType<typeof briefOf>, translation = english(), examples = shown) {
    return checkBrief(story, translation, brief, { examples })
      .filter(({ level }) => level !== 'remark')
      .map(({ at, rule, level, actual }) => [at, rule, level, actual]);
  }

  it('a figure of it is told, once', () => {
    expect(told(briefOf('The harbour needs repairs for 3.5 million kroner.'))).toEqual([
      ['brief.lede', 'memory-leak', 'error', '3.5 million kroner'],
    ]);
  });

  it('also where it has leaked into the English that the brief was written from', () => {
    const leaky = english('The repair will cost 3.5 million kroner, Nguyen says.');
    const brief = briefOf('The harbour will close.', 'The repair will cost 3.5 million kroner, Nguyen says.');
    expect(told(brief, leaky)).toEqual([
      ['brief.points.1', 'memory-leak', 'error', '3.5 million kroner'],
      ['brief.points.1', 'memory-leak', 'error', 'Nguyen'],
    ]);
    expect(told(brief, leaky, [])).toEqual([]);
  });

  it('nothing of what the Norwegian says, in other words and figures', () => {
    const same = [
      { norwegian: 'Larsen vil ha 4 500 000 kroner.', english: 'Larsen wants 4,500,000 kroner in Skjelvik.' },
    ];
    expect(
      told(briefOf('Larsen says the repair in Skjelvik will cost 4.5 million kroner.'), english(), same),
    ).toEqual([]);
  });
});
