import type { Brief, Copy, EnglishQuote, Translation } from '../../src/english/types.ts';
import { noVoices } from '../../src/english/voices.ts';
import { articleOf, type MarkedBlock } from '../../src/formats/markup/article.ts';
import type { Output } from '../../src/formats/types.ts';
import type {
  ArticleFacts,
  Paragraph,
  Quote,
  QuoteKind,
  QuoteMark,
  Span,
  Speaker,
  Story,
} from '../../src/story/types.ts';
import { surely } from '../support/surely.ts';

/** A quote as the tests write it down: its words and where they stand, in both languages. */
interface QuoteNote {
  readonly part: string;
  readonly kind: QuoteKind;
  readonly mark: QuoteMark;
  readonly speaker: string;
  readonly words: readonly string[];
  readonly english: readonly string[];
  readonly attribution?: readonly [string, string];
  readonly cue?: string;
}

const pieces: readonly MarkedBlock[] = [
  { kind: 'headline', text: '– Vi visste ikke at brua var så svak' },
  {
    kind: 'lede',
    text: 'Brua over Skarvsundet stenges i tre uker etter at inspektører fant sprekker i to av bærekablene.',
  },
  {
    kind: 'paragraph',
    text: '– Vi har ikke noe valg. Sikkerheten går foran alt, sier ordfører Marte Lindvåg (Sp).',
  },
  { kind: 'paragraph', text: '– Når får folk vite mer?' },
  { kind: 'paragraph', text: '– Fredag, svarer hun.' },
  { kind: 'subhead', text: 'Dyrt for næringslivet' },
  {
    kind: 'paragraph',
    text: 'Ifølge Statens vegvesen vil reparasjonen koste 1,2 milliarder kroner. Etaten kaller funnene «svært alvorlige».',
  },
  { kind: 'list', text: 'Ferja går hver halvtime.' },
  { kind: 'list', text: 'Den koster 48 kroner.' },
  { kind: 'caption', text: 'Skarvsundbrua i går. Foto: Jo Berg / NTB' },
  { kind: 'paragraph', text: '(©NTB)' },
];

const english: Readonly<Record<string, string>> = {
  headline: '‘We did not know the bridge was so weak’',
  p1: 'The bridge across Skarvsundet will be closed for three weeks after inspectors found cracks in two of its suspension cables.',
  p2: '“We have no choice. Safety comes before everything,” Mayor Marte Lindvåg (Centre Party) said.',
  p3: '“When will people be told more?”',
  p4: '“On Friday,” she replied.',
  p5: 'Costly for business',
  p6: 'The repairs will cost 1.2 billion kroner, according to the Norwegian Public Roads Administration. It called the findings “very serious”.',
  p7: 'The ferry sails every half-hour.',
  p8: 'It costs 48 kroner.',
  p9: 'The Skarvsund Bridge yesterday. Photo: Jo Berg / NTB',
};

const speakers: readonly Speaker[] = [
  { id: 's1', name: 'Marte Lindvåg', kind: 'person', role: 'ordfører' },
  { id: 's2', name: 'REPORTER', kind: 'reporter', role: null },
  { id: 's3', name: 'Statens vegvesen', kind: 'organisation', role: null },
];

const notes: readonly QuoteNote[] = [
  {
    part: 'headline',
    kind: 'direct',
    mark: 'dash',
    speaker: 's1',
    words: ['Vi visste ikke at brua var så svak'],
    english: ['We did not know the bridge was so weak'],
  },
  {
    part: 'p2',
    kind: 'direct',
    mark: 'dash',
    speaker: 's1',
    words: ['Vi har ikke noe valg. Sikkerheten går foran alt'],
    english: ['We have no choice. Safety comes before everything,'],
    attribution: ['ordfører Marte Lindvåg (Sp)', 'Mayor Marte Lindvåg (Centre Party)'],
    cue: 'sier',
  },
  {
    part: 'p3',
    kind: 'direct',
    mark: 'dash',
    speaker: 's2',
    words: ['Når får folk vite mer?'],
    english: ['When will people be told more?'],
  },
  {
    part: 'p4',
    kind: 'direct',
    mark: 'dash',
    speaker: 's1',
    words: ['Fredag'],
    english: ['On Friday,'],
    attribution: ['hun', 'she'],
    cue: 'svarer',
  },
  {
    part: 'p6',
    kind: 'indirect',
    mark: 'none',
    speaker: 's3',
    words: ['vil reparasjonen koste 1,2 milliarder kroner'],
    english: ['The repairs will cost 1.2 billion kroner'],
    attribution: ['Statens vegvesen', 'the Norwegian Public Roads Administration'],
    cue: 'Ifølge',
  },
  {
    part: 'p6',
    kind: 'partial',
    mark: 'guillemets',
    speaker: 's3',
    words: ['svært alvorlige'],
    english: ['very serious'],
    attribution: ['Etaten', 'It'],
    cue: 'kaller',
  },
];

function spanIn(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the fixture's text lacks ${JSON.stringify(words)}`);
  return { text: words, start, end: start + words.length };
}

function wordSpans(text: string, words: readonly string[], from: number): [Span, ...Span[]] {
  const [first = '', ...more] = words;
  return [spanIn(text, first, from), ...more.map((word) => spanIn(text, word, from))];
}

