import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../src/english/house-style.ts';
import { partsOf } from '../../src/story/types.ts';
import type { ApprovedEnglish } from '../../src/write/index.ts';
import { markPart } from '../../src/write/mark-part.ts';
import { readApproved } from '../../src/write/read-approved.ts';
import { type QuoteGiven, storyOf } from '../support/story-of.ts';

/** What approved English of a paragraph gives: its text, and the words of each quote in it; null where it is not taken. */
function taken(
  paragraph: string,
  quotes: readonly (readonly [string, ...string[]])[],
  english: string,
  places: ApprovedEnglish['quotes'] = null,
  more: readonly QuoteGiven[] = [],
) {
  const given = quotes.map((words, index) => ({ id: `q${index + 1}`, part: 'p1', words }));
  const story = storyOf({ headline: 'Brua', paragraphs: [paragraph], quotes: [...more, ...given] });
  const part = partsOf(story)[1];
  if (part === undefined) throw new Error('the story has a paragraph');
  const how = { tag: 'q', style: defaultStyle, story };
  const value = readApproved({ english, quotes: places }, markPart(story, part, 'q'), how);
  return value && [value.part.text, ...value.part.quotes.map(({ spans }) => spans.map(({ text }) => text))];
}

const two = 'Vik kaller det «farlig», og Berg kaller det «trygt».';

describe('approved English of a part is taken', () => {
  it.each<[string, Parameters<typeof taken>, ReturnType<typeof taken>]>([
    [
      'as it is, where it has no quotes',
      ['Brua er gammel.', [], 'The “bridge” is old.'],
      ['The “bridge” is old.'],
    ],
    [
      'with its quote, all that is marked',
      ['– Vi venter, sier Vik. – Lenge.', [['Vi venter', 'Lenge.']], '“We wait,” Vik said. “Long.”'],
      ['“We wait,” Vik said. “Long.”', ['We wait', 'Long.']],
    ],
    [
      'with its quotes, where as many are marked',
      [two, [['farlig'], ['trygt']], 'Vik calls it “dangerous,” Berg “safe.”'],
      ['Vik calls it “dangerous,” Berg “safe.”', ['dangerous'], ['safe.']],
    ],
    [
      'with its quotes, where as many are marked as they have pieces',
      ['Vik: «Nei» og «ja». Berg: «Jo».', [['Nei', 'ja'], ['Jo']], 'Vik: “no” and “yes.” Berg: “oh yes.”'],
      ['Vik: “no” and “yes.” Berg: “oh yes.”', ['no', 'yes.'], ['oh yes.']],
    ],
    [
      'with its quotes where they stood when it was approved, whatever else is marked',
      [
        two,
        [['farlig'], ['trygt']],
        'The “bridge” is “safe,” says Berg, and “dangerous,” says Vik.',
        [[[40, 49]], [[17, 21]]],
      ],
      ['The “bridge” is “safe,” says Berg, and “dangerous,” says Vik.', ['dangerous'], ['safe']],
    ],
  ])('%s', (_, given, expected) => {
    expect(taken(...given)).toEqual(expected);
  });

  it('counting only quotes that are marked, as it was when it was approved', () => {
    const paragraph = 'Moe mener at brua er gammel. – Vi venter, sier Vik.';
    const reported: QuoteGiven = {
      ...{ id: 'q0', part: 'p1', words: ['brua er gammel'], kind: 'indirect', mark: 'none' },
    };
    const english = 'Moe thinks the “bridge” is old. “We wait,” Vik said.';
    expect(taken(paragraph, [['Vi venter']], english, [[[33, 40]]], [reported])).toEqual([
      english,
      ['We wait'],
    ]);
  });

  it('by its marks, where those that were there have been taken off', () => {
    const english = 'They wait, Vik said: “Long.”';
    expect(taken('– Vi venter, sier Vik.', [['Vi venter']], english, [[[0, 9]]])).toEqual([
      english,
      ['Long.'],
    ]);
  });

  it('with speech that goes on in the next paragraph', () => {
    const english = '“We wait';
    expect(taken('– Vi venter', [['Vi venter']], english, [[[1, 8]]])).toEqual(['“We wait”', ['We wait']]);
  });
});

describe('approved English of a part is not taken', () => {
  it.each<[string, Parameters<typeof taken>]>([
    ['where its quote is not marked', ['– Vi venter, sier Vik.', [['Vi venter']], 'They wait, Vik said.']],
    ['where more is marked than quoted', [two, [['farlig'], ['trygt']], 'It is “old”, “bad” and “safe”.']],
    ['where less is marked than quoted', [two, [['farlig'], ['trygt']], 'It is “old” and safe.']],
    ['where it is empty', ['Brua er gammel.', [], ' ']],
  ])('%s', (_, given) => {
    expect(taken(...given)).toBeNull();
  });
});
