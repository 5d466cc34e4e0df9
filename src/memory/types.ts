/** The two written forms of Norwegian; what was approved in one is never offered in the other. */
export type Norwegian = 'nb' | 'nn';

/** A part of a story and the English of it that a person approved. */
export interface ApprovedPair {
  readonly language: Norwegian;
  readonly norwegian: string;
  readonly english: string;
  /** The Norwegian of the part before and the part behind: empty where there is none, null where that is not known. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Who speaks each quote of it, in order, empty where the story does not tell; null where that is not known. */
  readonly speakers: readonly string[] | null;
  /** Where the pieces of each marked quote stand in the English, in order; null where that is not known. */
  readonly quotes: readonly (readonly TextBounds[])[] | null;
  /** What norwire had written where an editor wrote something else; null otherwise. */
  readonly machine: string | null;
  /** The day the story is of: YYYY-MM-DD. */
  readonly day: string | null;
  /** Who approved it, and when (milliseconds since 1970). */
  readonly by: string | null;
  readonly at: number | null;
  /** What the story is called where it was approved; a later approval of it takes the place of this one. */
  readonly story: string | null;
  /** Goes to no server: until an instant (ISO 8601), or at all (`withheld`). Null: it is free. */
  readonly held: string | null;
}

/** From `start` up to `end`, in UTF-16 code units. */
export type TextBounds = readonly [start: number, end: number];

/** A pair as it is kept. */
export interface KeptPair extends ApprovedPair {
  readonly number: number;
  /** How often its English was put into a story as it stands. */
  readonly uses: number;
  readonly facts: Facts;
}

/** What of a Norwegian text must be the same for its English to hold, each in the order it stands. */
export interface Facts {
  /** By value: "1.250" and "1250" are one. */
  readonly figures: readonly string[];
  readonly names: readonly string[];
  /** A weekday or "i går" stands in it: its English is of one day. */
  readonly dated: boolean;
}

/** A part that is looked for. */
export interface WantedPart
  extends Pick<ApprovedPair, 'language' | 'norwegian' | 'previous' | 'next' | 'speakers' | 'day'> {}

/** What two like texts differ in, beside words. */
export type Difference = 'figure' | 'name' | 'negation' | 'mark' | 'speaker' | 'day';

/**
 * A pair that is like a part: 101 where its neighbours are the same too, 100 where the text is, 75 to 99 by the share of
 * its words. `prefill`: its English may stand in the story. `offer`: it may be shown to an editor to take.
 * `example`: it differs in something that must not be carried over, and shows how the desk writes, no more.
 */
export interface Match {
  readonly pair: KeptPair;
  readonly score: number;
  readonly use: 'prefill' | 'offer' | 'example';
  readonly differs: readonly Difference[];
}

/** A state of the memory that does not change while a run lasts. */
export interface FrozenMemory {
  /** Digest of all that was approved by then: 8 hex digits. */
  readonly state: string;
  /** The pairs of a language that may be at least 75 % like a text, the likeliest first; 50 at most. */
  readonly candidates: (language: Norwegian, norwegian: string) => Promise<readonly KeptPair[]>;
  /** Notes that the English of these pairs was put into a story; nothing that is seen changes by it. */
  readonly used: (numbers: readonly number[]) => Promise<void>;
}

/** A Norwegian term and the English that a desk has accepted for it, as cells of a glossary. */
export interface KeptTerm {
  readonly norwegian: string;
  readonly english: string;
  readonly note: string | null;
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** False: it was proposed and an editor does not want it; it is not proposed again. */
  readonly accepted: boolean;
}

export interface AddedPairs {
  readonly added: number;
  /** Those that were there already. */
  readonly known: number;
}

export interface MemoryStats {
  readonly pairs: number;
  readonly nb: number;
  readonly nn: number;
  readonly stories: number;
  readonly held: number;
  readonly uses: number;
  readonly terms: number;
  readonly oldest: number | null;
  readonly newest: number | null;
  readonly state: string;
}

/** What to forget: a story's pairs, one pair, or all that a person approved. */
export type PairsToForget =
  | { readonly story: string }
  | { readonly number: number }
  | { readonly by: string };

/** What a desk approved. Only text that a person approved enters it. */
export interface Memory {
  /**
   * Adds pairs. With `story` they take the place of all that was approved of that story before. An earlier English of
   * the same Norwegian between the same neighbours gives way to the new one.
   */
  readonly add: (pairs: readonly ApprovedPair[], story?: string) => Promise<AddedPairs>;
  /** Deletes pairs at once, also for runs under way. Returns how many. */
  readonly forget: (what: PairsToForget) => Promise<number>;
  readonly freeze: () => Promise<FrozenMemory>;
  /** Pairs with these words in either language, the newest first. */
  readonly search: (words: string, most: number) => Promise<readonly KeptPair[]>;
  /** Every pair, the oldest first. */
  readonly each: () => AsyncIterable<KeptPair>;
  readonly stats: () => Promise<MemoryStats>;
  readonly addTerms: (terms: readonly KeptTerm[]) => Promise<number>;
  readonly terms: () => Promise<readonly KeptTerm[]>;
  readonly forgetTerm: (norwegian: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
