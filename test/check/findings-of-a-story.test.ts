import { describe, expect, it } from 'vitest';
import { checkBrief, checkSegments, checkTranslation } from '../../src/check/index.ts';
import { isChosen, refuseUnknownRules, ruleNames } from '../../src/check/rule-choice.ts';
import type { EnglishPart } from '../../src/english/types.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Veien er stengt',
  paragraphs: ['Veien er stengt i dag.', '– Vi åpner snart, sier Lie.', 'Den var stengt i går.'],
  speakers: [['s1', 'Kari Lie']],
  quotes: [{ id: 'q1', part: 'p2', words: ['Vi åpner snart'], attribution: 'Lie', speaker: 's1' }],
});
const texts = {
  headline: 'The road is closed',
  p1: 'The road is closed today.',
  p2: '“We open soon,” Lie says.',
  p3: 'It was closed yesterday.',
};
const faithful = translationOf(story, texts, { q1: { words: ['We open soon'], attribution: 'Lie' } });

describe('the parts of a translation', () => {
  const tell = (ids: readonly string[], without?: string) => {
    const known = new Map<string, string>(Object.entries(texts));
    const parts = ids.map(
      (id): EnglishPart => ({ id, text: id === without ? null : (known.get(id) ?? 'More.') }),
    );
    return checkTranslation(story, { ...faithful, parts }, { only: ['structure'] }).map(
      ({ at, level, message, actual }) => `${at} ${level}: ${message} (${actual})`,
    );
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['stand each once, in order', ['headline', 'p1', 'p2', 'p3'], []],
    ['are all there', ['headline', 'p2', 'p3'], ['p1 error: p1 has no English (undefined)']],
    ['stand once', ['headline', 'p1', 'p2', 'p2', 'p3'], ['p2 error: p2 stands 2 times (undefined)']],
    [
      'are the story’s own',
      ['headline', 'p8', 'p1', 'p2', 'p3'],
      ['null error: there is English for “p8”, a part the story does not have (p8)'],
    ],
    [
      'stand in order',
      ['p1', 'headline', 'p2', 'p3'],
      ['p1 error: p1 does not stand in its order (undefined)'],
    ],
    [
      'are told of in the story’s order',
      ['p1', 'p2', 'p8', 'p3', 'p3', 'p8'],
      [
        'null error: there is English for “p8”, a part the story does not have (p8)',
        'headline error: headline has no English (undefined)',
        'p3 error: p3 stands 2 times (undefined)',
      ],
    ],
  ])('%s: %#', (_what, ids, told) => expect(tell(ids)).toEqual(told));

  it('have English', () =>
    expect(tell(['headline', 'p1', 'p2', 'p3'], 'p3')).toEqual(['p3 error: p3 has no English (undefined)']));
});

describe('words of the prompts', () => {
  const told = (found: string) => [
    {
      rule: 'leaks',
      level: 'error',
      at: 'p1',
      message: `words of the prompt stand in the copy: “${found}”`,
      actual: found,
    },
  ];
  const long = `Keep ${'every figure and '.repeat(5)}name.`;
  const check = (p1: string, prompts?: readonly string[], only: readonly string[] = ['leaks']) =>
    checkTranslation(
      story,
      translationOf(story, { ...texts, p1 }),
      prompts === undefined ? { only } : { only, prompts },
    );

  it('are told where they stand in a part, in a segment, in a brief', () => {
    expect(check('Keep every figure. The road is closed.', ['Keep every figure.'])).toEqual(
      told('Keep every figure.'),
    );
    expect(
      checkSegments(['Den er åpen.', 'Den er stengt.'], ['It is open.', 'It is closed. Be brief!'], {
        only: ['leaks'],
        prompts: ['Be brief!'],
      }),
    ).toEqual([
      {
        rule: 'leaks',
        level: 'error',
        at: 1,
        message: 'words of the prompt stand in the copy: “Be brief!”',
        actual: 'Be brief!',
      },
    ]);
  });

  it.each<[string, string, readonly string[] | undefined, readonly unknown[]]>([
    ['with white space round them', 'The road is closed. Keep it.', ['\n Keep it. \n'], told('Keep it.')],
    ['of three letters', 'The road is closed XML', ['XML'], told('XML')],
    ['and no shorter', 'The road is closed', ['ro'], []],
    ['told in part', `The road is closed. ${long}`, [long], told(long.slice(0, 60))],
    ['not there', 'The road is closed.', ['Keep it.'], []],
    ['none given', 'The road is closed.', undefined, []],
  ])('are told: %s', (_what, p1, prompts, expected) =>
    expect(check(p1, prompts).filter(({ at }) => at === 'p1')).toEqual(expected),
  );

  it('are told by the rule on leaks alone', () => {
    const prompts = ['Keep every figure.'];
    const p1 = 'The road is closed today. Keep every figure.';
    expect(check(p1, prompts, ['claims-kept', 'structure'])).toEqual([]);
    expect(checkSegments(['Stengt.'], [p1], { only: ['structure'], prompts })).toEqual([]);
    const brief = { headline: 'Road closed', lede: p1, points: [], gists: [] };
    expect(checkBrief(story, faithful, brief, { only: ['leaks'], prompts })).toMatchObject([
      { at: 'brief.lede' },
    ]);
    expect(checkBrief(story, faithful, brief, { only: ['structure'], prompts })).toEqual([]);
  });
});

describe('the findings of a brief', () => {
  it('are told in reading order, what concerns the whole before', () => {
    const brief = {
      headline: 'Road with 40 cars closed',
      lede: 'The road is closed Be brief! to 50 cars.',
      points: [{ text: 'It has 60 cars.', cites: ['p1'] }],
      gists: [],
    };
    const findings = checkBrief(story, faithful, brief, { prompts: ['Be brief!'], brief: { words: 4 } });
    const order = findings.map(({ at }) => at);
    const places = [null, 'brief.headline', 'brief.lede', 'brief.points.1'];
    expect(order).toEqual([...order].sort((a, b) => places.indexOf(a) - places.indexOf(b)));
    expect(new Set(order).size).toBeGreaterThan(2);
  });
});

describe('a choice of rules', () => {
  it('that says nothing has every rule on', () => {
    expect(ruleNames.filter((name) => isChosen(name, {}))).toEqual(ruleNames);
    expect(isChosen('leaks', { allow: ['leaks'] })).toBe(false);
    expect(isChosen('leaks', { only: ['length'] })).toBe(false);
    expect(isChosen('leaks', { only: ['leaks'], allow: ['length'] })).toBe(true);
    expect(isChosen('leaks', { only: ['leaks'], allow: ['leaks'] })).toBe(false);
  });

  it('with a rule there is not is refused, with the nearest name', () => {
    expect(() => refuseUnknownRules({})).not.toThrow();
    expect(() => refuseUnknownRules({ allow: ['leaks'], only: ['length', 'term'] })).not.toThrow();
    const all = `There are ${ruleNames.join(', ')}.`;
    for (const choice of [{ allow: ['leaks', 'lenght'] }, { only: ['lenght'] }])
      expect(() => refuseUnknownRules(choice)).toThrow(
        `There is no rule “lenght”. Did you mean “length”? ${all}`,
      );
  });

  it('hides that there is no English at all where structure is off', () => {
    expect(checkSegments(['Stengt.'], [])).toEqual([
      { rule: 'structure', level: 'error', at: null, message: 'there is no English at all' },
    ]);
    expect(checkSegments(['Stengt.'], [], { only: ['structure'] })).toHaveLength(1);
    expect(checkSegments(['Stengt.'], [], { allow: ['structure'] })).toEqual([]);
  });
});
