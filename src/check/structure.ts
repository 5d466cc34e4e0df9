import { compare } from './answers.ts';
import { clip, type Rule } from './rule.ts';

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Every part is there once and in order: none empty, doubled, swapped or moved. */
export const structure: Rule = {
  name: 'structure',
  *check(view) {
    const { pairs } = view;
    const seen = new Map<string, number>();
    const poor: number[] = [];
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
      const { score, sourceWeight } = compare(source, target);
      if (score < 0.33 && sourceWeight > 1.5) poor.push(index);
    }
    const told = new Set<number>();
    for (const here of poor) {
      const own = pairs[here];
      if (own === undefined) continue;
      const score = compare(own.source, own.target).score;
      for (const there of poor) {
        const other = pairs[there];
        if (other === undefined || there <= here || told.has(there)) continue;
        const straight = score + compare(other.source, other.target).score;
        const crossed = compare(own.source, other.target).score + compare(other.source, own.target).score;
        if (crossed < straight + 0.2 || crossed < 0.4) continue;
        told.add(here).add(there);
        for (const at of [here, there]) {
          yield {
            level: 'error',
            at,
            message: `this English and that of “${clip(pairs[at === here ? there : here]?.source.text ?? '', 40)}” have changed places`,
          };
        }
      }
    }
  },
};
