import { norwegianReporting } from '../../lexicon/reporting.ts';
import type { Stretch } from './marks.ts';
import type { Token } from './tokens.ts';

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
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || !dashes.has(token.text) || next === undefined) return false;
  if (at === 0) return next.spaced || token.text !== '-';
  return (
    token.spaced &&
    next.spaced &&
    sentenceEnds.has(tokens[at - 1]?.text ?? '') &&
    tokens[at - 1]?.kind === 'mark'
  );
};

/** Whether ", sier Lunde" begins at a mark. */
function isAttribution(tokens: readonly Token[], at: number): boolean {
  if (!beforeAttribution.has(tokens[at]?.text ?? '')) return false;
  const cue = tokens[at + 1];
  const subject = tokens[at + 2];
  if (cue?.kind !== 'word' || subject === undefined || subject.kind === 'mark') return false;
  return norwegianReporting.has(cue.lower) || cue.lower === 'ifølge' || cue.lower === 'ifølgje';
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
    const end = to >= tokens.length ? length : startOf(to);
    if (end > startOf(from))
      stretches.push({ start: startOf(from), end, mark: 'dash', opens, closes: true, maybe });
  };
  let at = 0;
  let runsOn = false;
  if (!isOpening(tokens, 0)) {
    const next = nextOpening(tokens, 0);
    if (running !== 'no') {
      const attribution = nextAttribution(tokens, 0, next);
      push(0, attribution ?? next, attribution === null || running === 'maybe', false);
      if (attribution !== null) readRest(tokens, attribution, next, push);
      runsOn = attribution === null;
    }
    at = next;
  }
  while (at < tokens.length) {
    const next = nextOpening(tokens, at + 1);
    const attribution = nextAttribution(tokens, at + 1, next);
    push(at + 1, attribution ?? next, false);
    if (attribution !== null) readRest(tokens, attribution, next, push, attribution - at <= 4);
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
  push: (from: number, to: number, maybe: boolean) => void,
  short = false,
): void {
  for (let at = attribution + 3; at < to; at++) {
    const mark = tokens[at]?.text ?? '';
    const after = tokens[at + 1]?.lower ?? '';
    if (mark === '.' || mark === '!' || mark === '?') {
      if (at + 1 < to) push(at + 1, to, true);
      return;
    }
    // "sier Moe, og la til": the reporter goes on.
    if (
      mark === ',' &&
      resumes.has(after) &&
      !(after === 'og' && norwegianReporting.has(tokens[at + 2]?.lower ?? ''))
    ) {
      // Of "Problemet, sier Lunde, er at …" the second part must be speech.
      push(at + 1, to, !short);
      return;
    }
  }
}
