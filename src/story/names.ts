import { nameEnd } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** A name as it stands in the text: its tokens, and whether a genitive or a pronoun's like takes it off the subject. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
}

/** The name without a genitive s or apostrophe. */
export function bareName(text: string): string {
  return text.replace(/[’']s?$/u, '');
}

/** All capitalised names of the text, in order; words that only open a sentence are left out as far as they are known. */
export function readNames(text: string, tokens: readonly Token[]): Mention[] {
  const names: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !token.capital) continue;
    const plain =
      is(token, 'preposition') || is(token, 'adverb') || is(token, 'conjunction') || is(token, 'determiner');
    if (
      plain ||
      is(token, 'first') ||
      is(token, 'second') ||
      is(token, 'he') ||
      is(token, 'she') ||
      is(token, 'finite')
    )
      continue;
    const to = nameEnd(tokens, at, tokens.length);
    const last = tokens[to - 1];
    if (last === undefined) continue;
    names.push({ from: at, to, text: text.slice(token.start, last.end), start: token.start });
    at = to - 1;
  }
  return names;
}
