import type { Copy } from '../../english/index.ts';
import { type Article, type Part, partsOf, type Story } from '../../story/index.ts';
import { cleanLine } from '../markup/index.ts';
import type { PartState } from '../types.ts';

/** A piece of English that came back, with what its file says of it; null for what it does not say. */
export interface EditedPart {
  readonly id: string | null;
  readonly kind: Part['kind'] | null;
  readonly norwegian: string | null;
  readonly english: string | null;
  readonly state: PartState;
  /** The words of each quote as they stood before, by quote. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** What is known of copy beside its English where norwire made it. */
export type KeptOfCopy = Omit<Copy, 'translation' | 'usage' | 'approval'>;

/** A story that came back from a person or a tool. */
export interface EditedStory {
  readonly name: string;
  readonly parts: readonly EditedPart[];
  /** The Norwegian, where the file tells it. */
  readonly article: Article | null;
  readonly kept: Partial<KeptOfCopy>;
}

export const noWords: EditedPart['words'] = new Map();

/** The English of a story's parts as it came back, by the part's id, and what could not be placed. */
export interface EditedParts {
  readonly parts: ReadonlyMap<string, EditedPart>;
  /** What of the file answers no part. */
  readonly left: readonly EditedPart[];
  /** Why nothing could be placed at all; null where it could. */
  readonly why: string | null;
}

/**
 * Tells which English answers which part of a story: by its Norwegian, whole or in sentences (as memories have it); where
 * the file holds English alone, by number, if it has as many pieces as the story has parts.
 */
export function answerParts(story: Story, { parts }: EditedStory): EditedParts {
  const wanted = partsOf(story);
  if (parts.every(({ norwegian }) => norwegian === null)) return byNumber(wanted, parts);
  const free = new Set(parts);
  const found = new Map<string, EditedPart>();
  for (const part of wanted) {
    const same = [...free].filter(
      ({ norwegian }) => norwegian !== null && cleanLine(norwegian) === cleanLine(part.text),
    );
    const whole = same.find(({ id }) => id === part.id) ?? same[0];
    if (whole === undefined) continue;
    free.delete(whole);
    found.set(part.id, whole);
  }
  const used = new Set(found.values());
  for (const part of wanted) {
    if (found.has(part.id)) continue;
    const pieces = coverWith(cleanLine(part.text), parts);
    if (pieces === null) continue;
    for (const piece of pieces) used.add(piece);
    found.set(part.id, joined(pieces));
  }
  const left = parts.filter((part) => !used.has(part));
  return { parts: found, left, why: found.size > 0 ? null : 'none of its Norwegian is in the story' };
}

function byNumber(wanted: readonly Part[], parts: readonly EditedPart[]): EditedParts {
  const isEven = wanted.length === parts.length;
  const pairs = wanted.flatMap(({ id }, index): [string, EditedPart][] => {
    const part = parts[index];
    return part === undefined ? [] : [[id, part]];
  });
  return isEven
    ? { parts: new Map(pairs), left: [], why: null }
    : {
        parts: new Map(),
        left: [],
        why: `it has ${parts.length} pieces of English, the story ${wanted.length} parts: which answers which cannot be told`,
      };
}

/** The pieces whose Norwegian, one behind the other, is this text: the longest first, neighbours before others. */
function coverWith(text: string, parts: readonly EditedPart[]): readonly EditedPart[] | null {
  const pieces: EditedPart[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const fitting = parts
      .map((part) => ({ part, norwegian: cleanLine(part.norwegian ?? '') }))
      .filter(({ norwegian }) => norwegian !== '' && rest.startsWith(norwegian))
      .filter(({ norwegian }) => rest.length === norwegian.length || rest[norwegian.length] === ' ');
    const longest = Math.max(0, ...fitting.map(({ norwegian }) => norwegian.length));
    const best = fitting.find(({ norwegian }) => norwegian.length === longest);
    if (best === undefined) return null;
    pieces.push(best.part);
    at += longest;
    while (text[at] === ' ') at += 1;
  }
  return pieces;
}

const early: readonly PartState[] = ['machine', 'edited', 'approved'];

function joined(pieces: readonly EditedPart[]): EditedPart {
  const english = pieces.map((piece) => piece.english);
  return {
    id: null,
    kind: null,
    norwegian: pieces.map(({ norwegian }) => norwegian).join(' '),
    english: english.includes(null) ? null : english.join(' '),
    state: early.find((state) => pieces.some((piece) => piece.state === state)) ?? 'machine',
    words: new Map(pieces.flatMap(({ words }) => [...words])),
  };
}
