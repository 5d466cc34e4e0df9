import { isFirstName } from '../language/index.ts';
import {
  beginsName,
  innerName,
  is,
  isDefinite,
  isNoun,
  isRoleWord,
  isTitle,
  nameEnd,
  type Token,
} from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';
import { describes, isWhole, media } from './source-words.ts';

/** Who is named as a source: tokens of the whole phrase, and of the name and the role noun in it. */
export interface Source {
  readonly kind: 'he' | 'she' | 'they' | 'name' | 'role';
  readonly from: number;
  readonly to: number;
  /** Tokens of the name, if it holds one. */
  readonly name: { readonly from: number; readonly to: number } | null;
  /** The token of the noun that says what the source is, if there is one. */
  readonly head: number | null;
}

const around = new Set(['rundt', 'kring']);

/** Where the genitive ends of a name whose last word is at `last` ("Oslos", "Moe", "Alex’"), or -1 if it owns nothing. */
function genitiveEnd(tokens: readonly Token[], last: number, to: number): number {
  const name = tokens[last]?.text ?? '';
  const marked = /[sxz]$/.test(name) && /[’']/.test(tokens[last + 1]?.text ?? '');
  const at = marked && tokens[last + 1]?.start === tokens[last]?.end ? last + 2 : last + 1;
  const next = tokens[at];
  if (next === undefined || at >= to) return -1;
  // "sier Talsnes |muntert|.": how, nothing that he owns.
  const how = (next.tag === 'adjective' || next.tag === 'participle') && tokens[at + 1]?.kind !== 'word';
  const owned = next.kind === 'word' && !how && describes(next) && (marked || /[^s]s$/.test(name));
  return owned || closed.reflexive.has(next.lower) ? at : -1;
}

/** Whether a linking word at `at` opens a phrase that still says who the source is, not when or where it spoke. */
function linksOn(tokens: readonly Token[], at: number, to: number): boolean {
  const link = tokens[at];
  const next = tokens[at + 1];
  if (link === undefined || next === undefined || at + 1 >= to) return false;
  // "folkene |rundt Moe|".
  if (around.has(link.lower)) return next.capital;
  if (!closed.linking.has(link.lower)) return false;
  const after = is(next, 'determiner') ? tokens[at + 2] : next;
  // "ledelsen |for to uker siden|": when.
  if (link.lower === 'for' && /^sid[ae]n$/.test(tokens[at + 3]?.lower ?? '')) return false;
  // "politiet |i rapporten|": where it says so.
  const where = link.lower === 'i' && isNoun(after?.lower ?? '', 'document');
  // "kommentatorene |på TV-sendingen|".
  const aired = /-(?:sending|program|studio)\p{Ll}*$/u.test(after?.lower ?? '');
  if (where || aired || media.has(after?.lower) || is(next, 'he') || is(next, 'she')) return false;
  return next.capital || describes(next) || (is(next, 'determiner') && !is(next, 'time'));
}

/** "tri |år| gamal". */
function isAge(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'år' && tokens[at + 1]?.lower.startsWith('gam') === true;
}

/** A word that has its capital only because it opens the sentence. */
function isPlain(tokens: readonly Token[], at: number, to: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (is(token, 'determiner') || is(token, 'person') || is(token, 'group') || is(token, 'organisation'))
    return true;
  const titled = isDefinite(token.lower) || is(next, 'preposition') || next?.capital;
  if (token.opens && titled && isNoun(token.lower, 'person') && !isFirstName(token.text)) return true;
  const qualifies =
    next !== undefined && at + 1 < to && next.kind === 'word' && !next.capital && describes(next);
  return token.opens && qualifies && !/s$/.test(token.text);
}

/** Reads a name or a noun phrase, with what belongs to it, from `from` on. */
export function readPhrase(tokens: readonly Token[], from: number, to: number): Source | null {
  let at = from;
  let head: number | null = null;
  let linked = false;
  let kind: Source['kind'] = 'name';
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) break;
    // "|våre| kilder".
    if (at === from && closed.ours.has(token.lower) && tokens[at + 1]?.tag === 'noun') {
      at++;
      continue;
    }
    if (at + 2 < to && token.text.endsWith('-') && isRoleWord(tokens[at + 2])) {
      // "Helse- og omsorgsminister Kari Moe".
      head = at + 2;
      at += 3;
      continue;
    }
    if (/^(?:dr|prof)$/.test(token.lower) && tokens[at + 1]?.text === '.' && tokens[at + 2]?.capital) {
      head = at;
      at += 2;
      continue;
    }
    if (token.capital && (beginsName(tokens, at) || !(at === from && isPlain(tokens, at, to)))) {
      const end = nameEnd(tokens, at, to);
      const title = titleAmong(tokens, at, end);
      if (title >= 0) {
        // "Fritt Ord-styreleder (og tidligere riksadvokat) Kari Moe", "EA Sports-sjef Kari Moe".
        head = title;
        at = title + 1;
        continue;
      }
      const owner = genitiveEnd(tokens, end - 1, to);
      if (owner > 0 || (linked && goesOnToName(tokens, end, to))) {
        at = Math.max(owner, end);
        continue;
      }
      // "leder i politiet |Kari Moe|": no part of the body's name.
      const link = tokens[at - 1]?.lower ?? '';
      const own =
        linked && end - at > 1 && isFirstName(token.text) && !closed.linking.has(link) && !around.has(link);
      const inner = linked && !own ? innerName(tokens, at, end) : at;
      if (own || inner > at)
        return withTail(tokens, { kind, from, to: end, name: { from: inner, to: end }, head }, to);
      if (linked) {
        at = end;
        if (tokens[at]?.text === '(') at = bracketEnd(tokens, at, to);
        continue;
      }
      return withTail(tokens, { kind, from, to: end, name: { from: at, to: end }, head }, to);
    }
    const named = token.text === ',' && head !== null ? nameBehind(tokens, at + 1, to) : null;
    if (named !== null) return withTail(tokens, { kind: 'name', from, to: named.to, name: named, head }, to);
    const last = tokens[at + 1];
    const goesOn = last !== undefined && at + 1 < to && (last.capital || describes(last));
    if (token.lower === 'og' && head !== null && goesOn && !is(last, 'cue')) {
      // "politiet og (ordfører) Kari Moe", "naboer og Ola Vik" are several; "mor og lærer Kari Moe" is one.
      const named = last.capital && titleAmong(tokens, at + 1, nameEnd(tokens, at + 1, to)) < 0;
      if (!linked && (named || (isWhole(tokens[at - 1]) && !isNoun(tokens[at - 1]?.lower ?? '', 'family'))))
        kind = 'they';
      at++;
      continue;
    }
    if (head === null && at > from && token.lower === 'av' && is(tokens[at - 1], 'determiner')) {
      at += last?.lower === 'dem' && at + 1 < to ? 2 : 1;
      continue;
    }
    // "advokaten |hans|".
    const theirs = head === at - 1 && !linked && isDefinite(tokens[head]?.lower ?? '');
    if (theirs && closed.theirs.has(token.text)) {
      at++;
      continue;
    }
    const lawOn = token.lower === 'om' && head !== null && isNoun(tokens[head]?.lower ?? '', 'document');
    if (head !== null && (lawOn || linksOn(tokens, at, to))) {
      linked = true;
      at++;
      continue;
    }
    // "et vitne |voss.no| har møtt".
    const paper = is(token, 'organisation') || /^[^\d.][^.]*\.[^\W\d]{2,4}$/.test(token.lower);
    if (head !== null && !linked && paper && is(tokens[head], 'person')) break;
    // "en måling |utført av NTB|": what was done with it.
    if (head === at - 1 && last?.lower === 'av' && /..(?:t|dd|a)$/.test(token.lower)) break;
    const opensNext = is(token, 'determiner') && head !== null && !is(tokens[at - 1], 'preposition');
    if (opensNext && !is(tokens[at - 1], 'conjunction')) break;
    // "kan ifølge lokale medier |risikere| bøter".
    if (head === at - 1 && token.tag === 'infinitive') break;
    // "de ansatte |forplikter| seg": a verb; not "trøster |bransjen| seg med".
    if (head !== null && last?.lower === 'seg') break;
    if (!describes(token) && !is(token, 'determiner') && !isAge(tokens, at)) break;
    // "politiet |samtykket", "familien |stolt": what stands behind a definite noun says no more of who it is.
    if (head === at - 1 && !linked && isWhole(tokens[head])) break;
    if (head !== null && !goesOn && /(?:isk|lig|leg)$/.test(token.lower)) break;
    if (token.kind === 'word' && !is(token, 'determiner') && !linked) head = at;
    at++;
  }
  if (head !== null) return { kind: 'role', from, to: at, name: null, head };
  return at - from > 1 ? { kind: 'they', from, to: at, name: null, head } : null;
}

