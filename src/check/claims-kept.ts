import { wordSet } from '../lexicon/word-set.ts';
import { checkExactRoles } from './exact-roles.ts';
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

/** A participle, and those of Nynorsk whose endings other words have too. */
const done = String.raw`(?:\p{L}+(?:t|dd|vd)|vore|kome|funne|gjeve|drepe|skote|slege|stole|teke|knivstukke|valdteke|brote|truga|kasta|svindla|lura|skada)\b`;
const also = '(?:visstnok |angivelig |også |òg )?';
const hearsay = new RegExp(String.raw`\bskal ${also}(?:ha|være|vere) ${done}`, 'iu');
const pastHearsay = new RegExp(String.raw`\bskal ${also}ha ${done}`, 'iu');
const hedges = wordSet(
  'allegedly alleged allegations reportedly reported supposedly supposed apparently believed thought suspected accused charged said say says claimed claims claim understood rumored rumoured purportedly presumed assumed must should shall will would may might could to told according',
);

/** Words that tell who said it, and leave open whether even they say so for certain. */
const plainly = wordSet('said say says told to according');
const onHearsay = /\b(?:to have|is said|are said|was said|were said|reports?|rumou?rs?|suspicions?)\b/i;

/** Whether what somebody tells of as hearsay is told as what that somebody knows. */
const isHardened = (target: Pair['target']): boolean =>
  !onHearsay.test(target.text) && ![...hedges].some((word) => !plainly.has(word) && target.lowers.has(word));

const hearsays = new RegExp(String.raw`\bskal (?:[^.,;:!?]{0,40} )?ha ${done}`, 'giu');
const saidTo =
  /\b(?:said|reported|believed|thought|alleged|understood|rumou?red|supposed|claimed) to\b|\b(?:reportedly|allegedly|apparently|supposedly|purportedly)\b|\b(?:may|might|must) (?:\w+ )?have\b|\baccording to\b/giu;

/** Where the English has less hearsay ("skal ha", also "skal ifølge avisen ha") than the Norwegian: both in words. */
function findLostHearsay({ source, target }: Pair): string | null {
  const told = [...source.text.matchAll(hearsays)].map(([words]) => `“${words}”`);
  const left = [...target.text.matchAll(saidTo)].length;
  return left < told.length
    ? `the Norwegian tells ${told.join(' and ')} as hearsay, the English ${left} of them`
    : null;
}

/** A charge stays a charge, and what somebody is only said to have done is not told as done. */
export const claimsKept: Rule = {
  name: 'claims-kept',
  *check(view) {
    if (view.told !== null) yield* checkExactRoles(view.told);
    for (const pair of view.pairs) {
      const { index, source, target } = pair;
      if (target.tokens.length === 0) continue;
      const isCharged = has(charged, source) && !has(convicted, source);
      const reported = hearsay.exec(source.text)?.[0];
      const past = pastHearsay.exec(source.text)?.[0];
      if (isCharged && has(asConvicted, target) && !has(asCharged, target)) {
        yield {
          level: 'error',
          at: index,
          message: 'somebody charged or suspected in the Norwegian is convicted in the English',
        };
      } else if (reported !== undefined && !has(hedges, target)) {
        const message = `“${reported}” is hearsay (“is said to have”); the English tells it as a fact`;
        yield { level: 'error', at: index, message, expected: reported };
      } else if (past !== undefined && isHardened(target)) {
        const message = `“${past}” is hearsay (“is said to have”); the English leaves no doubt`;
        yield { level: 'warning', at: index, message, expected: past };
      } else if (view.told !== null) {
        const message = findLostHearsay(pair);
        if (message !== null) yield { level: 'remark', at: index, message };
      }
      const order = findOrder(source, target);
      if (order !== null) {
        const message = `“${order}” is an order to say something; the English says it as a fact`;
        yield { level: 'error', at: index, message, expected: order };
      }
    }
  },
};
