import { beginsName, is, type Token } from '../language/nb/index.ts';
import { closed } from '../lexicon/closed-classes.ts';
import { isSomebody } from './somebody.ts';
import { readPhrase, type Source } from './source-phrase.ts';
import { describes, isFormer } from './source-words.ts';

export type { Source } from './source-phrase.ts';

/** Words that the longest phrase for a source may have. */
const longest = 40;
const sides = new Set(['f.v', 'f.h', 't.v', 't.h']);
const pointing = new Set(['den', 'det', 'denne', 'dette', 'disse', 'desse']);

function isVerb(token: Token | undefined): boolean {
  return is(token, 'finite') || is(token, 'cue') || is(token, 'naming');
}

/** A word with a capital that cannot begin a phrase for a source. */
function opensOnly(token: Token): boolean {
  if (is(token, 'determiner') || is(token, 'they') || is(token, 'person')) return false;
  return is(token, 'adverb') || is(token, 'preposition') || is(token, 'conjunction') || is(token, 'finite');
}

/**
 * Reads the source that is named from `from` on and no further than `limit`; null if none is. `anything` takes what
 * cannot speak too, as in "ifølge beregninger".
 */
export function readSource(
  tokens: readonly Token[],
  from: number,
  limit: number,
  anything = false,
): Source | null {
  const first = tokens[from];
  const to = Math.min(limit, from + longest);
  if (first === undefined || from >= to || is(first, 'firstSubject') || is(first, 'second')) return null;
  const next = tokens[from + 1];
  const bare = next === undefined || from + 1 >= to || !describes(next);
  if (closed.nobody.has(first.lower)) return null;
  // "|Det samme| sier Moe": what is said.
  if (first.lower === 'det' && /^samm?e$/.test(next?.lower ?? '') && isVerb(tokens[from + 2])) return null;
  if (bare && closed.some.has(first.lower) && next?.lower !== 'av')
    return { kind: 'they', from, to: from + 1, name: null, head: null };
  // "|Stadig| flere mener at …".
  if (
    next !== undefined &&
    !bare &&
    closed.some.has(next.lower) &&
    (first.tag === 'adverb' || first.tag === 'adjective')
  ) {
    const several = readSource(tokens, from + 1, limit);
    if (several !== null) return { ...several, from };
  }
  // "|Raudt| sin representant": whatever else the word is, what owns is a name.
  const owns = first.capital && closed.reflexive.has(next?.lower);
  const opener = first.opens && opensOnly(first) && !owns;
  if (opener && !beginsName(tokens, from) && !isFormer(tokens, from)) return null;
  // "Tirsdag opplyste politiet at …", "Tirsdag, da …": when, not who.
  if (first.opens && is(first, 'time') && !is(first, 'determiner') && next?.capital !== true) return null;
  // "|Begge| parter kaller …": no pronoun, whatever the noun looks like.
  if (first.lower === 'begge' && next?.kind === 'word' && isVerb(tokens[from + 2])) return null;
  const plural =
    is(first, 'they') &&
    next !== undefined &&
    from + 1 < to &&
    describes(next) &&
    !next.capital &&
    tokens[from + 2]?.lower !== 'seg' &&
    !pointing.has(next.lower) &&
    !/..(?:en|et)$/.test(next.lower);
  if (!plural) {
    for (const kind of ['he', 'she', 'they'] as const)
      if (is(first, kind)) return { kind, from, to: from + 1, name: null, head: null };
  }
  // "f.v. Kari Moe og Ola Dahl": who is seen from the left.
  const stopped = next?.text === '.' ? 2 : 1;
  const seen = sides.has(first.lower) ? stopped : 0;
  const source = readPhrase(tokens, from + seen, to);
  return source === null || anything || isSomebody(tokens, source) ? source : null;
}
