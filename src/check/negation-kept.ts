import type { Token } from './read/tokens.ts';
import type { Rule } from './rule.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Surely negative, so that the English must be too. */
const strong = setOf('ikke ikkje aldri ingen inga ingenting intet verken korkje');
/** Enough to stand behind an English negation. */
const norwegian = setOf(
  'ikke ikkje aldri ingen inga intet ingenting uten utan verken korkje neppe knapt nei unngå unngår mangler manglar mangel mangelen nekter nektet nektar nekta avviser avviste avvist benekter benektet fri slipper slapp slepp forbud forbudt forbyr få sjelden sjeldan neppe knapt ellers heller ennå enno mistet mista savnet sakna tom gratis svikt sviktet klarte først fyrst',
);
/** Negative beyond doubt. "any" and "only" excuse a missing "not" and prove nothing. */
const strict = setOf('not never cannot nothing nobody neither without none');
const clear = setOf(
  'not no never none nothing nobody neither nor without cannot hardly barely scarcely unable lack lacks lacked lacking fail fails failed failing failure deny denies denied denying reject rejects rejected refuse refuses refused refusing avoid avoids avoided nowhere ain unless impossible absent dismiss dismissed declined until except short non',
);
const norwegianIdioms =
  /ikk(?:e|je) (?:minst|desto|sant|før)|ingen tvil|likevel|u(?:ten|tan) (?:tvil|om)|hv(?:a|em|or)[^.?!]*ikk(?:e|je)\b.*\?/i;
const englishIdioms =
  /\b(?:not least|no longer|not only|never more|not long|no matter|no doubt|not to mention|if not|or not|no\. ?\d)\b/i;
const negativeStart =
  /^(?:u(?!t|nder|ke|ng|niv|nion|kra|anse|lykk|ng|sa)|mis)\p{L}{4,}|\p{L}{3,}l(?:ø|au)s(?:t|e)?$|fri(?:tt|e)?$/u;
const englishStart =
  /^un(?!til|der|it|ion|ivers|iform|ique|cle)[a-z]{4,}|^(?:im(?:possib|matur|prop|partial)|in(?:visib|capa|correct|complet|suffic|depend|defin|effect|evit|accura|adequa|appropr)|ir(?:rele|regul|respons|revers)|il(?:legal|legit|liter)|non[a-z]|dis(?:agree|approv|believ|content|hones|like|obey|regard|respect|satis|trust))[a-z]*|[a-z]{3,}less$/;

const isContracted = (lower: string) => lower.endsWith("n't") || lower.endsWith('n’t');

function countIn(tokens: readonly Token[], words: ReadonlySet<string>): number {
  let count = 0;
  for (const token of tokens)
    if (token.kind === 'word' && (words.has(token.lower) || isContracted(token.lower))) count++;
  return count;
}

/** A negation lost or put in turns a sentence round; good translations move them, so this is a warning. */
export const negationKept: Rule = {
  name: 'negation-kept',
  *check(view) {
    for (const { index, source, target } of view.pairs) {
      if (source.tokens.length === 0 || target.tokens.length === 0 || source.text === target.text) continue;
      const from = countIn(source.tokens, strong);
      if (from > 0) {
        const to = countIn(target.tokens, clear);
        if (
          (from === 1 ? to > 0 : to >= from) ||
          norwegianIdioms.test(source.text) ||
          /\byet to\b/i.test(target.text)
        )
          continue;
        if (target.tokens.some((token) => englishStart.test(token.lower))) continue;
        yield { level: 'warning', at: index, message: 'the Norwegian denies something, the English nothing' };
      } else if (countIn(target.tokens, strict) > 0 && countIn(source.tokens, norwegian) === 0) {
        if (englishIdioms.test(target.text) || source.tokens.some((token) => negativeStart.test(token.lower)))
          continue;
        yield { level: 'warning', at: index, message: 'the English denies something, the Norwegian nothing' };
      }
    }
  },
};
