import type { Range } from './sentences.ts';
import { is, type Token } from './tokens.ts';

/** By what words are known to be somebody's. */
export type QuoteMark = 'dash' | 'guillemets' | 'quotation-marks' | 'none';

/** A stretch between quotation marks: tokens of the opening and the closing mark, and how deep it lies in others. */
export interface MarkedStretch {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
  readonly mark: QuoteMark;
}

const deepest = 8;
const pairs = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['"', '"'],
  ['‘', '’'],
]);

/** Pairs the quotation marks of one part; marks that close nothing, or are never closed, are left alone. */
export function readMarks(tokens: readonly Token[], part: Range): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  const stack: { at: number; closes: string }[] = [];
  for (let at = part.from; at < part.to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'word') continue;
    const mark = token.text;
    const top = stack.at(-1);
    if (
      top !== undefined &&
      (mark === top.closes || (at === part.to - 1 && endsWords(tokens, at, top.closes)))
    ) {
      stack.pop();
      if (at > top.at + 1) {
        const kind = tokens[top.at]?.text === '«' ? 'guillemets' : 'quotation-marks';
        found.push({ open: top.at, close: at, depth: stack.length, mark: kind });
      }
    } else if (stack.length < deepest) {
      const closes = pairs.get(mark);
      if (closes !== undefined) stack.push({ at, closes });
    }
  }
  const inOrder = found
    .map((one) => ({ ...one, depth: one.depth - stack.filter(({ at }) => at < one.open).length }))
    .sort((a, b) => a.open - b.open);
  const outer = stack[0];
  return outer?.at === part.from ? closeOuter(tokens, inOrder, outer) : inOrder;
}

/** Whether another mark closes words where their part ends: "«Det er leit. "". */
function endsWords(tokens: readonly Token[], at: number, closes: string): boolean {
  return closes === '»' && (tokens[at]?.text === '"' || tokens[at]?.text === '”');
}

/** Words that open the part and whose closing mark an inner stretch took ("«Om jeg leser «Brand» og «Peer Gynt», sa NN"). */
function closeOuter(
  tokens: readonly Token[],
  inOrder: MarkedStretch[],
  outer: { readonly at: number; readonly closes: string },
): MarkedStretch[] {
  const taken = inOrder.findIndex(
    ({ close }) =>
      tokens[close]?.text === outer.closes && tokens[close + 1]?.text === ',' && is(tokens[close + 2], 'cue'),
  );
  const close = inOrder[taken < 0 ? inOrder.length - 1 : taken]?.close;
  if (close === undefined || tokens[close]?.text !== outer.closes) return inOrder;
  const mark = outer.closes === '»' ? 'guillemets' : 'quotation-marks';
  // What would cross the outer words is no stretch of its own.
  const inner = inOrder.filter((one) => one.close < close || one.open > close);
  const deeper = inner.map((one) => (one.close < close ? { ...one, depth: one.depth + 1 } : one));
  return [{ open: outer.at, close, depth: 0, mark }, ...deeper];
}

/** Stretches with one more that holds those behind its opening mark. */
export function heldIn(outer: MarkedStretch, stretches: readonly MarkedStretch[]): MarkedStretch[] {
  const before = stretches.filter(({ open }) => open < outer.open);
  const inner = stretches.filter(({ open }) => open > outer.open);
  return [...before, outer, ...inner.map((one) => ({ ...one, depth: one.depth + 1 }))];
}

const dashes = new Set(['-', '–', '—', '−']);
const opensSpeech = new Set(['«', '"', '“', '„', '‘', "'", '…', '(', '¿', '¡', '.']);

/** A dash that may open speech; a minus is among them. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && dashes.has(token.text);
}

/** Whether the part opens with a speech dash; the first token after it, or 0. */
export function afterDash(tokens: readonly Token[], part: Range): number {
  const dash = tokens[part.from];
  const next = tokens[part.from + 1];
  if (dash === undefined || next === undefined || part.from + 1 >= part.to) return 0;
  if (!isDash(dash)) return 0;
  // A hyphen right before a figure is a minus.
  if (next.kind === 'number' && next.start === dash.end && dash.text !== '–') return 0;
  if (next.kind === 'mark' && !opensSpeech.has(next.text)) return 0;
  return part.from + 1;
}
