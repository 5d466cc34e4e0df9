import { describe, expect, it } from 'vitest';
import { checkStyle } from '../../../src/check/style/index.ts';
import { type HouseStyle, wire } from '../../../src/english/house-style.ts';
import type { Brief } from '../../../src/english/types.ts';
import type { Quote } from '../../../src/story/types.ts';
import { surely } from '../../support/surely.ts';

interface Copy {
  readonly headline?: string;
  readonly lede?: string;
  readonly body?: string;
  /** The Norwegian of the body. */
  readonly norwegian?: string;
  /** Words of the body that are somebody's. */
  readonly quoted?: string;
  readonly brief?: Brief | null;
  readonly date?: string | null;
}

/** "rule at: actual" for each finding. */
function check(copy: Copy, change: Partial<HouseStyle> = {}): string[] {
  const { headline = 'Ferry stops', lede = 'The ferry has stopped.', body = 'It is windy.' } = copy;
  const start = copy.quoted === undefined ? -1 : body.indexOf(copy.quoted);
  const span = { text: copy.quoted ?? '', start, end: start + (copy.quoted?.length ?? 0) };
  const quote: Quote = {
    id: 'q1',
    part: 'p2',
    kind: 'direct',
    mark: 'dash',
    spans: [span],
    cue: null,
    attribution: null,
    speaker: null,
    ...surely,
  };
  const story = {
    article: {
      name: 'ferje',
      text: '',
      blocks: null,
      facts: {
        ...{ language: null, section: null, byline: null, dateline: null, credit: null, id: null },
        ...{ documentId: null, version: null, status: 'usable' as const, embargo: null, urgency: null },
        ...{ slugline: null, keywords: [], copyright: null, editorNotes: [] },
        date: copy.date === undefined ? '2026-10-22' : copy.date,
      },
    },
    headline: { text: 'Ferja står', start: 0, end: 10 },
    paragraphs: [
      { id: 'p1', kind: 'lede' as const, text: 'Ferja er innstilt.', start: 0, end: 0 },
      { id: 'p2', kind: 'body' as const, text: copy.norwegian ?? 'Det blåser.', start: 0, end: 0 },
    ],
    quotes: copy.quoted === undefined ? [] : [quote],
  };
  const translation = {
    parts: [
      { id: 'headline', text: headline },
      { id: 'p1', text: lede },
      { id: 'p2', text: body },
    ],
    quotes: copy.quoted === undefined ? [] : [{ id: 'q1', spans: [span], attribution: null }],
  };
  return checkStyle(story, translation, copy.brief ?? null, { ...wire, ...change }).map(
    ({ rule, at, actual }) => `${rule} ${at}: ${actual}`,
  );
}

const american = { variant: 'en-US', date: 'month-day' } as const;

