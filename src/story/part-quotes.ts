import {
  afterDash,
  heldIn,
  is,
  isDefinite,
  type MarkedStretch,
  type Range,
  readMarks,
  readSentences,
  spanOf,
  type Token,
} from '../language/nb/index.ts';
import { readBackwardClause } from './attribution.ts';
import { continued, isJoined } from './continued-quotes.ts';
import { readDashTurn } from './dash-quotes.ts';
import { readIntroduction } from './introduction.ts';
import { type MarkedRead, readMarkedQuote, readSetting, type WeighedMarks } from './marked-quotes.ts';
import { type QuoteWeights, trainedQuotes } from './odds.ts';
import type { Setting } from './partial/source.ts';
import { type RawQuote, sortQuotes } from './raw-quote.ts';
import { readIndirect } from './reported/indirect.ts';
import type { Weighed } from './reported/leading.ts';
import { readSource, type Source } from './sources.ts';
import type { Part, Span } from './types.ts';
import { readUnmarkedSpeech } from './unmarked-speech.ts';

/** The quotes of one part, and its marked stretches that are not quotes. */
export interface PartQuotes {
  readonly part: Part;
  readonly quotes: RawQuote[];
  readonly marked: readonly Span[];
  /** Opens with a speech dash or was marked as speech. */
  /** Words that their format sets apart without naming anybody: nobody is taken to say them. */
  readonly nameless?: boolean;
  readonly turn: boolean;
  /** The narrator's sentence that ends it, if one does. */
  readonly last: Lead | null;
  /** What was weighed as reported speech. */
  readonly weighed?: readonly Weighed[];
  readonly fragments?: readonly WeighedMarks[];
}

/** A narrator's sentence that speech may follow, and whose words it goes on from: "…, sier |Moe|, og legger til:". */
export interface Lead extends Range {
  readonly inherited: Source | null;
}

/** A narrator's sentence, or the rest of one behind an attribution whose source it goes on from. */
interface Narration {
  readonly sentence: Range;
  readonly inherited: Source | null;
}

/** Joins sentences that one pair of quotation marks holds together. */
function keepWhole(sentences: readonly Range[], stretches: readonly MarkedStretch[]): Range[] {
  const whole: Range[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = whole.at(-1);
    while ((stretches[next]?.close ?? sentence.to) < sentence.from) next++;
    const stretch = stretches[next];
    if (last !== undefined && stretch !== undefined && stretch.open < sentence.from)
      whole[whole.length - 1] = { from: last.from, to: sentence.to };
    else whole.push(sentence);
  }
  return whole;
}

/** Whether two quotes share words. */
function share(one: RawQuote, { spans }: RawQuote): boolean {
  return one.spans.some(({ start, end }) => spans.some((span) => start < span.end && span.start < end));
}

/** Where speech opens inside a paragraph: the index of the sentence that begins with a dash, or -1. */
function dashAmong(tokens: readonly Token[], sentences: readonly Range[]): number {
  return sentences.findIndex((sentence, at) => {
    const first = tokens[sentence.from + 1];
    const speaks = first !== undefined && (first.capital || first.kind === 'mark');
    return at > 0 && speaks && afterDash(tokens, sentence) > 0;
  });
}

/**
 * A speech turn without attribution takes what the line with a colon before it says. The verb of a headline mostly has
 * words of its own: "Moe vil |stanse brua|: – Uforsvarlig".
 */
function introduced(tokens: readonly Token[], quote: RawQuote, lead: Lead | null): RawQuote {
  const colon = (lead?.to ?? 0) - 1;
  if (quote.cue !== null || lead === null || tokens[colon]?.text !== ':') return quote;
  const { cue, source } = readIntroduction(tokens, lead, colon, lead.inherited);
  const own = quote.part === 'headline' && source !== null && cue?.end !== tokens[colon - 1]?.end;
  return { ...quote, cue: own ? null : cue, source };
}

/** What a question or a text does, nobody: "Slik lyder spørsmålet." */
const sounding = new Set(['lyder', 'lydde']);

/** Who is said to have spoken the words before a sentence: "Det sa NN til NTB.", "Slik beskriver NN brannen." */
function readBehind(
  tokens: readonly Token[],
  sentence: Range,
): Pick<RawQuote, 'cue' | 'source' | 'reports'> | null {
  const clause = readBackwardClause(tokens, sentence);
  if (clause !== null) return { cue: clause.cue, source: clause.source, reports: clause.reports };
  const verb = tokens[sentence.from + 1];
  if (tokens[sentence.from]?.lower !== 'slik' || verb === undefined || !is(verb, 'cue')) return null;
  if (sounding.has(verb.lower)) return null;
  const read = readSource(tokens, sentence.from + 2, sentence.to);
  if (read === null) return null;
  // "en nabo |brannen|": what is described follows who describes it.
  const last = read.to - 1;
  const described = read.name === null && last > read.from && isDefinite(tokens[last]?.lower ?? '');
  const source = described ? { ...read, to: last, head: last - 1 } : read;
  return { cue: { start: verb.start, end: verb.end }, source, reports: false };
}

/**
 * Reads what is said in one part: first its speech, then words between marks and what the narrator reports. `carried`
 * is the stretch that only a later part closes.
 */
