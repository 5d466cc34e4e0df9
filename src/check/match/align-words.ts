import { withoutGenitive } from '../../language/en/index.ts';
import { firstFrom, type Token } from '../../language/index.ts';
import { particles } from '../../lexicon/glossary.ts';
import { matchFigures } from '../match-figures.ts';
import { isSameName } from '../name-match.ts';
import type { Reading } from '../view.ts';
import { cognatesOf, relate, sensesOf } from './english-senses.ts';
import type { EnglishWord, NorwegianWord } from './words.ts';

/** Two words, by their places among the tokens, that answer each other, and how surely. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Which words of two texts answer each other; a compound may be answered by several words. */
export interface Alignment {
  readonly byFrom: readonly (Link | undefined)[];
  readonly byTo: readonly (Link | undefined)[];
}

type Side = Reading<NorwegianWord | EnglishWord>;

/** How surely two words answer each other, by what they have in common. */
const strengths = {
  same: 3,
  name: 2.5,
  listed: 2.5,
  half: 1.6,
  light: 1.2,
  guess: 1.8,
  skeleton: 1.7,
  kin: 1.5,
  meaning: 1.4,
};
/** A link below this says nothing by itself, and needs neighbours. */
export const firm = 1.2;

const isCapital = ({ text, lower }: Token) => text !== lower;

/** Whether a word says something by itself: a figure, a name, or no mere particle. */
export const isTelling = ({ tokens, words }: Side, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  const word = words[at];
  if (token.kind === 'digits') return true;
  if (!word || (word.weight < 1 && !isCapital(token))) return false;
  return !('stem' in word ? particles.english : particles.norwegian).has(token.lower);
};

/** Words of one family: the greater part of their letters opens both ("decide", "decision"). */
function isKin(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  let same = 0;
  while (same < shortest && one[same] === other[same]) same++;
  return same >= 4 && same >= 0.55 * Math.max(one.length, other.length) && shortest - same <= 4;
}

interface Index {
  readonly lowers: Map<string, number[]>;
  readonly stems: Map<string, number[]>;
  readonly skeletons: Map<string, number[]>;
  readonly openings: Map<string, number[]>;
  /** By what they may mean, and by what that is a kind of. */
  readonly meanings: Map<number, number[]>;
  readonly kinds: Map<number, number[]>;
  readonly capitals: number[];
}

const put = <Key>(map: Map<Key, number[]>, key: Key, at: number) => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [at]);
  else known.push(at);
};

function indexOf(reading: Reading<EnglishWord>): Index {
  const index: Index = {
    lowers: new Map(),
    stems: new Map(),
    skeletons: new Map(),
    openings: new Map(),
    meanings: new Map(),
    kinds: new Map(),
    capitals: [],
  };
  for (const [at, token] of reading.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const bare = withoutGenitive(token.lower);
    put(index.lowers, bare, at);
    if (isCapital(token) && bare.length > 2) index.capitals.push(at);
    const word = reading.words[at];
    if (!word) continue;
    put(index.stems, word.stem, at);
    if (word.weight < 1) continue;
    if (word.skeleton.length > 2) put(index.skeletons, word.skeleton, at);
    const { own, kinds } = sensesOf(word.stem);
    for (const meaning of own) put(index.meanings, meaning, at);
    for (const kind of kinds) put(index.kinds, kind, at);
    if (word.stem.length > 3) put(index.openings, word.stem.slice(0, 4), at);
  }
  return index;
}

/** A word that stands more often than this is looked for only about where it is due. */
const often = 40;
const nearest = (places: readonly number[], due: number): readonly number[] => {
  if (places.length <= often) return places;
  const first = Math.max(0, firstAtLeast(places, due) - often / 2);
  return places.slice(first, first + often);
};

/** The index of the first place from `due` on, of places in order. */
function firstAtLeast(places: readonly number[], due: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < due) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where words stand that may mean what a word means, or of which one is a kind of the other. */
function placesMeaning(stem: string, { meanings, kinds }: Index): readonly number[] {
  const { own, kinds: above } = sensesOf(stem);
  const places = [...own, ...above].flatMap((meaning) => meanings.get(meaning) ?? []);
  return [...new Set([...places, ...own.flatMap((meaning) => kinds.get(meaning) ?? [])])].sort(
    (one, other) => one - other,
  );
}

