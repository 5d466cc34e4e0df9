import { isFirstName } from './first-names.ts';
import { isNoun } from './roles.ts';
import type { Source } from './source-phrase.ts';
import { is, type Token } from './tokens.ts';

const speakingKinds = ['person', 'group', 'organisation', 'document'] as const;
const agent = /..(?:er|ar|ør|ist|log|ant|ent|giver|gjevar)(?:en|ane|ene|ar|er|e|a)?$/;
const several = /...(?:ene|ane|erne|ere|arar|er|ar)$/;
const one = /...(?:en|et|a)$/;
// What things are called that are done, felt or the case.
const abstract =
  /(?:ing|inga|ingen|inger|ingar|ingane|ingene|sjon|sjonen|sjoner|sjonar|sjonene|sjonane|het|heten|heter|heit|heita|skap|skapen|dom|dommen|dommer|isme|ismen|else|elsen|elser|ikk|ikken|tid|tida|tiden)$/;
const people = /(?:lend|møring|væring|døling|utning|ektning|ærling|yngling|vding|arving|sogning)/;
const quality = /^tidl(?:ig|eg)are$|^tidligere$|(?:ig|ige|leg|lege|isk|iske|alt|tt)$/;
const manner = /(?:lig|leg|vis|alt|ens|dom|ikk|isering|asjonen?|sjon|uasjonen|heten?|heita?|ismen?)$/;

/** Whether a noun's ending is that of one who does something: "innsenderen", "meldaren". */
export function isAgent(noun: string): boolean {
  return /....(?:eren|aren|øren|isten|logen|giveren|gjevaren)$/.test(noun) && !isThing(noun);
}

/** Whether a noun is of a class that can say something, in the singular or the plural: "offiser", "offiserer". */
function isKnown(noun: string): boolean {
  const bare = noun.replace(/(?:ane|ene|erne|ar|er|e)$/, '');
  return speakingKinds.some((kind) => isNoun(noun, kind)) || (bare !== noun && isNoun(bare, 'person'));
}

/** Whether a noun is for something done, felt or the case: "globalisering", "situasjonen". */
export function isThing(noun: string): boolean {
  return abstract.test(noun) && !people.test(noun);
}

/** Whether a word that opens a sentence with its capital, alone, is an adverb or the name of a thing: "Personlig", "Retorikk". */
function isLoneOpener(token: Token | undefined): boolean {
  if (token === undefined || !token.opens || isFirstName(token.text)) return false;
  return manner.test(token.lower) && !isKnown(token.lower);
}

/** Whether a phrase read as a source can be one: not "kort", "en skvett", "drive bistandsprosjekt", "situasjonen". */
export function isSomebody(tokens: readonly Token[], source: Source): boolean {
  const first = tokens[source.from];
  if (first === undefined || /^(?:sin|si|sitt|sine|noe|noko|litt|hva|kva)$/.test(first.lower)) return false;
  if (source.kind === 'name') {
    const alone = source.to - source.from === 1 && source.name?.from === source.from;
    return !(alone && isLoneOpener(first));
  }
  const head = source.head === null ? undefined : tokens[source.head];
  if (source.kind !== 'role' || head === undefined) return true;
  const noun = head.lower;
  if (isKnown(noun) || noun === 'prosent' || /^(?:andre|somme|enkelte|mange)$/.test(noun)) return true;
  if (/\.\p{Ll}{2,3}$/u.test(noun)) return true;
  if (isThing(noun) || (quality.test(noun) && !head.capital)) return false;
  const owned = first.text.endsWith('s') || first.kind === 'number' || is(first, 'determiner');
  const formed = several.test(noun) || (one.test(noun) && noun.length > 4);
  if (source.to - source.from === 1) return formed && !first.lower.endsWith('erer');
  return (owned || formed || agent.test(noun)) && !/erer$/.test(first.lower);
}
