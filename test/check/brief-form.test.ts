import { describe, expect, it } from 'vitest';
import type { BriefLimits } from '../../src/check/index.ts';
import { checkBrief } from '../../src/check/index.ts';
import type { Brief } from '../../src/english/types.ts';
import { faithful, story, toldBy, translation, withGist } from './brief-story.ts';

describe('the length of a brief', () => {
  const told = toldBy('brief-length');
  const short: Brief = { headline: '', lede: '', points: [], gists: [] };

  it('is told where a text is missing', () => {
    const points = [
      { text: 'The council has approved it.', cites: ['p1'] },
      { text: ' ', cites: ['p1'] },
    ];
    expect(told({ ...faithful, headline: ' ', lede: '\n', points })).toEqual([
      { level: 'error', at: 'brief.headline', message: 'the brief has no headline' },
      { level: 'error', at: 'brief.lede', message: 'the brief has no lede' },
      { level: 'error', at: 'brief.points.2', message: 'the point is empty' },
    ]);
  });

  const tooLong = (at: string, most: number) => ({
    level: 'warning',
    at,
    message: `is ${most + 1} characters long; at most ${most} are wanted`,
    expected: String(most),
    actual: String(most + 1),
  });

  it('is told where headline or lede are longer than is wanted', () => {
    const of = (headline: number, lede: number): Brief => ({
      ...faithful,
      headline: 'n'.repeat(headline),
      lede: 'n'.repeat(lede),
    });
    expect(told(of(100, 300))).toEqual([]);
    expect(told(of(101, 301))).toEqual([tooLong('brief.headline', 100), tooLong('brief.lede', 300)]);
    const brief: BriefLimits = { headlineCharacters: 40, ledeCharacters: 120 };
    expect(told(of(40, 120), { brief })).toEqual([]);
    expect(told(of(41, 121), { brief })).toEqual([tooLong('brief.headline', 40), tooLong('brief.lede', 120)]);
  });

  it.each(['Council approves farm.', 'Council approves farm. ', 'Jobs for the north, says No. 10.'])(
    'is told where a headline ends with a full stop: %s',
    (headline) =>
      expect(told({ ...faithful, headline })).toEqual([
        { level: 'warning', at: 'brief.headline', message: 'a headline ends without a full stop' },
      ]),
  );
  it.each([
    'Council approves farm …',
    'Council approves farm...',
    'Council approves farm….',
    'St. Olav wins again',
    'Council goes for plan B.',
    'Norway signs fish deal with U.S.',
    'Council meets at 6 p.m.',
    'Version 2.0',
  ])('allows a headline that ends otherwise: %s', (headline) =>
    expect(told({ ...faithful, headline })).toEqual([]),
  );

  it('is told where there are more points than are wanted', () => {
    expect(told(faithful, { brief: { points: 2 } })).toEqual([]);
    expect(told(faithful, { brief: { points: 1 } })).toEqual([
      {
        level: 'warning',
        at: null,
        message: 'the brief has 2 points; at most 1 are wanted',
        expected: '1',
        actual: '2',
      },
    ]);
  });

  it.each<readonly [limit: number, level: string | null]>([
    [9, null],
    [8, 'warning'],
    [6, 'warning'],
    [5, 'error'],
  ])('counts nine words: at most %i', (words, level) => {
    const brief: Brief = {
      headline: 'Farm –  yes',
      lede: 'Nordvik\nwill have 30 jobs.',
      points: [{ text: 'Mothers – wait.', cites: ['p1'] }],
      gists: [{ quote: 'q1', speaker: 's1', text: 'Tor Eide said the farm brought thirty jobs.' }],
    };
    const finding = {
      level,
      at: null,
      message: `the brief is 9 words long; at most ${words} are wanted`,
      expected: String(words),
      actual: '9',
    };
    expect(told(brief, { brief: { words } })).toEqual(level === null ? [] : [finding]);
  });

  it('may be anything where nothing is wanted of it', () =>
    expect(told({ ...short, headline: 'Farm', lede: 'Farm.', points: faithful.points })).toEqual([]));
});

