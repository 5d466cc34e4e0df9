import type { MarkedStretch, Range, Token } from '../language/nb/index.ts';
import { readBackwardClause } from './attribution.ts';
import { readCarried, readCarriedPart, shareSources } from './carried-quotes.ts';
import type { Frame } from './frame.ts';
import { isPointer } from './furniture.ts';
import type { QuoteWeights } from './odds.ts';
import { type PartQuotes, readPartQuotes } from './part-quotes.ts';
import { sortQuotes, startOf } from './raw-quote.ts';
import { readHeadline } from './reported/headline.ts';
import { isSignature } from './signatures.ts';
import { readSignedPart } from './signed-quotes.ts';
import type { Part } from './types.ts';

/** The quotes of each part; notes and signatures are not searched for any. */
export function readParts(
  text: string,
  tokens: readonly Token[],
  parts: readonly Part[],
  { spoken, signed }: Frame,
  weights?: QuoteWeights,
): PartQuotes[] {
  const read: PartQuotes[] = [];
  const signedAt = new Set([...signed.values()].map((by) => by?.end));
  let before: PartQuotes | null = null;
  const dashed = parts.some((part) => part.kind !== 'list' && /^[-–—] ?\p{L}/u.test(part.text));
  const ranges = rangesOf(tokens, parts);
  const carried = readCarried(tokens, parts, ranges);
  for (const [at, part] of parts.entries()) {
    const range = ranges[at] ?? { from: 0, to: 0 };
    if (part.kind === 'note' || (signedAt.has(part.end) && isSignature(part.text))) {
      read.push({ part, quotes: [], marked: [], turn: false, last: null });
      continue;
    }
    if (before?.turn) attributeBackward(tokens, range, before);
    const by = signed.get(part.id);
    const runs = carried.get(at);
    const goesOn = before !== null && isOpenTurn(before);
    const readIn = (within: Range, open: MarkedStretch | null = null): PartQuotes =>
      readPartQuotes(
        text,
        tokens,
        part,
        within,
        spoken.has(part.id),
        before?.last ?? null,
        dashed && !goesOn,
        open,
        weights,
      );
    const whole: PartQuotes =
      (by ? readSignedPart(text, tokens, part, range, by) : null) ??
      (runs?.goesOn ? readCarriedPart(text, tokens, part, range, runs, readIn) : null) ??
      readIn(
        range,
        runs && !runs.goesOn ? { open: runs.from, close: runs.to, depth: 0, mark: runs.mark } : null,
      );
    const said = whole.quotes[0];
    const spokenOn = goesOn && said?.kind === 'direct' && said.mark === 'none';
    const one = spokenOn ? { ...whole, turn: true } : whole;
    if (before !== null) giveBack(one, before);
    // Words set apart that name nobody are not the last speaker's, unless that speech was set apart as well.
    const follows = before?.turn === true && spoken.has(before.part.id);
    read.push(
      isPointer(part.text) || (by === null && one.quotes.at(-1)?.source === null && !follows)
        ? { ...one, turn: false, nameless: true }
        : one,
    );
    if (part.kind !== 'subhead' && part.kind !== 'caption') before = read.at(-1) ?? null;
  }
  shareSources(read, carried);
  const claim = readHeadline(tokens, read, ranges[0]);
  if (claim !== null) read[0]?.quotes.push(claim);
  return read;
}

/** Whether speech that nobody is named for ends a part, so that the next may go on with it and say who it was. */
function isOpenTurn({ turn, quotes, last, part }: PartQuotes): boolean {
  const said = quotes.at(-1);
  return turn && said?.kind === 'direct' && said.source === null && last === null && !part.text.endsWith('?');
}

/** The tokens of each part. */
function rangesOf(tokens: readonly Token[], parts: readonly Part[]): Range[] {
  let at = 0;
  return parts.map((part) => {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < part.start) at++;
    const from = at;
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= part.end) at++;
    return { from, to: at };
  });
}

/** The words of the part before that "Det bekrefter NN." at the head of this one attributes are a quote of that part. */
function giveBack(one: PartQuotes, before: PartQuotes): void {
  const [first] = one.quotes;
  if (first === undefined || startOf(first) >= one.part.start) return;
  one.quotes.shift();
  // What somebody else says in its own words is not told again.
  if (before.quotes.some((quote) => quote.kind === 'direct' && startOf(quote) >= startOf(first))) return;
  before.quotes.push({ ...first, part: before.part.id });
  sortQuotes(before.quotes);
}

/** "Det sa NN til NTB." after a turn that has no attribution of its own is that turn's. */
function attributeBackward(tokens: readonly Token[], range: Range, before: PartQuotes): void {
  const turn = before.quotes.at(-1);
  if (turn === undefined || turn.kind !== 'direct' || turn.cue !== null) return;
  const clause = readBackwardClause(tokens, range);
  if (clause !== null)
    before.quotes[before.quotes.length - 1] = { ...turn, cue: clause.cue, source: clause.source };
}