/** The word in a run of capitals that is a title for its last part: "EA |Sports-sjef| Kari Moe", or -1. */
function titleAmong(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const title = isTitle(tokens[at]) && (at + 1 < to || isRoleWord(tokens[at]));
    if (title) return at;
  }
  return -1;
}

/** The name behind a role and its comma, with or without a title of its own: "leder i utvalget, (advokat) Kari Moe". */
function nameBehind(tokens: readonly Token[], at: number, to: number): Source['name'] {
  const title = isNoun(tokens[at]?.lower ?? '', 'person');
  const from = title ? at + 1 : at;
  if (from >= to || !tokens[from]?.capital) return null;
  const end = nameEnd(tokens, from, to);
  const stop = tokens[end];
  const ends = end >= to || stop?.kind === 'mark' || is(stop, 'preposition') || is(stop, 'cue');
  return ends ? { from, to: end } : null;
}

function goesOnToName(tokens: readonly Token[], at: number, to: number): boolean {
  return at + 1 < to && tokens[at]?.text === ',' && tokens[at + 1]?.capital === true;
}

function bracketEnd(tokens: readonly Token[], at: number, to: number): number {
  for (let end = at + 1; end < to && end < at + 8; end++) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** Where those end who are named with a name that ends at `at`: " og Vik", " og rådmann Per Dal", " og søsteren", ", Ola Vik og Per Dal"; or `at`. */
function joinedEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  while (tokens[end]?.text === ',' || tokens[end]?.lower === 'og') {
    const link = tokens[end]?.lower;
    const next = tokens[end + 1];
    const titled = next?.capital === false && isNoun(next.lower, 'person') && !is(next, 'cue');
    const from = titled ? end + 2 : end + 1;
    if (link === 'og' && end + 2 <= to && isWhole(next) && !next?.capital && !tokens[from]?.capital)
      return end + 2;
    if (from >= to || !tokens[from]?.capital) return at;
    end = nameEnd(tokens, from, to);
    if (tokens[end]?.text === '(') end = bracketEnd(tokens, end, to);
    if (link === 'og') return end;
  }
  return at;
}

