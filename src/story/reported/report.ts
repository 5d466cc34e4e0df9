import { is, type Range, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import type { Stretch } from '../layout.ts';
import type { Source } from '../sources.ts';

/** A report: what is said, by which cue and whom, how sure that is, and where the sentence goes on. */
export interface Report {
  readonly spans: readonly Stretch[];
  readonly cue: Stretch;
  readonly source: Source;
  /** What papers and agencies do, see RawQuote. */
  readonly reports: boolean;
  /** Log odds that somebody's words are told; where a closed phrase tells ("ifølge"), surely. */
  readonly odds: number;
  /** What speaks for it and against it, see evidence.ts; nothing where a closed phrase tells. */
  readonly evidence: readonly string[];
  readonly next: number;
}

/** Log odds of what a closed phrase tells. */
export const surely = 5;

const stops = new Set<string | undefined>(['.', '!', '?', '…']);

/** The end of a sentence without its final marks. */
export function withoutStop(tokens: readonly Token[], sentence: Range): number {
  let to = sentence.to;
  while (to > sentence.from && stops.has(tokens[to - 1]?.text)) to--;
  return to;
}

/** A report that a closed phrase tells, with what of its spans there is; null if nothing is. */
export function report(
  words: readonly (Stretch | null)[],
  cue: Stretch,
  source: Source,
  reports: boolean,
  next: number,
): Report | null {
  const spans = words.filter((span) => span !== null);
  return spans.length === 0 ? null : { spans, cue, source, reports, odds: surely, evidence: [], next };
}

/** Back over adverbs, but for those that join. */
export function skipAdverbsBack(tokens: readonly Token[], from: number): number {
  let at = from;
  while (is(tokens[at], 'adverb') && !closed.coordinating.has(tokens[at]?.lower)) at--;
  return at;
}

/** Words that open a question inside a sentence. */
export const asking: ReadonlySet<string | undefined> = new Set(
  'hvor kor hvorfor kvifor hvordan korleis hva kva hvem kven hvilken hvilke hvilket hvorvidt korvidt'.split(
    ' ',
  ),
);

/** On over adverbs, but for those that ask. */
export function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && is(tokens[at], 'adverb') && !asking.has(tokens[at]?.lower)) at++;
  return at;
}

const linking = new Set<string | undefined>(['men', 'og', 'eller']);

/** Behind when and where a line of a live report was sent: "|12.41 BERGEN:| Veien er stengt", "|Klokka 12.41:| Veien er stengt". */
function behindStamp(tokens: readonly Token[], from: number): number {
  const hour = /^kl(?:okk[ae]n?)?$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  for (let at = hour; at < from + 6; at++) {
    const { kind, text = '', lower } = tokens[at] ?? {};
    if (text === ':' && at > from) return at + 1;
    if (
      kind !== 'number' &&
      kind !== 'mark' &&
      (text.length < 3 || text === lower || text !== text.toUpperCase())
    )
      return from;
  }
  return from;
}

/** Behind the word that joins a sentence to the one before: "Men", "Og". */
export function clauseStart(tokens: readonly Token[], from: number): number {
  const stamped = behindStamp(tokens, from);
  if (stamped > from) return stamped;
  return linking.has(tokens[from]?.lower) ? from + 1 : from;
}
