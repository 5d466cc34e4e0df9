import { expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';

const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband i regionen.';
const body = 'Arbeidet starter til våren, og flere hundre arbeidere skal bo i området.';

/** The kinds of the paragraphs that stand under a headline. */
function kindsOf(...lines: string[]): string {
  const { paragraphs } = readStory(plainArticle('sak', ['Ny bru over fjorden', ...lines].join('\n')));
  return paragraphs.map(({ kind }) => kind).join(' ');
}

it.each([
  'Blir ferja borte?',
  '«Blir ferja borte?»',
  '"Blir ferja borte?"',
  '– Vi er klare!',
  '- Vi er klare!',
  '– Ja, Moe kommer.',
  'Lang byggetid.',
  'Nytt fra Walter.',
  'Kjempet mot flammene.',
  'Sier nei til bru.',
  'Er.',
])('%s above the lede is a deck', (line) => {
  expect(kindsOf(line, lede, body)).toBe('subhead lede body');
});

it('the last of the copy is no deck', () => {
  expect(kindsOf('Lang byggetid.')).toBe('lede');
  expect(kindsOf('Blir ferja borte?', 'Brua er ferdig.', 'Kort linje')).toBe('subhead lede subhead');
});

it('a list, a crosshead or a note above it is not the lede', () => {
  expect(kindsOf('• Ny bru.', 'Ny bru', 'Saken oppdateres.', lede)).toBe('list subhead note lede');
});

it('a story of crossheads has no lede', () => {
  expect(kindsOf('Ny bru', 'Ny ferje')).toBe('subhead subhead');
});

it.each<readonly [read: string, ...lines: string[]]>([
  ['subhead caption lede', 'NY BRU:', 'Slik blir brua når den er ferdig.', lede],
  ['subhead lede', 'NY BRU:', 'Slik blir brua når den er ferdig.'],
  [
    'subhead caption caption lede body',
    'NY BRU:',
    'Slik blir brua når den er ferdig.',
    'Gamle ferja: Denne forsvinner når brua åpner.',
    lede,
    body,
  ],
  [
    'subhead caption subhead caption lede body',
    'NY BRU:',
    'Slik blir brua når den er ferdig.',
    'FERJA:',
    'Denne forsvinner når brua åpner.',
    lede,
    body,
  ],
  [
    'caption caption lede',
    'Slik blir brua. Foto: Kari Moe',
    'Gamle ferja: Denne forsvinner når brua åpner.',
    lede,
  ],
  ['caption lede body', 'Slik blir brua. Foto: Kari Moe', lede, body],
  ['caption lede body', 'Kari Moe gleder seg til brua åpner.', lede, body],
  ['caption lede body', 'FOTO: Kari Moe / NTB Slik blir brua når den er ferdig om fire år.', lede, body],
])('words behind or under a kicker or a credit are a caption: %s', (read, ...lines) => {
  expect(kindsOf(...lines)).toBe(read);
});

it('a long point that opens with a bullet is a paragraph', () => {
  expect(kindsOf(`* ${`${lede} `.repeat(5)}`, `* ${`${body} `.repeat(5)}`)).toBe('lede body');
});

it('a long first line that ends in a full stop is copy whose headline was lost', () => {
  const story = readStory(plainArticle('sak', [lede, body].join('\n')));
  expect([story.headline, story.lede?.text]).toEqual([null, lede]);
});
