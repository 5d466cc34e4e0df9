import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { type EnglishQuoteGiven, storyOf, translationOf } from '../support/story-of.ts';

const only = { only: ['quotes-placed'] };

describe('quotes-placed, over loose segments', () => {
  const source = [
    'Kommunen vil legge ned skolen i Fjellvik til høsten.',
    '– Barna får altfor lang skolevei, sier rektor Siri Aas.',
    '– Vi sparer 12 millioner kroner i året, sier ordfører Jon Berg.',
    'Elevrådet har samlet inn 800 underskrifter.',
    '«Foreldrene er rasende på politikerne», skriver lokalavisa.',
  ];
  const target = [
    'The municipality wants to close the school in Fjellvik this autumn.',
    '“The children will have far too long a journey to school,” headteacher Siri Aas says.',
    '“We save 12 million kroner a year,” mayor Jon Berg says.',
    'The pupils’ council has gathered 800 signatures.',
    '“The parents are furious with the politicians,” the local paper writes.',
  ];
  const saying = (words: readonly [string, string, string]) => [
    target[0] ?? '',
    `“${words[0]},” headteacher Siri Aas says.`,
    `“${words[1]},” mayor Jon Berg says.`,
    target[3] ?? '',
    `“${words[2]},” the local paper writes.`,
  ];
  const school = 'The children will have far too long a journey to school';
  const savings = 'We save 12 million kroner a year';
  const parents = 'The parents are furious with the politicians';
  const placesOf = (english: readonly string[]) =>
    checkSegments(source, english, only).map(({ at, level }) => `${level} ${at}`);

  it('is silent where each quote stands in its place', () =>
    expect(checkSegments(source, target)).toEqual([]));

  it.each<[string, readonly [string, string, string], readonly string[]]>([
    ['two that are swapped under the right speakers', [savings, school, parents], ['error 1', 'error 2']],
    ['two that are swapped with others between', [parents, savings, school], ['error 1', 'error 4']],
    ['three that have moved on', [savings, parents, school], ['error 1', 'error 2', 'error 4']],
    ['one that stands in another’s place as well', [savings, savings, parents], ['error 1']],
    [
      'one that says something else altogether',
      ['The strike among the bus drivers was over on Friday', savings, parents],
      ['error 1'],
    ],
  ])('tells %s', (_what, words, places) => expect(placesOf(saying(words))).toEqual(places));

  it.each<[string, string, string]>([
    ['a free rendering', '– Dette er helt på trynet, sier Aas.', '“This is utterly ridiculous,” says Aas.'],
    ['words too few to tell', '– Trist, sier Aas.', '“Sad,” says Aas.'],
    [
      'nynorsk',
      '– Ungane får altfor lang skuleveg, seier rektor Siri Aas.',
      '“The children will have far too long a journey to school,” headteacher Siri Aas says.',
    ],
  ])('is silent at %s', (_what, norwegian, english) =>
    expect(checkSegments([norwegian], [english], only)).toEqual([]),
  );
});

describe('quotes-placed, with the places of the quotes known', () => {
  const story = storyOf({
    headline: 'Strid om ny vei i Solvik',
    paragraphs: [
      'Naboene i Solvik protesterer mot den nye veien.',
      '– Trafikken vil ødelegge nabolaget, sier Eva Lund. – Barna leker i gata her, sier hun.',
      '– Veien er nødvendig for industrien, sier Ole Vik.',
    ],
    speakers: [
      ['s1', 'Eva Lund'],
      ['s2', 'Ole Vik'],
    ],
    quotes: [
      { id: 'q1', part: 'p2', words: ['Trafikken vil ødelegge nabolaget'], speaker: 's1' },
      { id: 'q2', part: 'p2', words: ['Barna leker i gata her'], speaker: 's1' },
      { id: 'q3', part: 'p3', words: ['Veien er nødvendig for industrien'], speaker: 's2' },
    ],
  });
  const traffic = 'The traffic will destroy the neighbourhood';
  const children = 'The children play in the street here';
  const industry = 'The road is necessary for the industry';
  const findingsFor = (first: string, second: string, third: string) => {
    const quotes: Readonly<Record<string, EnglishQuoteGiven>> = {
      q1: { words: [first] },
      q2: { words: [second] },
      q3: { words: [third] },
    };
    const parts = {
      headline: 'Dispute over new road in Solvik',
      p1: 'The neighbours in Solvik are protesting against the new road.',
      p2: `“${first},” Eva Lund says. “${second},” she says.`,
      p3: `“${third},” Ole Vik says.`,
    };
    return checkTranslation(story, translationOf(story, parts, quotes), only).map(
      ({ at, level }) => `${level} ${at}`,
    );
  };

  it('is silent where each stands in its place', () =>
    expect(findingsFor(traffic, children, industry)).toEqual([]));

  it('is an error where the words come under another speaker', () =>
    expect(findingsFor(traffic, industry, children)).toEqual(['error q2', 'error q3']));

  it('is a warning where one speaker’s own words have changed places', () =>
    expect(findingsFor(children, traffic, industry)).toEqual(['warning q1', 'warning q2']));
});

describe('structure', () => {
  it('tells parts that changed places however far apart', () => {
    const towns = ['Bergen', 'Oslo', 'Tromsø', 'Bodø', 'Molde', 'Hamar', 'Skien', 'Moss', 'Narvik', 'Voss'];
    const source = towns.flatMap((town, index) => [
      `I ${town} ble det solgt ${index + 31} leiligheter i juni.`,
      `Ordføreren i ${town} frykter at ${index + 61} barn mister plassen i barnehagen.`,
      `Sykehuset i ${town} ansetter ${index + 91} sykepleiere.`,
    ]);
    const target = towns.flatMap((town, index) => [
      `In ${town}, ${index + 31} flats were sold in June.`,
      `The mayor of ${town} fears that ${index + 61} children will lose their places in nursery school.`,
      `The hospital in ${town} is hiring ${index + 91} nurses.`,
    ]);
    expect(checkSegments(source, target)).toEqual([]);
    const spoilt = target.with(1, target[26] ?? '').with(26, target[1] ?? '');
    const places = checkSegments(source, spoilt, { only: ['structure'] }).map(({ at }) => at);
    expect(places).toEqual([1, 26]);
  });

  it('tells a part whose English is about something else', () => {
    const source = ['Brannen startet i kjelleren på hotellet, og 40 gjester ble evakuert av politiet.'];
    const target = ['Shares in the oil company fell sharply on Monday after the board announced new losses.'];
    expect(checkSegments(source, target, { only: ['structure'] })).toMatchObject([{ level: 'error', at: 0 }]);
  });
});
