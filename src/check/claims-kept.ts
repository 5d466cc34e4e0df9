import { wordSet } from '../lexicon/word-set.ts';
import { findOrder } from './orders.ts';
import type { Rule } from './rule.ts';
import type { Pair } from './view.ts';

const has = (words: ReadonlySet<string>, reading: Pair['source'] | Pair['target']) => {
  for (const word of words) if (reading.lowers.has(word)) return true;
  return false;
};

const charged = wordSet(
  'siktet siktede sikta siktes sikting siktelse siktelsen tiltalt tiltalte tiltale tiltalen mistenkt mistenkte',
);
const convicted = wordSet(
  'dømt dømte dømd dømde dommen dom dommer domfelt domfelte domfellelse kjent skyldig straff straffen fengsel',
);
const asConvicted = wordSet('convicted convict convicts convicting conviction sentenced');
const asCharged = wordSet(
  'charged charge charges charging accused accuse indicted indictment suspect suspected suspects suspicion defendant alleged allegedly prosecuted',
);

const hearsay = /\bskal (?:visstnok |angivelig |også |òg )?(?:ha|være|vere) \p{L}+(?:t|dd|tt)\b/iu;
const hedges = wordSet(
  'allegedly alleged allegations reportedly reported supposedly supposed apparently believed thought suspected accused charged said says claimed claims claim understood rumored rumoured purportedly presumed assumed must should shall will would may might could to told according',
);

/** Words that tell who said it, and leave open whether even they say so for certain. */
const plainly = wordSet('said says told to according');
const onHearsay = /\b(?:to have|is said|are said|was said|were said|reports?|rumou?rs?|suspicions?)\b/i;
const pastHearsay = /\bskal (?:visstnok |angivelig |også |òg )?ha \p{L}+(?:t|dd|tt)\b/iu;

/** Hearsay that somebody tells of, told as what that somebody knows. */
function isHardened({ source, target }: Pair): boolean {
  return (
    pastHearsay.test(source.text) &&
    !onHearsay.test(target.text) &&
    ![...hedges].some((word) => !plainly.has(word) && target.lowers.has(word))
  );
}

/** A charge stays a charge, and what somebody is only said to have done is not told as done. */
export const claimsKept: Rule = {
  name: 'claims-kept',
  *check(view) {
    for (const { index, source, target } of view.pairs) {
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const isCharged = has(charged, source) && !has(convicted, source);
      if (isCharged && has(asConvicted, target) && !has(asCharged, target)) {
        yield {
          level: 'error',
          at: index,
          message: 'somebody charged or suspected in the Norwegian is convicted in the English',
        };
      } else if (source.lowers.has('skal') && !has(hedges, target) && hearsay.test(source.text)) {
        const expected = hearsay.exec(source.text)?.[0] ?? 'skal ha';
        yield {
          level: 'error',
          at: index,
          message: `“${expected}” is hearsay (“is said to have”); the English tells it as a fact`,
          expected,
        };
      } else if (source.lowers.has('skal') && isHardened({ index, source, target })) {
        const expected = pastHearsay.exec(source.text)?.[0] ?? 'skal ha';
        const message = `“${expected}” is hearsay (“is said to have”); the English leaves no doubt`;
        yield { level: 'warning', at: index, message, expected };
      }
      const order = findOrder(source, target);
      if (order !== null) {
        const message = `“${order}” is an order to say something; the English says it as a fact`;
        yield { level: 'error', at: index, message, expected: order };
      }
    }
  },
};
