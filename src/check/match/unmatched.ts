import type { Reading } from '../view.ts';
import { type Alignment, alignWords, firm, isTelling, type Link } from './align-words.ts';
import { type EnglishWord, type NorwegianWord, usesOf } from './words.ts';

type Side = Reading<NorwegianWord | EnglishWord>;

/** A run of words of one text that nothing in the other answers. */
export interface Unmatched {
  /** Its tokens, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The telling words in it that nothing answers, by their places. */
  readonly words: readonly number[];
  /** Telling words of the other text that stand where it is due, and answer nothing either. */
  readonly opposite: readonly number[];
  /** How much it says beyond what stands opposite. */
  readonly surplus: number;
  /** What share of the telling words of the rest of the text has no answer. */
  readonly loose: number;
}

/** Both ways of two texts: what the first says alone, and the second. */
export interface Compared {
  readonly alignment: Alignment;
  readonly lost: readonly Unmatched[];
  readonly added: readonly Unmatched[];
}

/** Compares two texts word by word; the first is Norwegian, or the English that other English was written from. */
export function compareWords(from: Side, to: Reading<EnglishWord>): Compared {
  const alignment = alignWords(from, to);
  const one: Matched = { ...from, links: alignment.byFrom, across: (link) => link.to };
  const other: Matched = { ...to, links: alignment.byTo, across: (link) => link.from };
  return { alignment, lost: findUnmatched(one, other), added: findUnmatched(other, one) };
}

interface Matched extends Side {
  readonly links: readonly (Link | undefined)[];
  readonly across: (link: Link) => number;
}

/** How much a telling word without an answer says: a word that no list knows may be answered by anything. */
function weightOf({ tokens, words }: Matched, at: number): number {
  const token = tokens[at];
  const word = words[at];
  // Names and figures have rules of their own.
  if (!token || !word || token.text !== token.lower) return 0.5;
  if ('stem' in word) return usesOf(word.stem) === 0 ? 0.75 : byUses(usesOf(word.stem));
  return word.stems.length > 0 ? byUses(word.stems.length) : word.guesses.length > 0 ? 0.9 : 0.6;
}

/** A word with many uses says less: “allow”, “turn” and “well” stand for much that no list has. */
const byUses = (uses: number): number => (uses <= 4 ? 1 : uses <= 8 ? 0.8 : 0.55);

/** What may stand for words across: a compound for two or three, letters for a name of many words. */
function roomOf(own: Matched, at: number): number {
  const { text = '', lower = '' } = own.tokens[at] ?? {};
  const isShort = text.length > 1 && text.length < 7 && text === text.toUpperCase();
  const long = text === lower ? Math.max(0, lower.length - compound) * 0.15 : 0;
  return weightOf(own, at) + (isShort ? 1.5 : Math.min(1.5, long));
}

/** Particles without an answer say a little too. */
const particle = 0.1;
/** Words beside the answer of a compound may belong to it: “coal-fired power station”. */
const besideCompound = 0.4;
const compound = 9;

function readRun(own: Matched, other: Matched, from: number, to: number) {
  const words: number[] = [];
  let weight = 0;
  const isCompound = (at: number) => {
    const link = own.links[at];
    return link !== undefined && (other.tokens[own.across(link)]?.lower.length ?? 0) >= compound;
  };
  const beside = isCompound(from - 1) || isCompound(to) || isCompound(from - 2) || isCompound(to + 1);
  for (let at = from; at < to; at++) {
    if (isTelling(own, at)) {
      words.push(at);
      weight += weightOf(own, at);
    } else weight += particle;
  }
  return { words, weight: beside && words.length < 4 ? weight * besideCompound : weight };
}

/** How far round the answers of its neighbours something may stand. */
const reach = 5;
const nearReach = 2;
/** Neighbours whose answers stand no farther apart than this hold what is due between them. */
const together = 10;

/** Where in the other text a run is due: between, or round, what answers the words on both its sides. */
function placesDue(own: Matched, other: Matched, from: number, to: number): Set<number> {
  const isAnchor = (at: number) => (own.links[at]?.strength ?? 0) >= firm && isTelling(own, at);
  let before = from - 1;
  while (before >= 0 && !isAnchor(before)) before--;
  let after = to;
  while (after < own.tokens.length && !isAnchor(after)) after++;
  const placeOf = (at: number, none: number) => {
    const link = own.links[at];
    return link === undefined ? none : own.across(link);
  };
  const left = placeOf(before, -1);
  const right = placeOf(after, other.tokens.length);
  const places = new Set<number>();
  const add = (first: number, last: number) => {
    for (let at = Math.max(0, first); at <= last && at < other.tokens.length; at++) places.add(at);
  };
  if (Math.abs(right - left) <= together)
    add(Math.min(left, right) - nearReach, Math.max(left, right) + nearReach);
  else {
    add(left - reach, left + reach);
    add(right - reach, right + reach);
  }
  return places;
}

const stops = /^[.!?:;]$/;

/** Where the run that begins at a telling word ends: behind its last one, before a stop or two words that are answered. */
function endOfRun(own: Matched, start: number): number {
  let end = start + 1;
  let spared = 0;
  for (let at = start + 1; at < own.tokens.length; at++) {
    const token = own.tokens[at];
    if (token === undefined || stops.test(token.text)) break;
    if (token.kind === 'mark') continue;
    if (own.links[at] !== undefined) {
      if (isTelling(own, at) || ++spared > 1) break;
    } else if (isTelling(own, at)) {
      end = at + 1;
      spared = 0;
    }
  }
  return end;
}

/** What is put in or left out mostly ends where a clause does. */
const clauseEnd = 0.25;
const endsClause = ({ tokens }: Matched, to: number): boolean =>
  tokens[to] === undefined || /^[.,;:!?”"»]$/.test(tokens[to].text);

/** How freely the rest of the text is told: what share of its telling words has no answer. */
function shareLoose(own: Matched, from: number, to: number): number {
  let all = 0;
  let loose = 0;
  for (let at = 0; at < own.tokens.length; at++) {
    if ((at >= from && at < to) || !isTelling(own, at)) continue;
    all++;
    if (own.links[at] === undefined) loose++;
  }
  return all === 0 ? 0 : loose / all;
}

function findUnmatched(own: Matched, other: Matched): Unmatched[] {
  const found: Unmatched[] = [];
  for (let from = 0; from < own.tokens.length; from++) {
    if (own.links[from] !== undefined || !isTelling(own, from)) continue;
    const to = endOfRun(own, from);
    const { words, weight } = readRun(own, other, from, to);
    let against = 0;
    const opposite: number[] = [];
    for (const at of placesDue(own, other, from, to)) {
      if (other.tokens[at]?.kind === 'mark' || other.links[at] !== undefined) continue;
      if (isTelling(other, at)) {
        opposite.push(at);
        against += roomOf(other, at);
      } else against += particle;
    }
    const atEnd = endsClause(own, to) ? clauseEnd : 0;
    const loose = shareLoose(own, from, to);
    const surplus = (weight - against + atEnd) * (1 - loose);
    found.push({ from, to, words, opposite, surplus, loose });
    from = to - 1;
  }
  return found;
}
