import { lazily } from '../lazily.ts';
import traps from '../lexicon/traps.json' with { type: 'json' };
import { partsOf, type Story } from '../story/index.ts';
import type { NamedText } from './find-terms.ts';

/** A Norwegian word that looks like an English one it is not, or that is often misread: "eventuelt", "i forfjor". */
export interface Trap {
  readonly id: string;
  readonly nb: readonly string[];
  readonly nn?: readonly string[];
  /** The forms take the usual endings. */
  readonly inflected?: boolean;
  /** Stands for the forms where words alone do not tell: "mil" only after a number. */
  readonly pattern?: string;
  /** What it means; {decade} is the one written. */
  readonly note: string;
  /** English that gives the mistake away … */
  readonly wrong?: readonly string[];
  /** … unless the Norwegian beside it has one of these, which it may stand for … */
  readonly unless?: readonly string[];
  /** … or the English has one of these, so that the trap was seen. */
  readonly right?: readonly string[];
  readonly level?: string;
  readonly kind: string;
}

/** A trap that occurs, as it is written in the parts named. */
export interface TrapUse {
  readonly trap: Trap;
  readonly written: string;
  readonly parts: readonly [string, ...string[]];
}

interface TrapMatcher {
  readonly trap: Trap;
  /** The forms in lower case; a text without any of them needs no look at `form`, which is slow to get ready. */
  readonly forms: readonly string[];
  readonly form: () => RegExp;
}

/** Finds traps; made once for many stories. */
/** What a trap means in the form that stands there: {decade} is the one written. */
export function noteOf({ trap, written }: Pick<TrapUse, 'trap' | 'written'>): string {
  return trap.note.replaceAll('{decade}', /\d/u.exec(written)?.[0] ?? '');
}

export type TrapFinder = (texts: readonly NamedText[]) => TrapUse[];

/** The traps in a story's headline and paragraphs, in the order of lexicon/traps.json. */
export function findTraps(story: Pick<Story, 'headline' | 'paragraphs'>): TrapUse[] {
  return trapFinder()(partsOf(story));
}

export function trapFinder(): TrapFinder {
  return (texts) => {
    const lowered = texts.map((named): LoweredText => ({ ...named, lower: named.text.toLowerCase() }));
    return matchers().flatMap((matcher) => usesOf(matcher, lowered));
  };
}

interface LoweredText extends NamedText {
  readonly lower: string;
}

const matchers = lazily(() =>
  traps.entries.map(
    (trap: Trap): TrapMatcher => ({
      trap,
      forms: [...trap.nb, ...(trap.nn ?? [])].map((form) => form.toLowerCase()),
      form: lazily(() => formOf(trap)),
    }),
  ),
);

function usesOf({ trap, forms, form }: TrapMatcher, texts: readonly LoweredText[]): TrapUse[] {
  const found = texts.flatMap(({ id, text, lower }) => {
    const written = forms.some((one) => lower.includes(one)) ? form().exec(text)?.[0] : undefined;
    return written === undefined ? [] : [{ id, written }];
  });
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [{ trap, written: first.written, parts: [first.id, ...others.map(({ id }) => id)] }];
}

const endings = '(?:e?n|e?t|a|e?r|ar|ene|ane|ne|e)?s?';

function formOf({ nb, nn = [], inflected = false, pattern }: Trap): RegExp {
  if (pattern !== undefined) return new RegExp(pattern, 'iu');
  const forms = [...nb, ...nn].map(literally).join('|');
  // Names keep their capital ("Genova"); words may open a sentence.
  const flags = /^\p{Lu}/u.test(nb[0] ?? '') ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})${inflected ? endings : ''}(?![\\p{L}\\p{N}-])`, flags);
}

/** Whether a text has one of the words, as they stand. */
export function hasAny(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literally).join('|')})(?![\\p{L}\\p{N}])`, 'iu').test(
    text,
  );
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
