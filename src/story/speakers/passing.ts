import { is, isDefinite, isNoun, roleStem, type Token } from '../../language/nb/index.ts';
import type { Source } from '../source-phrase.ts';
import { readSource } from '../sources.ts';
import type { Ask, Weighed } from './ask.ts';
import { type Discourse, type Sight, see } from './discourse.ts';
import { holdersOf, isOrigin, kindOfNoun, learnGender, phraseOf } from './unnamed.ts';

/** A kinsman named further back, in parts, is not meant where only the kinship is told. */
const near = 2;
/** Below this a pronoun of the narration keeps nobody in view. */
const leastSure = 0.4;

/** Whether a word of the narration may keep somebody in view: a pronoun or a noun. */
export function mayPass(token: Token): boolean {
  return token.tag === 'noun' ? token.lower.length > 3 : is(token, 'he') || is(token, 'she');
}

/**
 * A pronoun, a role or somebody without a name in the narration keeps them in view; inside reported words (`most` is 1)
 * the sentence is not about them.
 */
export function readPassing(
  discourse: Discourse,
  at: number,
  sight: Sight,
  most: 1 | 2,
  weigh: (ask: Ask) => readonly Weighed[],
): void {
  const { tokens } = discourse;
  const token = tokens[at] as Token;
  const he = is(token, 'he');
  const noun = token.lower;
  const weight = isSubject(tokens, at) ? most : 0;
  if (he || is(token, 'she')) {
    const source: Source = { kind: he ? 'he' : 'she', from: at, to: at + 1, name: null, head: null };
    const weighed = weigh({ kind: 'pronoun', quote: null, source, position: token.start, part: sight.part });
    learnGender(discourse, weighed, he, token.start);
    const [best] = weighed;
    if (best === undefined || best.probability < leastSure) return;
    const { candidate } = best;
    if (candidate.kind !== 'person' && candidate.kind !== 'phrase') return;
    see(discourse, candidate.person, { ...sight, weight: weight === 2 ? 2 : 1, byName: false });
    return;
  }
  const source: Source = { kind: 'role', from: at, to: at + 1, name: null, head: at };
  const personal = isNoun(noun, 'person') || noun.includes('åring');
  if (!personal) {
    if (weight === 0 || !couldBeThey(noun)) return;
    const { person } = phraseOf(discourse, widened(tokens, source), kindOfNoun(noun));
    see(discourse, person, { ...sight, byName: false, weight });
    return;
  }
  if (tokens[at + 1]?.capital) return;
  const holders = isDefinite(noun) ? holdersOf(discourse, noun) : [];
  const [holder] = holders;
  if (holder !== undefined) {
    // "Sammen med datteren": hers, not any daughter of the story's.
    const far = sight.part - (discourse.sights.get(holder)?.part ?? -9) > near;
    if (holders.length === 1 && !(far && isNoun(noun, 'family')))
      see(discourse, holder, { ...sight, weight, byName: false });
    return;
  }
  if (isOrigin(noun) && !discourse.unnamed.has(roleStem(noun))) {
    // "Svensken vant": somebody of the story's.
    const best = weigh({ kind: 'role', quote: null, source, position: token.start, part: sight.part }).find(
      ({ candidate }) => candidate.kind === 'person',
    );
    if (best?.candidate.kind === 'person' && best.probability >= leastSure) {
      see(discourse, best.candidate.person, { ...sight, weight, byName: false });
      return;
    }
  }
  const from = widened(tokens, source);
  const article = tokens[from.from];
  const isNew = !isDefinite(noun) && article?.tag === 'determiner' && article.lower.startsWith('e');
  if (weight === 0 && !isNew) return;
  const whole = readSource(tokens, from.from, at + 12);
  const { person } = phraseOf(discourse, whole !== null && whole.head === at ? whole : from, 'person');
  see(discourse, person, { ...sight, byName: false, weight });
}

/** Whether "they" may be said of it: a plural, a group or a body. */
function couldBeThey(noun: string): boolean {
  return isNoun(noun, 'group') || isNoun(noun, 'organisation') || /...(?:ene|ane)$/.test(noun);
}

/** With the article and the adjectives before it. */
function widened(tokens: readonly Token[], source: Source): Source {
  let { from } = source;
  while (from > 0) {
    const before = tokens[from - 1];
    if (before === undefined || before.kind !== 'word') break;
    if (before.tag !== 'determiner' && before.tag !== 'adjective' && before.tag !== 'number') break;
    from--;
  }
  return { ...source, from };
}

/** Whether a verb stands beside a word, so that it is likely the subject. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = next?.lower === 'selv' || next?.lower === 'sjølv' ? tokens[at + 2] : next;
  return after?.tag === 'finite' || tokens[at - 1]?.tag === 'finite';
}