describe('house style', () => {
  it.each<[string, Copy, Partial<HouseStyle>, string]>([
    ['American spelling', { body: 'The harbor was closed.' }, {}, 'style-spelling p2: harbor'],
    ['American -ize', { body: 'Organized crime grows.' }, {}, 'style-spelling p2: Organized'],
    ['one word for two', { body: 'Up ten percent.' }, {}, 'style-spelling p2: percent'],
    ['British spelling', { body: 'It was cancelled.' }, american, 'style-spelling p2: cancelled'],
    ['two words for one', { body: 'Up ten per cent.' }, american, 'style-spelling p2: per cent'],
    ['straight marks', { body: 'It is "closed".' }, {}, 'style-quotation-marks p2: "'],
    ['guillemets', { body: 'It is «closed».' }, {}, 'style-quotation-marks p2: «'],
    ['single for double', { body: 'It is ‘closed’.' }, {}, 'style-quotation-marks p2: ‘’'],
    [
      'double for single',
      { body: 'It is “closed”.' },
      { quotationMarks: 'single' },
      'style-quotation-marks p2: “”',
    ],
    ['double in a headline', { headline: 'Ferry “stops”' }, {}, 'style-quotation-marks headline: “”'],
    [
      'a long headline',
      { headline: 'ferry stops '.repeat(8).trim() },
      {},
      'style-headline-length headline: 95',
    ],
    ['a full stop', { headline: 'Ferry stops.' }, {}, 'style-headline-stop headline: stops.'],
    [
      'title case for sentence case',
      { headline: 'Island Ferry Stopped by Storm', body: 'The ferry was stopped by a storm.' },
      {},
      'style-headline-case headline: Ferry Stopped Storm',
    ],
    [
      'sentence case for title case',
      { headline: 'Ferry stopped by storm' },
      { headline: { case: 'title', maxCharacters: 90 } },
      'style-headline-case headline: stopped storm',
    ],
    [
      'a forbidden word',
      { body: 'It commenced on time.' },
      { forbidden: [{ word: 'commence', instead: 'start' }] },
      'style-forbidden-word p2: commenced',
    ],
    ['a day not named', { body: 'It sank yesterday.' }, {}, 'style-days p2: yesterday'],
    [
      'the other clock',
      { body: 'It left at 14:30.', norwegian: 'Den gikk klokken 14.30.' },
      {},
      'style-times p2: 14:30',
    ],
    [
      'the other clock, in 24-hour style',
      { body: 'It left at 2.30pm.', norwegian: 'Ho gjekk kl. 14.30.' },
      { time: '24-hour' },
      'style-times p2: 2.30pm',
    ],
    ['months first', { body: 'It sank on October 23.' }, {}, 'style-dates p2: October 23'],
    ['days first', { body: 'It sank on 23 October.' }, american, 'style-dates p2: 23 October'],
  ])('finds %s', (_, copy, change, finding) => {
    expect(check(copy, change)).toEqual([finding]);
  });

  it.each<[string, Copy, Partial<HouseStyle>]>([
    ['a name in its own spelling', { body: 'The attack on Pearl Harbor and the Defense Department.' }, {}],
    ['words right in both', { body: 'The story of a check on the program, and a draft license.' }, {}],
    ['a quote inside a quote', { body: '“He said ‘no’ to us,” she said.' }, {}],
    ['an apostrophe', { body: 'The ’90s weren’t the ferries’ best years, Bård’s said.' }, {}],
    ['a single mark in a headline', { headline: 'Ferry ‘stops for good’' }, {}],
    [
      'a headline of names',
      { headline: 'Kari Lunde leaves Fjord Line for Bergen', body: 'Ms Lunde left Fjord Line.' },
      {},
    ],
    [
      'a name that is also a word',
      {
        headline: 'Bodø votes for Green Party and Red Party',
        body: 'The Green Party and the Red Party won by a party trick.',
      },
      {},
    ],
    ['an initial at the end', { headline: 'Ferry stops in Washington D.C.' }, {}],
    [
      'forbidden words in a quote',
      { body: '“We commence now,” she said.', quoted: 'We commence now,' },
      { forbidden: [{ word: 'commence', instead: 'start' }] },
    ],
    ['today in a quote', { body: '“It sank yesterday,” she said.', quoted: 'It sank yesterday,' }, {}],
    ['days kept where the style keeps them', { body: 'It sank yesterday.' }, { days: 'kept' }],
    ['days of a story without a date', { body: 'It sank yesterday.', date: null }, {}],
    ['a result that looks like a time', { body: 'They won 19.30 to 18.20.', norwegian: 'Dei vann.' }, {}],
    [
      'a price beside a time',
      { body: 'At 9.05am the share was 14.30 kroner.', norwegian: 'Klokken 9.05 sto aksjen i 14,30 kroner.' },
      {},
    ],
    ['an hour before noon', { body: 'It left at 9.05am.', norwegian: 'Ho gjekk klokka 09.05.' }, {}],
    ['a year after a month', { body: 'In October 2026 it sank, on 23 October.' }, {}],
  ])('is silent on %s', (_, copy, change) => {
    expect(check(copy, change)).toEqual([]);
  });

  it('names a misspelling once in a part, however often it stands there', () => {
    expect(check({ body: 'The harbor and the harbor.' })).toHaveLength(1);
  });
});

describe('house style of a brief', () => {
  const point = { text: 'The wind reached gale force.', cites: ['p2'] };
  const brief: Brief = {
    headline: 'Ferry stops',
    lede: 'The ferry has stopped.',
    points: [point],
    gists: [],
  };

  it('is silent on a brief within its limits', () => {
    expect(check({ brief })).toEqual([]);
  });

  it('counts headline, lede and points together', () => {
    expect(check({ brief }, { brief: { maxWords: 10, maxPoints: 5, maxCharacters: null } })).toEqual([
      'style-brief-length brief.points.1: 11',
    ]);
  });

  it('counts characters where there is a limit', () => {
    expect(check({ brief }, { brief: { maxWords: 50, maxPoints: 5, maxCharacters: 60 } })).toEqual([
      'style-brief-length brief.points.1: 63',
    ]);
  });

  it('points at the last of too many points', () => {
    expect(
      check(
        { brief: { ...brief, points: [point, point] } },
        { brief: { maxWords: 99, maxPoints: 1, maxCharacters: null } },
      ),
    ).toEqual(['style-brief-points brief.points.2: 2']);
  });

  it('minds the length of the lede', () => {
    expect(check({ brief }, { lede: { maxWords: 3 } })).toEqual(['style-lede-length brief.lede: 4']);
  });

  it('looks at every text of the brief', () => {
    const gists = [{ quote: 'q1', speaker: 's1', text: 'She said the harbor was “closed”.' }];
    expect(check({ brief: { ...brief, headline: 'Ferry stops.', gists } })).toEqual([
      'style-spelling gist.q1: harbor',
      'style-headline-stop brief.headline: stops.',
    ]);
  });
});
