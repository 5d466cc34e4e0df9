import { is, isDefinite, isNoun, isOpen, isRoleWord, type Token } from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';

/** Where and when somebody speaks, which is no part of who it is. */
export const media = new Set<string | undefined>(
  'pressemelding pressemeldingen e-post epost sms uttalelse uttale intervju rapport kronikk tale retten spørsmål twitter facebook x instagram pressekonferanse pressekonferansen møtet dag går kveld natt morgen morges fjor år ettermiddag formiddag nettsidene nettsiden nettsida telefon telefonen bloggen blogg avhør debatten programmet studio fråsegn brev kveldens'.split(
    ' ',
  ),
);

const former = new Set<string | undefined>(['tidligere', 'tidlegare']);

/** Whether the word can stand inside a noun phrase before its name: a noun, an adjective, a number or a determiner. */
export function describes(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  if (former.has(token.lower)) return true;
  if (is(token, 'person') || is(token, 'group') || is(token, 'organisation') || is(token, 'document'))
    return true;
  return !(
    is(token, 'preposition') ||
    is(token, 'adverb') ||
    is(token, 'conjunction') ||
    is(token, 'finite') ||
    is(token, 'time') ||
    is(token, 'cue') ||
    is(token, 'voice') ||
    is(token, 'first') ||
    is(token, 'second') ||
    closed.objects.has(token.lower) ||
    (token.tag === 'infinitive' && !isOpen(token.facts))
  );
}

/** A definite noun for a person, a group or a body. */
export function isWhole(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const noun = token.lower;
  if (!isDefinite(noun) && !/(?:ene|ane)$/.test(noun)) return false;
  return (['organisation', 'person', 'group', 'document'] as const).some((kind) => isNoun(noun, kind));
}

/** "|tidligere| statsminister": an adverb elsewhere, before a role a part of it. */
export function isFormer(tokens: readonly Token[], at: number): boolean {
  const role = tokens[at + 1];
  if (role === undefined || !former.has(tokens[at]?.lower)) return false;
  const one = role.lower.replace(/(?:ane|ene|ar|er|e)$/, '');
  return isNoun(role.lower, 'person') || isNoun(one, 'person') || isRoleWord(role);
}
