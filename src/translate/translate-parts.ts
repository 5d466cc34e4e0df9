import type { Finding, Translation } from '../english/types.ts';
import { NorwireError } from '../errors.ts';
import { partsOf, type Story } from '../story/types.ts';
import { allIn } from './all-in.ts';
import { assemble, type Value } from './assemble.ts';
import { splitIntoChunks } from './chunks.ts';
import { digestPieces, keyOf, recallPieces, type StoryMemory, versionOf } from './earlier-version.ts';
import { markPart, spellTags } from './mark-part.ts';
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
  const kept = new Map(
    [...recalled].filter(([id]) =>
      speakersIn(
        story,
        marked.filter((part) => part.id === id),
      ).every((speaker) => recalled.has(speaker.id)),
    ),
  );
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
      const faulty = new Set(
        findings
          .filter(({ level }) => level === 'error')
          .map((finding) => pieceOf(finding, story, translation.speakers)),
      );
      memory.memory.remember(
        keyOf(story, memory.settings),
        versionOf(pieces, digests, new Set(kept.keys()), (id) => !faulty.has(id)),
      );
    },
  };
}
