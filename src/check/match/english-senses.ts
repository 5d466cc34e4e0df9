import { lazily } from '../../lazily.ts';
import data from '../../lexicon/english-senses.json' with { type: 'json' };
import { remember } from '../../lexicon/starred.ts';
import { skeletonOf } from './words.ts';

/** What an English word may mean, by numbers of meanings. */
export interface Senses {
  readonly own: readonly number[];
  /** What its meanings are kinds of, or near to. */
  readonly kinds: readonly number[];
  /** The opposites of both. */
  readonly opposites: readonly number[];
}

const numbers = (list: string): number[] => list.split(' ').map((id) => Number.parseInt(id, 36));

const read = lazily(() => {
  const words = new Map<string, string>();
  for (const line of data.words.split('\n')) {
    const at = line.indexOf(' ');
    words.set(line.slice(0, at), line.slice(at + 1));
  }
  const opposites = new Map<number, number[]>();
  for (const line of data.opposites.split('\n')) {
    const [one = 0, other = 0] = numbers(line);
    opposites.set(one, [...(opposites.get(one) ?? []), other]);
    opposites.set(other, [...(opposites.get(other) ?? []), one]);
  }
  return { words, kinds: numbers(data.kinds), opposites };
});

const none: Senses = { own: [], kinds: [], opposites: [] };

/** What an English word may mean, by its stem; nothing where it is not known. */
export const sensesOf = remember((stem): Senses => {
  const { words, kinds, opposites } = read();
  const list = words.get(stem);
  if (list === undefined) return none;
  const own = numbers(list);
  const parents = [...new Set(own.flatMap((id) => (kinds[id] ? [kinds[id]] : [])))];
  return { own, kinds: parents, opposites: [...own, ...parents].flatMap((id) => opposites.get(id) ?? []) };
});

/** The parts of speech an English word may be, by number. */
export const classesOf = remember(
  (stem): ReadonlySet<number> =>
    new Set(sensesOf(stem).own.map((id) => data.firsts.findLastIndex((first) => id >= first))),
);

const share = (one: readonly number[], other: readonly number[]): boolean =>
  one.some((id) => other.includes(id));

/**
 * What two English words are to each other: `same`: one may stand for the other, by a meaning they share or of which one
 * is a kind; `opposite`; `sister`: two kinds of one thing; `apart`: nothing of these; `unknown`.
 */
export function relate(one: string, other: string): 'same' | 'opposite' | 'sister' | 'apart' | 'unknown' {
  const [first, second] = [sensesOf(one), sensesOf(other)];
  if (first.own.length === 0 || second.own.length === 0) return 'unknown';
  if (share(first.own, second.own)) return 'same';
  if (share(first.opposites, [...second.own, ...second.kinds])) return 'opposite';
  if (share(first.own, second.kinds) || share(first.kinds, second.own)) return 'same';
  return share(first.kinds, second.kinds) ? 'sister' : 'apart';
}

/** English stems by the consonants that cognates share. */
const bySkeleton = lazily(() => {
  const found = new Map<string, string[]>();
  for (const stem of read().words.keys()) {
    const skeleton = skeletonOf(stem);
    if (skeleton.length > 2) found.set(skeleton, [...(found.get(skeleton) ?? []), stem]);
  }
  return found;
});

/** Longer is no word but a run of letters. */
const longest = 30;
const vowel = /^[aeiouyæøå]/;

/** English words that a Norwegian one looks like ("desperat", "estetikk"), by their stems. */
export const cognatesOf = remember((lower): readonly string[] => {
  const forms =
    lower.length < 5 || lower.length > longest
      ? []
      : [lower, lower.replace(/(?:ene|ane|ens|ets|en|et|er|ar|e|a|t|s)$/, '')];
  return [
    ...new Set(
      forms.flatMap((form) =>
        (bySkeleton().get(skeletonOf(form)) ?? []).filter(
          (stem) =>
            Math.abs(stem.length - form.length) <= 2 &&
            (stem[0] === form[0] || (!vowel.test(stem) && !vowel.test(form))),
        ),
      ),
    ),
  ];
});
