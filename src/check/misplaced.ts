import { fitOf } from './fit.ts';
import type { SourceReading, TargetReading } from './view.ts';

/** A text and what stands as its English. */
export interface Unit {
  readonly source: SourceReading;
  readonly target: TargetReading;
}

/** What stands as a unit's English and is not: `rival` is the unit whose English it is, or null. */
export interface Misplaced {
  readonly at: number;
  readonly rival: number | null;
  /** Whether the rival's English stands here in turn. */
  readonly swapped: boolean;
  /** How much better the English fits there than here; without a rival, how badly it fits. */
  readonly margin: number;
}

/** Units that fit their own English less than this are looked at; nine of ten good ones fit better. */
const doubtful = 3;
/** What the Norwegian words alone must say for a unit not to be looked at further. */
const beyondDoubt = 5;
/** How much better two units together must fit crosswise. No good translation measured came nearer to it than 2. */
const crosswise = 2;
/** A word that more doubtful units share does not tell them apart. */
const mostSharing = 8;
const mostRivals = 4;

/** A unit whose English fits a rival's Norwegian better than its own, by so much. */
interface Stray {
  readonly at: number;
  readonly rival: number;
  readonly gain: number;
  /** What the rival's English gains by standing here. */
  readonly back: number;
}

/** A unit, where it stands, and how well its English fits there. */
interface Candidate extends Unit {
  readonly at: number;
  readonly fit: number;
}

/**
 * Finds the units whose English is another's, and those whose English is nobody's. Only units that fit badly are
 * compared, each with those that share its rarer words, so that the work grows with the story's length and no faster.
 */
export function findMisplaced(units: readonly Unit[], foreign: number): readonly Misplaced[] {
  const all = units.map(
    ({ source, target }, at): Candidate => ({ source, target, at, fit: fitOf(source, target, beyondDoubt) }),
  );
  const poor = all.filter(({ fit }) => fit < doubtful);
  if (poor.length === 0) return [];
  const strays = findStrays(poor);
  const found = new Map<number, Misplaced>();
  for (const ring of findRings(strays)) {
    const margin = ring.reduce((sum, { gain }) => sum + gain, 0);
    if (margin <= crosswise) continue;
    for (const { at, rival } of ring) found.set(at, { at, rival, swapped: ring.length === 2, margin });
  }
  for (const { at, rival, gain, back } of strays) {
    if (back <= 0 || gain + back <= crosswise || found.has(at) || found.has(rival)) continue;
    found.set(at, { at, rival, swapped: true, margin: gain + back });
    found.set(rival, { at: rival, rival: at, swapped: true, margin: gain + back });
  }
  for (const misplaced of findDoubled(all, poor)) {
    if (!found.has(misplaced.at)) found.set(misplaced.at, misplaced);
  }
  for (const { at, fit } of poor) {
    if (fit < foreign && !found.has(at)) found.set(at, { at, rival: null, swapped: false, margin: -fit });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** What fits elsewhere better than where it stands, the clearest first. */
function findStrays(poor: readonly Candidate[]): readonly Stray[] {
  const index = indexSources(poor);
  const strays: Stray[] = [];
  for (const here of poor) {
    for (const there of rivalsOf(here, index)) {
      const gain = fitOf(there.source, here.target) - here.fit;
      if (gain <= 0) continue;
      const back = fitOf(here.source, there.target) - there.fit;
      strays.push({ at: here.at, rival: there.at, gain, back });
    }
  }
  const margin = ({ gain, back }: Stray) => gain + Math.max(0, back);
  return strays.sort((a, b) => margin(b) - margin(a));
}

/** Rings of two or more, where each unit's English fits the next one's Norwegian best. */
function findRings(strays: readonly Stray[]): readonly (readonly Stray[])[] {
  const next = new Map<number, Stray>();
  for (const stray of strays) {
    if (stray.gain > (next.get(stray.at)?.gain ?? 0)) next.set(stray.at, stray);
  }
  const rings: Stray[][] = [];
  const seen = new Set<number>();
  for (const start of next.keys()) {
    const path: Stray[] = [];
    let at = start;
    for (let stray = next.get(at); stray !== undefined && !seen.has(at); stray = next.get(at)) {
      seen.add(at);
      path.push(stray);
      at = stray.rival;
    }
    const from = path.findIndex((stray) => stray.at === at);
    if (from >= 0) rings.push(path.slice(from));
  }
  return rings;
}

/** Units with the very words that stand, and fit better, at another. */
function* findDoubled(all: readonly Candidate[], poor: readonly Candidate[]): Iterable<Misplaced> {
  const wordsOf = ({ target }: Unit) => target.tokens.map(({ lower }) => lower).join(' ');
  const wanted = new Set(poor.filter(({ target }) => target.tokens.length > 4).map(wordsOf));
  const best = new Map<string, Candidate>();
  for (const candidate of all) {
    const words = wordsOf(candidate);
    const before = best.get(words);
    if (wanted.has(words) && (before === undefined || candidate.fit > before.fit)) best.set(words, candidate);
  }
  for (const here of poor) {
    const there = best.get(wordsOf(here));
    if (there === undefined) continue;
    const margin = there.fit - here.fit;
    if (margin > crosswise) yield { at: here.at, rival: there.at, swapped: false, margin };
  }
}

type Index = ReadonlyMap<string, readonly Candidate[]>;

/** The doubtful units by what their Norwegian words may be in English. */
function indexSources(poor: readonly Candidate[]): Index {
  const index = new Map<string, Candidate[]>();
  for (const here of poor) {
    const add = (key: string) => {
      const list = index.get(key);
      if (list === undefined) index.set(key, [here]);
      else if (list.at(-1) !== here) list.push(here);
    };
    for (const [place, token] of here.source.tokens.entries()) {
      add(token.lower);
      const word = here.source.words[place];
      if (!word) continue;
      for (const stem of word.stems) add(`=${stem}`);
      if (word.skeleton.length > 2) add(`~${word.skeleton}`);
    }
  }
  return index;
}

/** The units that share most of the words of one unit's English. */
function rivalsOf(here: Candidate, index: Index): readonly Candidate[] {
  const shared = new Map<Candidate, number>();
  for (const [place, token] of here.target.tokens.entries()) {
    const word = here.target.words[place];
    if (token.kind === 'mark' || (word && word.weight < 1)) continue;
    const keys = [token.lower, ...(word ? [`=${word.stem}`, `~${word.skeleton}`] : [])];
    const rivals = new Set<Candidate>();
    for (const key of keys) {
      const list = index.get(key);
      if (list !== undefined && list.length <= mostSharing) for (const rival of list) rivals.add(rival);
    }
    for (const rival of rivals) shared.set(rival, (shared.get(rival) ?? 0) + 1);
  }
  shared.delete(here);
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostRivals)
    .map(([rival]) => rival);
}
