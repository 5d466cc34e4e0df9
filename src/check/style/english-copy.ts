import type { Brief, Translation } from '../../english/index.ts';
import { partsOf, type Span, type Story } from '../../story/index.ts';
import { sayingsIn } from './sayings.ts';
import type { EnglishCopy, EnglishText } from './types.ts';

/** As much of a story as house style is about. */
export type StyledStory = Pick<Story, 'article' | 'headline' | 'paragraphs' | 'quotes'> &
  Partial<Pick<Story, 'speakers'>>;

/** Lays out the English of a story for the rules; parts without English are left out. */
export function englishCopyOf(
  story: StyledStory,
  translation: Pick<Translation, 'parts' | 'quotes'>,
  brief: Brief | null,
): EnglishCopy {
  const exact = exactWords(story, translation);
  const english = new Map(translation.parts.map(({ id, text }) => [id, text]));
  const texts = partsOf(story).flatMap(({ id, kind, text: norwegian }): EnglishText[] => {
    const text = english.get(id);
    if (text === undefined || text === null) return [];
    const shown = kind === 'headline' || kind === 'lede' || kind === 'subhead' ? kind : 'running';
    return [
      {
        at: id,
        kind: shown,
        text,
        ownVoice: blank(text, [...(exact.get(id) ?? []), ...markedIn(text)]),
        norwegian,
      },
    ];
  });
  const dated = story.article.facts.date !== null;
  const sayings = sayingsIn(story, translation, texts);
  if (brief === null) return { texts, sayings, dated, brief: null };
  return {
    texts: [...texts, ...textsOfBrief(brief)],
    sayings,
    dated,
    brief: [brief.headline, brief.lede, ...brief.points.map(({ text }) => text)].join(' '),
  };
}

function textsOfBrief({ headline, lede, points, gists }: Brief): EnglishText[] {
  const running = (at: string, text: string): EnglishText => {
    return { at, kind: 'running', text, ownVoice: blank(text, markedIn(text)), norwegian: null };
  };
  return [
    { ...running('brief.headline', headline), kind: 'headline' },
    { ...running('brief.lede', lede), kind: 'lede' },
    ...points.map(({ text }, at) => running(`brief.points.${at + 1}`, text)),
    ...gists.map(({ quote, text }) => running(`gist.${quote}`, text)),
  ];
}

/** Spans of direct and partial quotes by part. */
function exactWords(
  story: Pick<Story, 'quotes'>,
  translation: Pick<Translation, 'quotes'>,
): ReadonlyMap<string, readonly Span[]> {
  const english = new Map(translation.quotes.map((quote) => [quote.id, quote.spans]));
  const byPart = new Map<string, Span[]>();
  for (const { id, part, kind } of story.quotes) {
    if (kind === 'indirect') continue;
    byPart.set(part, [...(byPart.get(part) ?? []), ...(english.get(id) ?? [])]);
  }
  return byPart;
}

/** Quoted stretches, by their marks alone. */
function markedIn(text: string): Pick<Span, 'start' | 'end'>[] {
  return Array.from(
    text.matchAll(/“[^”]*”|(?<![\p{L}\p{N}])‘[^‘“]*?’(?![\p{L}\p{N}])/gu),
    ({ 0: found, index }) => ({
      start: index + 1,
      end: index + found.length - 1,
    }),
  );
}

function blank(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}
