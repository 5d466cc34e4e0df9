import { doneCuesOf, is, isDefinite, type Token } from '../language/nb/index.ts';
import { type Attribution, cueOf } from './attribution-by-place.ts';
import { readSource, type Source } from './sources.ts';

/** Pronouns behind a preposition. */
export const whom: ReadonlyMap<string | undefined, Source['kind']> = new Map([
  ['ham', 'he'],
  ['henne', 'she'],
  ['dem', 'they'],
]);

/** What a message does: "rådet |er|", "svaret |lød|". */
export function sounds(word: string | undefined): boolean {
  return word !== undefined && /^(?:er|var|lyder|lød|lydde)$/.test(word);
}

/** Reads "er rådet fra X", "lyder beskjeden frå X": whose message the words before it are, where nothing follows. */
export function readMessage(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const noun = tokens[at + 1];
  if (!sounds(tokens[at]?.lower) || noun?.tag !== 'noun' || !isDefinite(noun.lower)) return null;
  if (!/^fr[aå]$/.test(tokens[at + 2]?.lower ?? '')) return null;
  const kind = whom.get(tokens[at + 3]?.lower);
  const source =
    kind === undefined
      ? readSource(tokens, at + 3, to)
      : { kind, from: at + 3, to: at + 4, name: null, head: null };
  const next = tokens[source?.to ?? 0];
  const ends = next === undefined || (source?.to ?? 0) >= to || next.kind === 'mark' || is(next, 'time');
  return source === null || !ends
    ? null
    : { cue: cueOf(tokens, at, at + 3), source, reports: false, from: at, to: source.to };
}

const shall: ReadonlySet<string | undefined> = new Set(['skal', 'skulle']);

/** Reads "skal X ha sagt". */
export function readAlleged(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (!shall.has(tokens[at]?.lower)) return null;
  const source = readSource(tokens, at + 1, to);
  const end = source === null ? to : source.to + 2;
  if (source === null || end > to || tokens[source.to]?.lower !== 'ha') return null;
  if (doneCuesOf(tokens[end - 1]?.lower ?? '').length === 0) return null;
  return { cue: cueOf(tokens, source.to, end), source, reports: false, from: at, to: end };
}
