import type { HouseStyle } from '../english/index.ts';
import type { Span, Story } from '../story/index.ts';
import type { MarkedPart } from './mark-part.ts';
import { stretchesOf } from './place-quotes.ts';
import { type PartValue, readPart } from './read-part.ts';
import { tagEnglish } from './tag-english.ts';
import type { QuoteSpans } from './write-quotes.ts';

/** English of a part that a person approved. */
export interface ApprovedEnglish {
  readonly english: string;
  /** Where the pieces of each quote of the part stand in it, in order; null where that is not known. */
  readonly quotes: readonly (readonly (readonly [start: number, end: number])[])[] | null;
}

/** An approved part as an answer would have it, in the marks of the house; null where its quotes are not all in it. */
export function readApproved(
  approved: ApprovedEnglish,
  part: MarkedPart,
  { tag, style, story }: { readonly tag: string; readonly style: HouseStyle; readonly story: Story },
): PartValue | null {
  const { english } = approved;
  const placed = placedBefore(approved, part, story) ?? placedByMarks(english, part);
  const reply = placed === null ? english : tagEnglish({ text: english, quotes: placed }, part, tag, style);
  const read = readPart(reply, part, tag, style);
  return 'misfit' in read ? null : { part: read.part, reply };
}

/** Where the quotes stood when it was approved. */
function placedBefore(
  { english, quotes }: ApprovedEnglish,
  part: MarkedPart,
  story: Story,
): readonly QuoteSpans[] | null {
  const own = story.quotes.filter((quote) => quote.part === part.id && quote.kind !== 'indirect');
  const placed = part.quotes.map(({ id }) => ({
    id,
    spans: (quotes?.[own.findIndex((quote) => quote.id === id)] ?? []).map(([start, end]) => ({
      text: english.slice(start, end),
      start,
      end,
    })),
  }));
  const isWhole = ({ spans }: QuoteSpans) =>
    spans.length > 0 && spans.every((span) => isMarked(english, span));
  return placed.every(isWhole) ? placed : null;
}

/** Whether a stretch stands between quotation marks, or in speech that goes on; an editor may have taken them off. */
function isMarked(text: string, { start, end }: Span): boolean {
  return /[“‘"'«]/u.test(text[start - 1] ?? '') && /^(?:$|,?[”’"'»])/u.test(text.slice(end, end + 2));
}

/** The marked stretches of the English as the quotes of the part, where their numbers tell which is which. */
function placedByMarks(english: string, { quotes }: MarkedPart): readonly QuoteSpans[] | null {
  const stretches = stretchesOf(english);
  const [only, ...others] = quotes;
  if (only === undefined || stretches.length === 0) return null;
  if (others.length === 0) return [{ id: only.id, spans: stretches }];
  const each = stretches.length === quotes.length;
  const pieces = quotes.reduce((sum, { spans }) => sum + spans.length, 0);
  if (!each && stretches.length !== pieces) return null;
  let next = 0;
  return quotes.map(({ id, spans }) => {
    const from = next;
    next += each ? 1 : spans.length;
    return { id, spans: stretches.slice(from, next) };
  });
}
