import { describe, expect, it } from 'vitest';
import {
  checkHeadlineCase,
  checkHeadlineLength,
  checkHeadlineStop,
} from '../../../src/check/style/headline.ts';
import { checkBriefLength, checkLedeLength } from '../../../src/check/style/length.ts';
import { type HouseStyle, wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, headlineOf, textOf } from './copy-of.ts';

describe('a headline', () => {
  it('is no longer than the style allows, in characters', () => {
    const style: HouseStyle = { ...wire, headline: { case: 'sentence', maxCharacters: 12 } };
    const long = 'A ferry in the fjord.';
    expect(checkHeadlineLength(copyOf(headlineOf('Ferja står 🚢🚢'), textOf(long)), style)).toHaveLength(1);
    expect(checkHeadlineLength(copyOf(headlineOf('Ferry stops🚢'), textOf(long)), style)).toEqual([]);
    expect(checkHeadlineLength(copyOf(headlineOf('Ferry stops 🚢')), style)).toEqual([
      {
        rule: 'style-headline-length',
        level: 'warning',
        at: 'headline',
        message: 'The headline has 13 characters; the house style allows 12.',
        expected: '12',
        actual: '13',
      },
    ]);
  });

  it.each([
    ['Ferry stops.', 'headline: stops. → undefined'],
    ['Ferry ‘stops.’', 'headline: ‘stops.’ → undefined'],
    ['Ferry “stops.”', 'headline: “stops.” → undefined'],
    ['Stops.', 'headline: Stops. → undefined'],
    ['Donald J. Vik stops.', 'headline: stops. → undefined'],
    ['X.'],
    ['Ferry for the USA.', 'headline: USA. → undefined'],
    ['Ferry stops...'],
    ['Ferry stops .'],
    ['Ferry stops.)'],
    ['Ferry stops. It'],
    ['Ferry in Washington D.C.'],
    ['Ferry sold to Mr X.'],
    ['Ferry'],
  ])('has no full stop: %s', (headline, ...told) => {
    expect(findings(checkHeadlineStop, copyOf(headlineOf(headline), textOf('It stops.')))).toEqual(told);
  });

  it('is told after which word its full stop stands', () => {
    const [finding] = checkHeadlineStop(copyOf(headlineOf('Ferry stops.')), wire);
    expect(finding?.message).toBe('The headline ends in a full stop after “stops”; headlines have none.');
    expect(checkHeadlineStop(copyOf(headlineOf('Ferry ‘stops.’')), wire)).toEqual([
      {
        rule: 'style-headline-stop',
        level: 'warning',
        at: 'headline',
        message: 'The headline ends in a full stop after “‘stops”; headlines have none.',
        actual: '‘stops.’',
      },
    ]);
  });

  const body = 'The ferry, the storm and a boat were stopped by the crew. In Bergen, Storm and Vik met.';
  it.each([
    ['Island Ferry Stopped by Vik', 'headline: Ferry Stopped → sentence case'],
    ['Island Ferry stopped by Vik'],
    ['Ferry Stopped by the Boat', 'headline: Stopped Boat → sentence case'],
    ['Ferry stopped by Storm Boat'],
    ['Island FERRY STOPPED'],
    ['Island Fer Boa Cre'],
    ['Report: Ferry stopped by Boat'],
    ['Vik – Ferry stopped by Boat'],
    ['Vik? Ferry stopped by Boat'],
    ['The ‘Ferry’ stopped by Boat'],
    ['The “Ferry” stopped by Boat'],
    ['The sub-Ferry stopped by Boat'],
    ['The ’Ferry stopped by Boat'],
    ['The Ferry-boat stopped by Boat', 'headline: Ferry Boat → sentence case'],
    ['Ferry With About Boat'],
  ])('in sentence case raises names alone: %s', (headline, ...told) => {
    expect(findings(checkHeadlineCase, copyOf(headlineOf(headline), textOf(body)))).toEqual(told);
  });

  it('in sentence case is told three words at most', () => {
    expect(checkHeadlineCase(copyOf(headlineOf('The Ferry Stopped Boat Crew'), textOf(body)), wire)).toEqual([
      {
        rule: 'style-headline-case',
        level: 'warning',
        at: 'headline',
        message: 'The headline is not in sentence case: “Ferry”, “Stopped”, “Boat”.',
        expected: 'sentence case',
        actual: 'Ferry Stopped Boat Crew',
      },
    ]);
  });

  it.each([
    ['the words of another', 'The Party Votes', 'A partygoer is a voter.'],
    ['what stands in other headlines alone', 'The Ferry Stopped', 'It is windy.'],
    ['names after a comma', 'The Party and Green Votes', 'By the party, Party votes, Votes.'],
    ['names after a word', 'The Party and Green Votes', 'By party and Votes. The Party votes.'],
    ['names after a figure', 'The Party and Green Votes', 'In 2019 Party votes 7) Votes.'],
    ['names after a genitive', 'The Party and Green Votes', 'The boys’ Party and the votes’ Votes, a party.'],
    ['half words', 'The Party Votes', 'The sub-party and non-votes, party-goers.'],
  ])('in sentence case may raise %s', (_, headline, english) => {
    const copy = copyOf(headlineOf(headline), headlineOf('the ferry stopped'), textOf(english));
    expect(findings(checkHeadlineCase, copy)).toEqual([]);
  });

  it.each([
    ['Ferry stopped by storm', 'headline: stopped storm → title case'],
    ['Ferry Stopped by storm'],
    ['Ferry Stopped With About During Storm'],
    ['Ferry Stopped with about during Storm'],
    ['Ferry put out off Bergen'],
    ['Ferry ’twas ‘stopped’ by storm'],
  ])('in title case raises every longer word: %s', (headline, ...told) => {
    const style = { headline: { case: 'title', maxCharacters: 90 } } as const;
    expect(findings(checkHeadlineCase, copyOf(headlineOf(headline), textOf(body)), style)).toEqual(told);
  });
});

