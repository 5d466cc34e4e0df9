import { bitsOf, has, is, type MarkedStretch, type Range, type Token } from '../../language/nb/index.ts';
import type { RawQuote } from '../raw-quote.ts';
import { kindOfSource } from '../source-kind.ts';
import { readSource, type Source } from '../sources.ts';

/** What the marked stretches of one sentence share: the reported speech and the attribution in it, and its first voice. */
export interface Setting {
  readonly sentence: Range;
  readonly reported: readonly RawQuote[];
  readonly wholePart: Range;
  readonly attribution: Source | null;
  /** The first token that tells of speaking ("kaller", "sier"), or the sentence's end. */
  readonly voice: number;
}

/** Whose words a stretch may be, what tells it, and by which cue. */
export interface Owner {
  /** Null where nobody is named: "ble omtalt som «…»". */
  readonly source: Source | null;
  readonly how: 'report' | 'attribution' | 'named so' | 'voice' | 'subject';
  readonly cue: RawQuote['cue'];
}

/** Whose words a stretch inside the reporter's sentence may be; null where nobody is there to have said them. */
export function ownerOf(tokens: readonly Token[], stretch: MarkedStretch, where: Setting): Owner | null {
  const { sentence, reported } = where;
  const start = tokens[stretch.open]?.start ?? 0;
  const holder = reported.findLast(({ spans }) =>
    spans.some((span) => span.start <= start && start < span.end),
  );
  const named = namedSo(tokens, stretch, sentence);
  // "Moe mener det |han kaller «…»| må vekk": who names it, not who tells of it.
  const namedAt = tokens[named?.source?.from ?? -1]?.start ?? -1;
  const within = namedAt >= (holder?.spans[0]?.start ?? 0);
  if (holder?.source && !within) return { source: holder.source, how: 'report', cue: holder.cue };
  if (named !== null) return named;
  if (where.attribution !== null) return { source: where.attribution, how: 'attribution', cue: null };
  const source = readSource(tokens, sentence.from, stretch.open);
  const voiced = where.voice < stretch.open;
  const verb = tokens[source?.to ?? -1];
  if (source === null || !governs(tokens, source) || !(is(verb, 'cue') || canSpeak(tokens, source)))
    return null;
  const cue = verb !== undefined && is(verb, 'cue') ? { start: verb.start, end: verb.end } : null;
  return { source, how: voiced ? 'voice' : 'subject', cue };
}

/** Who calls somebody or something what stands between the marks: "kalte Moe en «klovn»", "… det |Tom Moe| kaller «…»". */
function namedSo(tokens: readonly Token[], { open, close }: MarkedStretch, sentence: Range): Owner | null {
  let verb = -1;
  for (let at = open - 1; at >= Math.max(sentence.from, open - 8) && verb < 0; at--)
    if (is(tokens[at], 'naming') || hasNamed(tokens, at, sentence.from)) verb = at;
  const token = tokens[verb];
  if (token === undefined) return null;
  const cue = { start: token.start, end: token.end };
  // "ble kalt «uverdig» |av Moe|": the subject is who it was said of.
  if (tokens.slice(Math.max(sentence.from, verb - 3), verb).some(({ lower }) => becoming.has(lower))) {
    const source = tokens[close + 1]?.lower === 'av' ? readSource(tokens, close + 2, sentence.to) : null;
    // "ble kalt «tyv»" is a name, "ble omtalt som «uverdig»" what somebody said.
    return source === null && is(token, 'naming') ? null : { source, how: 'named so', cue };
  }
  // "I møtet kalte |Moe| utvalget en «…»": the verb comes before its subject.
  const turned = readSource(tokens, verb + 1, open);
  const opening = readSource(tokens, sentence.from, verb);
  // "|Ein talsmann for Moe| kallar": not Moe.
  const own = opening?.to === verb ? opening : endingAt(tokens, verb, sentence.from);
  const behind = turned !== null && turned.to < open - 1 && !governs(tokens, turned) ? turned : null;
  // "I Nordland og Finnmark kaller |hun| det «…»".
  const inverted = turned?.kind === 'he' || turned?.kind === 'she' ? turned : null;
  const source = inverted ?? own ?? behind ?? opening;
  return source === null ? null : { source, how: 'named so', cue };
}

const having = new Set<string | undefined>(['har', 'hadde', 'ha']);
const becoming = new Set<string | undefined>(['ble', 'blir', 'blei', 'vart', 'blitt', 'vert']);

/** Whether a word is the participle of a verb that names: "har tidligere |omtalt| avtalen som", as "omtalte" and "omtalar" do. */
function hasNamed(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!has(bitsOf(`${word}e`) | bitsOf(`${word}r`), 'naming')) return false;
  for (let back = at - 1; back >= Math.max(from, at - 4); back--)
    if (having.has(tokens[back]?.lower) || becoming.has(tokens[back]?.lower)) return true;
  return false;
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

/** Whether a source is somebody: a name or a pronoun, or a noun for a person, a group, a body or a text. */
function canSpeak(tokens: readonly Token[], source: Source): boolean {
  const kind = kindOfSource(tokens, source);
  return kind !== 'another noun' || /(?:ene|ane|erne)$/.test(tokens[source.head ?? -1]?.lower ?? '');
}

/** Whether a source has a verb, an adverb or an aside of its own behind it. */
function governs(tokens: readonly Token[], source: Source): boolean {
  const next = tokens[source.to];
  if (next?.text === ',') return true;
  return (['finite', 'cue', 'voice', 'naming', 'adverb', 'copula'] as const).some((name) => is(next, name));
}
