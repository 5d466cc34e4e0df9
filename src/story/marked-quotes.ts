import { isFirstName } from '../language/index.ts';
import { is, type MarkedStretch, type Range, type Token } from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';
import { findAttribution, readAttribution } from './attribution.ts';
import { readUnlisted } from './attribution-by-place.ts';
import { wordsBetween } from './dash-quotes.ts';
import { readIntroduction } from './introduction.ts';
import { oddsOf, type Weights } from './odds.ts';
import { countWords, partialEvidence } from './partial/evidence.ts';
import { ownerOf, type Setting } from './partial/source.ts';
import type { RawQuote } from './raw-quote.ts';
import type { Part } from './types.ts';

/** Marked words that were weighed as somebody's. */
export interface WeighedMarks {
  /** Where the opening mark stands in the text. */
  readonly start: number;
  readonly odds: number;
  readonly evidence: readonly string[];
}

/** What a marked stretch is, and how it was weighed where it is fitted into the reporter's sentence. */
export interface MarkedRead {
  readonly quote: RawQuote | null;
  readonly weighed: WeighedMarks | null;
}

/** Looks over a sentence once for all its marked stretches. */
export function readSetting(
  tokens: readonly Token[],
  sentence: Range,
  reported: readonly RawQuote[],
  wholePart: Range,
): Setting {
  let voice = sentence.from;
  while (voice < sentence.to && !is(tokens[voice], 'voice') && !is(tokens[voice], 'cue')) voice++;
  const attribution = findAttribution(tokens, sentence)?.source ?? null;
  return { sentence, reported, wholePart, attribution, voice };
}

function holds(tokens: readonly Token[], from: number, to: number, name: Parameters<typeof is>[1]): boolean {
  for (let at = from; at < to; at++) if (is(tokens[at], name)) return true;
  return false;
}

/** A whole clause of somebody's, not a fragment fitted into the reporter's sentence. */
function isClause(tokens: readonly Token[], { open, close }: MarkedStretch): boolean {
  // "skriver at «…» om saken": fitted into the reporter's own clause.
  const whole = tokens[close + 1] === undefined || tokens[close + 1]?.kind === 'mark';
  const introduced = (tokens[open - 1]?.lower === 'at' && whole) || tokens[open - 1]?.text === ':';
  return (
    (introduced || tokens[open + 1]?.capital === true) &&
    countWords(tokens, open + 1, close) >= 5 &&
    holds(tokens, open + 1, close, 'finite')
  );
}

/** Whether what "at" opens goes on behind the marks, as the reporter's: "at «planen er død» fordi …". */
function goesOn(tokens: readonly Token[], { open, close }: MarkedStretch, sentence: Range): boolean {
  const next = tokens[close + 1];
  const behind = tokens[close + 2];
  // "Når Moe skriver at «…»|, er| hun sint": the clause that this one opens for.
  const over =
    ends.has(next?.text) ||
    (next?.text === ',' && (behind?.tag === 'finite' || closed.meanwhile.has(behind?.lower)));
  return tokens[open - 1]?.lower === 'at' && close + 1 < sentence.to && !over;
}

const ends = new Set<string | undefined>(['.', '!', '?', '…']);

/** Words in quotation marks with their attribution beside them, before or after, or alone in their paragraph. */
function readWhole(
  tokens: readonly Token[],
  part: Part,
  stretch: MarkedStretch,
  where: Setting,
): RawQuote | null {
  const words = wordsBetween(tokens, stretch.open + 1, stretch.close);
  if (words === null) return null;
  const quote = {
    part: part.id,
    kind: 'direct',
    mark: stretch.mark,
    spans: [words],
    reports: false,
  } as const;
  let next = stretch.close + 1;
  const comma = tokens[next]?.text === ',';
  if (comma) next++;
  const { sentence } = where;
  const after =
    readAttribution(tokens, next, sentence.to) ??
    (comma || ends.has(tokens[stretch.close - 1]?.text) ? readUnlisted(tokens, next, sentence) : null);
  const ownSentence = stretch.open === where.sentence.from;
  const clause = isClause(tokens, stretch);
  if (after !== null && (ownSentence || (comma && clause)))
    return { ...quote, cue: after.cue, source: after.source, reports: after.reports };
  const colon = stretch.open - 1;
  if (tokens[colon]?.text === ':' && !closed.naming.has(tokens[colon - 1]?.lower)) {
    const { cue, source } = readIntroduction(tokens, where.sentence, colon);
    // "Kari Moe: «Nei.»"; "Kari Moe: «Havet»", "Nordre Teater: «Hvem er redd for ulven?»" are titles.
    const named = source?.name ?? null;
    const fullName = named !== null && named.to - named.from > 1;
    const last = tokens[stretch.close - 1]?.text;
    const person = isFirstName(tokens[named?.from ?? -1]?.text ?? '');
    const speech = last === '.' || (person && (clause || ends.has(last)));
    if (cue !== null || (fullName && speech)) return { ...quote, cue, source };
  }
  if (ownSentence && stretch.close >= where.sentence.to - 2 && clause)
    return { ...quote, cue: null, source: null };
  const { wholePart } = where;
  const alone = stretch.open === wholePart.from && stretch.close >= wholePart.to - 2;
  if (!alone) return null;
  const speaks =
    holds(tokens, stretch.open, stretch.close, 'finite') ||
    holds(tokens, stretch.open, stretch.close, 'first');
  const heads = part.kind === 'headline' || part.kind === 'subhead';
  const called = !heads && ends.has(tokens[stretch.close - 1]?.text);
  const long = called || countWords(tokens, stretch.open, stretch.close) > (heads ? 2 : 3);
  return long && (speaks || !heads || tokens[stretch.open + 2]?.capital === false)
    ? { ...quote, cue: null, source: null }
    : null;
}

/**
 * Reads one marked stretch as a quote, and how it was weighed if it is fitted into the reporter's sentence: null if it is
 * a title, a nickname, a word as word or an ironic mark.
 */
export function readMarkedQuote(
  tokens: readonly Token[],
  part: Part,
  stretch: MarkedStretch,
  where: Setting,
  joined: boolean,
  weights: Weights,
): MarkedRead {
  const whole = readWhole(tokens, part, stretch, where);
  if (whole !== null) return { quote: whole, weighed: null };
  const owner = ownerOf(tokens, stretch, where);
  const words = wordsBetween(tokens, stretch.open + 1, stretch.close);
  if (words === null || owner === null) return { quote: null, weighed: null };
  const evidence = partialEvidence(tokens, stretch, owner, where.sentence.to, joined);
  const odds = oddsOf(evidence, weights);
  const weighed = { start: tokens[stretch.open]?.start ?? 0, odds, evidence };
  const clause = isClause(tokens, stretch) && !goesOn(tokens, stretch, where.sentence);
  // "skriver at «…»": a whole clause can be nothing else.
  const told = clause && owner.how === 'report' && tokens[stretch.open - 1]?.lower === 'at';
  if (odds <= 0 && !told) return { quote: null, weighed };
  const quote: RawQuote = {
    part: part.id,
    kind: clause ? 'direct' : 'partial',
    mark: stretch.mark,
    spans: [words],
    cue: owner.cue,
    source: owner.source,
    reports: true,
  };
  return { quote, weighed };
}
