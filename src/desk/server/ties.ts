import { findAnswers } from '../../check/index.ts';
import type { Translation } from '../../english/index.ts';
import { partsOf, type Span, type Story } from '../../story/index.ts';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What belongs together on both sides of a part, counted from the part's start. */
export interface Tie {
  readonly id: string;
  readonly kind: 'quote' | 'attribution' | 'figure' | 'name';
  readonly speaker: string | null;
  readonly norwegian: Extent[];
  readonly english: Extent[];
}

/** The ties of a story by part: its quotes and who says them, its figures and names. */
export function tiesOf(story: Story, translation: Translation): ReadonlyMap<string, Tie[]> {
  const matches = Map.groupBy(findAnswers(story, translation), ({ part }) => part);
  const placed = new Map(translation.quotes.map((quote) => [quote.id, quote]));
  return new Map(
    partsOf(story).map((part) => {
      const within = (spans: readonly Span[]): Extent[] =>
        spans
          .filter(({ start, end }) => part.start <= start && end <= part.end)
          .map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
      const ties = story.quotes
        .filter((quote) => quote.part === part.id)
        .flatMap((quote): Tie[] => {
          const english = placed.get(quote.id);
          const said = english?.attribution ?? null;
          const spans = (english?.spans ?? []).map(({ start, end }) => ({ start, end }));
          const { id, speaker } = quote;
          return [
            { id, kind: 'quote', speaker, norwegian: within(quote.spans), english: spans },
            {
              id: `${id}.by`,
              kind: 'attribution',
              speaker,
              norwegian: within(quote.attribution === null ? [] : [quote.attribution]),
              english: said === null ? [] : [{ start: said.start, end: said.end }],
            },
          ];
        });
      const others = (matches.get(part.id) ?? []).map(
        ({ kind, norwegian, english }, index): Tie => ({
          id: `${part.id}.${kind}.${index + 1}`,
          kind,
          speaker: null,
          norwegian: [norwegian],
          english: [english],
        }),
      );
      return [
        part.id,
        [...ties, ...others].filter(({ norwegian, english }) => norwegian.length + english.length > 0),
      ];
    }),
  );
}
