import type { Memory, RememberedVersion, StoryKey } from '../ask/memory.ts';
import { digestOf } from '../ask/prompt.ts';
import type { HouseStyle } from '../english/house-style.ts';
import type { Speaker, Story } from '../story/types.ts';
import type { Value } from './assemble.ts';
import type { MarkedPart, TagSpelling } from './mark-part.ts';
import { readPart } from './read-part.ts';

/** Where earlier versions are remembered, and a digest of the settings under which their English still holds. */
export interface StoryMemory {
  readonly memory: Memory;
  readonly settings: string;
}

/** What a part or a speaker asked for is, whatever its id: the same in another version of the story. */
export function digestPieces(
  marked: readonly MarkedPart[],
  speakers: readonly Speaker[],
  termsIn: (part: string) => string = () => '',
): ReadonlyMap<string, string> {
  return new Map([
    ...marked.map(({ id, kind, text }): [string, string] => [
      id,
      digestOf(JSON.stringify([kind, text, termsIn(id)])).slice(0, 32),
    ]),
    ...speakers.map(({ id, name, role }): [string, string] => [
      id,
      digestOf(JSON.stringify(['speaker', name, role])).slice(0, 32),
    ]),
  ]);
}

/** A story's key in the memory. */
export function keyOf(story: Story, settings: string): StoryKey {
  return { settings, story: story.article.facts.id };
}

/**
 * The English of those pieces that stood unchanged in an earlier version. The very same version again keeps what it
 * kept then, so that its requests are the same and the store answers them.
 */
export function recallPieces(
  version: RememberedVersion | null,
  digests: ReadonlyMap<string, string>,
  marked: readonly MarkedPart[],
  spelling: TagSpelling,
  style: HouseStyle,
): ReadonlyMap<string, Value> {
  const pieces = new Map<string, Value>();
  if (version === null) return pieces;
  const isSame = [...digests.values()].join() === version.digests.join();
  const parts = new Map(marked.map((part) => [part.id, part]));
  for (const [id, digest] of digests) {
    const reply = version.replies[digest];
    if (reply === undefined || (isSame && !version.kept.includes(digest))) continue;
    const part = parts.get(id);
    if (!part)
      pieces.set(id, { speaker: { id, ...(JSON.parse(reply) as { name: string; role: string | null }) } });
    else {
      const read = readPart(reply, part, spelling, style);
      if ('part' in read) pieces.set(id, { part: read.part, reply });
    }
  }
  return pieces;
}

/** What is remembered of this version: all its pieces, and the English of those that are clean. */
export function versionOf(
  pieces: ReadonlyMap<string, Value>,
  digests: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
  isClean: (id: string) => boolean,
): RememberedVersion {
  const replies: Record<string, string> = {};
  for (const [id, value] of pieces) {
    const digest = digests.get(id);
    if (digest === undefined || !isClean(id)) continue;
    replies[digest] =
      'part' in value ? value.reply : JSON.stringify({ name: value.speaker.name, role: value.speaker.role });
  }
  return {
    digests: [...digests.values()],
    replies,
    kept: [...kept].flatMap((id) => digests.get(id) ?? []),
  };
}
