import type { EarlierVersions, RememberedVersion, StoryKey } from '../ask/kept/index.ts';
import { digestOf } from '../ask/loop/index.ts';
import type { HouseStyle } from '../english/index.ts';
import type { Story } from '../story/index.ts';
import type { MarkedPart } from './mark-part.ts';
import { type PartValue, readPart } from './read-part.ts';

/** Where earlier versions are remembered, and a digest of the settings under which their English still holds. */
export interface StoryMemory {
  readonly memory: EarlierVersions;
  readonly settings: string;
}

/** What a part asked for is, whatever its id: the same in another version of the story. */
export function digestParts(
  marked: readonly MarkedPart[],
  termsIn: (part: string) => string = () => '',
): ReadonlyMap<string, string> {
  return new Map(
    marked.map(({ id, kind, text }): [string, string] => [
      id,
      // 128 bits: no two parts of all a store will ever hold come to the same.
      digestOf(JSON.stringify([kind, text, termsIn(id)])).slice(0, 32),
    ]),
  );
}

/** A story's key in the memory. */
export function keyOf(story: Story, settings: string): StoryKey {
  return { settings, story: story.article.facts.id };
}

/**
 * The English of those parts that stood unchanged in an earlier version. The very same version again keeps what it
 * kept then, so that its requests are the same and the store answers them.
 */
export function recallParts(
  version: RememberedVersion | null,
  digests: ReadonlyMap<string, string>,
  marked: readonly MarkedPart[],
  { tag, style }: { readonly tag: string; readonly style: HouseStyle },
): ReadonlyMap<string, PartValue> {
  const recalled = new Map<string, PartValue>();
  if (version === null) return recalled;
  const isSame = [...digests.values()].join() === version.digests.join();
  for (const part of marked) {
    const digest = digests.get(part.id) ?? '';
    const reply = version.replies[digest];
    if (reply === undefined || (isSame && !version.kept.includes(digest))) continue;
    const read = readPart(reply, part, tag, style);
    if ('part' in read) recalled.set(part.id, { part: read.part, reply });
  }
  return recalled;
}

/** What is remembered of this version: all its parts, and the English of those that are clean. */
export function versionOf(
  parts: ReadonlyMap<string, PartValue>,
  digests: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
  isClean: (id: string) => boolean,
): RememberedVersion {
  const replies: Record<string, string> = {};
  for (const [id, { reply }] of parts) {
    const digest = digests.get(id);
    if (digest !== undefined && isClean(id)) replies[digest] = reply;
  }
  return {
    digests: [...digests.values()],
    replies,
    kept: [...kept].flatMap((id) => digests.get(id) ?? []),
  };
}
