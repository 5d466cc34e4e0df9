import { cuesOf, is, type Range, type Token } from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';
import { readAlleged, readMessage, whom } from './attribution-by-phrase.ts';
import { type Attribution, cueOf, readUnlisted } from './attribution-by-place.ts';
import { describes } from './source-words.ts';
import { readSource, type Source } from './sources.ts';

export type { Attribution };

type Words = ReadonlySet<string | undefined>;

const according: Words = new Set(['ifølge', 'ifølgje', 'ifylgje']);
const accord: Words = new Set(['følge', 'følgje', 'fylge', 'fylgje']);
const forth: Words = new Set(['fram', 'frem']);
const further: Words = new Set(['også', 'òg', 'videre', 'vidare']);
const besides: Words = new Set([...further, 'å', 'lese', 'blant', 'annet', 'anna', 'mellom']);
const whence: Words = new Set(['i', 'på', 'av', 'fra', 'frå']);

/** Reads "ifølge X" and "i følge X" at a token; null if it is something else. */
export function readAccording(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let after = 0;
  if (token.lower === 'etter') return readLearned(tokens, at, to);
  if (according.has(token.lower)) after = at + 1;
  else if (token.lower === 'i' && accord.has(tokens[at + 1]?.lower)) after = at + 2;
  if (after === 0) return null;
  const kind = after < to ? whom.get(tokens[after]?.lower) : undefined;
  const source =
    kind === undefined
      ? readSource(tokens, after, to, true)
      : { kind, from: after, to: after + 1, name: null, head: null };
  return source === null
    ? null
    : { cue: cueOf(tokens, at, after), source, reports: true, from: at, to: source.to };
}

const learns: Words = new Set(['får', 'fikk', 'fekk', 'har']);
const what: Words = new Set(['det', 'hva', 'kva']);

/** Reads "etter det NTB erfarer", "etter hva avisen får opplyst": what a paper has learned. */
function readLearned(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (!what.has(tokens[at + 1]?.lower)) return null;
  const source = readSource(tokens, at + 2, to);
  const verb = source === null ? undefined : tokens[source.to];
  if (source === null || verb?.tag !== 'finite') return null;
  let end = source.to + 1;
  // "får |opplyst|", "kjenner |til|".
  const told = learns.has(verb.lower) && /(?:t|a)$/.test(tokens[end]?.lower ?? '');
  if (end < to && (told || tokens[end]?.lower === 'til')) end++;
  return { cue: cueOf(tokens, at, end), source, reports: true, from: at, to: end };
}

/** Behind when and how something is told: "het det |tirsdag| i brevet", "kom det |kontant| fra Moe". */
function behindAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (is(tokens[at], 'adverb') || is(tokens[at], 'time') || tokens[at]?.tag === 'adjective'))
    at++;
  return at;
}

/** Reads "heter det (i X)" and its like. */
function readImpersonal(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (tokens[at + 1]?.lower !== 'det' || at + 1 >= to) return null;
  let end = at + 2;
  if (forth.has(tokens[end]?.lower)) end++;
  const named = end;
  while (end < to && besides.has(tokens[end]?.lower)) end++;
  const place = behindAdverbs(tokens, end, to);
  if (whence.has(tokens[place]?.lower)) {
    end = place;
    const source = readSource(tokens, end + 1, to, true);
    if (source !== null)
      return {
        cue: cueOf(tokens, at, end > named ? named : end + 1),
        source,
        reports: true,
        from: at,
        to: source.to,
      };
  }
  return { cue: cueOf(tokens, at, named), source: null, reports: true, from: at, to: end };
}

/** Reads a clause "verb + source" whose verb stands at `at`; null if it is none or the speaker's own hedge ("tror jeg"). */
export function readAttribution(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const verb = tokens[at];
  const cues = verb === undefined ? [] : cuesOf(verb.lower);
  // "hevdes det", "sies det i filmen": in the passive any verb may tell, if nothing else is said of it ("stilles det krav").
  if (verb?.tag === 'finite' && tokens[at + 1]?.lower === 'det' && /[^s](?:es|as|ast)$/.test(verb.lower)) {
    const told = readImpersonal(tokens, at, to);
    return told !== null && (told.to >= to || tokens[told.to]?.kind === 'mark') ? told : null;
  }
  const other = readAlleged(tokens, at, to) ?? readMessage(tokens, at, to);
  if (other !== null) return other;
  if (verb === undefined || cues.length === 0) return readAccording(tokens, at, to);
  // "…, beskriver situasjonen som «kaotisk»": what stands behind is described, not speaking.
  if (is(verb, 'naming')) return null;
  for (const cue of cues) {
    if (cue.class === 'source') return readImpersonal(tokens, at, to);
    const skip = further.has(tokens[at + 1]?.lower) ? 1 : 0;
    const source = readSource(tokens, at + 1 + skip, to);
    if (source === null) continue;
    if (tokens[source.to]?.lower === 'at' && source.to < to) continue;
    const particle = cue.particle === undefined ? at : particleAt(tokens, source, to, cue.particle);
    if (particle < 0) continue;
    return {
      cue: cueOf(
        tokens,
        at,
        particle === source.to && !forth.has(cue.particle) ? particleEnd(tokens, particle, to) : at + 1,
      ),
      source,
      reports: cue.class === 'write',
      from: at,
      to: source.to,
    };
  }
  return null;
}

