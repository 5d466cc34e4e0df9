import type { Copy } from '../../english/index.ts';
import type { Story } from '../../story/index.ts';
import { alignParts } from './align-parts.ts';
import type { Standing } from './standing.ts';

/**
 * The English that a new version of a story takes from the one before, by place in the new one: hers, where an editor has
 * written or approved it and the Norwegian stands unchanged. A brief that was edited stays as far as norwire's is the same.
 */
export function carryOver(before: Standing, story: Story, copy: Copy): ReadonlyMap<string, string> {
  const carried = new Map<string, string>();
  const { state, approvals } = before.row;
  // One that its sender held back was approved as it stood, if ever it was.
  const isApproved = approvals > 0 && ['approved', 'sent', 'stale', 'withdrawn'].includes(state);
  const written = new Map(copy.translation.parts.map(({ id, text }) => [id, text]));
  for (const { id, was, same } of alignParts(before.opened.story, story)) {
    if (was === null || !same) continue;
    const text = before.texts.get(was) ?? null;
    if (text === null || text === written.get(id) || !(isApproved || before.pieces.has(was))) continue;
    carried.set(id, text);
  }
  const old = before.opened.copy.brief;
  for (const [place, now, then] of briefPieces(copy.brief, old)) {
    const hers = before.pieces.get(place);
    if (hers !== undefined && now === then && hers.text !== now) carried.set(place, hers.text);
  }
  return carried;
}

type Pieces = Iterable<readonly [place: string, now: string | undefined, then: string | undefined]>;

function* briefPieces(now: Copy['brief'], then: Copy['brief']): Pieces {
  if (now === null || then === null) return;
  yield ['brief.headline', now.headline, then.headline];
  yield ['brief.lede', now.lede, then.lede];
  for (const [index, { text }] of now.points.entries())
    yield [`brief.points.${index + 1}`, text, then.points[index]?.text];
  for (const { quote, text } of now.gists)
    yield [`gist.${quote}`, text, then.gists.find((gist) => gist.quote === quote)?.text];
}