describe('a brief is as short as the style asks', () => {
  const lede = (text: string, at = 'brief.lede') => textOf(text, null, { at, kind: 'lede' });
  const point = (at: number) => textOf('It blew.', null, { at: `brief.points.${at}` });
  const limits = { maxWords: 5, maxPoints: 2, maxCharacters: null };

  it('in its lede, by words', () => {
    const style: HouseStyle = { ...wire, lede: { maxWords: 4 } };
    expect(checkLedeLength(copyOf(lede(' The  ferry – has stopped. ')), style)).toEqual([]);
    expect(checkLedeLength(copyOf(lede('The ferry has now stopped.', 'p1')), style)).toEqual([]);
    expect(checkLedeLength(copyOf(lede('The 5 ferries have stopped.')), style)).toEqual([
      {
        rule: 'style-lede-length',
        level: 'warning',
        at: 'brief.lede',
        message: 'The lede has 5 words; 4 are allowed.',
        expected: '4',
        actual: '5',
      },
    ]);
  });

  it.each<[string, string | null, number, Partial<HouseStyle['brief']>, readonly string[]]>([
    ['no brief', null, 3, {}, []],
    ['as many words', 'It blew and it blew.', 2, {}, []],
    [
      'a word more',
      'It blew and then it blew.',
      2,
      {},
      ['brief.points.2: The brief has 6 words; 5 are allowed.'],
    ],
    [
      'gists that are printed',
      'It blew and it blew.',
      2,
      { withGists: true },
      ['brief.points.2: The brief has 6 words; 5 are allowed.'],
    ],
    ['no points', 'It blew and then it blew.', 0, {}, ['brief.lede: The brief has 6 words; 5 are allowed.']],
    ['as many characters', 'Det blés 🌬.', 1, { maxCharacters: 11 }, []],
    [
      'a character more',
      'Det blés 🌬.',
      1,
      { maxCharacters: 10 },
      ['brief.points.1: The brief has 11 characters; 10 are allowed.'],
    ],
    ['a point more', 'It blew.', 3, {}, ['brief.points.3: The brief has 3 points; 2 are allowed.']],
    [
      'more than one point',
      'It blew.',
      2,
      { maxPoints: 1 },
      ['brief.points.2: The brief has 2 points; 1 is allowed.'],
    ],
    [
      'all at once',
      'It blew and then it blew.',
      3,
      { maxCharacters: 9 },
      [
        'brief.points.3: The brief has 6 words; 5 are allowed.',
        'brief.points.3: The brief has 25 characters; 9 are allowed.',
        'brief.points.3: The brief has 3 points; 2 are allowed.',
      ],
    ],
  ])('with %s', (_, brief, points, change, told) => {
    const texts = [
      lede('It blew.'),
      ...Array.from({ length: points }, (_, at) => point(at + 1)),
      lede('So.', 'gist.q1'),
    ];
    const found = checkBriefLength(
      { ...copyOf(...texts), brief },
      { ...wire, brief: { ...limits, ...change } },
    );
    expect(found.map(({ at, message }) => `${at}: ${message}`)).toEqual(told);
  });

  it('is told by which rule', () => {
    const copy = { ...copyOf(point(1)), brief: 'It blew.' };
    const rules = checkBriefLength(copy, { ...wire, brief: { maxWords: 1, maxPoints: 0, maxCharacters: 2 } });
    expect(rules.map(({ rule }) => rule)).toEqual([
      'style-brief-length',
      'style-brief-length',
      'style-brief-points',
    ]);
  });
});
