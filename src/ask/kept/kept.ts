import type { ModelAnswer } from '../model.ts';

/** An answer as it is kept, with what it was an answer to. */
export interface KeptAnswer {
  readonly server: string;
  readonly model: string;
  readonly task: string;
  readonly answer: ModelAnswer;
}

/** What is in the store: one line of `norwire store export`. */
export interface StoreLine extends KeptAnswer {
  readonly key: string;
  /** ISO date and time. */
  readonly made: string;
}

export interface StoreStats {
  readonly answers: number;
  /** Bytes of the answers themselves. */
  readonly bytes: number;
  /** ISO date and time; null where the store is empty. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly byModel: readonly { readonly server: string; readonly model: string; readonly answers: number }[];
}

/** Which answers are being asked for, by whom: several runs may share a store, and the same is asked but once. */
export interface Claims {
  /** True where the answer is now ours to ask for; false where another run asks for it. */
  readonly take: (key: string) => Promise<boolean>;
  readonly release: (key: string) => Promise<void>;
}

/** Every answer that was paid for, wherever it is kept. Rejects with a NorwireError (`settings`) that names the store. */
export interface Store {
  readonly get: (key: string) => Promise<ModelAnswer | null>;
  /** Who asks for what is not kept yet, each with a lease that ends with its run; none where nobody shares the store. */
  readonly claims: Claims | null;
  /** Resolves when the answer is safely kept; answers that come together are committed together. */
  readonly put: (key: string, kept: KeptAnswer) => Promise<void>;
  readonly stats: () => Promise<StoreStats>;
  /** Forgets what is older than so many days (as a rule, the store's retention), and gives the room back. */
  readonly prune: (days?: number) => Promise<number>;
  /** Everything, the oldest first. */
  readonly exportLines: () => AsyncIterable<StoreLine>;
  /** Commits what waits, and closes. */
  readonly close: () => Promise<void>;
}
