import phrases from '../../lexicon/cue-phrases.json' with { type: 'json' };
import cueEntries from '../../lexicon/cues.json' with { type: 'json' };
import functionWords from '../../lexicon/function-words.json' with { type: 'json' };
import sourceWords from '../../lexicon/sources.json' with { type: 'json' };

const functionNames = Object.keys(functionWords) as (keyof typeof functionWords)[];
const sourceNames = Object.keys(sourceWords) as (keyof typeof sourceWords)[];

/** A class of words the reading asks for; a word may be of several. */
export type WordClass = keyof typeof functionWords | keyof typeof sourceWords | 'cue' | 'done' | 'phrase';

/** The bit of each class. */
export const bitOf = Object.fromEntries(
  [...functionNames, ...sourceNames, 'cue', 'done', 'phrase'].map((name, at) => [name, 1 << at]),
) as Record<WordClass, number>;

/** A reporting verb, as cues.json holds it: finite forms, and participle and infinitive (`done`). */
export interface Cue {
  readonly verb: string;
  readonly class: string;
  readonly particle?: string;
  readonly forms: readonly string[];
  readonly done: readonly string[];
}

/** What each word may be, made once. */
function learnWords() {
  const bits = new Map<string, number>();
  const finite = new Map<string, Cue[]>();
  const done = new Map<string, Cue[]>();
  const phrasesBy = new Map<string, string[][]>();

  function learn(word: string, bit: number): void {
    bits.set(word, (bits.get(word) ?? 0) | bit);
  }
  function addTo<T>(known: Map<string, T[]>, word: string, one: T): void {
    const list = known.get(word);
    if (list === undefined) known.set(word, [one]);
    else list.push(one);
  }
  for (const name of functionNames)
    for (const word of functionWords[name]) learn(word.toLowerCase(), bitOf[name]);
  for (const name of sourceNames)
    for (const word of sourceWords[name]) learn(word.toLowerCase(), bitOf[name]);
  for (const cue of cueEntries as readonly Cue[]) {
    for (const form of cue.forms) {
      learn(form, bitOf.cue);
      addTo(finite, form, cue);
    }
    for (const form of cue.done) {
      learn(form, bitOf.done);
      addTo(done, form, cue);
    }
  }

  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    learn(first, bitOf.phrase);
    addTo(phrasesBy, first, words);
  }
  // The longer phrase first.
  for (const known of phrasesBy.values()) known.sort((a, b) => b.length - a.length);
  return { bits, finite, done, phrasesBy };
}
const { bits, finite, done, phrasesBy } = learnWords();

/** The classes of a lower-case word, as bits. */
export function bitsOf(word: string): number {
  return bits.get(word) ?? 0;
}

/** Whether `classes` (see bitsOf) hold the class. */
export function has(classes: number, name: WordClass): boolean {
  return (classes & bitOf[name]) !== 0;
}

/** The reporting verbs that a finite form may belong to. */
export function cuesOf(form: string): readonly Cue[] {
  return finite.get(form) ?? [];
}

/** The reporting verbs that a participle or infinitive may belong to. */
export function doneCuesOf(form: string): readonly Cue[] {
  return done.get(form) ?? [];
}

/** Reporting phrases that begin with a word, as their words, the longest first: "gir uttrykk for". */
export function phrasesOf(first: string): readonly (readonly string[])[] {
  return phrasesBy.get(first) ?? [];
}
