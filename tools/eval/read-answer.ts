import { z } from 'zod';
import type { Brief, EnglishQuote, Translation } from '../../src/english/types.ts';
import { noFacts } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Article, BlockKind, Story } from '../../src/story/types.ts';

const span = z.object({ text: z.string(), start: z.number(), end: z.number() });
const pair = z.object({ source: z.string(), text: z.string().nullable() });

/** What a judge has said of one finding that was shown. */
export const judgement = z.enum(['true', 'minor', 'false']);
export type Judgement = z.infer<typeof judgement>;

/** A story's copy as `norwire translate -f json` gave it, with what a judge said of its findings. */
export const answerShape = z.object({
  story: z.string(),
  document: z.object({
    name: z.string(),
    language: z.string(),
    headline: pair.nullable(),
    parts: z.array(pair.extend({ id: z.string(), kind: z.string() })),
    quotes: z.array(
      z.object({
        id: z.string(),
        part: z.string(),
        spans: z.array(span),
        source: z.array(z.string()),
      }),
    ),
    speakers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        english: z.object({ name: z.string(), role: z.string().nullable() }).nullable(),
      }),
    ),
    brief: z
      .object({
        headline: z.string(),
        lede: z.string(),
        points: z.array(z.object({ text: z.string(), cites: z.array(z.string()) })),
        gists: z.array(
          z.object({ quote: z.string().optional(), speaker: z.string().nullable(), text: z.string() }),
        ),
      })
      .nullish(),
  }),
  verdicts: z
    .array(
      z.object({
        rule: z.string(),
        at: z.string().nullable(),
        message: z.string(),
        verdict: judgement,
      }),
    )
    .default([]),
});
export type Answer = z.infer<typeof answerShape>;

const blockKinds: Readonly<Record<string, BlockKind>> = {
  headline: 'headline',
  lede: 'lede',
  subhead: 'subhead',
  list: 'list',
  caption: 'caption',
  note: 'note',
};

/** An answer read again: the Norwegian by today's reading, the English and the brief under today's ids. */
export interface ReadAnswer {
  readonly story: Story;
  readonly translation: Translation;
  readonly brief: Brief | null;
  /** Today's quote ids to those of the answer. */
  readonly quoteIds: ReadonlyMap<string, string>;
}

/** Reads the Norwegian of an answer anew and puts its English beside it. */
export function readAnswer({ document }: Answer): ReadAnswer {
  const pieces = [
    ...(document.headline === null ? [] : [{ id: 'headline', kind: 'headline', ...document.headline }]),
    ...document.parts.filter(({ id }) => id !== 'headline'),
  ];
  const language = document.language === 'nn' ? 'nn' : 'nb';
  const read = readStory(articleOf(document.name, pieces), { language });
  const idOf = new Map<string, string>();
  const quotes = read.quotes.flatMap((quote): EnglishQuote[] => {
    const texts = quote.spans.map(({ text }) => text);
    const same = document.quotes
      .filter((each) => each.part === quote.part && !new Set(idOf.values()).has(each.id))
      .map((each) => ({ each, shared: sharedLength(each.source, texts) }))
      .sort((one, other) => other.shared - one.shared)[0];
    if (same === undefined || same.shared === 0) return [];
    idOf.set(quote.id, same.each.id);
    // Where an attribution stands is not asked for any more: it is judged by the words.
    return [{ id: quote.id, spans: same.each.spans, attribution: null }];
  });
  // What today's reading takes for a quote and the answer's did not was never asked for as one.
  const story = {
    ...read,
    quotes: read.quotes.filter(({ id, kind }) => kind === 'indirect' || idOf.has(id)),
  };
  const nameOf = new Map(document.speakers.map((speaker) => [speaker.id, speaker.name]));
  const speakerIds = new Map(story.speakers.map(({ id, name }) => [name.toLowerCase(), id]));
  const speakers = document.speakers.flatMap(({ name, english }) => {
    const id = speakerIds.get(name.toLowerCase());
    return id === undefined || english === null ? [] : [{ id, ...english }];
  });
  const translation = { parts: pieces.map(({ id, text }) => ({ id, text })), quotes, speakers };
  return {
    story,
    translation,
    brief: readBrief(document.brief ?? null, story, idOf, nameOf),
    quoteIds: idOf,
  };
}

function articleOf(name: string, pieces: readonly { readonly kind: string; readonly source: string }[]) {
  let text = '';
  const blocks = pieces.map(({ kind, source }) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? source : `${text}\n\n${source}`;
    return { kind: blockKinds[kind] ?? 'paragraph', start, end: text.length };
  });
  return { name, text, blocks, facts: noFacts } satisfies Article;
}

/** How many letters two lists of spans have in common, where one holds the other. */
function sharedLength(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  for (const first of one) {
    for (const second of other)
      if (first.includes(second) || second.includes(first)) shared += Math.min(first.length, second.length);
  }
  return shared;
}

function readBrief(
  brief: Answer['document']['brief'] | null,
  story: Story,
  idOf: ReadonlyMap<string, string>,
  nameOf: ReadonlyMap<string, string>,
): Brief | null {
  if (!brief) return null;
  const own = new Map([...idOf].map(([today, then]) => [then, today]));
  const gists = brief.gists.flatMap(({ quote, speaker, text }) => {
    const name = nameOf.get(speaker ?? '')?.toLowerCase();
    const who = story.speakers.find((each) => each.name.toLowerCase() === name)?.id;
    const today = quote === undefined ? undefined : own.get(quote);
    const found = story.quotes.find(({ id, speaker: by, kind }) =>
      today === undefined ? kind === 'direct' && by === who : id === today,
    );
    // Of whom the gist is was asked by the reading of its day: where today's is another, that is no fault of the gist.
    return found === undefined ? [] : [{ quote: found.id, speaker: found.speaker, text }];
  });
  return { headline: brief.headline, lede: brief.lede, points: brief.points, gists };
}