/** Takes party or age in brackets, "og NN" and "frå Bygstad" with the name. */
function withTail(tokens: readonly Token[], source: Source, to: number): Source {
  let end = source.to;
  if (tokens[end]?.text === '(') end = bracketEnd(tokens, end, to);
  const link = tokens[end]?.lower;
  if (link === 'for' && end + 1 < to && tokens[end + 1]?.capital && source.head === null) {
    // "Forum for Natur og Friluftsliv": a body's name.
    end = nameEnd(tokens, end + 1, to);
    if (tokens[end]?.lower === 'og' && tokens[end + 1]?.capital && end + 1 < to)
      end = nameEnd(tokens, end + 1, to);
    return { ...source, to: end, name: { from: source.name?.from ?? source.from, to: end } };
  }
  const joined = joinedEnd(tokens, end, to);
  if (joined > end) return { ...source, kind: 'they', to: joined };
  if ((link === 'frå' || link === 'fra' || link === 'ved') && tokens[end + 1]?.capital && end + 1 < to) {
    end = nameEnd(tokens, end + 1, to);
    // "ved Statsministerens |kontor|".
    if (end < to && /[^s]s$/.test(tokens[end - 1]?.text ?? '') && tokens[end]?.tag === 'noun') end++;
  }
  return { ...source, to: end };
}
