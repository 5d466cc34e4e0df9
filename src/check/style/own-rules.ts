import type { ForbiddenWord } from '../../english/index.ts';

const words = '(?:“([^”]+)”|"([^"]+)"|‘([^’]+)’)';

/** The ways of saying which words to write that can be held against the copy, whole sentences and nothing besides. */
const patterns: readonly (readonly [RegExp, wrong: 0 | 1, right: 0 | 1 | null])[] = [
  [
    rule(
      `(?:always )?(?:write|use|say) ${words},? (?:not|never|and not|and never|instead of|rather than|over) ${words}`,
    ),
    1,
    0,
  ],
  [rule(`prefer ${words} (?:to|over) ${words}`), 1, 0],
  [
    rule(`(?:do not|don['’]t|never) (?:write|use|say) ${words}[,;:.]? (?:but|write|use|say|prefer) ${words}`),
    0,
    1,
  ],
  [rule(`avoid ${words} in favour of ${words}`), 0, 1],
  [rule(`(?:do not|don['’]t|never) (?:write|use|say) ${words}`), 0, null],
  [rule(`avoid ${words}`), 0, null],
];

function rule(sentence: string): RegExp {
  return new RegExp(`^${sentence}\\.?$`, 'iu');
}

/**
 * What one of the desk's own rules forbids, where it says so in so many words: “Write “the oil fund”, never “the
 * wealth fund”.” Null for every other sentence: a rule that holds only sometimes is not for a check to judge.
 */
export function forbiddenBy(sentence: string): ForbiddenWord | null {
  for (const [pattern, wrong, right] of patterns) {
    const found = pattern.exec(sentence.trim());
    if (found === null) continue;
    const quoted = found.slice(1).filter((word) => word !== undefined);
    const word = quoted[wrong];
    return word === undefined ? null : { word, instead: right === null ? null : (quoted[right] ?? null) };
  }
  return null;
}
