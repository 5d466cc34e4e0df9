import type { Token } from './read/tokens.ts';

/** "¶" parts the paragraphs of a joined text. */
const enders = new Set(['.', '!', '?', '¶']);
const closers = new Set(['"', '”', '’', "'", '»', ')']);

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
  for (let at = 0; at < tokens.length; at++) {
    if (!enders.has(tokens[at]?.text ?? '')) continue;
    let next = at + 1;
    while (closers.has(tokens[next]?.text ?? '') && !tokens[next]?.spaced) next++;
    const after = tokens[next];
    if (after !== undefined && (!after.spaced || /^\p{Ll}/u.test(after.text))) continue;
    if (after !== undefined && tokens[at]?.text === '.' && isShortened(tokens[at - 1], after)) continue;
    if (next > from) sentences.push([from, next]);
    from = next;
  }
  if (from < tokens.length) sentences.push([from, tokens.length]);
  return sentences;
}
