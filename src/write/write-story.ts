import type { Finding, Gist, Translation } from '../english/index.ts';
import { NorwireError } from '../errors.ts';
import { excerptStory, partsOf, type Story } from '../story/index.ts';
import { askChunk, type WriteOptions } from './ask-chunk.ts';
import { assemble } from './assemble.ts';
import { splitIntoChunks } from './chunks.ts';
import { digestParts, keyOf, recallParts, type StoryMemory, versionOf } from './earlier-version.ts';
import { type MarkedPart, markPart, spellTag } from './mark-part.ts';
import { type NamedSpeaker, nameQuotes } from './name-quotes.ts';
import { onceAllEnded } from './once-all-ended.ts';
import { type ApprovedEnglish, readApproved } from './read-approved.ts';
import type { PartValue } from './read-part.ts';
import type { BriefReply, WriteReply } from './reply-shape.ts';

/** The English of a story, why those parts that have none have none, and which were kept from an earlier version. */
export interface WrittenStory {
  readonly marked: readonly MarkedPart[];
  readonly tag: string;
  readonly parts: ReadonlyMap<string, PartValue>;
  /** Why a part, or the `brief`, has no usable English. */
  readonly misfits: ReadonlyMap<string, string>;
  readonly reused: readonly string[];
  /** Those whose English was approved before, word for word. */
  readonly fromMemory: readonly string[];
  readonly said: readonly NamedSpeaker[];
  readonly notes: WriteReply['notes'];
  /** Undefined where it was not asked for with the story and must be asked for by itself. */
  readonly brief: BriefReply | null | undefined;
  /** Remembers this version for the next; to be called with the parts as they stand and what the checks found. */
  readonly remember: (parts: ReadonlyMap<string, PartValue>, findings: readonly Finding[]) => void;
}

export interface WriteStoryOptions extends WriteOptions {
  readonly withBrief: boolean;
  readonly memory?: StoryMemory | undefined;
  /** English of parts that was approved before and may stand again, by part. */
  readonly approved?: ReadonlyMap<string, ApprovedEnglish>;
  /** What the desk says of a part's terms: its English holds only as long as they do. */
  readonly termsIn: (part: string) => string;
  readonly check: (story: Story, translation: Translation) => readonly Finding[];
}

/**
 * Writes a story in as few requests as fit. Parts that stood unchanged in an earlier version keep its English, and so do
 * those whose English was approved before; the others are asked for, with their neighbours as context. The brief is asked for with a story that fits one request
 * whole. Rejects with `reply` when no part has English.
 */
export async function writeStory(story: Story, options: WriteStoryOptions): Promise<WrittenStory> {
  const { memory, style, approved = new Map() } = options;
  const tag = spellTag(story.text);
  const marked = partsOf(story).map((part) => markPart(story, part, tag));
  if (marked.length === 0) throw new NorwireError('input', `${story.name} holds no text to translate.`);
  const digests = digestParts(marked, options.termsIn);
  const version = memory?.memory.recall(keyOf(story, memory.settings), [...digests.values()]) ?? null;
  const known = new Map(
    marked.flatMap((part): [string, PartValue][] => {
      const english = approved.get(part.id);
      const value = english && readApproved(english, part, { tag, style, story });
      return value ? [[part.id, value]] : [];
    }),
  );
  const recalled = new Map([...recallParts(version, digests, marked, { tag, style }), ...known]);
  const kept = stillGood(story, recalled, options.check);
  const chunks = splitIntoChunks(
    marked.filter(({ id }) => !kept.has(id)),
    story.name,
  );
  const isWhole = chunks.length === 1 && kept.size === 0;
  const how = { tag, withBrief: options.withBrief && isWhole, mayHalve: true };
  const answered = (await onceAllEnded(chunks.map((chunk) => askChunk(story, chunk, options, how)))).flat();
  const parts = new Map<string, PartValue>(kept);
  for (const chunk of answered)
    for (const [id, value] of chunk.parts) if (!parts.has(id)) parts.set(id, value);
  const misfits = new Map(answered.flatMap((chunk) => [...chunk.misfits]).filter(([id]) => !parts.has(id)));
  if (parts.size === 0) {
    const why = [...misfits.values()][0] ?? 'Nothing in it fits the story.';
    throw new NorwireError(
      'reply',
      `${story.name}: the model's answer could not be used, also when asked a second time. ${why}`,
    );
  }
  return {
    marked,
    tag,
    parts,
    misfits,
    reused: marked.map(({ id }) => id).filter((id) => kept.has(id) && kept.get(id) !== known.get(id)),
    fromMemory: marked.map(({ id }) => id).filter((id) => kept.has(id) && kept.get(id) === known.get(id)),
    said: nameQuotes(
      answered.flatMap(({ said }) => said),
      marked,
    ),
    notes: answered.flatMap(({ notes }) => notes),
    // A cut-off answer was asked for in halves, without the brief.
    brief: how.withBrief && answered.length === 1 ? answered[0]?.brief : undefined,
    remember: (now, findings) => {
      if (memory === undefined) return;
      const faulty = faultyParts(findings, story);
      memory.memory.remember(
        keyOf(story, memory.settings),
        versionOf(now, digests, new Set(kept.keys()), (id) => !faulty.has(id)),
      );
    },
  };
}

/** Puts the parts of a written story together. */
export function assembleWritten(
  story: Story,
  parts: ReadonlyMap<string, PartValue>,
  gists: readonly Gist[] = [],
): Translation {
  return assemble(story, new Map([...parts].map(([id, { part }]) => [id, part])), gists);
}

/** Without the parts that have an error in this version. */
function stillGood(
  story: Story,
  recalled: ReadonlyMap<string, PartValue>,
  check: WriteStoryOptions['check'],
): ReadonlyMap<string, PartValue> {
  if (recalled.size === 0) return recalled;
  const excerpt = excerptStory(story, new Set(recalled.keys()));
  const faulty = faultyParts(check(excerpt, assembleWritten(excerpt, recalled)), story);
  return new Map([...recalled].filter(([id]) => !faulty.has(id)));
}

function faultyParts(findings: readonly Finding[], { quotes }: Story): ReadonlySet<string | null> {
  const errors = findings.filter(({ level }) => level === 'error');
  return new Set(errors.map(({ at }) => quotes.find(({ id }) => id === at)?.part ?? at));
}
