import type { Token } from './read/tokens.ts';
import type { Rule } from './rule.ts';

const norwegian = new Set(
  'ikke ikkje aldri ingen inga intet ingenting uten utan verken korkje neppe knapt ingensteds unngå unngår mangler manglar mangel nekter nektet nektar nekta avviser avviste avvist benekter fraråder'.split(
    ' ',
  ),
);
const english = new Set(
  'not no never none nothing nobody neither nor without cannot hardly barely scarcely unable lack lacks lacked lacking fail fails failed deny denies denied reject rejects rejected refuse refuses refused avoid avoids avoided prevent prevented nowhere few little rarely only ain except unless instead rather rid stop stopped against ban banned missing absent free dismiss dismissed decline declined'.split(
    ' ',
  ),
);
const englishStrict = new Set('not never cannot no none nothing nobody neither without'.split(' '));
/** "jo mer … dess", "ikke bare": negations that English turns without one. */
const idioms =
  /ikk(?:e|je) (?:bare|berre|minst|desto|sant|lenger siden)|ingen tvil|ikk(?:e|je) før|likevel|u(?:ten|tan) (?:tvil|om)/i;
const negativeStart = /^(?:u|mis)\p{L}{4,}|\p{L}{3,}l(?:ø|au)s(?:t|e)?$/u;
const englishStart = /^(?:un|in|im|ir|il|dis|non|mis)[a-z]{4,}|[a-z]{3,}less$/;

const countIn = (tokens: readonly Token[], words: ReadonlySet<string>): number => {
  let count = 0;
  for (const token of tokens) {
    if (
      token.kind === 'word' &&
      (words.has(token.lower) || token.lower.endsWith("n't") || token.lower.endsWith('n’t'))
    )
      count++;
  }
  return count;
};

/** A negation lost or put in turns a sentence round; good translations move them, so this is a warning. */
export const negationKept: Rule = {
  name: 'negation-kept',
  *check(view) {
    for (const { index, source, target } of view.pairs) {
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const from = countIn(source.tokens, norwegian);
      const to = countIn(target.tokens, english);
      if (from > 0 && to === 0) {
        if (idioms.test(source.text) || target.tokens.some((token) => englishStart.test(token.lower)))
          continue;
        yield { level: 'warning', at: index, message: 'the Norwegian denies something, the English nothing' };
      } else if (from === 0 && countIn(target.tokens, englishStrict) > 0) {
        if (source.tokens.some((token) => negativeStart.test(token.lower))) continue;
        yield { level: 'warning', at: index, message: 'the English denies something, the Norwegian nothing' };
      }
    }
  },
};
