import type { Stretch } from './layout.ts';
import { antecedent } from './reported-clauses.ts';
import type { Range } from './sentences.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** What a line that ends in a colon says of the speech behind it: "Hansen sier:", "Hansen (Ap):". */
export interface Introduction {
  readonly cue: Stretch | null;
  readonly source: Source | null;
}

const nothing: Introduction = { cue: null, source: null };

function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (is(tokens[at], 'adverb') || /^(?:til|for)$/.test(tokens[at]?.lower ?? ''))) {
    const adverb = is(tokens[at], 'adverb');
    if (!adverb && !/^(?:dømes|eksempel)$/.test(tokens[at + 1]?.lower ?? '')) break;
    at += adverb ? 1 : 2;
  }
  return at;
}

/** Reads the tokens of a sentence up to, not including, its colon at `colon`. */
export function readIntroduction(tokens: readonly Token[], sentence: Range, colon: number): Introduction {
  for (let at = colon - 1; at >= Math.max(sentence.from, colon - 30); at--) {
    const token = tokens[at];
    if (token === undefined || !is(token, 'cue')) continue;
    const cue = { start: token.start, end: token.end };
    const which = tokens[at - 1]?.lower === 'som' ? antecedent(tokens, at - 1, sentence.from) : null;
    if (which !== null) return { cue, source: which };
    const before = readSource(tokens, sentence.from, at);
    if (before !== null && skipAdverbs(tokens, before.to, at) === at) return { cue, source: before };
    const after = readSource(tokens, skipAdverbs(tokens, at + 1, colon), colon);
    if (after !== null) return { cue, source: after };
    if (before !== null) return { cue, source: before };
  }
  const whole = readSource(tokens, sentence.from, colon);
  return whole !== null && whole.to === colon && whole.name !== null ? { cue: null, source: whole } : nothing;
}
