import type { Token } from '../../language/nb/index.ts';
import type { PartQuotes } from '../part-quotes.ts';
import type { People } from '../people/people.ts';
import { type RawQuote, startOf } from '../raw-quote.ts';
import type { Source } from '../source-phrase.ts';
import type { Answered, Ask, AskKind, Candidate, Weighed } from './ask.ts';
import { candidatesOf } from './candidates.ts';
import {
  type Basis,
  basisOfNamed,
  type Calibration,
  confidenceOf,
  trainedCalibration,
} from './confidence.ts';
import { atMost, type Discourse, hear, type Sight, see } from './discourse.ts';
import { readNamed } from './named.ts';
import { mayPass, readPassing } from './passing.ts';
import { learnGender, phraseOf } from './unnamed.ts';
import { viewOf } from './view.ts';
import { becauseOf, type SpeakerWeights, trainedWeights, weighAll } from './weigh.ts';

/** Who speaks a quote: whom, how sure, why, and who else it may be. */
export interface Told {
  readonly candidate: Candidate;
  /** What it rests on, and its share among the candidates: what the confidence is reckoned from. */
  readonly basis: Basis;
  readonly probability: number;
  readonly confidence: number;
  readonly because: string;
  readonly runnerUp: Candidate | null;
}

export interface SpeakersRead {
  readonly told: ReadonlyMap<RawQuote, Told>;
  /** Every question that was weighed, in order. */
  readonly answered: readonly Answered[];
}

/** Below this the next best is not worth telling. */
const leastRunnerUp = 0.02;

/** A pass over a story: what is known so far, and where it was told. */
interface Pass {
  readonly discourse: Discourse;
  readonly weights: SpeakerWeights;
  readonly calibration: Calibration;
  /** Who speaks later, as an earlier pass told it. */
  readonly later: ReadonlyMap<RawQuote, Candidate>;
  readonly partOf: ReadonlyMap<RawQuote, number>;
  readonly placeOf: ReadonlyMap<RawQuote, number>;
  readonly told: Map<RawQuote, Told>;
  readonly answered: Answered[];
}

/** Reads who speaks each quote of a story, by other weights than the trained ones while those are fitted. */
export function readSpeakers(
  text: string,
  tokens: readonly Token[],
  people: People,
  parts: readonly PartQuotes[],
  weights: SpeakerWeights = trainedWeights,
  calibration: Calibration = trainedCalibration,
): SpeakersRead {
  const quotes = parts.flatMap((part) => part.quotes);
  const partOf = new Map(parts.flatMap((part, at) => part.quotes.map((quote) => [quote, at] as const)));
  const placeOf = new Map(quotes.map((quote, at) => [quote, at]));
  const read = (later: Pass['later'], genders: Discourse['genders']): SpeakersRead => {
    const discourse: Discourse = {
      text,
      tokens,
      people,
      parts,
      quotes,
      sights: new Map(),
      times: new Map(),
      spoken: new Map(),
      voices: new Map(),
      genders,
      unnamed: new Map(),
    };
    return readThrough({
      discourse,
      weights,
      calibration,
      later,
      partOf,
      placeOf,
      told: new Map(),
      answered: [],
    });
  };
  const genders: Discourse['genders'] = new Map();
  const first = read(new Map(), genders);
  if (!first.answered.some(({ ask }) => ask.kind === 'turn') && genders.size === 0) return first;
  // Who speaks next, and who is a woman, is known only now.
  return read(new Map([...first.told].map(([quote, { candidate }]) => [quote, candidate])), genders);
}

/** Goes over a story word by word: whom the narration speaks of, and who speaks. */
function readThrough(pass: Pass): SpeakersRead {
  const { discourse, told, answered } = pass;
  const { quotes, people, tokens, parts } = discourse;
  const speech = speechOf(tokens, quotes);
  const named = new Map(people.mentions.map((mention) => [mention.name.from, mention]));
  const open = quotes.filter(({ source }) => source === null);
  const bySource = new Map<number, RawQuote[]>();
  for (const quote of quotes)
    if (quote.source !== null)
      bySource.set(quote.source.from, [...(bySource.get(quote.source.from) ?? []), quote]);
  let part = 0;
  let sentence = 0;
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while ((parts[part + 1]?.part.start ?? Number.POSITIVE_INFINITY) <= token.start) part++;
    if (token.opens && token.kind !== 'mark') sentence++;
    for (let quote = open[next]; quote !== undefined && startOf(quote) <= token.start; quote = open[++next])
      readOpen(pass, quote);
    const asked = bySource.get(at);
    const mention = named.get(at);
    if (asked === undefined && mention === undefined && (speech[at] === inSpeech || !mayPass(token)))
      continue;
    const sight: Sight = { position: token.start, part, sentence, weight: 1, byName: true };
    if (asked !== undefined) readSourced(pass, asked, { ...sight, weight: 2 });
    if (speech[at] === inSpeech) continue;
    const most = speech[at] === inReport ? 1 : 2;
    if (mention !== undefined)
      see(discourse, mention.person, { ...sight, weight: atMost(mention.weight, most) });
    else if (asked === undefined) readPassing(discourse, at, sight, most, (ask) => weigh(pass, ask));
  }
  for (const quote of open.slice(next)) readOpen(pass, quote);
  for (const quote of quotes) if (isAhead(pass, quote)) askFor(pass, 'ahead', [quote], startOf(quote), null);
  return { told, answered };
}

