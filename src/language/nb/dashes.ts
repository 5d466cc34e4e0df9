import { norwegianReporting } from '../../lexicon/reporting.ts';
import type { Stretch } from '../marks.ts';
import type { Token } from '../tokens.ts';

const dashes = new Set(['–', '—', '-']);
const sentenceEnds = new Set(['.', '!', '?', ':', '…']);
const beforeAttribution = new Set([',', '?', '!', '»', '…']);
/** What speech goes on with after ", sier Lunde,"; an apposition ("leder for opposisjonen") begins otherwise. */
const resumes = new Set(
  'og men at er var har hadde kan kunne vil ville må måtte skal skulle bør blir ble blei vart fikk får eller for fordi hvis dersom når da då så selv sjølv det de dei vi jeg eg du han hun ho den dette ikke ikkje'.split(
    ' ',
  ),
);

const isOpening = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !dashes.has(token.text)) return false;
  if (before === undefined) return next.spaced || token.text !== '-';
  return token.spaced && next.spaced && sentenceEnds.has(before.text);
};

const isReporting = (token: Token | undefined) => token !== undefined && norwegianReporting.has(token.lower);

/** Whether ", sier Lunde" begins at a mark. */
function isAttribution(tokens: readonly Token[], at: number): boolean {
  const [mark, cue, subject] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || cue === undefined || subject === undefined) return false;
  if (!beforeAttribution.has(mark.text) || subject.kind === 'mark') return false;
  return isReporting(cue) || cue.lower === 'ifølge' || cue.lower === 'ifølgje';
}

export interface Speech {
  readonly stretches: readonly Stretch[];
  /** Whether speech goes on, or may go on, in the next segment. */
  readonly runsOn: boolean;
}

/**
 * The speech after dashes in a segment. A dash opens it and nothing closes it: the attribution or the paragraph ends
 * it. What stands after the attribution may be speech still; it is `maybe`. `running` says whether speech runs on from
 * the segment before.
 */
export function readDashes(
  tokens: readonly Token[],
  length: number,
  running: 'no' | 'maybe' | 'surely',
): Speech {
  const stretches: Stretch[] = [];
  const startOf = (at: number) => tokens[at]?.start ?? length;
  const push = (from: number, to: number, maybe: boolean, opens = true) => {
    const [start, end] = [startOf(from), startOf(to)];
    if (end > start) stretches.push({ start, end, mark: 'dash', opens, closes: true, maybe });
  };
  let runsOn = false;
  let at = nextOpening(tokens, 0);
  if (running !== 'no' && !isOpening(tokens, 0)) {
    const attribution = nextAttribution(tokens, 0, at);
    push(0, attribution ?? at, attribution === null || running === 'maybe', false);
    if (attribution !== null) readRest(tokens, attribution, at, false, push);
    runsOn = attribution === null;
  }
  while (at < tokens.length) {
    const next = nextOpening(tokens, at + 1);
    const attribution = nextAttribution(tokens, at + 1, next);
    push(at + 1, attribution ?? next, false);
    if (attribution !== null) readRest(tokens, attribution, next, attribution - at <= 4, push);
    runsOn = true;
    at = next;
  }
  return { stretches, runsOn };
}

function nextOpening(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) if (isOpening(tokens, at)) return at;
  return tokens.length;
}

function nextAttribution(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (isAttribution(tokens, at)) return at;
  return null;
}

/** After the attribution: speech resumed after a comma, then what may be speech or the reporter's. */
function readRest(
  tokens: readonly Token[],
  attribution: number,
  to: number,
  isShort: boolean,
  push: (from: number, to: number, maybe: boolean) => void,
): void {
  for (let at = attribution + 3; at < to; at++) {
    const mark = tokens[at]?.text;
    const after = tokens[at + 1];
    if (mark === '.' || mark === '!' || mark === '?') {
      push(at + 1, to, true);
      return;
    }
    // "sier Moe, og la til": the reporter goes on.
    const reporterGoesOn = after?.lower === 'og' && isReporting(tokens[at + 2]);
    if (mark === ',' && after !== undefined && resumes.has(after.lower) && !reporterGoesOn) {
      // Of "Problemet, sier Lunde, er at …" the second part must be speech.
      push(at + 1, to, !isShort);
      return;
    }
  }
}
