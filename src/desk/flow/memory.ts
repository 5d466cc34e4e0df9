import { lookUp, type Match, type Memory, pairsOf, wantedOf } from '../../memory/index.ts';
import { DeskError } from '../desk-error.ts';
import { editionApproved } from '../kept/decisions.ts';
import { storyById } from '../kept/stories.ts';
import type { DeliveryTarget } from './deliver.ts';
import { type DeskFlow, type Editor, look } from './desk-flow.ts';
import { edit } from './edit.ts';
import { openStory, type Standing } from './standing.ts';

/** What the memory is called among what approved stories are handed to. */
export const MEMORY = 'memory';

/**
 * The desk's memory as something that approved stories are handed to: what was approved enters it, with what norwire had
 * written, and leaves it when the story is called back. Like every handing over it is tried until it is done.
 */
export function memoryTarget(flow: () => DeskFlow, memory: () => Promise<Memory>): DeliveryTarget {
  return {
    name: MEMORY,
    hand: async ({ story: id, source, approval, kept, withdrawn, at }) => {
      const approved = await memory();
      if (kept === null) return null;
      const plain = flow().readStory(kept.article);
      const story = plain.article.facts.id ?? source;
      if (withdrawn !== null) {
        await approved.forget({ story });
        return null;
      }
      const { copy } = kept;
      const pairs = pairsOf(plain, copy.translation, {
        ...{ by: copy.approval?.by ?? null, at, story },
        machine: await writtenFor(flow(), id, approval),
      });
      await approved.add(pairs, story);
      return null;
    },
  };
}

/** What norwire had written of the version that was approved. */
function writtenFor(
  flow: DeskFlow,
  id: string,
  approval: number,
): Promise<ReadonlyMap<string, string | null>> {
  return look(flow, async ({ rows, editions }) => {
    const row = await storyById(rows, id);
    const edition = row === null ? null : await editionApproved(rows, row.number, approval);
    const opened = row === null || edition === null ? null : await editions.open(rows, row.number, edition);
    return opened?.written ?? new Map();
  });
}

/** A match as a part may show it. */
export interface PartMatch extends Match {
  readonly place: string;
}

/** So many are shown beside a part. Nothing measured it. */
const MOST = 3;

/**
 * What was approved of other stories that is like the parts of this one, three a part at most, the likest first. What
 * senders hold back is not shown: its words could be taken over into a story that is not held.
 */
export async function matchesFor(flow: DeskFlow, { opened }: Standing): Promise<readonly PartMatch[]> {
  if (flow.memory === null) return [];
  const frozen = await (await flow.memory()).freeze();
  const own = opened.article.facts.id ?? opened.source;
  const found: PartMatch[] = [];
  for (const [place, wanted] of wantedOf(opened.plain)) {
    const matches = await lookUp(frozen, wanted, { now: flow.clock() });
    const others = matches.filter(({ pair }) => pair.story !== own).slice(0, MOST);
    found.push(...others.map((match) => ({ ...match, place })));
  }
  return found;
}

/**
 * Takes approved English over into a part. Throws a DeskError as `edit` does, and `not-found` where there is none that
 * may be taken.
 */
export async function takeMatch(
  flow: DeskFlow,
  id: string,
  { place, number, version }: { readonly place: string; readonly number: number; readonly version: number },
  editor: Editor,
): Promise<Standing> {
  const standing = await look(flow, (here) => openStory(here, id));
  const matches = await matchesFor(flow, standing);
  const match = matches.find((one) => one.place === place && one.pair.number === number);
  if (match === undefined || match.use === 'example')
    throw new DeskError('not-found', 'The memory has no such English that could be taken here.');
  const after = await edit(flow, id, { place, version, text: match.pair.english, kind: 'taken' }, editor);
  if (flow.memory !== null) await (await (await flow.memory()).freeze()).used([number]);
  return after;
}
