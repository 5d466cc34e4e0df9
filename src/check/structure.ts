import { compare } from './answers.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import type { Pair } from './view.ts';

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Every part is there once and in order: none empty, doubled, swapped or moved. */
export const structure: Rule = {
  name: 'structure',
  *check(view) {
    const { pairs } = view;
    const seen = new Map<string, number>();
    const poor: Poor[] = [];
    for (const { index, source, target } of pairs) {
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
      if (twin !== undefined && target.tokens.length > 4 && pairs[twin]?.source.text !== source.text) {
        yield { level: 'error', at: index, message: `the same English stands twice: “${clip(target.text)}”` };
      } else seen.set(target.text, index);
      const { score, sourceWeight, targetWeight } = compare(source, target);
      if (score < 0.33 && sourceWeight > 1.5)
        poor.push({ index, score, weight: Math.min(sourceWeight, targetWeight) });
    }
    yield* tellMoved(pairs, poor);
  },
};

interface Poor {
  readonly index: number;
  readonly score: number;
  readonly weight: number;
}

/** How far apart parts are looked for that have changed places. */
const reach = 12;

/** Parts that answer each other's Norwegian better than their own, and parts that answer nothing at all. */
function* tellMoved(pairs: readonly Pair[], poor: readonly Poor[]): Iterable<Draft> {
  const told = new Set<number>();
  for (const [at, here] of poor.entries()) {
    const own = pairs[here.index];
    if (own === undefined || told.has(here.index)) continue;
    for (const there of poor.slice(at + 1)) {
      if (there.index - here.index > reach) break;
      const other = pairs[there.index];
      if (other === undefined || told.has(there.index)) continue;
      const crossed = compare(own.source, other.target).score + compare(other.source, own.target).score;
      if (crossed < here.score + there.score + 0.2 || crossed < 0.4) continue;
      told.add(here.index).add(there.index);
      for (const [place, rival] of [
        [own, other],
        [other, own],
      ] as const) {
        const message = `this English and that of “${clip(rival.source.text, 40)}” have changed places`;
        yield { level: 'error', at: place.index, message };
      }
      break;
    }
    if (here.score < 0.05 && here.weight > 8 && !told.has(here.index)) {
      yield {
        level: 'error',
        at: here.index,
        message: `this English has nothing in common with “${clip(own.source.text, 40)}”`,
      };
    }
  }
}
