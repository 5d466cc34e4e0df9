import { isDash, type Range, readMarks, spanOf, type Token } from '../language/nb/index.ts';
import { readAttribution } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { PartQuotes } from './part-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import type { Part } from './types.ts';

/** Where words that one pair of marks holds together run on through a part. */
export interface Carried {
  /** Begins in an earlier part. */
  readonly goesOn: boolean;
  /** The token of the opening mark, or the part's first where none opens it again. */
  readonly from: number;
  /** The token of the closing mark, or the part's end where the words run on. */
  readonly to: number;
  readonly mark: RawQuote['mark'];
}

const closes = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['"', '"'],
]);

/** Parts that words between one pair of marks may run through. */
const farthest = 8;

/**
 * Words that run over several parts between one pair of marks, opened again at each part or not, by the place of each
 * part. A mark that no later part closes or opens again carries nothing.
 */
export function readCarried(
  tokens: readonly Token[],
  parts: readonly Part[],
  ranges: readonly Range[],
): ReadonlyMap<number, Carried> {
  const carried = new Map<number, Carried>();
  const running = [...parts.keys()].filter((at) => parts[at]?.kind === 'lede' || parts[at]?.kind === 'body');
  for (let one = 0; one < running.length; one++) {
    const first = running[one] ?? 0;
    const range = ranges[first];
    const open = range === undefined || carried.has(first) ? -1 : openAtEnd(tokens, range);
    if (range === undefined || open < 0) continue;
    const chain = followedBy(tokens, running, ranges, one, tokens[open]?.text ?? '');
    if (chain === null) continue;
    const mark = tokens[open]?.text === '«' ? 'guillemets' : 'quotation-marks';
    carried.set(first, { goesOn: false, from: open, to: range.to, mark });
    for (const [at, where] of chain) carried.set(at, { goesOn: true, ...where, mark });
  }
  return carried;
}

/** The parts that words go on in, up to the one whose mark closes them; null if none does. */
function followedBy(
  tokens: readonly Token[],
  running: readonly number[],
  ranges: readonly Range[],
  one: number,
  mark: string,
): (readonly [number, { readonly from: number; readonly to: number }])[] | null {
  const chain: (readonly [number, { readonly from: number; readonly to: number }])[] = [];
  for (const at of running.slice(one + 1, one + 1 + farthest)) {
    const range = ranges[at];
    if (range === undefined || isDash(tokens[range.from])) break;
    const again = tokens[range.from]?.text === mark;
    const inner = { from: again ? range.from + 1 : range.from, to: range.to };
    const close = closeIn(tokens, inner, closes.get(mark) ?? mark);
    // Words that nothing opens again are followed only as far as they are surely the same speech.
    if (!again && close < 0 && readMarks(tokens, range).length > 0) break;
    chain.push([at, { from: range.from, to: close < 0 ? range.to : close }]);
    if (close >= 0) return chain;
    if (endsInAttribution(tokens, range.from, range.to)) return null;
  }
  // Opened again at each part and closed by none: every part but the last still carries.
  const reopened = chain.findIndex(([, { from }]) => tokens[from]?.text !== mark);
  const sure = reopened < 0 ? chain : chain.slice(0, reopened);
  return sure.length > 0 ? sure : null;
}

/** The mark that closes words which run on from an earlier part; -1 if none does. */
function closeIn(tokens: readonly Token[], range: Range, mark: string): number {
  const paired = readMarks(tokens, range);
  for (let at = range.from; at < range.to; at++)
    if (tokens[at]?.text === mark && isClosing(tokens, at) && !paired.some(({ close }) => close === at))
      return at;
  return -1;
}

/** A mark that looks the same at both ends closes what it touches. */
function isClosing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token !== undefined && (token.text !== '"' || before?.end === token.start);
}

/** Whether words end in who says them ("…, sier Moe."): then their closing mark was forgotten. */
function endsInAttribution(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.text === ',' && (readAttribution(tokens, at + 1, to)?.to ?? 0) >= to - 1) return true;
  return false;
}

/** Most parts hold no quotation mark at all. */
function holdsMark(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token !== undefined && token.kind === 'mark' && closes.has(token.text)) return true;
  }
  return false;
}

/** The last mark of a part that opens words which the part does not close; -1 if none does. */
function openAtEnd(tokens: readonly Token[], range: Range): number {
  if (!holdsMark(tokens, range)) return -1;
  const paired = new Set(readMarks(tokens, range).flatMap(({ open, close }) => [open, close]));
  for (let at = range.to - 2; at >= range.from; at--) {
    const token = tokens[at];
    if (token === undefined || !closes.has(token.text)) continue;
    if (paired.has(at)) continue;
    const touches = tokens[at + 1]?.start === token.end;
    const apart = at === range.from || (tokens[at - 1]?.end ?? 0) < token.start;
    if (touches && apart) return endsInAttribution(tokens, at, range.to) ? -1 : at;
  }
  return -1;
}

/**
 * A part whose words go on from an earlier one: the quote with the attribution behind it, then what `readRest` finds
 * behind that. Null where it holds no words.
 */
export function readCarriedPart(
  text: string,
  tokens: readonly Token[],
  part: Part,
  range: Range,
  { from, to, mark }: Carried,
  readRest: (range: Range) => PartQuotes,
): PartQuotes | null {
  const opened = closes.has(tokens[from]?.text ?? '') ? from + 1 : from;
  const words = wordsBetween(tokens, opened, to);
  if (words === null) return null;
  let next = Math.min(to + 1, range.to);
  if (tokens[next]?.text === ',') next++;
  const said = next < range.to ? readAttribution(tokens, next, range.to) : null;
  const { cue = null, source = null, reports = false } = said ?? {};
  const quote: RawQuote = { part: part.id, kind: 'direct', mark, spans: [words], cue, source, reports };
  let end = said?.to ?? next;
  while (tokens[end]?.text === '.') end++;
  const inner = readMarks(tokens, { from: opened, to }).map(({ open, close }) =>
    spanOf(text, tokens[open]?.start ?? 0, tokens[close]?.end ?? 0),
  );
  const rest = readRest({ from: end, to: range.to });
  return { ...rest, quotes: [quote, ...rest.quotes], marked: [...inner, ...rest.marked], turn: false };
}

/** Words that run over several parts are of whom any of those parts names. */
export function shareSources(read: readonly PartQuotes[], carried: ReadonlyMap<number, Carried>): void {
  let run: RawQuote[] = [];
  let places: PartQuotes[] = [];
  const settle = (): void => {
    const source = run.find((quote) => quote.source !== null)?.source ?? null;
    for (const [at, quote] of run.entries()) {
      const { quotes } = places[at] as PartQuotes;
      quotes[quotes.indexOf(quote)] = { ...quote, source: quote.source ?? source };
    }
    run = [];
    places = [];
  };
  for (const [at, where] of carried) {
    const place = read[at];
    const quote = where.goesOn ? place?.quotes[0] : place?.quotes.at(-1);
    if (!where.goesOn) settle();
    if (place !== undefined && quote !== undefined) {
      run.push(quote);
      places.push(place);
    }
  }
  settle();
}
