import type { Source } from '../../src/story/sources.ts';
import { readTokens, type Token } from '../../src/story/tokens.ts';

/** The tokens of some copy, and the one that each stroke (|) in it stands before. */
export interface Stroked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: readonly number[];
}

export function readStrokes(copy: string): Stroked {
  const pieces = copy.split('|');
  const text = pieces.join('');
  const tokens = readTokens(text);
  let offset = 0;
  const at = pieces.slice(0, -1).map((piece) => {
    offset += piece.length;
    const next = tokens.findIndex((token) => token.start >= offset);
    return next < 0 ? tokens.length : next;
  });
  return { text, tokens, at };
}

/** The words from one token up to another. */
export function wordsFrom({ text, tokens }: Stroked, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? 0);
}

/** A source as read: its kind, its whole phrase, and the name and the noun in it. */
export function tellSource(stroked: Stroked, source: Source | null): string {
  if (source === null) return 'nobody';
  const name = source.name === null ? [] : [wordsFrom(stroked, source.name.from, source.name.to)];
  const head = source.head === null ? [] : [`a ${stroked.tokens[source.head]?.text}`];
  return [`${source.kind} [${wordsFrom(stroked, source.from, source.to)}]`, ...name, ...head].join(', ');
}