const reportingClasses = new Set(['say', 'write', 'fact', 'claim', 'answer', 'admit', 'opinion']);

/** Reads "Det bekreftet X" at the start of a sentence: it attributes what stands before it. */
export function readBackwardClause(tokens: readonly Token[], sentence: Range): Attribution | null {
  const first = tokens[sentence.from]?.lower;
  const verb = tokens[sentence.from + 1];
  if ((first !== 'det' && first !== 'dette') || verb === undefined) return null;
  const reporting = cuesOf(verb.lower).some((cue) => reportingClasses.has(cue.class));
  return reporting ? readAttribution(tokens, sentence.from + 1, sentence.to) : null;
}

/** Where the particle that a verb needs stands behind its source: "la Moe |til|", "gjorde ho |merksam|"; or -1. */
function particleAt(tokens: readonly Token[], source: Source, to: number, particle: string): number {
  for (let next = source.to; next < Math.min(to, source.to + 8); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark') return -1;
    if (token.lower !== particle) continue;
    const after = tokens[next + 1];
    // A "til" that links nouns is none.
    return next + 1 < to && after !== undefined && describes(after) ? -1 : next;
  }
  return -1;
}

/** Where a cue ends with its particle: "|la Moe til|", "|gjorde ho merksam på|"; what only goes on is its verb: "|held| Moe fram". */
function particleEnd(tokens: readonly Token[], particle: number, to: number): number {
  const next = tokens[particle + 1];
  const on = next?.lower === 'på' && /merksam$|merksom$/.test(tokens[particle]?.lower ?? '');
  return on && particle + 1 < to ? particle + 2 : particle + 1;
}

/** What may end a clause before its attribution; a pronoun, a name or an adverb may belong with the verb behind it. */
const ending = new Set<Token['tag'] | undefined>([
  'noun',
  'preposition',
  'infinitive',
  'participle',
  'adjective',
]);
const apart: Words = new Set([',', '?', '!', '…', ...closed.quotationMarks]);

/**
 * The attribution inside a sentence of speech ("…, sier Hansen."): the last one that a comma or mark sets off, by a verb
 * known to report if there is one, else by its place.
 */
export function findAttribution(tokens: readonly Token[], sentence: Range): Attribution | null {
  return (
    findListed(tokens, sentence) ?? findBehind(tokens, sentence, (at) => readUnlisted(tokens, at, sentence))
  );
}

/**
 * The attribution by a verb known to report. Of two at the end ("…, |sa hun| da hun vitnet, ifølge BT.") the verb tells
 * who spoke, the other where that is known from.
 */
export function findListed(tokens: readonly Token[], sentence: Range): Attribution | null {
  const last = findBehind(tokens, sentence, (at) => readAttribution(tokens, at, sentence.to));
  if (last === null || is(tokens[last.from], 'cue')) return last;
  const before = { from: sentence.from, to: last.from };
  const spoken = findBehind(tokens, before, (at) =>
    is(tokens[at], 'cue') ? readAttribution(tokens, at, last.from) : readUnlisted(tokens, at, before),
  );
  return spoken?.source == null ? last : spoken;
}

/** The attribution of a sentence of speech that lacks its comma: "Det er noe å bygge på |sier Kari Moe|." */
export function findJoined(tokens: readonly Token[], sentence: Range): Attribution | null {
  for (let at = sentence.to - 1; at > sentence.from + 4; at--) {
    const verb = tokens[at];
    if (
      verb?.tag !== 'finite' ||
      !cuesOf(verb.lower).some((cue) => cue.class === 'say') ||
      !ending.has(tokens[at - 1]?.tag)
    )
      continue;
    const found = readAttribution(tokens, at, sentence.to);
    const name = found?.source?.name;
    const whole = name != null && name.to - name.from > 1 && tokens[found?.to ?? 0]?.kind === 'mark';
    if (whole) return found;
  }
  return null;
}

/** What is read behind the last comma or mark where anything is. */
function findBehind(
  tokens: readonly Token[],
  sentence: Range,
  read: (at: number) => Attribution | null,
): Attribution | null {
  for (let at = sentence.to - 1; at > sentence.from; at--) {
    if (!apart.has(tokens[at - 1]?.text)) continue;
    const found = read(at);
    if (found !== null) return found;
  }
  return null;
}
