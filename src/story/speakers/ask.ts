import type { Person } from '../people/person.ts';
import type { RawQuote } from '../raw-quote.ts';
import type { Source } from '../source-phrase.ts';

/** Who may be meant: somebody of the story, the reporter, nobody the story names, or whom the phrase itself names. */
export type Candidate =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'phrase'; readonly person: Person }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'nobody' };

/**
 * What the story leaves to be told: whom a pronoun or a role stands for, who speaks in a turn without attribution, or
 * in a headline.
 */
export const askKinds = ['pronoun', 'plural', 'role', 'turn', 'ahead'] as const;
export type AskKind = (typeof askKinds)[number];

/** One question, where it arises. */
export interface Ask {
  readonly kind: AskKind;
  /** The quote whose speaker is asked; null for a pronoun of the narration. */
  readonly quote: RawQuote | null;
  readonly source: Source | null;
  /** Where it arises in the text. */
  readonly position: number;
  /** The place of its part among the story's. */
  readonly part: number;
}

/** A candidate weighed: how likely it is, and what each evidence says. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly probability: number;
  readonly values: readonly number[];
}

/** A question answered, the likeliest candidate first. */
export interface Answered {
  readonly ask: Ask;
  readonly weighed: readonly Weighed[];
}
