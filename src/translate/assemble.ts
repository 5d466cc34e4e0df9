import type { EnglishSpeaker, Translation } from '../english/types.ts';
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
    quotes: read.flatMap(({ part }) => part?.quotes ?? []),
    speakers: story.speakers.map(({ id, name, kind }): EnglishSpeaker => {
      const value = pieces.get(id);
      return value && 'speaker' in value
        ? value.speaker
        : { id, name: kind === 'reporter' ? 'Reporter' : name, role: null };
    }),
  };
}