const facts: Partial<ArticleFacts> = {
  language: 'nb-NO',
  section: 'Innenriks',
  byline: 'NTB',
  dateline: 'Skarvsund',
  credit: 'NTB',
  date: '2026-03-04T12:30:00',
  id: 'NTB1111-2222',
  documentId: 'NTB1111-2222_01',
  version: 2,
  urgency: 4,
  slugline: 'bru-skarvsund',
  keywords: ['Samferdsel'],
  copyright: '© NTB',
};

/** The tests' story, read as Story would read it. */
export function bridgeStory(more: Partial<ArticleFacts> = {}): Story {
  const article = articleOf('bru.nitf.xml', pieces, { ...facts, ...more });
  const { text } = article;
  const blocks = (article.blocks ?? []).map((block) => ({
    ...block,
    text: text.slice(block.start, block.end),
  }));
  const kinds: Partial<Record<MarkedBlock['kind'], Paragraph['kind']>> = { paragraph: 'body', quote: 'body' };
  const paragraphs = blocks.slice(1, -1).map(({ kind, ...span }, index) => ({
    id: `p${index + 1}`,
    kind: kinds[kind] ?? (kind as Paragraph['kind']),
    ...span,
  }));
  const headline = spanIn(text, pieces[0]!.text);
  const credit = spanIn(text, '(©NTB)');
  const startOf = (part: string) =>
    part === 'headline' ? 0 : paragraphs.find(({ id }) => id === part)!.start;
  const quotes = notes.map((note, index): Quote => {
    const from = startOf(note.part);
    return {
      id: `q${index + 1}`,
      part: note.part,
      kind: note.kind,
      mark: note.mark,
      spans: wordSpans(text, note.words, from),
      cue: note.cue === undefined ? null : spanIn(text, note.cue, from),
      attribution: note.attribution === undefined ? null : spanIn(text, note.attribution[0], from),
      speaker: note.speaker,
      ...surely,
    };
  });
  return {
    article,
    name: article.name,
    language: 'nb',
    text,
    section: 'Innenriks',
    dateline: null,
    byline: null,
    credit: credit.text,
    apart: [{ kind: 'credit', ...credit }],
    headline,
    lede: paragraphs[0]!,
    paragraphs,
    speakers,
    quotes,
    marked: [],
  };
}

const translation: Translation = {
  parts: Object.entries(english).map(([id, text]) => ({ id, text })),
  quotes: notes.map((note, index): EnglishQuote => {
    const text = english[note.part]!;
    return {
      id: `q${index + 1}`,
      spans: wordSpans(text, note.english, 0),
      attribution: note.attribution === undefined ? null : spanIn(text, note.attribution[1]),
    };
  }),
  speakers: [
    { id: 's1', name: 'Marte Lindvåg', role: 'mayor' },
    { id: 's2', name: 'REPORTER', role: null },
    { id: 's3', name: 'the Norwegian Public Roads Administration', role: null },
  ],
};

export const bridgeBrief: Brief = {
  headline: 'Skarvsund bridge to close for three weeks',
  lede: 'The Skarvsund bridge will be closed for three weeks after cracks were found in two cables.',
  points: [
    { text: 'Repairs will cost 1.2 billion kroner, the roads administration says.', cites: ['p6'] },
    { text: 'A ferry sails every half-hour.', cites: ['p7', 'p8'] },
  ],
  gists: [{ quote: 'q2', speaker: 's1', text: 'Mayor Marte Lindvåg said safety left them no choice.' }],
};

const copy: Copy = {
  translation,
  brief: null,
  findings: [
    {
      rule: 'numbers',
      level: 'error',
      at: 'p6',
      message: 'A sum of money differs.',
      expected: '1.2 billion kroner',
      actual: '1.2 million kroner',
    },
    { rule: 'names', level: 'warning', at: 'q2', message: 'A name is spelt in another way.' },
    { rule: 'length', level: 'warning', at: 'brief.points.1', message: 'The point is long.' },
    { rule: 'structure', level: 'warning', at: null, message: 'A paragraph looks like two.' },
  ],
  signature: {
    prompts: { translate: '4f1c2a9b', brief: '9b1f22c0' },
    model: 'modell-1',
    origin: null,
    language: 'nb',
    style: 'default',
    version: '0.1.0',
  },
  usage: { requests: 2, inputTokens: 2100, cachedTokens: 900, outputTokens: 640, cost: 0.0123 },
  remarks: [],
  notes: [],
  mended: [],
  voices: noVoices,
  reused: ['p7'],
};

/** The tests' story and its English; `english` changes parts, `copy` anything else of the copy. */
export function bridgeOutput(
  changes: {
    readonly facts?: Partial<ArticleFacts>;
    readonly english?: Readonly<Record<string, string | null>>;
    readonly copy?: Partial<Copy>;
  } = {},
): Output {
  const parts = translation.parts.map(({ id, text }) => ({
    id,
    text: changes.english?.[id] === undefined ? text : changes.english[id],
  }));
  const kept = translation.quotes.filter(
    ({ id }) => changes.english?.[notes[Number(id.slice(1)) - 1]!.part] === undefined,
  );
  return {
    story: bridgeStory(changes.facts),
    copy: { ...copy, translation: { ...translation, parts, quotes: kept }, ...changes.copy },
  };
}
