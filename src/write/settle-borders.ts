import type { HouseStyle } from '../english/index.ts';
import type { MarkedPart } from './mark-part.ts';
import type { TaggedText } from './tagged-text.ts';

const marks = '["“”„«»]';
/** A mark of the model's own that opens right before a tag; one that closes other words stays. */
const ownOpening = /(?:[“„«]\s?|(?<![^\s(])["”]\s?)$/u;
const ownClosing = /^([.,!?…]?)(?:\s?[”»]|["“]|\s["“](?=[\s.,;:!?]|$))/u;
/** Single marks go only as a pair: one alone may be an apostrophe. */
const ownSingleOpening = /(?<![\p{L}\p{N}])[‘']\s?$/u;
const ownSingleClosing = /^([.,!?…]?)\s?[’']/u;
/** A full stop that belongs to its word. */
const abbreviated = /(?:\p{L}\.\p{L}|\b(?:etc|Inc|Ltd))\.$/u;
const says =
  '(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|stated|states|explained|explains|believes|believed|thinks|thought|reported|reports|argued|argues|claimed|claims|continued|continues|confirmed|confirms|warned|warns|noted|notes|insisted|insists|concluded|concludes|replied|replies|answered|answers|recalled|recalls)';
/** What may follow the verb where the quote is all that was said: "said.", "said on Tuesday", "told the paper." */
const ends = String.raw`(?=\s*(?:[.,;:–—]|$)|\s+(?:to|in|on|at|after|before|during|when|while|as|about|of|from|with|later|earlier|again|and)\b|\s+(?:\S+\s){0,3}\S+(?:[.,;]|$))`;
const clause = String.raw`(?!\s+(?:that|it|he|she|they|we|there)\b)`;
/** "Dahl said", "the head of the fire service, Kari Dahl, told NWT", "said Dahl": the sentence goes on past the quote. */
const sayer = new RegExp(
  String.raw`^\s*(?:(?:[^\s.!?:;“”"<>]+\s+){1,12}(?:(?:has|have|had|also|then)\s+)?)?${says}\b${clause}${ends}`,
  'u',
);

/**
 * Settles marks, commas and full stops where text and quotes meet: stray marks go (ours are written later), and
 * commas and full stops go inside a whole quote and, in British style, outside quoted words.
 */
export function settleBorders(
  pieces: readonly TaggedText[],
  part: MarkedPart,
  style: HouseStyle,
): readonly TaggedText[] {
  const settled = pieces.map((piece) => ({ ...piece }));
  for (const [index, piece] of settled.entries()) {
    if (piece.kind !== 'quote') continue;
    const before = settled[index - 1]?.kind === 'text' ? settled[index - 1] : undefined;
    let after = settled[index + 1]?.kind === 'text' ? settled[index + 1] : undefined;
    if (before && after && ownSingleOpening.test(before.text) && ownSingleClosing.test(after.text)) {
      before.text = before.text.replace(ownSingleOpening, '');
      after.text = after.text.replace(ownSingleClosing, '$1');
    }
    if (before) before.text = before.text.replace(ownOpening, '').replace(/(?<=^|[.!?:]\s)\s*[–—-]\s*$/u, '');
    if (after) after.text = after.text.replace(ownClosing, '$1');
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
      pullInside(piece, after, whole, whole && isFollowedBySayer(settled, index));
    else if (!/[:,]\s*$/u.test(before?.text ?? '')) pushOutside(piece, settled, index);
  }
  return settled.filter((piece) => piece.text !== '');
}

interface BorderPiece {
  kind: TaggedText['kind'];
  number: number;
  text: string;
}

/** A piece of a quote without the dash or the marks that the model wrote round it. */
export function stripMarks(text: string): string {
  const bare = text.trim().replace(/^[–—]\s+/u, '');
  const enclosed = new RegExp(`^(?:${marks}(.*)${marks}|[‘'](?!\\d)(.*)[’'])([.,!?…]?)$`, 'su').exec(bare);
  const inside = enclosed ? (enclosed[1] ?? enclosed[2] ?? '') : null;
  if (inside !== null && !/["“”„«»‘]|(?<!\p{L})'|'(?!\p{L})/u.test(inside)) return inside + enclosed?.[3];
  const opened = /^["“„«]\s?([^"“”„«»]+)$/su.exec(bare)?.[1];
  const closed = /^([^"“”„«»]*[^\d"“”„«»])["”»]([.,!?…]?)$/su.exec(bare);
  return opened ?? (closed ? `${closed[1]}${closed[2]}` : text.replace(/^\s*[–—]\s+/u, ''));
}

function pullInside(
  piece: BorderPiece,
  after: BorderPiece | undefined,
  whole: boolean,
  sayerFollows: boolean,
): void {
  const trailing = whole ? /^\s*(…|\.{3}|[.,](?![\d.]))/u : /^\s*([.,])(?![\d.])/u;
  const mark = trailing.exec(after?.text ?? '')?.[1];
  if (after && mark !== undefined) {
    after.text = after.text.replace(trailing, '');
    piece.text = endWith(piece.text, mark);
  } else if (sayerFollows && !piece.text.endsWith(',')) piece.text = endWith(piece.text, ',');
}

/** The words with this mark at their end, in place of the one they ended with; a stronger one stays alone. */
function endWith(text: string, mark: string): string {
  if (/(?:[!?…–—]|\.{3})["”’»']?$/u.test(text)) return text;
  if (abbreviated.test(text)) return mark === '.' ? text : text + mark;
  if (mark === '.' && /\.["”’»]$/u.test(text)) return text;
  return text.replace(/[.,;:](["”’»]?)$/u, '$1') + mark;
}

function pushOutside(piece: BorderPiece, settled: BorderPiece[], index: number): void {
  const mark = /(?<!\.)[.,]$/u.exec(piece.text)?.[0];
  if (mark === undefined || abbreviated.test(piece.text)) return;
  piece.text = piece.text.slice(0, -1);
  const after = settled[index + 1];
  if (after?.kind === 'text')
    after.text = /^\s*[.,;:!?]/u.test(after.text) ? after.text.trimStart() : mark + after.text;
  else settled.splice(index + 1, 0, { kind: 'text', number: 0, text: mark });
}

function isFollowedBySayer(settled: readonly BorderPiece[], index: number): boolean {
  const next = settled[index + 1];
  return next?.kind === 'text' && sayer.test(next.text);
}