const inReport = 1;
const inSpeech = 2;

/** Which tokens stand in direct speech, where nobody is spoken of by the narrator, and which in reported words. */
function speechOf(tokens: readonly Token[], quotes: readonly RawQuote[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let at = 0;
  for (const { kind, spans } of quotes) {
    if (kind === 'partial') continue;
    const as = kind === 'direct' ? inSpeech : inReport;
    for (const { start, end } of spans) {
      while (at > 0 && (tokens[at - 1]?.start ?? 0) >= start) at--;
      while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
      for (; at < tokens.length && (tokens[at]?.start ?? 0) < end; at++)
        inside[at] = Math.max(inside[at] ?? 0, as);
    }
  }
  return inside;
}

function isAhead({ discourse, partOf }: Pass, quote: RawQuote): boolean {
  const part = discourse.parts[partOf.get(quote) ?? 0]?.part;
  return quote.source === null && (part?.id === 'headline' || part?.kind === 'subhead');
}

/** A quote without attribution where it stands: a turn is weighed, other words are nobody's. */
function readOpen(pass: Pass, quote: RawQuote): void {
  if (isAhead(pass, quote)) return;
  if (quote.kind === 'direct' && quote.cue === null) askFor(pass, 'turn', [quote], startOf(quote), null);
  else tell(pass, [quote], { kind: 'nobody' }, 'nothing', 0.5, 'nobody is named', null);
}

const kindOf = { he: 'pronoun', she: 'pronoun', they: 'plural', role: 'role' } as const;

/** The quotes that share a source: who it is. */
function readSourced(pass: Pass, quotes: readonly RawQuote[], sight: Sight): void {
  const source = quotes[0]?.source ?? null;
  if (source === null) return;
  const several = source.kind === 'they' && source.to > source.from + 1;
  if (source.kind !== 'name' && !several) {
    const who = askFor(pass, kindOf[source.kind], quotes, sight.position, source);
    if (who?.kind === 'person' || who?.kind === 'phrase')
      see(pass.discourse, who.person, { ...sight, byName: false });
    return;
  }
  const candidate = several ? phraseOf(pass.discourse, source, 'group') : readNamed(pass.discourse, source);
  if (candidate === null) return;
  const basis = several ? 'several named' : basisOfNamed(candidate);
  tell(pass, quotes, candidate, basis, 0.5, 'named at the cue', null);
  if (candidate.kind === 'person' || candidate.kind === 'phrase')
    see(pass.discourse, candidate.person, sight);
}

function weigh(pass: Pass, ask: Ask): readonly Weighed[] {
  const view = viewOf(ask, pass.discourse, pass.later, pass.partOf, pass.placeOf);
  const weighed = weighAll(view, candidatesOf(ask, view, pass.discourse), pass.weights);
  pass.answered.push({ ask, weighed });
  return weighed;
}

/** Weighs a question for the quotes it is about, and tells who it is. */
function askFor(
  pass: Pass,
  kind: AskKind,
  quotes: readonly RawQuote[],
  position: number,
  source: Source | null,
): Candidate | null {
  const [quote] = quotes;
  if (quote === undefined) return null;
  const weighed = weigh(pass, { kind, quote, source, position, part: pass.partOf.get(quote) ?? 0 });
  const [best, second] = weighed;
  if (best === undefined) return null;
  const { candidate, probability } = best;
  const runnerUp = second === undefined || second.probability < leastRunnerUp ? null : second.candidate;
  const basis = kind === 'role' && candidate.kind === 'phrase' ? 'role as written' : kind;
  tell(pass, quotes, candidate, basis, probability, becauseOf(weighed, kind, pass.weights), runnerUp);
  const pronoun = source?.kind === 'he' || source?.kind === 'she';
  if (pronoun) learnGender(pass.discourse, weighed, source.kind === 'he', position);
  return candidate;
}

/** Keeps an answer; where it is too unsure nobody is told, and the answer is only the next best. */
function tell(
  { told, discourse, calibration }: Pass,
  quotes: readonly RawQuote[],
  candidate: Candidate,
  basis: Basis,
  probability: number,
  because: string,
  runnerUp: Candidate | null,
): void {
  for (const quote of quotes) {
    const confidence = confidenceOf(basis, quote, probability, calibration);
    const unsure = confidence < calibration.leastTold && candidate.kind !== 'nobody';
    told.set(
      quote,
      unsure
        ? {
            candidate: { kind: 'nobody' },
            basis,
            probability,
            confidence,
            because: 'nobody is likely enough',
            runnerUp: candidate,
          }
        : { candidate, basis, probability, confidence, because, runnerUp },
    );
    hear(discourse, quote, candidate);
  }
}
