import { lastRevision } from '../kept/pieces.ts';
import { alignParts } from './align-parts.ts';
import type { FlowTransaction } from './desk-flow.ts';
import type { Standing } from './standing.ts';

/**
 * Whether what an editor saw of a place still stands although a new version of the story came in: the same Norwegian
 * under the same id, and the same English. Then her text is not late.
 */
export async function standsAcross(
  { rows, editions }: Pick<FlowTransaction, 'rows' | 'editions'>,
  { row, opened, texts }: Standing,
  place: string,
  version: number,
): Promise<boolean> {
  const before = version < opened.revision ? await editions.open(rows, row.number, row.edition - 1) : null;
  if (before === null) return false;
  const seen = (await lastRevision(rows, row.number, before.edition, place)) ?? before.revision;
  if (seen !== version || before.final?.[place] !== texts.get(place)) return false;
  if (place.includes('.')) return true;
  return alignParts(before.story, opened.story).some(
    ({ id, was, same }) => id === place && was === place && same,
  );
}
