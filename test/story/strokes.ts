import { readTaggedTokens, readTokens, type Token } from '../../src/language/nb/tokens.ts';
import { contentStart } from '../../src/story/reported/content.ts';
import { readCue } from '../../src/story/reported/cues.ts';
import { readIndirect } from '../../src/story/reported/indirect.ts';
import { readSource, type Source } from '../../src/story/sources.ts';

/** The tokens of some copy, and the one that each stroke (|) in it stands before. */
export interface Stroked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: readonly number[];
}

export function readStrokes(copy: string, cut: (text: string) => Token[] = readTokens): Stroked {
  const pieces = copy.split('|');
  const text = pieces.join('');
  const tokens = cut(text);
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

/**
 * What a sentence reports, a line each: the words, the cue and whose they are. The sentence begins at the first stroke
 * if there is one (what stands before it is the sentence before), and ends at a second.
 */
export function reportsIn(copy: string): string[] {
  const stroked = readStrokes(copy, readTaggedTokens);
  const [from = 0, to = stroked.tokens.length] = stroked.at;
  const previous = from === 0 ? null : { from: 0, to: from };
  return tell(stroked, readIndirect(stroked.tokens, 'p2', { from, to }, previous).quotes);
}

/** The same for the rest of a sentence behind an attribution whose source stands from one stroke to the next. */
export function reportsOf(copy: string): string[] {
  const stroked = readStrokes(copy, readTaggedTokens);
  const [from = 0, to = 0] = stroked.at;
  const source = readSource(stroked.tokens, from, to);
  const rest = { from: to, to: stroked.tokens.length };
  return tell(stroked, readIndirect(stroked.tokens, 'p2', rest, null, source).quotes);
}

function tell(stroked: Stroked, quotes: ReturnType<typeof readIndirect>['quotes']): string[] {
  return quotes.map(({ part, kind, mark, spans, cue, source, reports }) => {
    const plain = part === 'p2' && kind === 'indirect' && mark === 'none';
    const words = spans.map(({ start, end }) => `[${stroked.text.slice(start, end)}]`).join(' ');
    const who = source === null ? '?' : wordsFrom(stroked, source.from, source.to);
    const as = `${reports ? ' (reports)' : ''}${plain ? '' : ` in ${part}: ${kind} ${mark}`}`;
    return `${words} ${stroked.text.slice(cue?.start, cue?.end)} · ${who}${as}`;
  });
}

/** What is reported behind the cue at the first stroke, looked for from the second on and up to a third. */
export function contentOf(copy: string): string {
  const stroked = readStrokes(copy, readTaggedTokens);
  const { tokens } = stroked;
  const [at = 0, after = 0, to = tokens.length] = stroked.at;
  const cue = readCue(tokens, at, 0, to);
  if (cue === null) throw new Error(`${copy} holds no cue`);
  const start = contentStart(tokens, after, to, cue);
  return start < 0 ? 'nothing' : wordsFrom(stroked, start, to);
}
