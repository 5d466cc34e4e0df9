import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { readCopy, tellAll } from './reading.ts';

const moe = 'Kari Moe (person)';
const vik = 'Ola Vik (person)';

describe('speech between several pairs of marks', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    [
      '«Vi kom. Vi så», sa Kari Moe. «Vi tapte. Vi gråt», sa Ola Vik.',
      `p2 direct guillemets [Vi kom. Vi så] sa · Kari Moe · ${moe}`,
      `p2 direct guillemets [Vi tapte. Vi gråt] sa · Ola Vik · ${vik}`,
    ],
    [
      'Kari Moe er lei. «Vi tapte. Vi gråt», sa hun.',
      `p2 direct guillemets [Vi tapte. Vi gråt] sa · hun · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe til NTB i går kveld etter kampen, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe, «men vi lever», og gikk.',
      `p2 direct guillemets [Vi tapte] [men vi lever] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. «Vi lever.» Ola sier at det er sant.',
      `p2 direct guillemets [Vi tapte] [Vi lever.] sa · Kari Moe · ${moe}`,
      'p2 indirect none [det er sant] sier · Ola · Ola (person)',
    ],
    [
      '«Vi tapte», sa Kari Moe, «som i boka, «Brand», med tårer.»',
      `p2 direct guillemets [Vi tapte] [som i boka, «Brand», med tårer.] sa · Kari Moe · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '«Vi tapte», sa Kari Moe. Ola Vik lo. «Brand» vant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      '«Vi tapte», sa Kari Moe til NTB i går kveld etter kampen på hjemmebane i Vik, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. Laget reiste. «Brand» brant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      '– Vi tapte, sier Kari Moe. «Brand» brant.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      'Kari Moe er «helt utslitt». Det sier Ola Vik.',
      `p2 indirect none [Kari Moe er «helt utslitt»] sier · Ola Vik · ${vik}`,
      `p2 partial guillemets [helt utslitt] – · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe og «Brand» vant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      'Kari Moe sa: «Vi tapte i går.» «Brand» vant.',
      `p2 direct guillemets [Vi tapte i går.] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      'Moe leste «Brand i går. «Dette er flott», sier hun.',
      'p2 direct guillemets [Dette er flott] sier · hun · ?',
    ],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});

describe('speech with a dash inside the paragraph', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    [
      'Hun smiler. – «Brand» er best, sier Kari Moe.',
      `p2 direct dash [«Brand» er best] sier · Kari Moe · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '– Boka «Brand» er best, sier Kari Moe. Hun kaller den «helt rå».',
      `p2 direct dash [Boka «Brand» er best] sier · Kari Moe · ${moe}`,
      `p2 partial guillemets [helt rå] kaller · Hun · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '– Han sa «helt rått», sier Kari Moe. Hun kaller det «helt vilt».',
      `p2 direct dash [Han sa «helt rått»] sier · Kari Moe · ${moe}`,
      `p2 partial guillemets [helt vilt] kaller · Hun · ${moe}`,
      'marked «helt rått» in q1',
    ],
    [
      '– Vi tapte, sier Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
    ],
    [
      'Hun smiler. – Vi tapte, sier Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte i dag», sa Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct guillemets [Vi tapte i dag] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. «Det er trist.» Det bekrefter Ola Vik.',
      `p2 direct guillemets [Vi tapte] [Det er trist.] sa · Kari Moe · ${moe}`,
    ],
    [
      '– Vi tapte, sier Kari Moe. Laget er trist. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
      `p2 indirect none [Laget er trist] bekrefter · Ola Vik · ${vik}`,
    ],
    ['Konserten starter 18.30. – gratis for barn.'],
    [
      'Jeg er lettet, sier Kari Moe. Ola Vik sier at veien er stengt.',
      `p2 direct none [Jeg er lettet] sier · Kari Moe · ${moe}`,
      `p2 indirect none [veien er stengt] sier · Ola Vik · ${vik}`,
    ],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});

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
      ['Laget er klart. Veien er stengt.', 'Det bekrefter Ola Vik.'],
      [`p2 indirect none [Veien er stengt] bekrefter · Ola Vik · ${vik}`],
    ],
    [['Moe sier «nei takk» til ny bru. Foto: Kari Moe'], []],
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
      ['–Vi er klare.', 'Det blir dyrt, sier Ola Vik.'],
      ['p2 direct dash [Vi er klare.] – · – · ?', `p3 indirect none [Det blir dyrt] sier · Ola Vik · ${vik}`],
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