describe('a gist', () => {
  const told = toldBy('brief-gists');
  const at = 'gist.q1';

  it.each([
    ['by surname', 'Eide said the farm brought jobs.'],
    ['with a genitive', 'Eide’s hope is that the farm will bring jobs.'],
    ['by first name', 'The farm brings jobs, says Tor.'],
  ])('names its speaker %s: %s', (_what, text) => expect(told(withGist(text))).toEqual([]));

  it.each<readonly [what: string, brief: Brief, findings: readonly object[]]>([
    [
      'is of no quote',
      withGist('Tor Eide said the farm brought jobs.', 'q9'),
      [
        {
          level: 'error',
          at: 'gist.q9',
          message: 'the gist is of “q9”, a quote the story does not have',
          actual: 'q9',
        },
      ],
    ],
    [
      'is given to another',
      withGist('Tor Eide said the farm brought jobs.', 'q1', 's2'),
      [
        {
          level: 'error',
          at,
          message: 'the gist is given to another speaker than the quote',
          expected: 's1',
          actual: 's2',
        },
      ],
    ],
    [
      'is given to nobody',
      withGist('Tor Eide said the farm brought jobs.', 'q1', null),
      [
        {
          level: 'error',
          at,
          message: 'the gist is given to another speaker than the quote',
          expected: 's1',
          actual: 'nobody',
        },
      ],
    ],
    [
      'is given to somebody where the story does not tell who speaks',
      withGist('Tor Eide said they believed in it.', 'q4', 's1'),
      [
        {
          level: 'error',
          at: 'gist.q4',
          message: 'the gist is given to another speaker than the quote',
          expected: 'nobody',
          actual: 's1',
        },
      ],
    ],
    ['is of a quote nobody is known to have said', withGist('They believe in it.', 'q4', null), []],
    ['is empty', withGist(' '), [{ level: 'error', at, message: 'the gist is empty' }]],
    [
      'names nobody',
      withGist('The farm is believed to bring jobs.'),
      [{ level: 'error', at, message: 'the gist does not name its speaker, Tor Eide', expected: 'Tor Eide' }],
    ],
    [
      'names another',
      withGist('Odd Lie said the farm brought jobs.'),
      [
        {
          level: 'error',
          at,
          message: 'the gist names Odd Lie; the words are Tor Eide’s',
          expected: 'Tor Eide',
          actual: 'Odd Lie',
        },
      ],
    ],
    [
      'is two sentences',
      withGist('Tor Eide spoke. The farm brings jobs.'),
      [{ level: 'warning', at, message: 'a gist is one sentence' }],
    ],
  ])('%s', (_what, brief, findings) => expect(told(brief)).toEqual(findings));

  it('is looked at apart from the others', () => {
    const [first, second] = faithful.gists;
    const long = { quote: 'q1', speaker: 's1', text: 'Tor Eide spoke. The farm brings jobs.' };
    if (first === undefined || second === undefined) throw new Error('there are two gists');
    expect(told({ ...faithful, gists: [long, second] })).toEqual([
      { level: 'warning', at, message: 'a gist is one sentence' },
    ]);
  });

  it.each([
    ['Bo Li', 'Bo Li said no.', true],
    ['Bo Li', 'Li’s answer was no.', true],
    ['Bo Li', 'Both answered by e-mail: about half live here.', false],
    ['Hans By', 'By said no.', true],
    ['May By', 'May By said no.', true],
    ['Hans By', 'No, it was said by many.', false],
    ['the Food Safety Authority', 'The authority said no.', true],
    ['the Food Safety Authority', 'The mayor said no.', false],
    ['Ola  Dahl', 'Ministers said no.', false],
    ['residents', 'Residents’ hopes are high.', true],
  ])('names %s, or not: %s', (name, text, named) => {
    const speakers = [{ id: 's1', name, role: null }];
    const findings = checkBrief(story, { ...translation, speakers }, withGist(text), {
      only: ['brief-gists'],
    });
    const message = `the gist does not name its speaker, ${name}`;
    expect(findings).toEqual(
      named ? [] : [{ rule: 'brief-gists', level: 'error', at, message, expected: name }],
    );
  });
});
