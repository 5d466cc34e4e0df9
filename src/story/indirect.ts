import { readAccording, readAttribution } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { Stretch } from './layout.ts';
import type { RawQuote } from './raw-quote.ts';
import type { Range } from './sentences.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import { type Cue, cuesOf } from './words.ts';

type Found = { readonly words: Stretch; readonly cue: Stretch; readonly source: Source };

const bare = new Set(['opinion', 'think', 'claim']);

function withoutStop(tokens: readonly Token[], sentence: Range): number {
  let to = sentence.to;
  while (to > sentence.from && /^[.!?…]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return to;
}

function cueSpan(tokens: readonly Token[], from: number, to = from + 1): Stretch {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** "Ifølge X …", "…, ifølge X". */
function readAccordingTo(tokens: readonly Token[], sentence: Range): Found | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const found = readAccording(tokens, at, sentence.to);
    if (found === null || found.source === null) continue;
    const words =
      at === sentence.from
        ? wordsBetween(tokens, found.to, withoutStop(tokens, sentence))
        : wordsBetween(tokens, sentence.from, at);
    return words === null ? null : { words, cue: found.cue, source: found.source };
  }
  return null;
}

/** "…, opplyser X.": the content first, without quotation marks. */
function readTrailing(tokens: readonly Token[], sentence: Range): Found | null {
  for (let at = sentence.to - 1; at > sentence.from + 1; at--) {
    if (tokens[at - 1]?.text !== ',' || !is(tokens[at], 'cue')) continue;
    const found = readAttribution(tokens, at, sentence.to);
    if (found === null || found.source === null) continue;
    const words = wordsBetween(tokens, sentence.from, at - 1);
    if (words !== null) return { words, cue: found.cue, source: found.source };
  }
  return null;
}

/** Whether a clause follows the verb: with "at", or, after verbs of opinion, without. */
function contentAfter(tokens: readonly Token[], at: number, to: number, cue: Cue): number | null {
  for (let next = at; next < Math.min(to, at + 6); next++) {
    if (tokens[next]?.lower === 'at') return next + 1;
    if (tokens[next]?.kind === 'mark') return null;
  }
  if (!bare.has(cue.class) || at + 2 >= to) return null;
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark' || first.lower === 'å' || is(first, 'preposition'))
    return null;
  for (let next = at + 1; next < to; next++) if (is(tokens[next], 'finite')) return at;
  return null;
}

/** "X opplyser at …", "I går sa X at …". */
function readLeading(tokens: readonly Token[], sentence: Range): Found | null {
  const to = withoutStop(tokens, sentence);
  let start = sentence.from;
  for (let at = sentence.from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (is(token, 'cue')) {
      for (const cue of cuesOf(token.lower)) {
        if (cue.class === 'source') continue;
        const found = subjectBefore(tokens, start, at, to, cue) ?? subjectAfter(tokens, at, to);
        if (found !== null) return found;
      }
    }
    if (/^[,:;]$/.test(token.text) || /^(?:og|men|at|som|fordi)$/.test(token.lower)) start = at + 1;
  }
  return null;
}

function subjectBefore(
  tokens: readonly Token[],
  start: number,
  at: number,
  to: number,
  cue: Cue,
): Found | null {
  const source = readSource(tokens, start, at);
  if (source === null || source.to !== at) return null;
  const content = contentAfter(tokens, at + 1, to, cue);
  const words = content === null ? null : wordsBetween(tokens, content, to);
  return words === null ? null : { words, cue: cueSpan(tokens, at), source };
}

function subjectAfter(tokens: readonly Token[], at: number, to: number): Found | null {
  const source = readSource(tokens, at + 1, to);
  if (source === null || tokens[source.to]?.lower !== 'at') return null;
  const words = wordsBetween(tokens, source.to + 1, to);
  return words === null ? null : { words, cue: cueSpan(tokens, at), source };
}

/** "Det bekreftet X.": the content is the sentence before. */
function readBackward(tokens: readonly Token[], sentence: Range, previous: Range | null): Found | null {
  if (previous === null || tokens[sentence.from]?.lower !== 'det' || !is(tokens[sentence.from + 1], 'cue'))
    return null;
  const found = readAttribution(tokens, sentence.from + 1, sentence.to);
  if (found?.source == null) return null;
  const words = wordsBetween(tokens, previous.from, withoutStop(tokens, previous));
  return words === null ? null : { words, cue: found.cue, source: found.source };
}

/** Reported speech in a sentence of the narrator's; `previous` is the sentence before it, if it is the narrator's too. */
export function readIndirect(
  tokens: readonly Token[],
  part: string,
  sentence: Range,
  previous: Range | null,
): RawQuote | null {
  const found =
    readBackward(tokens, sentence, previous) ??
    readAccordingTo(tokens, sentence) ??
    readLeading(tokens, sentence) ??
    readTrailing(tokens, sentence);
  if (found === null) return null;
  return { part, kind: 'indirect', mark: 'none', spans: [found.words], cue: found.cue, source: found.source };
}
