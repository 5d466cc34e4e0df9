import type { Person } from './cast.ts';
import { isNoun } from './roles.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** Sentences that are looked back over. */
const most = 4;

/** Where the sentence of the token at `at` begins. */
function sentenceFrom(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && !(tokens[from]?.opens && tokens[from]?.kind === 'word')) from--;
  return from;
}

/**
 * Whom the paragraph speaks of without a name just before the pronoun at `at`: "|Den domfelte| nekter. Han sier at …".
 * Sentences that begin with the same pronoun are passed by; null where the subject is named, or of the other gender.
 */
export function readUnnamedSubject(
  text: string,
  tokens: readonly Token[],
  at: number,
  gender: Person['gender'],
): Source | null {
  const pronoun = gender === 'male' ? 'he' : 'she';
  let from = sentenceFrom(tokens, at);
  for (let looked = 0; looked < most; looked++) {
    const end = from;
    from = sentenceFrom(tokens, end - 1);
    if (text.slice(tokens[from]?.start ?? 0, tokens[end]?.start ?? 0).includes('\n')) return null;
    if (is(tokens[from], pronoun)) continue;
    const source = readSource(tokens, from, end);
    const head = source?.kind === 'role' && source.head !== null ? tokens[source.head] : undefined;
    if (source === null || head === undefined) return null;
    const verb = tokens[source.to];
    const other = isNoun(head.lower, gender === 'male' ? 'female' : 'male');
    const speaks = is(verb, 'finite') || is(verb, 'cue');
    return isNoun(head.lower, 'person') && !other && speaks ? source : null;
  }
  return null;
}
