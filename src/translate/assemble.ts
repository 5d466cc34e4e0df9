import type { Answered } from '../ask/ask.ts';
import type { EnglishSpeaker, Translation } from '../english/types.ts';
import type { Story } from '../story/types.ts';
import type { MarkedPart } from './mark-part.ts';
import type { ReadPart } from './write-quotes.ts';

/** One piece of a translation as read from a reply. */
export type Value = { readonly part: ReadPart } | { readonly speaker: EnglishSpeaker };

/** The English of a story, and why those parts that have none have none. */
export interface Translated {
  readonly translation: Translation;
  readonly misfits: ReadonlyMap<string, string>;
}

/** Puts the answers together: every part of the story once, in order, with null where there is no English. */
export function assemble(
  story: Story,
  marked: readonly MarkedPart[],
  answered: readonly Answered<Value>[],
): Translated {
  const pieces = new Map<string, Value>();
  const misfits = new Map<string, string>();
  for (const answer of answered) {
    for (const [id, value] of answer.pieces) if (!pieces.has(id)) pieces.set(id, value);
    for (const [id, why] of answer.misfits) misfits.set(id, why);
  }
  const read = marked.map(({ id }) => {
    const value = pieces.get(id);
    return { id, part: value && 'part' in value ? value.part : null };
  });
  const speakers = story.speakers.map(({ id, name, kind }): EnglishSpeaker => {
    const value = pieces.get(id);
    return value && 'speaker' in value
      ? value.speaker
      : { id, name: kind === 'reporter' ? 'Reporter' : name, role: null };
  });
  return {
    translation: {
      parts: read.map(({ id, part }) => ({ id, text: part?.text ?? null })),
      quotes: read.flatMap(({ part }) => part?.quotes ?? []),
      speakers,
    },
    misfits,
  };
}
