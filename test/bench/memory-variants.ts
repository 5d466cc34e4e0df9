import { readFileSync } from 'node:fs';

/** A newspaper sentence, with the names in it marked by hand. */
export interface Sentence {
  readonly language: 'nb' | 'nn';
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number, type: string])[];
}

export type Kind = 'figure' | 'negation' | 'name' | 'word';

/** A sentence with one thing changed. */
export interface Variant {
  readonly kind: Kind;
  readonly sentence: Sentence;
  readonly text: string;
}

/** Sentences of eight words and more, as they stand in a corpus of JSON Lines. */
export function readSentences(file: string): readonly Sentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { lang: 'nb' | 'nn'; text: string; names: Sentence['names'] })
    .map(({ lang, text, names }) => ({ language: lang, text: text.replace(/\s*\|$/u, '').trimEnd(), names }))
    .filter(({ text }) => text.split(/\s+/u).length >= 8);
}

/** The same numbers in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Planter = (
  sentence: Sentence,
  roll: (below: number) => number,
  all: readonly Sentence[],
) => string | null;

const numbers = 'to tre fire fem seks sju åtte ni ti elleve tolv tjue'.split(' ');

/** Another digit in a figure, or another number word. */
const otherFigure: Planter = ({ text }, roll) => {
  const found = [...text.matchAll(/\d+|(?<!\p{L})(?:to|tre|fire|fem|seks|sju|åtte|ni|ti)(?!\p{L})/gu)];
  const one = found[roll(Math.max(1, found.length))];
  if (one === undefined) return null;
  const [written] = one;
  const digit = roll(written.length);
  const other = /\d/u.test(written)
    ? written.slice(0, digit) + ((Number(written[digit]) + 1 + roll(8)) % 10 || 7) + written.slice(digit + 1)
    : (numbers.filter((word) => word !== written)[roll(numbers.length - 1)] ?? 'tolv');
  return other === written ? null : text.slice(0, one.index) + other + text.slice(one.index + written.length);
};

/** "ikke" taken out, or put behind a verb. */
const otherNegation: Planter = ({ text, language }) => {
  const word = language === 'nn' ? 'ikkje' : 'ikke';
  const there = new RegExp(` ${word}(?!\\p{L})`, 'u');
  if (there.test(text)) return text.replace(there, '');
  const verb = / (?:er|var|har|hadde|kan|skal|vil|må|ble|blir|vart|kom|fikk|fekk)(?= \p{Ll})/u;
  return verb.test(text) ? text.replace(verb, (found) => `${found} ${word}`) : null;
};

/** Another name of the same kind in the place of one. */
const otherName: Planter = ({ text, names }, roll, all) => {
  const [start, end, type] = names[roll(Math.max(1, names.length))] ?? [];
  if (start === undefined || end === undefined) return null;
  for (let tries = 0; tries < 50; tries += 1) {
    const other = all[roll(all.length)];
    const named = other?.names.find((name) => name[2] === type);
    if (other === undefined || named === undefined) continue;
    const name = other.text.slice(named[0], named[1]);
    if (name.toLowerCase() !== text.slice(start, end).toLowerCase())
      return text.slice(0, start) + name + text.slice(end);
  }
  return null;
};

/** Another word in the place of one: longer words in small letters, neither of them with a figure. */
const otherWord: Planter = ({ text }, roll, all) => {
  const found = [...text.matchAll(/(?<=\p{Ll} )\p{Ll}{6,}(?=[ .,])/gu)];
  const one = found[roll(Math.max(1, found.length))];
  const other = /(?<=\p{Ll} )\p{Ll}{6,}(?=[ .,])/u.exec(all[roll(all.length)]?.text ?? '')?.[0];
  if (one === undefined || other === undefined || other === one[0]) return null;
  return text.slice(0, one.index) + other + text.slice(one.index + one[0].length);
};

const planters: Readonly<Record<Kind, Planter>> = {
  figure: otherFigure,
  negation: otherNegation,
  name: otherName,
  word: otherWord,
};

/** So many variants of a kind, each of another sentence. */
export function plant(kind: Kind, all: readonly Sentence[], count: number, seed: number): readonly Variant[] {
  const roll = dice(seed);
  const used = new Set<Sentence>();
  const found: Variant[] = [];
  while (found.length < count && used.size < all.length) {
    const sentence = all[roll(all.length)];
    if (sentence === undefined || used.has(sentence)) continue;
    used.add(sentence);
    const text = planters[kind](sentence, roll, all);
    if (text !== null && text !== sentence.text) found.push({ kind, sentence, text });
  }
  return found;
}
