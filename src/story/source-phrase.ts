import { isFirstName } from '../language/index.ts';
import {
  beginsName,
  bodyEnd,
  innerName,
  is,
  isDefinite,
  isNoun,
  isRoleWord,
  nameEnd,
  opensAsNoun,
  type Token,
} from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';
import { bracketEnd, goesOnToName, isAge, joinedEnd, metBy, nameBehind, titleAmong } from './phrase-ends.ts';
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

/** A word that has its capital only because it opens the sentence. */
function isPlain(tokens: readonly Token[], at: number, to: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  // "|Høyre| sin Kåre Moe": a name that owns.
  if (token === undefined || closed.reflexive.has(next?.lower)) return false;
  if (is(token, 'determiner') || is(token, 'person') || is(token, 'group') || is(token, 'organisation'))
    return true;
  const titled = isDefinite(token.lower) || is(next, 'preposition') || next?.capital;
  if (token.opens && titled && isNoun(token.lower, 'person') && !isFirstName(token.text)) return true;
  if (opensAsNoun(tokens, at)) return true;
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
    // "|Adm.| direktør Kari Moe", "|ass.| rektor": a full stop behind which small letters go on.
    const shortened = token.text.length < 7 && tokens[at + 1]?.text === '.' && at + 2 < to;
    if (shortened && !tokens[at + 2]?.capital && isNoun(tokens[at + 2]?.lower ?? '', 'person')) {
      at += 2;
      continue;
    }
    const end = token.capital ? nameEnd(tokens, at, to) : at;
    const body = token.capital ? bodyEnd(tokens, at, end, to) : at;
    const plain = at === from && body === end && !beginsName(tokens, at) && isPlain(tokens, at, to);
    if (token.capital && !plain) {
      // "|Oslo tingrett| mener"; behind a role it says where that is: "sjefen i |Bergen kommune|".
      if (body > end && head === null)
        return withTail(tokens, { kind, from, to: body, name: { from: at, to: body }, head }, to);
      if (body > end && linked) {
        at = body;
        continue;
      }
      const learned = metBy(tokens, end, to);
      if (head !== null && learned > end && !closed.linking.has(tokens[at - 1]?.lower ?? ''))
        return { kind: 'role', from, to: learned, name: null, head };
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
    const behind = token.text === ',' && head !== null ? nameBehind(tokens, at + 1, to) : null;
    if (behind !== null)
      return withTail(tokens, { kind: 'name', from, to: behind.to, name: behind, head }, to);
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
    // "|110-sentralen|".
    const noun = token.kind === 'word' || isNoun(token.lower, 'organisation');
    if (noun && !is(token, 'determiner') && !linked) head = at;
    at++;
  }
  if (head !== null) return { kind: 'role', from, to: at, name: null, head };
  return at - from > 1 ? { kind: 'they', from, to: at, name: null, head } : null;
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
