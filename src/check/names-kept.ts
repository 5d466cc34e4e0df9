import { matchNames } from './name-match.ts';
import { type Name, soundsLike, withoutGenitive } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import type { Rule } from './rule.ts';
import type { Pair } from './view.ts';

/** People, places and organisations are those of the Norwegian part, under their English names. */
export const namesKept: Rule = {
  name: 'names-kept',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const { unfounded, missing } = matchNames(pair, view);
      const lost =
        missing[0] ??
        (source.titleCase ? undefined : source.names.find((name) => !name.initial && isRarer(name, pair)));
      if (lost === undefined) {
        const misspelt = findMisspelt(pair);
        if (misspelt !== null) yield { level: 'warning', at: index, ...misspelt };
        continue;
      }
      const expected = lost.text;
      const instead =
        unfounded[0] ??
        (target.titleCase ? undefined : target.names.find((name) => !name.initial && isOftener(name, pair)));
      if (instead !== undefined) {
        const actual = instead.text;
        const message = `“${expected}” became “${actual}”`;
        yield {
          level: isCalled(instead, target.tokens) ? 'warning' : 'error',
          at: index,
          message,
          expected,
          actual,
        };
      } else if (
        missing.length > 0 &&
        lost.words.length > 1 &&
        lost.words.every((word) => countWord(word, target.tokens) === 0)
      ) {
        yield {
          level: 'warning',
          at: index,
          message: `the name “${expected}” is not in the English`,
          expected,
        };
      }
    }
  },
};

/** "Ms Davis" may be the Sharon of the Norwegian: a look is due, no more. */
function isCalled(name: Name, tokens: readonly Token[]): boolean {
  const before = tokens[name.from - 1];
  const title = before?.text === '.' ? tokens[name.from - 2] : before;
  return /^(?:mr|mrs|ms|miss)$/.test(title?.lower ?? '');
}

const countWord = (word: string, tokens: readonly Token[]): number => {
  let count = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text === token.lower) continue;
    const bare = withoutGenitive(token.lower);
    if (
      soundsLike(bare, word) ||
      soundsLike(bare.replace(/s$/, ''), word) ||
      soundsLike(bare, word.replace(/s$/, ''))
    )
      count++;
  }
  return count;
};

/** A name that stands more often in the English than in the Norwegian has come in somebody else's place. */
function isOftener(name: Name, { source, target }: Pair): boolean {
  const last = name.words.at(-1) ?? '';
  const before = countWord(last, source.tokens);
  return last.length > 2 && before > 0 && countExactly(last, target.tokens) > before;
}

/** A name that stands in both, but less often in the English; exonyms cannot be counted. */
function isRarer(name: Name, { source, target }: Pair): boolean {
  const last = name.words.at(-1) ?? '';
  const after = countWord(last, target.tokens);
  return last.length > 2 && after > 0 && countWord(last, source.tokens) > after;
}

const countExactly = (word: string, tokens: readonly Token[]): number =>
  tokens.filter(
    (token) => token.kind === 'word' && token.text !== token.lower && withoutGenitive(token.lower) === word,
  ).length;

/** Letters by which Norwegian and English write Russian, Arabic and other names differently. */
const transliterated = /j|kh|zh|sh|tsj|[^a-z]/;

/** Greek and Latin names are spelt otherwise by rule: Mikronesia and Micronesia, Pytagoras and Pythagoras. */
const english = (word: string): string =>
  word
    .replace(/c|qu/g, 'k')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/ou/g, 'o')
    .replace(/e$/, '');

/** A name that stands in the English with a letter changed. */
function findMisspelt({
  source,
  target,
}: Pair): { message: string; expected: string; actual: string } | null {
  for (const name of source.names) {
    if (name.initial) continue;
    for (let at = name.from; at < name.to; at++) {
      const token = source.tokens[at];
      if (token?.kind !== 'word' || token.lower.length < 5 || transliterated.test(token.lower)) continue;
      const word = token.lower.replace(/s$/, '');
      if ((source.words[at]?.stems.length ?? 0) > 0 || countStart(word, target.tokens) > 0) continue;
      const other = target.tokens.find(
        (each) =>
          each.kind === 'word' &&
          each.text !== each.lower &&
          !transliterated.test(withoutGenitive(each.lower)) &&
          soundsLike(word, withoutGenitive(each.lower)),
      );
      if (
        other === undefined ||
        english(word) === english(withoutGenitive(other.lower).replace(/s$/, '')) ||
        countStart(withoutGenitive(other.lower), source.tokens) > 0
      )
        continue;
      return {
        message: `the name “${token.text}” is spelt “${other.text}”`,
        expected: token.text,
        actual: other.text,
      };
    }
  }
  return null;
}

const countStart = (word: string, tokens: readonly Token[]): number =>
  tokens.filter((token) => token.kind === 'word' && token.lower.startsWith(word)).length;
