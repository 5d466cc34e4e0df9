import type { Translation } from '../../src/english/types.ts';
import { plainArticle } from '../../src/story/article.ts';
import type { Quote, QuoteKind, QuoteMark, Span, Speaker, Story } from '../../src/story/types.ts';
import { surely } from './surely.ts';

export interface QuoteGiven {
  readonly id: string;
  readonly part: string;
  readonly kind?: QuoteKind;
  readonly mark?: QuoteMark;
  readonly words: readonly [string, ...string[]];
  readonly cue?: string;
  readonly attribution?: string;
  readonly speaker?: string | null;
}

export interface StoryGiven {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly speakers?: readonly (readonly [id: string, name: string])[];
  readonly quotes?: readonly QuoteGiven[];
  readonly marked?: readonly string[];
}

const spanIn = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return { text: words, start, end: start + words.length };
};

/** A Story as it would be read, from texts and the words of its quotes. */
export function storyOf(given: StoryGiven): Story {
  const texts = [given.headline, ...given.paragraphs];
  const text = texts.join('\n\n');
  const starts = texts.map((_, index) => texts.slice(0, index).join('\n\n').length + (index === 0 ? 0 : 2));
  const placeOf = (part: string) => starts[part === 'headline' ? 0 : Number(part.slice(1))] ?? 0;
  const quotes = (given.quotes ?? []).map(
    ({ id, part, kind = 'direct', mark = 'dash', words, cue, attribution, speaker = null }): Quote => {
      const [first, ...rest] = words.map((each) => spanIn(text, each, placeOf(part)));
      if (first === undefined) throw new Error('a quote has words');
      const named = attribution === undefined ? null : spanIn(text, attribution, placeOf(part));
      return {
        id,
        part,
        kind,
        mark,
        spans: [first, ...rest],
        cue: cue === undefined ? null : spanIn(text, cue, placeOf(part)),
        attribution: named,
        speaker,
        ...surely,
      };
    },
  );
  const speakers = (given.speakers ?? []).map(
    ([id, name]): Speaker => ({ id, name, kind: 'person', role: null }),
  );
  const paragraphs = given.paragraphs.map((each, index) => ({
    id: `p${index + 1}`,
    kind: index === 0 ? ('lede' as const) : ('body' as const),
    text: each,
    start: starts[index + 1] ?? 0,
    end: (starts[index + 1] ?? 0) + each.length,
  }));
  return {
    article: { ...plainArticle('test', text), text },
    name: 'test',
    language: 'nb',
    text,
    section: null,
    dateline: null,
    byline: null,
    credit: null,
    apart: [],
    headline: spanIn(text, given.headline),
    lede: paragraphs[0] ?? null,
    paragraphs,
    speakers,
    quotes,
    marked: (given.marked ?? []).map((words) => ({ ...spanIn(text, words), inside: null })),
  };
}

export interface EnglishQuoteGiven {
  readonly words: readonly string[];
  readonly attribution?: string;
}

/** A Translation from the English of each part and the words of each quote in it. */
export function translationOf(
  story: Story,
  texts: Readonly<Record<string, string | null>>,
  quotes: Readonly<Record<string, EnglishQuoteGiven>> = {},
  speakers: readonly (readonly [id: string, name: string, role?: string])[] = story.speakers.map(
    ({ id, name }) => [id, name],
  ),
): Translation {
  const partOf = new Map(story.quotes.map((quote) => [quote.id, quote.part]));
  return {
    parts: Object.entries(texts).map(([id, text]) => ({ id, text })),
    quotes: Object.entries(quotes).map(([id, { words, attribution }]) => {
      const text = texts[partOf.get(id) ?? ''] ?? '';
      return {
        id,
        spans: words.map((each) => spanIn(text, each)),
        attribution: attribution === undefined ? null : spanIn(text, attribution),
      };
    }),
    speakers: speakers.map(([id, name, role]) => ({ id, name, role: role ?? null })),
  };
}
