import { is, isNoun, isOpen, type Range, type Tag, type Token } from '../language/nb/index.ts';
import { isAgent } from './somebody.ts';
import { readSource, type Source } from './sources.ts';

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

/** Offsets of the tokens of a cue. */
export function cueOf(tokens: readonly Token[], from: number, to: number): Attribution['cue'] {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** "sa hun |da|", "seier |også| ho": not "|da| hun kom". */
const isTrailing = (token: Token | undefined): boolean => token?.tag === 'adverb' && is(token, 'adverb');

/** What opens an object or another clause, so that the clause before it says more than who speaks. */
const objects = new Set<Tag>(['noun', 'name']);

/**
 * Reads a clause "verb + source" that ends its sentence but for when, where and to whom, whatever its verb is:
 * "…, |glefset Moe|.", "…, |undrar læraren| seg.".
 */
function readPlaced(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const verb = tokens[at];
  if (verb === undefined || is(verb, 'speaks') || is(verb, 'naming')) return null;
  const skip = isTrailing(tokens[at + 1]) ? 1 : 0;
  const source = readSource(tokens, at + 1 + skip, to);
  if (source === null || !isSomeone(tokens, source) || !couldBeVerb(tokens, at, source)) return null;
  let end = source.to;
  while (end < to && isTrailing(tokens[end])) end++;
  if (tokens[end]?.lower === 'seg') end++;
  const next = tokens[end];
  const goesOn = next !== undefined && end < to && next.kind !== 'mark';
  if (goesOn && !is(next, 'time') && objects.has(next.tag ?? 'other')) return null;
  if (goesOn && doesMore(tokens, end, to)) return null;
  return { cue: cueOf(tokens, at, at + 1), source, reports: false, from: at, to: source.to };
}

/** A word that the tagger knows nothing sure of. */
function isOpenWord(token: Token | undefined): boolean {
  return token !== undefined && isOpen(token.facts);
}

/** A word that its form or its place may make a verb, whatever the tagger takes it for. */
function couldBeVerb(tokens: readonly Token[], at: number, source: Source): boolean {
  const verb = tokens[at];
  if (verb === undefined) return false;
  if (verb.tag === 'finite') return true;
  // "…! |buldrer| Moe": what a word nobody knows is follows from what stands round it.
  const open = verb.tag === 'noun' || verb.tag === 'adjective' || verb.tag === 'participle';
  if (!open || !isOpenWord(verb) || isNoun(verb.lower, 'person') || isAgent(verb.lower)) return false;
  const quoted = tokens[at - 2]?.kind === 'mark' || tokens[at - 1]?.text !== ',';
  return source.name !== null && (quoted || /..(?:er|ar|et|te|de|a)$/.test(verb.lower));
}

/** Whether a clause goes on with another verb of its own: "får |departementet| til å snu". */
function doesMore(tokens: readonly Token[], from: number, to: number): boolean {
  for (const token of tokens.slice(from, to)) {
    // "til avisen da hun |kom|", "og |pekte|": a clause of its own.
    if (token.tag === 'subordinator' || token.tag === 'conjunction') return false;
    if (token.tag === 'infinitive-mark' || (token.tag === 'finite' && !isOpenWord(token))) return true;
  }
  return false;
}

/** Whether a source is surely somebody: by name, by pronoun or by what such nouns are, as no listed verb vouches for it. */
function isSomeone(tokens: readonly Token[], source: Source): boolean {
  if (source.kind !== 'role') return true;
  const head = source.head === null ? '' : (tokens[source.head]?.lower ?? '');
  // "…, brukte |graderte meldinger|": things in the plural are what is used, nobody who says so.
  if (/(?:er|ar)$/.test(head) && isNoun(head, 'document')) return false;
  const kinds = ['person', 'group', 'organisation', 'document'] as const;
  return (
    isAgent(head) ||
    head.includes('åring') ||
    kinds.some((kind) => isNoun(head, kind)) ||
    /...e(?:n|r)en$/.test(head)
  );
}

/** Whether what stands before a comma opens its sentence and waits for its verb: "|Hvis han går|, reiser Moe". */
function waits(tokens: readonly Token[], from: number, comma: number): boolean {
  let at = from;
  while (tokens[at]?.kind === 'mark') at++;
  // "|Går| det bra, reiser Moe": a condition, with no comma in it.
  const condition = tokens[at]?.tag === 'finite' && tokens[at]?.capital === true;
  if (condition && tokens.slice(at, comma).every(({ text }) => text !== ',')) return true;
  let finite = 0;
  let opened = 0;
  for (let next = at; next < comma; next++) {
    const token = tokens[next];
    if (token?.tag === 'finite') finite++;
    // A verb at once behind it makes a question: "Når kommer de".
    else if (token?.tag === 'subordinator' && tokens[next + 1]?.tag !== 'finite') opened++;
  }
  return finite > 0 && finite <= opened;
}

/** An attribution by its place alone. */
export function readUnlisted(tokens: readonly Token[], at: number, sentence: Range): Attribution | null {
  const found = readPlaced(tokens, at, sentence.to);
  if (found === null) return null;
  // A verb as rare as "glefset" hardly tells what follows from a condition, as "reiser" may.
  const rare = isOpenWord(tokens[found.from]);
  return !rare && waits(tokens, sentence.from, at - 1) ? null : found;
}
