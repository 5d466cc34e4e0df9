import type { Finding, Translation } from '../english/types.ts';
import { NorwireError } from '../errors.ts';
import { excerptStory } from '../story/excerpt.ts';
import { partsOf, type Story } from '../story/types.ts';
import { allIn } from './all-in.ts';
import { assemble, type Value } from './assemble.ts';
import { splitIntoChunks } from './chunks.ts';
import { digestPieces, keyOf, recallPieces, type StoryMemory, versionOf } from './earlier-version.ts';
import { type MarkedPart, markPart, spellTags } from './mark-part.ts';
import { pieceOf } from './piece-of.ts';
import { askChunk, speakersIn, type TranslateOptions } from './translate-chunk.ts';

/** The English of a story, why those parts that have none have none, and which were kept from an earlier version. */
export interface Translated {
  readonly translation: Translation;
  readonly misfits: ReadonlyMap<string, string>;
  readonly reused: readonly string[];
  /** Remembers this version for the next; to be called with what the checks found. */
  readonly remember: (findings: readonly Finding[]) => void;
}

/**
 * Translates a story in as few requests as fit. Parts that stood unchanged in an earlier version keep its English;
 * the others are asked for, with their neighbours as context. Rejects with `reply` when no part has English.
 */
export async function translateParts(
  story: Story,
  options: TranslateOptions & {
    readonly memory?: StoryMemory | undefined;
    /** What the desk says of a part's terms: its English holds only as long as they do. */
    readonly termsIn?: (part: string) => string;
  },
): Promise<Translated> {
  const { memory, style } = options;
  const spelling = spellTags(story.text);
  const marked = partsOf(story).map((part) => markPart(story, part, spelling));
  if (marked.length === 0) throw new NorwireError('input', `${story.name} holds no text to translate.`);
  const digests = digestPieces(marked, speakersIn(story, marked), options.termsIn);
  const version = memory?.memory.recall(keyOf(story, memory.settings), [...digests.values()]) ?? null;
  const recalled = recallPieces(version, digests, marked, spelling, style);
  const kept = stillGood(story, marked, recalled, options.check);
  const chunks = splitIntoChunks(
    marked.filter(({ id }) => !kept.has(id)),
    story.name,
  );
  const answered = (
    await allIn(chunks.map((chunk) => askChunk(story, chunk, spelling, options, true)))
  ).flat();
  const pieces = new Map<string, Value>(kept);
  for (const answer of answered)
    for (const [id, value] of answer.pieces) if (!pieces.has(id)) pieces.set(id, value);
  const misfits = new Map(
    answered.flatMap((answer) => [...answer.misfits]).filter(([id]) => !pieces.has(id)),
  );
  const translation = assemble(story, marked, pieces);
  if (translation.parts.every(({ text }) => text === null)) {
    const why = [...misfits.values()][0] ?? 'Nothing in it fits the story.';
    throw new NorwireError(
      'reply',
      `${story.name}: the model's answer could not be used, also when asked a second time. ${why}`,
    );
  }
  return {
    translation,
    misfits,
    reused: marked.map(({ id }) => id).filter((id) => kept.has(id)),
    remember: (findings) => {
      if (memory === undefined) return;
      const faulty = faultyPieces(findings, story, translation);
      memory.memory.remember(
        keyOf(story, memory.settings),
        versionOf(pieces, digests, new Set(kept.keys()), (id) => !faulty.has(id)),
      );
    },
  };
}

/** Without the parts that have an error in this version, and those whose speakers' names are not there with them. */
function stillGood(
  story: Story,
  marked: readonly MarkedPart[],
  recalled: ReadonlyMap<string, Value>,
  check: TranslateOptions['check'],
): ReadonlyMap<string, Value> {
  const parts = marked.filter(({ id }) => recalled.has(id));
  const excerpt = excerptStory(story, new Set(parts.map(({ id }) => id)));
  const english = assemble(excerpt, parts, recalled);
  const faulty = parts.length === 0 ? new Set() : faultyPieces(check(excerpt, english), story, english);
  const isNamed = (part: MarkedPart) =>
    speakersIn(story, [part]).every(({ id }) => recalled.has(id) && !faulty.has(id));
  const dropped = new Set(parts.filter((part) => !isNamed(part)).map(({ id }) => id));
  return new Map([...recalled].filter(([id]) => !faulty.has(id) && !dropped.has(id)));
}

function faultyPieces(
  findings: readonly Finding[],
  story: Story,
  { speakers }: Translation,
): ReadonlySet<string | null> {
  const errors = findings.filter(({ level }) => level === 'error');
  return new Set(errors.map((finding) => pieceOf(finding, story, speakers)));
}
