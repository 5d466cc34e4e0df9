import type { Token } from './read/tokens.ts';

/** "¶" parts the paragraphs of a joined text. */
const enders = new Set(['.', '!', '?', '¶']);
const closers = new Set(['"', '”', '’', "'", '»', ')']);

/** Where a text's sentences begin and end, as token indexes `[from, to)`. */
export function sentencesOf(tokens: readonly Token[]): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!enders.has(tokens[at]?.text ?? '')) continue;
    let next = at + 1;
    while (closers.has(tokens[next]?.text ?? '') && !tokens[next]?.spaced) next++;
    const before = tokens[at - 1];
    const after = tokens[next];
    if (after !== undefined && (!after.spaced || /^\p{Ll}/u.test(after.text))) continue;
    // "Mr. Adams", "J. Smith", "No. 11"
    if (
      after !== undefined &&
      tokens[at]?.text === '.' &&
      before?.kind === 'word' &&
      (before.text.length < 3 ||
        /^(?:mrs|prof|sen|gen|gov|rep|capt|sgt|nov|oct|sept|dec|jan|feb|aug|rev|adm|bl|ca|kl|nr)$/.test(
          before.lower,
        ))
    )
      continue;
    if (next > from) sentences.push([from, next]);
    from = next;
  }
  if (from < tokens.length) sentences.push([from, tokens.length]);
  return sentences;
}
