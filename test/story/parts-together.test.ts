import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { readCopy, tellAll } from './reading.ts';

const moe = 'Kari Moe (person)';
const vik = 'Ola Vik (person)';

describe('one paragraph tells of another', () => {
  it.each<readonly [paragraphs: readonly string[], told: readonly string[]]>([
    [
      ['Kari Moe sier:', '– Vi er klare, sier Ola Vik.'],
      [`p3 direct dash [Vi er klare] sier · Ola Vik · ${vik}`],
    ],
    [
      ['Kari Moe sier:', 'Ny kamp', '– Vi er klare.'],
      [`p4 direct dash [Vi er klare.] sier · Kari Moe · ${moe}`],
    ],
    [
      ['– Vi er klare, sier Kari Moe.', 'Det bekrefter Ola Vik.'],
      [`p2 direct dash [Vi er klare] sier · Kari Moe · ${moe}`],
    ],
    [
      ['– Vi er klare, sier Kari Moe. Hun er «dypt bekymret».', 'Det bekrefter Ola Vik.'],
      [
        `p2 direct dash [Vi er klare] sier · Kari Moe · ${moe}`,
        `p2 indirect none [Hun er «dypt bekymret»] bekrefter · Ola Vik · ${vik}`,
        `p2 partial guillemets [dypt bekymret] – · Hun · ${moe}`,
      ],
    ],
    [
      ['Hun smiler. – Vi er klare, sier Kari Moe.', 'Det bekrefter Ola Vik.'],
      [`p2 direct dash [Vi er klare] sier · Kari Moe · ${moe}`],
    ],
    [
      ['«Vi er klare», sier Kari Moe.', 'Det stadfestar Ola Vik.'],
      [`p2 direct guillemets [Vi er klare] sier · Kari Moe · ${moe}`],
    ],
    [
      ['Laget er klart. Veien er stengt.', 'Det bekrefter Ola Vik.'],
      [`p2 indirect none [Veien er stengt] bekrefter · Ola Vik · ${vik}`],
    ],
    [
      ['Vik sier «nei takk» til ny bru. Foto: Kari Moe'],
      ['p2 partial guillemets [nei takk] sier · Vik · Vik (organisation)'],
    ],
    [['Retting: Kari Moe kalte saka «heilt vill».'], []],
    [
      ['Brua får dette:', '– Gangfelt', '– Sykkelvei', 'Det blir dyrt, sier Ola Vik.'],
      [`p5 direct none [Det blir dyrt] sier · Ola Vik · ${vik}`],
    ],
    [
      ['E-post er ute, og laget – som tapte – er klart.', 'Det blir dyrt, sier Ola Vik.'],
      [`p3 direct none [Det blir dyrt] sier · Ola Vik · ${vik}`],
    ],
    [
      ['–Er vi klare?', 'Det blir dyrt, sier Ola Vik.'],
      [
        'p2 direct dash [Er vi klare?] – · – · Ola Vik (person)',
        `p3 indirect none [Det blir dyrt] sier · Ola Vik · ${vik}`,
      ],
    ],
  ])('%j', (paragraphs, told) => {
    expect(tellAll(readCopy(...paragraphs))).toEqual(told);
  });
});

it('a headline reports, it does not speak without a mark', () => {
  const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.';
  const story = readStory(plainArticle('sak', `Brua blir dyr, sier Kari Moe\n${lede}`));
  expect(tellAll(story)).toEqual([`headline indirect none [Brua blir dyr] sier · Kari Moe · ${moe}`]);
});

it('speakers are numbered as they first speak, and each is told once, however it is written', () => {
  const story = readCopy(
    'Politiet sier at veien er stengt.',
    '– Vi er klare, sier ordfører Kari Moe.',
    'Veien åpner mandag, opplyser politiet.',
    '– Endelig, sier Moe.',
  );
  expect(story.speakers).toEqual([
    { id: 's1', name: 'Politiet', kind: 'organisation', role: null },
    { id: 's2', name: 'Kari Moe', kind: 'person', role: 'ordfører' },
  ]);
  expect(story.quotes.map(({ id, speaker }) => [id, speaker])).toEqual([
    ['q1', 's1'],
    ['q2', 's2'],
    ['q3', 's1'],
    ['q4', 's2'],
  ]);
});

it.each([
  [
    [
      'Nordlyn sier at avtalen er død.',
      'Rederiet Nordlyn sier at den lever.',
      'Konsernet Nordlyn sier at den er ny.',
    ],
    'Nordlyn (organisation, rederiet)',
  ],
  [
    ['Rederiet Nordlyn sier at avtalen lever.', 'Nordlyn sier at den er ny.'],
    'Nordlyn (organisation, rederiet)',
  ],
  [['Nordlyn sier at avtalen lever.', 'Nordlyn sier at den er ny.'], 'Nordlyn (organisation)'],
])('a speaker is what the story first says of it, wherever it does: %j', (paragraphs, who) => {
  for (const row of tellAll(readCopy(...paragraphs))) expect(row).toContain(`· ${who}`);
});

it('a block of speech that holds a dash alone is no quote', () => {
  const article = plainArticle('sak', 'Brua åpner i dag.\n\n–\n\nVi er klare.');
  const blocks = [
    { kind: 'lede', start: 0, end: 17 },
    { kind: 'quote', start: 19, end: 20 },
    { kind: 'quote', start: 22, end: 34 },
  ] as const;
  expect(tellAll(readStory({ ...article, blocks }))).toEqual(['p3 direct none [Vi er klare.] – · – · ?']);
});
