import type { Token } from './read/tokens.ts';

/** "¶" parts the paragraphs of a joined text. */
const enders = new Set(['.', '!', '?', '¶']);
const closers = new Set(['"', '”', '’', "'", '»', ')']);
const abbreviated = new Set(
  'mrs prof sen gen gov rep capt sgt nov oct sept dec jan feb aug rev adm bl ca kl nr'.split(' '),
);

const isCloser = (token: Token | undefined) =>
  token !== undefined && !token.spaced && closers.has(token.text);

/** "Mr. Adams", "J. Smith", "No. 11" */
const isShort = (token: Token | undefined) =>
  token?.kind === 'word' && (token.text.length < 3 || abbreviated.has(token.lower));

/** Where a text's sentences begin and end, as token indexes `[from, to)`. */
export function sentencesOf(tokens: readonly Token[]): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (!enders.has(token.text)) continue;
    let next = at + 1;
    while (isCloser(tokens[next])) next++;
    const after = tokens[next];
    if (token.text === '.' && next === at + 1 && isShort(tokens[at - 1])) continue;
    if (after !== undefined && (!after.spaced || /^\p{Ll}/u.test(after.text))) continue;
    sentences.push([from, next]);
    from = next;
  }
  if (from < tokens.length) sentences.push([from, tokens.length]);
  return sentences;
}