export function readPartQuotes(
  text: string,
  tokens: readonly Token[],
  part: Part,
  range: Range,
  spoken: boolean,
  before: Lead | null,
  dashed: boolean,
  carried: MarkedStretch | null = null,
  weights: QuoteWeights = trainedQuotes,
): PartQuotes {
  const weighed: Weighed[] = [];
  const fragments: WeighedMarks[] = [];
  const quotes: RawQuote[] = [];
  const marked: Span[] = [];
  const paired = readMarks(tokens, range);
  const stretches = carried === null ? paired : heldIn(carried, paired);
  const narration: Narration[] = [];
  const narrate = (sentences: readonly Range[]): void => {
    for (const sentence of sentences) narration.push({ sentence, inherited: null });
  };
  const takeTurn = (from: number, lead: Lead | null, mark: RawQuote['mark']): boolean => {
    const sentences = readSentences(tokens, from, range.to);
    let turn = readDashTurn(tokens, part.id, sentences, 0);
    const took = turn !== null;
    for (let first = true; turn !== null; first = false) {
      quotes.push({ ...introduced(tokens, turn.quote, first ? lead : null), mark: first ? mark : 'dash' });
      if (turn.tail !== null) narration.push({ sentence: turn.tail, inherited: turn.quote.source });
      narrate(turn.narrated);
      turn = turn.next === null ? null : readDashTurn(tokens, part.id, sentences, turn.next);
    }
    return took;
  };

  const opening = part.kind === 'list' ? 0 : afterDash(tokens, range);
  let turn = false;
  if (opening > 0) turn = takeTurn(opening, before, 'dash');
  else if (spoken) turn = takeTurn(range.from, before, 'none');
  if (!turn) {
    const sentences = keepWhole(readSentences(tokens, range.from, range.to), stretches);
    const inside = dashAmong(tokens, sentences);
    const unmarked =
      inside < 0 && stretches.length === 0 && part.kind !== 'headline'
        ? readUnmarkedSpeech(tokens, part.id, sentences, dashed)
        : null;
    if (unmarked !== null) {
      quotes.push(unmarked.quote);
      if (unmarked.tail !== null)
        narration.push({ sentence: unmarked.tail, inherited: unmarked.quote.source });
      narrate(unmarked.narrated);
    } else {
      narrate(inside < 0 ? sentences : sentences.slice(0, inside));
      const later = sentences[inside];
      const lead = sentences[inside - 1];
      if (later !== undefined)
        takeTurn(later.from + 1, lead === undefined ? null : { ...lead, inherited: null }, 'dash');
    }
  }

  // What "Det bekrefter NN" may tell of: the narrator's words right before it.
  let previous: Range | null = narration[0]?.sentence.from === range.from ? before : null;
  let next = 0;
  for (const [at, { sentence, inherited }] of narration.entries()) {
    if (at > 0 && previous?.to !== sentence.from) previous = null;
    const said = quotes.at(-1);
    const behind = said?.kind === 'direct' && said.cue === null ? readBehind(tokens, sentence) : null;
    if (said !== undefined && behind !== null) {
      quotes[quotes.length - 1] = { ...said, ...behind };
      previous = null;
      continue;
    }
    const { quotes: reported, weighed: more } = readIndirect(
      tokens,
      part.id,
      sentence,
      previous,
      inherited,
      weights.reports,
    );
    weighed.push(...more);
    let where: Setting | null = null;
    const direct: RawQuote[] = [];
    let taken: MarkedStretch | null = null;
    let wentOn = false;
    while ((stretches[next]?.open ?? sentence.to) < sentence.from) keepMarked(stretches[next++]);
    for (let one = stretches[next]; one !== undefined && one.open < sentence.to; one = stretches[++next]) {
      const goesOn = one.depth > 0 ? null : continued(tokens, quotes.at(-1), one);
      if (goesOn !== null) {
        quotes[quotes.length - 1] = goesOn;
        wentOn = true;
        continue;
      }
      where ??= readSetting(tokens, sentence, reported, range);
      const joined: boolean = isJoined(tokens, taken, one);
      const read: MarkedRead | null =
        one.depth > 0 ? null : readMarkedQuote(tokens, part, one, where, joined, weights.partial);
      const quote = read?.quote ?? null;
      taken = quote === null ? null : one;
      if (read?.weighed) fragments.push(read.weighed);
      if (quote === null) keepMarked(one);
      else quotes.push(one.open === range.from ? introduced(tokens, quote, before) : quote);
      if (quote?.kind === 'direct') direct.push(quote);
    }
    quotes.push(...reported.filter((one) => !direct.some((quote) => share(one, quote))));
    previous = direct.length > 0 || wentOn ? null : sentence;
  }
  for (const stretch of stretches.slice(next)) keepMarked(stretch);
  sortQuotes(quotes);
  const end = narration.at(-1);
  const last = end?.sentence.to === range.to ? { ...end.sentence, inherited: end.inherited } : null;
  return { part, quotes, marked, turn, last, weighed, fragments };

  function keepMarked(stretch: MarkedStretch | undefined): void {
    if (stretch === undefined) return;
    const start = tokens[stretch.open]?.start ?? 0;
    const close = Math.min(stretch.close, range.to - 1);
    marked.push(spanOf(text, start, tokens[close]?.end ?? start));
  }
}
