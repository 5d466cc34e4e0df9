import type { EnglishQuote, EnglishSpeaker, Translation } from '../english/types.ts';
import type { Story } from '../story/types.ts';
import type { MarkedPart } from './mark-part.ts';
import type { ReadPart } from './write-quotes.ts';

/** One piece of a translation as read from a reply; `reply` is a part as the model gave it, tags and all. */
export type Value =
  | { readonly part: ReadPart; readonly reply: string }
  | { readonly speaker: EnglishSpeaker };

/** Puts the pieces together: every part once, in the story's order, with null where there is no English. */
export function assemble(
  story: Story,
  marked: readonly MarkedPart[],
  pieces: ReadonlyMap<string, Value>,
): Translation {
  const read = marked.map(({ id }) => {
    const value = pieces.get(id);
    return { id, part: value && 'part' in value ? value.part : null };
  });
  return {
    parts: read.map(({ id, part }) => ({ id, text: part?.text ?? null })),
    quotes: joinQuotes(read.flatMap(({ part }) => part?.quotes ?? [])),
    speakers: story.speakers.map(({ id, name, kind }): EnglishSpeaker => {
      const value = pieces.get(id);
      return value && 'speaker' in value
        ? value.speaker
        : { id, name: kind === 'reporter' ? 'Reporter' : name, role: null };
    }),
  };
}

/** A turn whose attribution opens the next paragraph ("Det sier Moe.") is one quote, though two parts tell of it. */
function joinQuotes(quotes: readonly EnglishQuote[]): readonly EnglishQuote[] {
  const byId = new Map<string, EnglishQuote>();
  for (const quote of quotes) {
    const { spans = [], attribution = null } = byId.get(quote.id) ?? {};
    byId.set(quote.id, {
      ...quote,
      spans: [...spans, ...quote.spans],
      attribution: attribution ?? quote.attribution,
    });
  }
  return [...byId.values()];
}
