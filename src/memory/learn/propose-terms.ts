import { readNorwegianWord, stemEnglish } from '../../check/index.ts';
import type { KeptPair, Memory, Norwegian } from '../types.ts';
import { replacedWords } from './replaced.ts';
import { termsIn } from './terms-in.ts';

/** A row for the glossary that editors' changes speak for. */
export interface TermProposal {
  readonly language: Norwegian;
  readonly norwegian: string;
  readonly english: string;
  /** What norwire had written. */
  readonly instead: string;
  /** How often an editor wrote the one for the other, of how often it could have been done. */
  readonly times: number;
  readonly of: number;
}

/** So often at least, and in so large a share of the places where it could have been. Nothing measured it. */
const LEAST_TIMES = 3;
const LEAST_SHARE = 0.8;

interface RepeatedChange {
  readonly language: Norwegian;
  readonly gone: string;
  readonly put: string;
  /** How each way of writing it was counted. */
  readonly written: Map<string, number>;
  readonly terms: Map<string, Counts>;
}

interface Counts {
  changed: number;
  /** Parts with the term in whose English norwire had written the words that were changed. */
  could: number;
  /** All parts with the term. */
  all: number;
}

/**
 * What editors changed again and again, as rows for a glossary: at least three times, and four times of five where it
 * could have been done. `own`: Norwegian terms of the desk's glossary, which are not proposed; nor are those that were
 * accepted or refused. Which Norwegian word was meant is told by
 * where the change was made and where it was not; where that does not tell, nothing is proposed.
 */
export async function proposeTerms(
  memory: Pick<Memory, 'each' | 'terms'>,
  own: readonly string[] = [],
): Promise<readonly TermProposal[]> {
  const kept = (await memory.terms()).flatMap(({ norwegian }) => norwegian.split('|'));
  const known = new Set([...own, ...kept].map((word) => word.trim().toLowerCase()));
  const changes = await changesIn(memory.each());
  const often = [...changes.values()].filter(({ terms }) =>
    [...terms.values()].some(({ changed }) => changed >= LEAST_TIMES),
  );
  if (often.length > 0) for await (const pair of memory.each()) countIn(pair, often);
  return often
    .flatMap((change) => propose(change))
    .filter(({ norwegian }) => !known.has(norwegian.toLowerCase()))
    .sort((one, other) => other.times - one.times || one.norwegian.localeCompare(other.norwegian, 'nb'));
}

async function changesIn(pairs: AsyncIterable<KeptPair>): Promise<ReadonlyMap<string, RepeatedChange>> {
  const changes = new Map<string, RepeatedChange>();
  for await (const { language, norwegian, english, machine } of pairs) {
    if (machine === null) continue;
    const terms = termsIn(norwegian);
    const seen = new Set<string>();
    for (const { gone, put } of replacedWords(machine, english)) {
      const key = [language, gone.toLowerCase(), put.toLowerCase()].join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      const change = changes.get(key) ?? {
        ...{ language, gone: gone.toLowerCase(), put: put.toLowerCase() },
        ...{ written: new Map(), terms: new Map() },
      };
      changes.set(key, change);
      change.written.set(put, (change.written.get(put) ?? 0) + 1);
      for (const term of terms) {
        const counts = change.terms.get(term) ?? { changed: 0, could: 0, all: 0 };
        counts.changed += 1;
        change.terms.set(term, counts);
      }
    }
  }
  return changes;
}

function countIn(
  { language, norwegian, english, machine }: KeptPair,
  changes: readonly RepeatedChange[],
): void {
  const terms = termsIn(norwegian);
  const written = ` ${(machine ?? english).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const change of changes) {
    if (change.language !== language) continue;
    const could = written.includes(` ${change.gone.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
    for (const term of terms) {
      const counts = change.terms.get(term);
      if (counts === undefined) continue;
      counts.all += 1;
      if (could) counts.could += 1;
    }
  }
}

interface Candidate extends Counts {
  readonly term: string;
  readonly linked: boolean;
}

function propose(change: RepeatedChange): readonly TermProposal[] {
  const candidates = [...change.terms]
    .map(([term, counts]): Candidate => ({ term, ...counts, linked: isLinked(term, change) }))
    .filter(
      ({ changed, could }) => changed >= LEAST_TIMES && changed / Math.max(could, changed) >= LEAST_SHARE,
    )
    .filter(({ linked, changed, all }) => linked || changed / all >= LEAST_SHARE)
    .sort(
      (one, other) =>
        Number(other.linked) - Number(one.linked) ||
        other.changed - one.changed ||
        other.changed / other.all - one.changed / one.all ||
        other.term.length - one.term.length,
    );
  const [best] = candidates;
  if (best === undefined) return [];
  // Of "statens" and "statens vegvesen" the longer is the term; of two that have nothing in common nobody can tell.
  const rivals = candidates.filter(
    (one) =>
      one.linked === best.linked &&
      one.changed === best.changed &&
      one.all === best.all &&
      !isWithin(one.term, best.term),
  );
  if (rivals.length > 0) return [];
  const [english = change.put] = [...change.written].sort((one, other) => other[1] - one[1])[0] ?? [];
  return [
    {
      ...{ language: change.language, norwegian: best.term, english, instead: change.gone },
      ...{ times: best.changed, of: Math.max(best.could, best.changed) },
    },
  ];
}

/** Whether one term is part of another, or another form of a part of it. */
function isWithin(term: string, whole: string): boolean {
  const wholes = whole.split(' ');
  return term.split(' ').every((word) => wholes.some((one) => one.startsWith(word) || word.startsWith(one)));
}

/** Whether a word of the term may be what norwire wrote, or what the editor did, by norwire's dictionary or its sound. */
function isLinked(term: string, { gone, put }: RepeatedChange): boolean {
  const english = `${gone} ${put}`.split(' ').filter((word) => word.length > 2);
  const stems = new Set(english.map(stemEnglish));
  return term.split(' ').some((word) => {
    const { stems: own, guesses } = readNorwegianWord(word);
    return [...own, ...guesses].some((stem) => stems.has(stem));
  });
}
