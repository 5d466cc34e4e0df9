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

/**
 * Finds the units whose English is another's, and those whose English is nobody's. Only units that fit badly are
 * compared, each with those that share its rarer words, so that the work grows with the story's length and no faster.
 */
export function findMisplaced(units: readonly Unit[], foreign: number): readonly Misplaced[] {
  const own = units.map(({ source, target }) => fitOf(source, target, beyondDoubt));
  const poor = own.flatMap((fit, at) => (fit < doubtful ? [at] : []));
  if (poor.length === 0) return [];
  const strays = findStrays(units, own, poor);
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
  for (const misplaced of findDoubled(units, own, poor)) {
    if (!found.has(misplaced.at)) found.set(misplaced.at, misplaced);
  }
  for (const at of poor) {
    const fit = own[at] ?? 0;
    if (fit < foreign && !found.has(at)) found.set(at, { at, rival: null, swapped: false, margin: -fit });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** What fits elsewhere better than where it stands, the clearest first. */
function findStrays(units: readonly Unit[], own: readonly number[], poor: readonly number[]): Stray[] {
  const index = indexSources(units, poor);
  const strays: Stray[] = [];
  for (const at of poor) {
    const here = units[at];
    if (here === undefined) continue;
    for (const rival of rivalsOf(here, at, index)) {
      const there = units[rival];
      if (there === undefined) continue;
      const gain = fitOf(there.source, here.target) - (own[at] ?? 0);
      if (gain <= 0) continue;
      const back = fitOf(here.source, there.target) - (own[rival] ?? 0);
      strays.push({ at, rival, gain, back });
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
    if (from >= 0 && path.length - from > 1) rings.push(path.slice(from));
  }
  return rings;
}

/** Units with the very words that stand, and fit better, at another. */
function* findDoubled(
  units: readonly Unit[],
  own: readonly number[],
  poor: readonly number[],
): Iterable<Misplaced> {
  const wordsOf = ({ target }: Unit) => target.tokens.map(({ lower }) => lower).join(' ');
  const wanted = new Set(
    poor.flatMap((at) => {
      const unit = units[at];
      return unit !== undefined && unit.target.tokens.length > 4 ? [wordsOf(unit)] : [];
    }),
  );
  const best = new Map<string, number>();
  for (const [at, unit] of units.entries()) {
    const words = wordsOf(unit);
    const fit = own[at] ?? 0;
    if (wanted.has(words) && fit > (own[best.get(words) ?? -1] ?? -Infinity)) best.set(words, at);
  }
  for (const at of poor) {
    const unit = units[at];
    const rival = unit && best.get(wordsOf(unit));
    const margin = (own[rival ?? at] ?? 0) - (own[at] ?? 0);
    if (rival !== undefined && margin > crosswise) yield { at, rival, swapped: false, margin };
  }
}

type Index = ReadonlyMap<string, readonly number[]>;

/** The doubtful units by what their Norwegian words may be in English. */
function indexSources(units: readonly Unit[], poor: readonly number[]): Index {
  const index = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const at of poor) {
    const { source } = units[at] ?? {};
    for (const [place, token] of source?.tokens.entries() ?? []) {
      const word = source?.words[place];
      if (token.kind === 'mark' || (word && word.weight < 1)) continue;
      add(token.lower, at);
      for (const stem of word?.stems ?? []) add(`=${stem}`, at);
      if (word && word.skeleton.length > 2) add(`~${word.skeleton}`, at);
    }
  }
  return index;
}

/** The units that share most of the words of one unit's English. */
function rivalsOf({ target }: Unit, at: number, index: Index): readonly number[] {
  const shared = new Map<number, number>();
  for (const [place, token] of target.tokens.entries()) {
    const word = target.words[place];
    if (token.kind === 'mark' || (word && word.weight < 1)) continue;
    const keys = [token.lower, ...(word ? [`=${word.stem}`, `~${word.skeleton}`] : [])];
    const rivals = new Set(
      keys.flatMap((key) => {
        const list = index.get(key) ?? [];
        return list.length > mostSharing ? [] : list;
      }),
    );
    for (const rival of rivals) if (rival !== at) shared.set(rival, (shared.get(rival) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostRivals)
    .map(([rival]) => rival);
}
