import { expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';

const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband i regionen.';
const body = 'Arbeidet starter til våren, og flere hundre arbeidere skal bo i området.';

/** The kinds of the paragraphs that stand under a headline. */
function kindsOf(...lines: string[]): string[] {
  return readStory(plainArticle('sak', ['Ny bru over fjorden', ...lines].join('\n'))).paragraphs.map(
    ({ kind }) => kind,
  );
}

const sentence = (length: number): string =>
  `${'Ny bru til øya i vest og '.repeat(10).slice(0, length - 1)}.`;

it.each([
  'Blir ferja borte?',
  '«Blir ferja borte?»',
  '"Blir ferja borte?"',
  '”Blir ferja borte?”',
  '– Vi er klare!',
  '- Vi er klare!',
  '— Endelig, endelig!',
  '– Nei, aldri.',
  '– Ja, Moe kommer.',
  'Lang byggetid.',
  'Hvem skal betale?',
  'Nytt fra Walter.',
  'Kjempet mot flammene.',
  'Er ferdig snart.',
  'Sier nei til bru.',
  'Er.',
  sentence(55),
])('%s above the lede is a deck', (line) => {
  expect(kindsOf(line, lede, body)).toEqual(['subhead', 'lede', 'body']);
});

it.each([
  'Brua åpner snart.',
  'Brua er ferdig.',
  'Moe sier nei.',
  'Moe hoppet over gjerdet.',
  'Dei bygde bru.',
  'Moe kjøpte ferja.',
  'Moe hoppar av.',
  '– Vi er klare, sier Moe.',
  '- Blir det bru? spør Moe.',
  '— Endelig! jubler Moe.',
  'Folk – og dyr – venter på bru.',
  sentence(56),
])('%s opens the story', (line) => {
  expect(kindsOf(line, lede, body)).toEqual(['lede', 'body', 'body']);
});

it('the last of the copy is no deck', () => {
  expect(kindsOf('Lang byggetid.')).toEqual(['lede']);
  expect(kindsOf('Blir ferja borte?', 'Lang byggetid.', 'Kort linje')).toEqual([
    'subhead',
    'lede',
    'subhead',
  ]);
});

it('a list, a crosshead or a note above it is not the lede', () => {
  expect(kindsOf('• Ny bru.', 'Ny bru', 'Saken oppdateres.', lede)).toEqual([
    'list',
    'subhead',
    'note',
    'lede',
  ]);
});

it('a story of crossheads has no lede', () => {
  expect(kindsOf('Ny bru', 'Ny ferje')).toEqual(['subhead', 'subhead']);
});

it.each<readonly [read: string, ...lines: string[]]>([
  ['subhead caption lede', 'NY BRU:', 'Slik blir brua når den er ferdig.', lede],
  ['subhead caption lede', 'Ny bru:', sentence(199), lede],
  ['subhead lede body', 'Ny bru:', sentence(200), lede],
  ['subhead lede', 'NY BRU:', 'Slik blir brua når den er ferdig.'],
  ['subhead lede body', 'NY BRU', 'Slik blir brua når den er ferdig.', lede],
  ['subhead lede body', 'ny bru:', 'Slik blir brua når den er ferdig.', lede],
  ['subhead lede body', 'Å:', 'Slik blir brua når den er ferdig.', lede],
  ['subhead caption lede', 'Ås:', 'Slik blir brua når den er ferdig.', lede],
  ['subhead caption lede', `Ås ${'og Ås '.repeat(4)}sist:`, 'Slik blir brua når den er ferdig.', lede],
  ['subhead lede body', `Ås ${'og Ås '.repeat(4)}siste:`, 'Slik blir brua når den er ferdig.', lede],
  ['subhead lede body', 'Bru: ja:', 'Slik blir brua når den er ferdig.', lede],
  [
    'subhead caption caption lede',
    'NY BRU:',
    'Slik blir brua når den er ferdig.',
    'Gamle ferja: Denne forsvinner når brua åpner.',
    lede,
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
    'subhead caption subhead lede body',
    'NY BRU:',
    'Slik blir brua når den er ferdig.',
    'FERJA',
    'Denne forsvinner når brua åpner.',
    lede,
  ],
])('words under a kicker alone on its line are a caption: %s', (read, ...lines) => {
  expect(kindsOf(...lines).join(' ')).toBe(read);
});

it.each<readonly [read: string, ...lines: string[]]>([
  [
    'caption caption lede',
    'Slik blir brua. Foto: Kari Moe',
    'Gamle ferja: Denne forsvinner når brua åpner.',
    lede,
  ],
  [
    'caption caption lede',
    'Arkivfoto: NTB',
    `Ås ${'og Ås '.repeat(6)}no: Ferja går i dag, og alle er med.`,
    lede,
  ],
  [
    'caption lede body',
    'Arkivfoto: NTB',
    `Ås ${'og Ås '.repeat(6)}nord: Ferja går i dag, og alle er med.`,
    lede,
  ],
  ['caption caption lede', 'Arkivfoto: NTB', 'Ås: Ferja skal gå for siste gang i dag, og alle er med.', lede],
  ['caption lede body', 'Arkivfoto: NTB', 'Å: Ferja skal gå for siste gang i dag, og alle er med.', lede],
  ['caption lede body', 'Slik blir brua. Foto: Kari Moe', 'Denne forsvinner når brua åpner neste år.', lede],
  ['caption lede body', 'Slik blir brua. Foto: Kari Moe', 'ferja: Denne forsvinner når brua åpner.', lede],
  ['caption lede body', 'Slik blir brua. Foto: Kari Moe', 'Ferja: denne forsvinner når brua åpner.', lede],
  ['caption lede body', 'Slik blir brua. Foto: Kari Moe', 'Ferja går. Nå: Brua skal åpne neste år.', lede],
  ['caption lede', 'Slik blir brua. Foto: Kari Moe', 'Gamle ferja: Denne forsvinner når brua åpner.'],
  ['lede body body', 'Ferja vår: Denne forsvinner når brua åpner neste år.', lede, body],
])('a kicker inside its line makes a caption among captions alone: %s', (read, ...lines) => {
  expect(kindsOf(...lines).join(' ')).toBe(read);
});

it.each<readonly [read: string, above: string]>([
  ['subhead subhead caption lede body', 'Brua skal gi kortere vei til sykehuset for alle på øya.'],
  ['subhead subhead caption lede body', sentence(89)],
  ['lede subhead body body body', sentence(90)],
])('a short line right above a kicker is a deck: %s', (read, above) => {
  expect(kindsOf(above, 'NY BRU:', 'Slik blir brua når den er ferdig.', lede, body).join(' ')).toBe(read);
});

it('a line right above a crosshead without a colon opens the story', () => {
  const above = 'Brua skal gi kortere vei til sykehuset for alle på øya.';
  expect(kindsOf(above, 'Ny bru', lede, body)).toEqual(['lede', 'subhead', 'body', 'body']);
});

it('what stands under a kicker opens the story where speech of nobody’s follows', () => {
  const under = 'Moe har ventet på brua i tretti år, og nå kommer den.';
  const turn = '– Vi har ventet på denne brua i tretti lange år og gleder oss til den åpner endelig.';
  expect(kindsOf('NY BRU:', under, turn, body)).toEqual(['subhead', 'lede', 'body', 'body']);
  expect(kindsOf('NY BRU:', under, turn.replace(' endelig', ', sier Moe'), body)).toEqual([
    'subhead',
    'caption',
    'lede',
    'body',
  ]);
  expect(kindsOf('Foto: Kari Moe', turn, body)).toEqual(['lede', 'body']);
  const among = ['Arkivfoto: NTB', 'Gamle ferja: Denne forsvinner når brua åpner.'];
  expect(kindsOf(...among, turn, body)).toEqual(['caption', 'caption', 'lede', 'body']);
  const dashed = 'Folk og fe – og biler – venter på brua over fjorden som skal åpne i vest.';
  expect(kindsOf('NY BRU:', under, dashed, body)).toEqual(['subhead', 'caption', 'lede', 'body']);
});
