import { findMisplaced } from './misplaced.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import type { Pair } from './view.ts';

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Every part is there once and in order: none empty, doubled, swapped or moved. */
export const structure: Rule = {
  name: 'structure',
  *check(view) {
    const { pairs } = view;
    const seen = new Map<string, Pair>();
    const whole: Pair[] = [];
    for (const pair of pairs) {
      const { index, source, target } = pair;
      if (!hasWords(target.text)) {
        if (hasWords(source.text))
          yield { level: 'error', at: index, message: `there is no English for “${clip(source.text)}”` };
        continue;
      }
      if (!hasWords(source.text)) {
        yield { level: 'error', at: index, message: `there is no Norwegian behind “${clip(target.text)}”` };
        continue;
      }
      const twin = seen.get(target.text);
      if (twin !== undefined && target.tokens.length > 4 && twin.source.text !== source.text) {
        yield { level: 'error', at: index, message: `the same English stands twice: “${clip(target.text)}”` };
        continue;
      }
      seen.set(target.text, pair);
      whole.push(pair);
    }
    yield* tellMisplaced(whole);
  },
};

/** Good translations of whole parts hardly ever fit their Norwegian as badly as this. */
const foreign = -6.5;

/** Parts that answer each other's Norwegian, or another's, better than their own, and parts that answer nothing at all. */
function* tellMisplaced(pairs: readonly Pair[]): Iterable<Draft> {
  for (const { at, rival, swapped } of findMisplaced(pairs, foreign)) {
    const own = pairs[at];
    const other = pairs[rival ?? -1];
    if (own === undefined) continue;
    const theirs = clip(other?.source.text ?? own.source.text, 40);
    const message =
      other === undefined
        ? `this English has nothing in common with “${theirs}”`
        : swapped
          ? `this English and that of “${theirs}” have changed places`
          : `this English is rather that of “${theirs}”`;
    yield { level: 'error', at: own.index, message };
  }
}
