import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const only = { only: ['quotes-placed'] };
const school = 'Barna får altfor lang skolevei';
const savings = 'Vi sparer 12 millioner kroner i året';
const long = 'The children will have far too long a journey to school';
const save = 'We save 12 million kroner a year';
const strike = 'The strike among the bus drivers was over on Friday';

const swapped = (own: string, theirs: string) =>
  `the English of the quote “${own}” and that of “${theirs}” have changed places`;
const doubled = (own: string, theirs: string) =>
  `what stands for the quote “${own}” is rather the English of “${theirs}”`;
const foreign = (own: string) => `what stands for the quote “${own}” has nothing in common with it`;

describe('the words of quotes in loose segments', () => {
  const source = [
    `– ${school}, sier rektor Siri Aas.`,
    'Møtet varte lenge.',
    `– ${savings}, sier ordfører Jon Berg.`,
  ];
  const told = (first: string, second: string) =>
    checkSegments(
      source,
      [
        `“${first},” headteacher Siri Aas says.`,
        'The meeting took long.',
        `“${second},” mayor Jon Berg says.`,
      ],
      only,
    ).map(({ at, level, message, expected }) => [at, level, message, expected]);

  it.each<[string, string, string, readonly unknown[]]>([
    ['stand where they should', long, save, []],
    [
      'have changed places',
      save,
      long,
      [
        [0, 'error', swapped(school, savings), school],
        [2, 'error', swapped(savings, school), savings],
      ],
    ],
    ['stand twice', save, save, [[0, 'error', doubled(school, savings), school]]],
    ['are of something else', strike, save, [[0, 'error', foreign(school), school]]],
  ])('%s', (_what, first, second, expected) => expect(told(first, second)).toEqual(expected));

  it('are compared where both sides have marks, and nothing is made of a title', () => {
    const english = [
      'The head says the children have too far to go.',
      'A “long meeting”.',
      `“${save},” he says.`,
    ];
    expect(checkSegments(source, english, only)).toEqual([]);
    const story = storyOf({
      headline: 'Ny bok',
      paragraphs: ['Boka «Fjellet som ropte» kom i går.'],
      marked: ['Fjellet som ropte'],
    });
    const texts = {
      headline: 'New book',
      p1: 'The book “Voices in the shadow of winter” came out yesterday.',
    };
    expect(checkTranslation(story, translationOf(story, texts), only)).toEqual([]);
  });

  it('are not compared where one side has no marks, whoever is named in them', () => {
    const names = 'Kari Lie, Odd Moe, Per Dal, Eva Aas, Siri Vik';
    expect(checkSegments(['Møtet varte lenge.'], [`He met “${names}, Jon Berg” there.`], only)).toEqual([]);
    expect(checkSegments([`– ${names} og Jon Berg kom, sier hun.`], ['They came, she says.'], only)).toEqual(
      [],
    );
  });

  it('are told without what may be the reporter’s own', () =>
    expect(
      checkSegments([`– ${school}, sier Siri Aas. Hun er rektor.`], [`“${strike},” says Siri Aas.`], only),
    ).toMatchObject([{ expected: school }]));

  it('are told together where a quote stands in pieces', () => {
    const pieces = ['– Barna, sier rektor Siri Aas, får altfor lang skolevei.'];
    expect(checkSegments(pieces, [`“${strike},” says head Siri Aas.`], only)).toMatchObject([
      { expected: 'Barna … får altfor lang skolevei.' },
    ]);
  });
});

describe('the words of quotes whose places are known', () => {
  const story = (speakers: readonly [string | null, string | null], kind: 'direct' | 'indirect' = 'direct') =>
    storyOf({
      headline: 'Strid om skolen',
      paragraphs: ['Møtet varte lenge.', `– ${school}. – ${savings}.`],
      speakers: [
        ['s1', 'Siri Aas'],
        ['s2', 'Jon Berg'],
      ],
      quotes: [
        { id: 'q1', part: 'p2', words: [school], speaker: speakers[0], kind },
        { id: 'q2', part: 'p2', words: [savings], speaker: speakers[1] },
      ],
    });
  const told = (given: ReturnType<typeof story>, first: string, second: string, known = ['q1', 'q2']) => {
    const texts = {
      headline: 'Dispute over the school',
      p1: 'It took long.',
      p2: `“${first}.” “${second}.”`,
    };
    const english = translationOf(given, texts, { q1: { words: [first] }, q2: { words: [second] } });
    const quotes = english.quotes.filter(({ id }) => known.includes(id));
    return checkTranslation(given, { ...english, quotes }, only).map(({ at, level, message, expected }) => [
      at,
      level,
      message,
      expected,
    ]);
  };

  it.each<readonly [what: string, speakers: readonly [string | null, string | null], level: string]>([
    ['an error between two speakers', ['s1', 's2'], 'error'],
    ['a warning where one speaks', ['s1', 's1'], 'warning'],
    ['an error where nobody knows who speaks', [null, null], 'error'],
  ])('that changed places are %s', (_what, speakers, level) =>
    expect(told(story(speakers), save, long)).toEqual([
      ['q1', level, swapped(school, savings), school],
      ['q2', level, swapped(savings, school), savings],
    ]),
  );

  it('that stand nowhere in the Norwegian are an error, whoever speaks', () =>
    expect(told(story(['s1', 's1']), strike, save)).toEqual([['q1', 'error', foreign(school), school]]));

  it('are not compared where they have no place', () => {
    const named = 'Kari Lie, Odd Moe, Per Dal, Eva Aas og Siri Vik kom';
    const given = storyOf({
      headline: 'Strid om skolen',
      paragraphs: [`– ${named}.`],
      quotes: [{ id: 'q1', part: 'p1', words: [named] }],
    });
    const texts = { headline: 'Dispute over the school', p1: 'They came.' };
    expect(checkTranslation(given, translationOf(given, texts, { q1: { words: [] } }), only)).toEqual([]);
  });

  it('are not compared where the quote is only reported, or its English not known', () => {
    expect(told(story(['s1', 's2'], 'indirect'), strike, save)).toEqual([]);
    expect(told(story(['s1', 's2']), strike, save, ['q2'])).toEqual([]);
  });
});
