import type { Level } from '../english/index.ts';
import type { Pair, View } from './view.ts';

/** A finding before it has its rule's name. */
export interface Draft {
  readonly level: Level;
  /** The index of a pair, or the id of a part, a quote or a piece of the brief; null: the whole. */
  readonly at: number | string | null;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Of a remark: what speaks for it beside its rule (levels.ts), as a logarithm; where there are too many, the likeliest are told. */
  readonly odds?: number;
}

/** What an editor would look for, as one pure function over what is checked. */
export interface Rule<Of = View> {
  readonly name: string;
  /** Rules about who is named tell a fault once: at the quote, or else at its part. */
  readonly about?: 'who';
  readonly check: (view: Of) => Iterable<Draft>;
}

/** What a rule tells of a pair; `at` only where it is told of something else. */
export type PairDraft = Omit<Draft, 'at'>;

/** A rule that looks at each pair by itself; where one side is empty there is nothing to compare. */
export const ofPairs = (
  rule: Omit<Rule, 'check'>,
  tell: (pair: Pair, view: View) => Iterable<PairDraft>,
): Rule => ({
  ...rule,
  *check(view) {
    for (const pair of view.pairs) {
      if (pair.source.tokens.length === 0 || pair.target.tokens.length === 0) continue;
      for (const told of tell(pair, view)) yield { ...told, at: pair.index };
    }
  },
});

/** The same of pairs that differ: of what was left as it was another rule tells, and once. */
export const comparing: typeof ofPairs = (rule, tell) =>
  ofPairs(rule, (pair, view) => (pair.source.text === pair.target.text ? [] : tell(pair, view)));

/** A text on one line, cut to a length that fits a message. */
export function clip(text: string, most = 60): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed.length <= most) return trimmed;
  const start = trimmed.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  return `${start.trimEnd()}…`;
}
