import type { Token } from './tokens.ts';

/** "¶" parts the paragraphs of a joined text. */
const enders = new Set(['.', '!', '?', '¶']);
const closers = new Set(['"', '”', '’', "'", '»', ')']);
const isCloser = (token: Token | undefined) =>
  token !== undefined && !token.spaced && closers.has(token.text);

/** "Mr. Adams", "bl.a. Moe"; one letter is an initial or such, but "i" and "å" are words. */
const shortened =
  /^(?:mrs?|ms|dr|st|jr|sr|lt|mt|ft|co|vs|prof|sen|gen|gov|rep|capt|sgt|nov|oct|sept|dec|jan|feb|aug|rev|adm|bl|ca|kl|nr|pr|jf)$/;
const isShortened = (before: Token | undefined, after: Token): boolean =>
  before?.kind === 'word' &&
  (before.text.length === 1
    ? !/[iå]/.test(before.text)
    : shortened.test(before.lower) || (before.lower === 'no' && after.kind === 'digits'));

/** Where a text's sentences begin and end, as token indexes `[from, to)`. */
export function sentencesOf(tokens: readonly Token[]): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (!enders.has(token.text)) continue;
    let next = at + 1;
    while (isCloser(tokens[next])) next++;
    const after = tokens[next];
    if (after !== undefined) {
      if (!after.spaced || /^\p{Ll}/u.test(after.text)) continue;
      if (token.text === '.' && next === at + 1 && isShortened(tokens[at - 1], after)) continue;
    }
    sentences.push([from, next]);
    from = next;
  }
  if (from < tokens.length) sentences.push([from, tokens.length]);
  return sentences;
}
