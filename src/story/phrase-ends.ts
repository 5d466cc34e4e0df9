import { is, isNoun, isRoleWord, isTitle, nameEnd, type Token } from '../language/nb/index.ts';
import { isWhole } from './source-words.ts';

/** Tokens from one up to another. */
interface Tokens {
  readonly from: number;
  readonly to: number;
}

/** "tri |år| gamal". */
export function isAge(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'år' && tokens[at + 1]?.lower.startsWith('gam') === true;
}

/** Where the words end that say who has met a source: "vitner VG |har snakket med|", "et vitne NRK |har intervjuet|"; or `at`. */
export function metBy(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:har|hadde)$/.test(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  while (end < to && tokens[end]?.tag === 'adverb') end++;
  if (end >= to || tokens[end]?.tag !== 'participle') return at;
  const next = tokens[end + 1];
  // "… har sagt |at|": a clause of its own.
  const done = end + 1 >= to || next?.tag === 'finite' || next?.kind === 'mark';
  return done ? end + 1 : next?.tag === 'preposition' && /^(?:med|til)$/.test(next.lower) ? end + 2 : at;
}

/** The word in a run of capitals that is a title for its last part: "EA |Sports-sjef| Kari Moe", or -1. */
export function titleAmong(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const title = isTitle(tokens[at]) && (at + 1 < to || isRoleWord(tokens[at]));
    if (title) return at;
  }
  return -1;
}

/** The name behind a role and its comma, with or without a title of its own: "leder i utvalget, (advokat) Kari Moe". */
export function nameBehind(tokens: readonly Token[], at: number, to: number): Tokens | null {
  const title = isNoun(tokens[at]?.lower ?? '', 'person');
  const from = title ? at + 1 : at;
  if (from >= to || !tokens[from]?.capital) return null;
  const end = nameEnd(tokens, from, to);
  const stop = tokens[end];
  const ends = end >= to || stop?.kind === 'mark' || is(stop, 'preposition') || is(stop, 'cue');
  return ends ? { from, to: end } : null;
}

/** Whether a comma and a name follow. */
export function goesOnToName(tokens: readonly Token[], at: number, to: number): boolean {
  return at + 1 < to && tokens[at]?.text === ',' && tokens[at + 1]?.capital === true;
}

/** The end of the bracket that opens at `at`, or `at` where it is long or not closed. */
export function bracketEnd(tokens: readonly Token[], at: number, to: number): number {
  for (let end = at + 1; end < to && end < at + 8; end++) if (tokens[end]?.text === ')') return end + 1;
  return at;
}

/** Where those end who are named with a name that ends at `at`: " og Vik", " og rådmann Per Dal", " og søsteren", ", Ola Vik og Per Dal"; or `at`. */
export function joinedEnd(tokens: readonly Token[], at: number, to: number): number {
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
