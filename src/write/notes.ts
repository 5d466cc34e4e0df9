import type { Finding, Note } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import type { WriteReply } from './reply-shape.ts';

/** The model's notes for an editor, as they stand in the JSON: each with its part, or null for the whole. */
export function readNotes(notes: WriteReply['notes'], story: Story): readonly Note[] {
  return notes.map(({ part, text }) => ({ part: placeOf(part, story), text }));
}

/** Those notes that are findings: a slip of the Norwegian, words that were surely said in English. */
export function noteFindings(notes: WriteReply['notes'], story: Story): readonly Finding[] {
  return notes.flatMap(({ part, kind, text }): Finding[] => {
    if (kind === 'unclear') return [];
    const rule = kind === 'slip' ? 'source-slip' : 'back-translation';
    return [{ rule, level: 'warning', at: placeOf(part, story), message: text }];
  });
}

/** The part that a note names ("p3", "p3.q2"); null for any other word. */
function placeOf(place: string, story: Story): string | null {
  const id = /^(?:headline|p\d+)/u.exec(place.trim())?.[0];
  return partsOf(story).some((part) => part.id === id) ? (id ?? null) : null;
}
