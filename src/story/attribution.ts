import type { Range } from './sentences.ts';
import { describes } from './source-words.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import { cuesOf } from './words.ts';

/** A reporting clause that stands beside somebody's words: "sier Hansen", "heter det i en uttalelse", "ifølge VG". */
export interface Attribution {
  /** Offsets of the cue in the text. */
  readonly cue: { readonly start: number; readonly end: number };
  readonly source: Source | null;
  /** What papers and agencies do, see RawQuote. */
  readonly reports: boolean;
  /** Its tokens: from the cue up to the end of what it names. */
  readonly from: number;
  readonly to: number;
}

type Words = ReadonlySet<string | undefined>;

const according: Words = new Set(['ifølge', 'ifølgje', 'ifylgje']);
const whom: ReadonlyMap<string | undefined, Source['kind']> = new Map([
  ['ham', 'he'],
  ['henne', 'she'],
  ['dem', 'they'],
]);
const accord: Words = new Set(['følge', 'følgje', 'fylge', 'fylgje']);
const forth: Words = new Set(['fram', 'frem']);
const further: Words = new Set(['også', 'òg', 'videre', 'vidare']);
const besides: Words = new Set([...further, 'å', 'lese', 'blant', 'annet', 'anna', 'mellom']);
const whence: Words = new Set(['i', 'på', 'av', 'fra', 'frå']);

function cueOf(tokens: readonly Token[], from: number, to: number): Attribution['cue'] {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Reads "ifølge X" and "i følge X" at a token; null if it is something else. */
export function readAccording(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let after = 0;
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

/** Reads "heter det (i X)" and its like. */
function readImpersonal(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (tokens[at + 1]?.lower !== 'det' || at + 1 >= to) return null;
  let end = at + 2;
  if (forth.has(tokens[end]?.lower)) end++;
  const named = end;
  while (end < to && besides.has(tokens[end]?.lower)) end++;
  if (whence.has(tokens[end]?.lower)) {
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
  if (verb === undefined || !is(verb, 'cue')) return readAccording(tokens, at, to);
  // "…, beskriver situasjonen som «kaotisk»": what stands behind is described, not speaking.
  if (is(verb, 'naming')) return null;
  for (const cue of cuesOf(verb.lower)) {
    if (cue.class === 'source') return readImpersonal(tokens, at, to);
    const skip = further.has(tokens[at + 1]?.lower) ? 1 : 0;
    const source = readSource(tokens, at + 1 + skip, to);
    if (source === null) continue;
    if (tokens[source.to]?.lower === 'at' && source.to < to) continue;
    const ends = cue.particle === undefined ? at + 1 : particleEnd(tokens, at, source, to, cue.particle);
    if (ends < 0) continue;
    return {
      cue: cueOf(tokens, at, ends),
      source,
      reports: cue.class === 'write',
      from: at,
      to: source.to,
    };
  }
  return null;
}

const attentive: Words = new Set(['merksam', 'oppmerksom']);
const reportingClasses = new Set(['say', 'write', 'fact', 'claim', 'answer', 'admit', 'opinion']);

/** Reads "Det bekreftet X" at the start of a sentence: it attributes what stands before it. */
export function readBackwardClause(tokens: readonly Token[], sentence: Range): Attribution | null {
  const first = tokens[sentence.from]?.lower;
  const verb = tokens[sentence.from + 1];
  if ((first !== 'det' && first !== 'dette') || verb === undefined) return null;
  const reporting = cuesOf(verb.lower).some((cue) => reportingClasses.has(cue.class));
  return reporting ? readAttribution(tokens, sentence.from + 1, sentence.to) : null;
}

/**
 * Where the cue of the verb at `at` ends: behind a particle that follows a source of one word ("gjorde ho merksam på"),
 * behind the verb if the particle stands further on; -1 without it. A "til" that links nouns is none.
 */
function particleEnd(
  tokens: readonly Token[],
  at: number,
  source: Source,
  to: number,
  particle: string,
): number {
  for (let next = source.to; next < Math.min(to, source.to + 8); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark') return -1;
    if (token.lower !== particle) continue;
    const end = attentive.has(particle) && tokens[next + 1]?.lower === 'på' ? next + 2 : next + 1;
    const after = tokens[end];
    if (end < to && after !== undefined && describes(after)) return -1;
    return next === source.to && source.to - source.from === 1 ? end : at + 1;
  }
  return -1;
}

const before: Words = new Set([',', '?', '!', '»', '”', '"', '…']);

/** The attribution inside a sentence of speech ("…, sier Hansen."): the last one that a comma or mark sets off. */
export function findAttribution(tokens: readonly Token[], sentence: Range): Attribution | null {
  for (let at = sentence.to - 1; at > sentence.from; at--) {
    if (!before.has(tokens[at - 1]?.text)) continue;
    const found = readAttribution(tokens, at, sentence.to);
    if (found !== null) return found;
  }
  return null;
}
