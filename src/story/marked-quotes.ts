import { findAttribution, readAttribution, readUnlisted } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import { isFirstName } from './first-names.ts';
import { readIntroduction } from './introduction.ts';
import type { MarkedStretch } from './marks.ts';
import type { RawQuote } from './raw-quote.ts';
import { isNoun } from './roles.ts';
import type { Range } from './sentences.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import type { Part } from './types.ts';

/** What the marked stretches of one sentence share: the reported speech and the attribution in it, and its first voice. */
export interface Setting {
  readonly sentence: Range;
  readonly indirect: RawQuote | null;
  readonly wholePart: Range;
  readonly attribution: Source | null;
  /** The first token that tells of speaking ("kaller", "sier"), or the sentence's end. */
  readonly voice: number;
}

/** Looks over a sentence once for all its marked stretches. */
export function readSetting(
  tokens: readonly Token[],
  sentence: Range,
  indirect: RawQuote | null,
  wholePart: Range,
): Setting {
  let voice = sentence.from;
  while (voice < sentence.to && !is(tokens[voice], 'voice') && !is(tokens[voice], 'cue')) voice++;
  const attribution = findAttribution(tokens, sentence)?.source ?? null;
  return { sentence, indirect, wholePart, attribution, voice };
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'mark') words++;
  return words;
}

function holds(tokens: readonly Token[], from: number, to: number, name: Parameters<typeof is>[1]): boolean {
  for (let at = from; at < to; at++) if (is(tokens[at], name)) return true;
  return false;
}

/** Titles, names and words as words: after "filmen" and its like, or a few words that open with a capital. */
function isTitle(tokens: readonly Token[], stretch: MarkedStretch): boolean {
  const before = tokens[stretch.open - 1];
  if (is(before, 'titleBefore')) return true;
  if (before?.lower === 'som' && is(tokens[stretch.open - 2], 'titleBefore')) return true;
  const first = tokens[stretch.open + 1];
  const words = countWords(tokens, stretch.open + 1, stretch.close);
  return first?.capital === true && words <= 5 && !holds(tokens, stretch.open + 1, stretch.close, 'finite');
}

/** A whole clause of somebody's, not a fragment fitted into the reporter's sentence. */
function isClause(tokens: readonly Token[], { open, close }: MarkedStretch): boolean {
  const introduced = tokens[open - 1]?.lower === 'at' || tokens[open - 1]?.text === ':';
  const whole = introduced || tokens[open + 1]?.capital === true;
  return whole && countWords(tokens, open + 1, close) >= 5 && holds(tokens, open + 1, close, 'finite');
}

const ends = new Set<string | undefined>(['.', '!', '?', '…']);
const isCalled = new Set<string | undefined>(['heter', 'heiter', 'het', 'hette', 'heitte']);

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
  if (tokens[colon]?.text === ':' && !isCalled.has(tokens[colon - 1]?.lower)) {
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
  const long = countWords(tokens, stretch.open, stretch.close) > (heads ? 2 : 3);
  return long && (speaks || !heads || tokens[stretch.open + 2]?.capital === false)
    ? { ...quote, cue: null, source: null }
    : null;
}

/** Whose words a stretch inside the reporter's sentence may be: the source of its reported speech, or its subject. */
function speakerOf(tokens: readonly Token[], stretch: MarkedStretch, where: Setting): Source | null {
  const { sentence, indirect } = where;
  if (indirect?.source != null) return indirect.source;
  if (where.attribution !== null) return where.attribution;
  const voiced = where.voice < stretch.open;
  const feels = is(tokens[stretch.open - 1], 'copula') && tokens[stretch.open + 1]?.capital === false;
  if (!voiced && !feels) return null;
  const naming = namingAt(tokens, sentence.from, stretch.open);
  const called = naming >= 0;
  // "… det |Tom Moe| kaller «…»"
  const own = called ? endingAt(tokens, naming, sentence.from) : null;
  // "I møtet kalte |Moe| utvalget en «…»": the verb comes before its subject.
  const turned = called ? readSource(tokens, naming + 1, stretch.open) : null;
  if (own === null && turned !== null && turned.to < stretch.open - 1 && !governs(tokens, turned))
    return turned;
  const source = own ?? readSource(tokens, sentence.from, stretch.open);
  if (source === null || !(called || governs(tokens, source))) return null;
  const several = countWords(tokens, stretch.open + 1, stretch.close) > 1;
  return voiced || several || source.kind === 'they' ? source : null;
}

