import { isFirstName } from '../language/index.ts';
import { is, isNoun, type Token } from '../language/nb/index.ts';
import { lazily } from '../lazily.ts';
import { closed } from '../lexicon/closed-classes.ts';
import type { Source } from './source-phrase.ts';

const speakingKinds = ['person', 'group', 'organisation', 'document'] as const;
const agent = /..(?:ør|ist|log|ant|ent)$/;
// A plural, or a definite noun.
const formed = /...(?:ene|ane|erne|ere|er|ar|en|et|.a)$/;
// What things are called that are done, felt or the case.
const abstract =
  /(?:ing|inga|ingen|inger|ingar|ingane|ingene|sjon|sjonen|sjoner|sjonar|sjonene|sjonane|het|heten|heter|heit|heita|skap|skapen|dom|dommen|dommer|isme|ismen|else|elsen|elser|ikk|ikken|tid|tida|tiden)$/;
const people = /(?:lend|møring|væring|døling|utning|ektning|ærling|yngling|vding|arving|sogning)/;
const quality = /(?:tidlegare|tidligere|ig|ige|leg|isk|iske|alt|tt)$/;
const manner = /(?:lig|leg|vis|alt|ens|dom|ikk|isering|asjonen|sjon|het|heten|heit|heita|isme|ismen)$/;

/** Whether a noun's ending is that of one who does something: "innsenderen", "meldaren". */
export function isAgent(noun: string): boolean {
  return /....(?:eren|aren|øren|isten|logen)$/.test(noun);
}

/** Whether a noun is of a class that can say something, in the singular or the plural: "offiser", "offiserer". */
function isKnown(noun: string): boolean {
  // "offiserene", and "eierne" of "eier".
  const bare = [noun.replace(/(?:ane|ene|erne|ar|er|e)$/, ''), noun.replace(/ne$/, '')];
  return speakingKinds.some((kind) => isNoun(noun, kind)) || bare.some((one) => isNoun(one, 'person'));
}

/** Whether a noun is for something done, felt or the case: "globalisering", "situasjonen". */
export function isThing(noun: string): boolean {
  return abstract.test(noun) && !people.test(noun);
}

/** Whether a word that opens a sentence with its capital, alone, is an adverb or the name of a thing: "Personlig", "Retorikk". */
function isLoneOpener(token: Token): boolean {
  return token.opens && manner.test(token.lower) && !isFirstName(token.text) && !isKnown(token.lower);
}

/** "den |gangen|", "samme |dag|": when something was said. */
const when = new Set(
  'gang gangen gong gongen tid tiden tida dag dagen stund stunden stunda uken veka'.split(' '),
);

const origin = lazily(() => /^(?:\p{Ll}+[^ai]sk|\p{Ll}+isk|(?:stat|of|sen)\p{Ll}+(?:lig|leg|al|tral))$/u);

/** Whether a phrase read as a source can be one: not "kort", "en skvett", "drive bistandsprosjekt", "situasjonen". */
export function isSomebody(tokens: readonly Token[], source: Source): boolean {
  const first = tokens[source.from];
  if (first === undefined || closed.reflexive.has(first.lower) || /^nok?[eo]$/.test(first.lower))
    return false;
  const alone = source.to - source.from === 1;
  if (source.kind === 'name') return !(alone && isLoneOpener(first));
  const head = source.head === null ? undefined : tokens[source.head];
  if (source.kind !== 'role' || head === undefined) return true;
  const noun = head.lower;
  if (when.has(noun)) return false;
  if (isKnown(noun) || noun === 'andre') return true;
  if (/\.\p{Ll}{2,4}$/u.test(noun)) return true;
  // "etiopisk politi", "statlig radio".
  if (!alone && head.tag === 'noun' && origin().test(first.lower)) return true;
  // "presenterer", "koordinerer tiltak": a verb.
  if (isThing(noun) || quality.test(noun) || first.lower.endsWith('erer')) return false;
  const owned = first.text.endsWith('s') || first.kind === 'number' || is(first, 'determiner');
  return formed.test(noun) || (!alone && (owned || agent.test(noun)));
}
