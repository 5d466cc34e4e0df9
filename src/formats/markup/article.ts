import {
  type Article,
  type ArticleFacts,
  type Block,
  type BlockKind,
  heedNotices,
  isSignOff,
  noFacts,
  noticesOf,
} from '../../story/index.ts';
import { cleanLine } from './clean-text.ts';

/** A stretch of copy as a format marks it, before it has a place in the article's text. */
export interface MarkedBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of a block quote: whom it names as its speaker; null where it names nobody. */
  readonly by?: string | null;
  /** Of a block quote: the next piece is of the same one, and the name stands behind the last. */
  readonly goesOn?: true;
}

/**
 * An article of the pieces in their order, blank ones left out, joined by a blank line. Where the format marks no
 * lede, the first paragraph is it; a paragraph that repeats the headline at the top is left out. A sign-off in the
 * copy is its credit, an embargo line at its head or foot its embargo.
 */
export function articleOf(
  name: string,
  pieces: readonly MarkedBlock[],
  facts: Partial<ArticleFacts>,
): Article {
  const clean = pieces
    .map((piece) => ({ ...piece, text: cleanLine(piece.text) }))
    .filter(({ text }) => text !== '');
  const whole = withLede(withoutEcho(withNotices(clean)));
  const signature = whole.findLast((piece) => piece.kind !== 'headline' && isSignOff(piece.text))?.text;
  return heedNotices({
    name,
    ...joined(whole),
    facts: { ...noFacts, ...facts, credit: signature ?? facts.credit ?? null },
  });
}

function joined(pieces: readonly MarkedBlock[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  let text = '';
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const start = text === '' ? 0 : text.length + 2;
    text += text === '' ? piece.text : `\n\n${piece.text}`;
    const { kind, by: named } = piece;
    if (named === undefined) blocks.push({ kind, start, end: text.length });
    else if (named === null || piece.goesOn) blocks.push({ kind, start, end: text.length, by: null });
    else {
      text += ` – ${named}`;
      const by = { start: text.length - named.length, end: text.length };
      blocks.push({ kind, start, end: text.length, by });
      for (let at = blocks.length - 2; pieces[at]?.goesOn === true; at -= 1) {
        const earlier = blocks[at];
        if (earlier !== undefined) blocks[at] = { ...earlier, by };
      }
    }
  }
  return { text, blocks };
}

/** Lines that hold the story back are notes, not its lede. */
function withNotices(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const { text, blocks } = joined(pieces);
  const held = new Set(noticesOf({ text, blocks }).flatMap(({ start, whole }) => (whole ? [start] : [])));
  return pieces.map((piece, at) =>
    piece.kind !== 'headline' && held.has(blocks[at]?.start ?? -1) ? { ...piece, kind: 'note' } : piece,
  );
}

/** Whether there is copy among the pieces: something to translate besides a headline, captions and notes. */
export function haveCopy(pieces: readonly MarkedBlock[]): boolean {
  return pieces.some(({ kind, text }) => !/^(headline|caption|note)$/.test(kind) && cleanLine(text) !== '');
}

function withoutEcho(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const [headline, ...rest] = pieces;
  if (headline?.kind !== 'headline' || rest.length < 2) return pieces;
  return rest[0]?.kind === 'paragraph' && rest[0].text === headline.text
    ? [headline, ...rest.slice(1)]
    : pieces;
}

function withLede(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  if (pieces.some(({ kind }) => kind === 'lede')) return pieces;
  const first = pieces.findIndex(({ kind }) => kind !== 'headline' && kind !== 'note' && kind !== 'caption');
  const lede = pieces[first];
  return lede?.kind === 'paragraph' ? pieces.with(first, { ...lede, kind: 'lede' }) : pieces;
}
