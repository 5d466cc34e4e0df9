import type { HouseStyle } from '../english/house-style.ts';
import type { Story } from '../story/types.ts';
import type { MarkedPart } from './mark-part.ts';
import { type PartValue, readPart } from './read-part.ts';
import { tagEnglish } from './tag-english.ts';

/** English of a part that a person approved. */
export interface ApprovedEnglish {
  readonly english: string;
  /** Where the pieces of each quote of the part stand in it, in order; null where that is not known. */
  readonly quotes: readonly (readonly (readonly [start: number, end: number])[])[] | null;
}

/** An approved part as an answer would have it, in the marks of the house; null where its quotes are not all in it. */
export function readApproved(
  { english, quotes }: ApprovedEnglish,
  part: MarkedPart,
  { tag, style, story }: { readonly tag: string; readonly style: HouseStyle; readonly story: Story },
): PartValue | null {
  const own = story.quotes.filter((quote) => quote.part === part.id && quote.kind !== 'indirect');
  const placed = part.quotes.map(({ id }) => ({
    id,
    spans: (quotes?.[own.findIndex((quote) => quote.id === id)] ?? []).map(([start, end]) => ({
      text: english.slice(start, end),
      start,
      end,
    })),
  }));
  const isPlaced = placed.every(
    ({ spans }) => spans.length > 0 && spans.every(({ start, end }) => isMarked(english, start, end)),
  );
  const reply = isPlaced ? tagEnglish({ text: english, quotes: placed }, part, tag, style) : english;
  const read = readPart(reply, part, tag, style);
  return 'misfit' in read ? null : { part: read.part, reply };
}

/** Whether a stretch stands between quotation marks; an editor may have taken them off. */
function isMarked(text: string, start: number, end: number): boolean {
  return /[“‘"'«]/u.test(text[start - 1] ?? '') && /^,?[”’"'»]/u.test(text.slice(end, end + 2));
}