/** A name or a pronoun that ends right before a verb, with what stands before it. */
function endingAt(tokens: readonly Token[], verb: number, from: number): Source | null {
  let longest: Source | null = null;
  for (let start = verb - 1; start >= Math.max(from, verb - 6); start--) {
    const source = readSource(tokens, start, verb);
    if (source?.to === verb && source.kind !== 'they' && source.kind !== 'role') longest = source;
  }
  return longest;
}

/** Whether a source is somebody: a name or a pronoun, or a noun for a person, a group, a body or a document. */
function canSpeak(tokens: readonly Token[], source: Source): boolean {
  if (source.kind !== 'role') return true;
  const head = source.head === null ? '' : (tokens[source.head]?.lower ?? '');
  return (
    (['person', 'group', 'organisation', 'document'] as const).some((kind) => isNoun(head, kind)) ||
    /(?:ene|ane|erne)$/.test(head)
  );
}

/** The reporting verb right behind a source: "Politiet |mener| mannen opptrådte «truende»". */
function ownVerb(tokens: readonly Token[], source: Source): RawQuote['cue'] {
  const verb = tokens[source.to];
  return verb !== undefined && is(verb, 'cue') ? { start: verb.start, end: verb.end } : null;
}

/** Whether a source has a verb, an adverb or an aside of its own behind it. */
function governs(tokens: readonly Token[], source: Source): boolean {
  const next = tokens[source.to];
  if (next?.text === ',') return true;
  return (['finite', 'cue', 'voice', 'naming', 'adverb', 'copula'] as const).some((name) => is(next, name));
}

/** A single word behind an article or a pronoun, not called so by anybody: irony ("sitt «manifest»"). */
function isIrony(tokens: readonly Token[], from: number, { open, close }: MarkedStretch): boolean {
  return close - open === 2 && is(tokens[open - 1], 'determiner') && namingVerb(tokens, from, open) === null;
}

/** The verb that calls somebody or something what stands between the marks: "kalte Moe en «klovn»". */
function namingVerb(tokens: readonly Token[], from: number, open: number): RawQuote['cue'] {
  const token = tokens[namingAt(tokens, from, open)];
  return token === undefined ? null : { start: token.start, end: token.end };
}

function namingAt(tokens: readonly Token[], from: number, open: number): number {
  for (let at = open - 1; at >= Math.max(from, open - 8); at--) if (is(tokens[at], 'naming')) return at;
  return -1;
}

/** Reads one marked stretch as a quote; null if it is a title, a nickname, a word as word or an ironic mark. */
export function readMarkedQuote(
  tokens: readonly Token[],
  part: Part,
  stretch: MarkedStretch,
  where: Setting,
): RawQuote | null {
  const whole = readWhole(tokens, part, stretch, where);
  if (whole !== null) return whole;
  if (isTitle(tokens, stretch) || isIrony(tokens, where.sentence.from, stretch)) return null;
  const words = wordsBetween(tokens, stretch.open + 1, stretch.close);
  const source = speakerOf(tokens, stretch, where);
  if (words === null || source === null || !canSpeak(tokens, source)) return null;
  const cue =
    where.indirect?.cue ?? namingVerb(tokens, where.sentence.from, stretch.open) ?? ownVerb(tokens, source);
  return {
    part: part.id,
    kind: isClause(tokens, stretch) ? 'direct' : 'partial',
    mark: stretch.mark,
    spans: [words],
    cue,
    source,
    reports: true,
  };
}
