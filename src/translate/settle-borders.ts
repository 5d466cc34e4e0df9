import type { HouseStyle } from '../english/house-style.ts';
import type { MarkedPart } from './mark-part.ts';
import type { Piece } from './read-tags.ts';

const marks = '["“”„«»]';
/** "said", "told", "added" … directly after a name: the sentence goes on past the quote. */
const goesOn =
  /^\s*(?:\([^)]*\)\s*)?(?:has |have |had |also |then )?(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|stated|states|explained|explains|believes|believed|thinks|thought|reported|reports|argued|argues|claimed|claims|continued|continues|confirmed|confirms|warned|warns|noted|notes|insisted|insists|concluded|concludes|replied|replies|answered|answers|recalled|recalls)\b/u;

/**
 * Settles marks, commas and full stops where text and quotes meet: stray marks go (ours are written later), and
 * commas and full stops go inside a whole quote and, in British style, outside quoted words.
 */
export function settleBorders(
  pieces: readonly Piece[],
  part: MarkedPart,
  style: HouseStyle,
): readonly Piece[] {
  const settled = pieces.map((piece) => ({ ...piece }));
  for (const [index, piece] of settled.entries()) {
    if (piece.kind !== 'quote') continue;
    const before = settled[index - 1]?.kind === 'text' ? settled[index - 1] : undefined;
    let after = settled[index + 1]?.kind === 'text' ? settled[index + 1] : undefined;
    if (before)
      before.text = before.text
        .replace(new RegExp(`${marks}\\s?$`, 'u'), '')
        .replace(/(?<=^|[.!?:]\s)\s*[–—-]\s*$/u, '');
    if (after) after.text = after.text.replace(new RegExp(`^([.,!?…]?)\\s?${marks}`, 'u'), '$1');
    const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(stripMarks(piece.text)) ?? [];
    piece.text = core;
    if (before) before.text += lead;
    if (trail !== '') {
      if (!after) {
        after = { kind: 'text', number: 0, text: '' };
        settled.splice(index + 1, 0, after);
      }
      after.text = trail + after.text.replace(/^\s+/u, '');
    }
    const whole = part.quotes[piece.number - 1]?.kind === 'direct';
    if (whole || style.variant === 'en-US')
      pullInside(piece, after, whole && isFollowedBySayer(settled, index));
    else if (!/[:,]\s*$/u.test(before?.text ?? '')) pushOutside(piece, settled, index);
  }
  return settled.filter((piece) => piece.text !== '');
}

interface Loose {
  kind: Piece['kind'];
  number: number;
  text: string;
}

function stripMarks(text: string): string {
  const bare = text.trim().replace(/^[–—]\s+/u, '');
  const enclosed = new RegExp(`^(?:${marks}(.*)${marks}|[‘'](.*)[’'])([.,!?…]?)$`, 'su').exec(bare);
  const inside = enclosed ? (enclosed[1] ?? enclosed[2] ?? '') : null;
  if (inside === null || /["“”„«»]/u.test(inside))
    return text === bare ? text : text.replace(/^\s*[–—]\s+/u, '');
  return inside + enclosed?.[3];
}

function pullInside(piece: Loose, after: Loose | undefined, sayerFollows: boolean): void {
  const mark = /^\s*([.,])(?!\d)/u.exec(after?.text ?? '')?.[1];
  if (after && mark !== undefined) {
    after.text = after.text.replace(/^\s*[.,]/u, '');
    if (/[!?…]$/u.test(piece.text)) return;
    piece.text = piece.text.replace(/[.,]$/u, '') + mark;
  } else if (sayerFollows && !/[!?…,]$/u.test(piece.text)) {
    piece.text = `${piece.text.replace(/\.$/u, '')},`;
  }
}

function pushOutside(piece: Loose, settled: Loose[], index: number): void {
  const mark = /[.,]$/u.exec(piece.text)?.[0];
  if (mark === undefined || /\p{L}\.\p{L}\.$/u.test(piece.text)) return;
  piece.text = piece.text.slice(0, -1);
  const after = settled[index + 1];
  if (after?.kind === 'text')
    after.text = /^\s*[.,;:!?]/u.test(after.text) ? after.text.trimStart() : mark + after.text;
  else settled.splice(index + 1, 0, { kind: 'text', number: 0, text: mark });
}

function isFollowedBySayer(settled: readonly Loose[], index: number): boolean {
  const [next, sayer, rest] = settled.slice(index + 1);
  if (!next) return false;
  if (next.kind === 'attribution') return goesOn.test(sayer?.text ?? '');
  if (next.kind !== 'text') return false;
  if (goesOn.test(next.text)) return true;
  if (next.text.trim() === '') return sayer?.kind === 'attribution' && goesOn.test(rest?.text ?? '');
  return (
    sayer?.kind === 'attribution' &&
    /^\s*(?:said|says|told|asked|added|wrote)\s(?:\p{L}+\s){0,5}$/u.test(next.text)
  );
}