/** All words of the English that one word may be answered by. */
function answersOf(from: Side, at: number, to: Reading<EnglishWord>, index: Index): Map<number, number> {
  const found = new Map<number, number>();
  const token = from.tokens[at];
  if (token === undefined || token.kind === 'mark') return found;
  const due = (at / from.tokens.length) * to.tokens.length;
  const near = (places: readonly number[]) => nearest(places, due);
  const tell = (all: readonly number[] | undefined, strength: number) => {
    for (const place of near(all ?? [])) if ((found.get(place) ?? 0) < strength) found.set(place, strength);
  };
  const bare = withoutGenitive(token.lower);
  if (token.kind === 'digits' || bare.length > 2) tell(index.lowers.get(bare), strengths.same);
  const word = from.words[at];
  if (!word) return found;
  if (bare.length > 3 && bare.endsWith('s')) tell(index.lowers.get(bare.slice(0, -1)), strengths.same);
  const isLight = (place: number) => (to.words[place]?.weight ?? 1) < 1;
  const stems = 'stem' in word ? [word.stem] : word.stems;
  for (const stem of stems) {
    for (const place of near(index.stems.get(stem) ?? [])) {
      const lights = Number(word.weight < 1) + Number(isLight(place));
      tell([place], [strengths.listed, strengths.half, strengths.light][lights] ?? strengths.light);
    }
  }
  if (isCapital(token) && at > 0 && bare.length > 2)
    for (const place of near(index.capitals))
      if (isSameName(bare, withoutGenitive(to.tokens[place]?.lower ?? ''))) tell([place], strengths.name);
  if (word.weight < 1) return found;
  if ('guesses' in word) for (const stem of word.guesses) tell(index.stems.get(stem), strengths.guess);
  if (word.skeleton.length > 2) tell(index.skeletons.get(word.skeleton), strengths.skeleton);
  if (stems.length === 0)
    for (const stem of cognatesOf(token.lower)) tell(index.stems.get(stem), strengths.skeleton);
  // A word that no list has may be written much as the English is: "gradert", “graded”.
  const spelt = stems.length > 0 ? stems : [token.lower.replace(/(?:ene|ane|en|et|er|ar|e|a|t)$/u, '')];
  for (const stem of spelt)
    for (const place of near(index.openings.get(stem.slice(0, 4)) ?? []))
      if (isKin(stem, to.words[place]?.stem ?? '')) tell([place], strengths.kin);
  if (found.size === 0)
    for (const stem of stems)
      for (const place of near(placesMeaning(stem, index)))
        if (!isLight(place) && relate(stem, to.words[place]?.stem ?? '') === 'same')
          tell([place], strengths.meaning);
  return found;
}

/** A word of so many letters may be a compound, which two or three words answer. */
const compound = 8;
const longCompound = 13;
const capacityOf = ({ text, lower }: Token, at: number): number =>
  (text !== lower && at > 1) || lower.length < compound ? 1 : lower.length < longCompound ? 2 : 4;

/** What neighbours that answer each other add to a link, by how far away they stand. */
const neighbours = [1, 2, 3].flatMap((far) =>
  [
    [far, far],
    [-far, -far],
    [far, far + 1],
    [-far, -far - 1],
    [far + 1, far],
    [-far - 1, -far],
  ].map(([down = 0, across = 0]) => ({ down, across, gain: 0.3 / far })),
);

/** Figures of one value answer each other with all their words: "ti prosent" and “10 per cent”. */
function linkFigures(from: Side, to: Side, byFrom: (Link | undefined)[], byTo: (Link | undefined)[]): void {
  for (const [one, other] of matchFigures(from.figures, to.figures).paired) {
    const own = tokensIn(from.tokens, one);
    const across = tokensIn(to.tokens, other);
    const link = { from: own[0] ?? 0, to: across[0] ?? 0, strength: strengths.same };
    for (const at of own) byFrom[at] ??= { ...link, from: at };
    for (const at of across) byTo[at] ??= { ...link, to: at };
  }
}

function tokensIn(tokens: readonly Token[], { start, end }: Pick<Token, 'start' | 'end'>): number[] {
  const places: number[] = [];
  for (let at = firstFrom(tokens, start); (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    places.push(at);
  return places;
}

/**
 * Finds which words of a text answer which of the English, each English word once: the surest first, those whose
 * neighbours answer each other too before others, and weak ones only about where they are due.
 */
export function alignWords(from: Side, to: Reading<EnglishWord>): Alignment {
  const index = indexOf(to);
  const links: Link[] = [];
  const known = new Set<number>();
  const width = to.tokens.length + 8;
  for (let at = 0; at < from.tokens.length; at++) {
    for (const [place, strength] of answersOf(from, at, to, index)) {
      links.push({ from: at, to: place, strength });
      known.add(at * width + place);
    }
  }
  const scored = links.map((link) => {
    let near = 0;
    for (const { down, across, gain } of neighbours)
      if (known.has((link.from + down) * width + link.to + across)) near += gain;
    const away = Math.abs(link.from / from.tokens.length - link.to / to.tokens.length);
    return { link, score: link.strength + Math.min(1, near) - away * (link.strength < 1.7 ? 4 : 1.5) };
  });
  scored.sort((one, other) => other.score - one.score);
  const byFrom: (Link | undefined)[] = from.tokens.map(() => undefined);
  const byTo: (Link | undefined)[] = to.tokens.map(() => undefined);
  const left = from.tokens.map(capacityOf);
  linkFigures(from, to, byFrom, byTo);
  for (const { link, score } of scored) {
    if (score < 0.2) break;
    if (byTo[link.to] !== undefined || (left[link.from] ?? 0) < 1) continue;
    left[link.from] = (left[link.from] ?? 0) - 1;
    byFrom[link.from] ??= link;
    byTo[link.to] = link;
  }
  return { byFrom, byTo };
}
