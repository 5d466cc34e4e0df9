import { expect, it } from 'vitest';
import { noFacts } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Block, BlockKind } from '../../src/story/types.ts';

/** Who speaks in each quote of a story, a block an argument: paragraphs, but for "subhead: …" and the like. */
function speakersOf(copy: readonly string[]): (string | null)[] {
  const blocks: Block[] = [];
  let text = '';
  const head = copy[0]?.startsWith('headline') ? [] : ['headline: Nytt i dag', 'lede: Slik er det.'];
  for (const one of [...head, ...copy]) {
    const [, kind = 'paragraph', words = ''] =
      /^(?:(headline|lede|subhead|list|caption|note): )?(.*)$/.exec(one) ?? [];
    if (text !== '') text += '\n\n';
    blocks.push({ kind: kind as BlockKind, start: text.length, end: text.length + words.length });
    text += words;
  }
  const { quotes, speakers } = readStory({ name: 'sak', text, blocks, facts: noFacts });
  return quotes.map(({ speaker }) => speakers.find(({ id }) => id === speaker)?.name ?? null);
}

const met = '– Ja, sier Kari Moe. Ola Vik nikker.';

it.each([
  [
    ['– Hvor går veien?', '– Til Vik.'],
    ['REPORTER', null],
  ],
  [['– Hvor går veien?', 'Veien går til Vik.'], [null]],
  [
    ['– Hvor går veien?', 'subhead: Nye veier', '– Til Vik.'],
    ['REPORTER', null],
  ],
  [
    ['– Hvor går veien?', 'caption: Veien til Vik.', 'note: Saken er rettet.', '– Til Vik.'],
    ['REPORTER', null],
  ],
  [
    ['– Hvor går veien?', 'list: Nye veier', '– Til Vik.'],
    [null, null],
  ],
  [
    ['– Hvor går veien?', 'subhead: – Til Vik', 'Slik er det.'],
    ['REPORTER', null],
  ],
  [['– Hvor går veien?'], [null]],
  [['Kari Moe ler.', '– Hvor går veien?', 'Slik er det.'], ['Kari Moe']],
  [
    ['Kari Moe ler.', '– Veien går dit.', '– Er du sikker?', '– Ja.'],
    ['Kari Moe', 'REPORTER', 'Kari Moe'],
  ],
  [
    ['Kari Moe ler.', '– Hvor går veien? spør hun.', '– Til Vik.'],
    ['Kari Moe', 'Kari Moe'],
  ],
])('%j: a question that a turn answers is the reporter’s: %j', (copy, speakers) => {
  expect(speakersOf(copy)).toEqual(speakers);
});

it.each([
  [
    [met, '– Vi venter.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    [met, 'subhead: Nytt fra Vik', '– Vi venter.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    [met, 'caption: Ola Vik og Per Dal.', '– Vi venter.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    [met, 'note: Saken er rettet.', '– Vi venter.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    [met, 'list: Nytt fra Vik', '– Vi venter.'],
    ['Kari Moe', 'Ola Vik'],
  ],
  [
    [met, '– Hva nå?', '– Hvor lenge?', '– Vi venter.'],
    ['Kari Moe', 'REPORTER', 'REPORTER', 'Kari Moe'],
  ],
  [
    ['– Ja, sier Kari Moe.', 'Ola Vik nikker.', '– Vi venter.'],
    ['Kari Moe', 'Ola Vik'],
  ],
  [
    ['– Ja, sier Kari Moe. Ola Vik mener at det haster.', '– Vi venter.'],
    ['Kari Moe', 'Ola Vik', 'Ola Vik'],
  ],
  [['Kari Moe ler.', '«Vi venter på deg ennå.»'], ['Kari Moe']],
  [['Kari Moe ler.', '– Vi venter.'], ['Kari Moe']],
])(
  '%j: a turn without attribution goes on from the one before, or is whose the narration is: %j',
  (copy, speakers) => {
    expect(speakersOf(copy)).toEqual(speakers);
  },
);

it.each([
  [['headline: – Vi venter, sier Kari Moe', 'Slik er det.'], ['Kari Moe']],
  [
    ['headline: – Vi har ventet lenge', 'Slik er det.', '– Vi har ventet altfor lenge, sier Kari Moe.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    ['headline: – Ventet lenge', 'Slik er det.', '– Vi har ventet, sier Kari Moe, lenge nok.'],
    ['Kari Moe', 'Kari Moe'],
  ],
  [
    [
      'headline: – Veien er stengt og glatt',
      'Slik er det.',
      '– Veien er lang, sier Ola Vik.',
      '– Glatt og stengt vei, sier Kari Moe.',
    ],
    ['Kari Moe', 'Ola Vik', 'Kari Moe'],
  ],
  [
    ['headline: – Hvor går veien', 'Slik er det.', '– Hvor går veien nå?', '– Veien er lang, sier Kari Moe.'],
    ['Kari Moe', 'REPORTER', 'Kari Moe'],
  ],
  [
    ['– Veien er lang, sier Ola Vik.', 'subhead: – Veien er stengt', '– Veien er fin, sier Kari Moe.'],
    ['Ola Vik', 'Kari Moe', 'Kari Moe'],
  ],
  [
    ['– Veien er stengt, sier Ola Vik.', 'subhead: – Veien er stengt', '– Veien er fin, sier Kari Moe.'],
    ['Ola Vik', 'Ola Vik', 'Kari Moe'],
  ],
])('%j: a headline or crosshead in speech is whose words it shares: %j', (copy, speakers) => {
  expect(speakersOf(copy)).toEqual(speakers);
});
