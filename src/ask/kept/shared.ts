import type { Store } from './kept.ts';

/** Money as a ledger counts it, in whole numbers. */
export interface Amount {
  /** Billionths of a US dollar. */
  readonly cost: number;
  readonly tokens: number;
}

/** What one of those who share a ledger may not go beyond; null: no limit. */
export interface Caps {
  readonly cost: number | null;
  readonly tokens: number | null;
}

/** `wait`: what others have set aside leaves no room as yet. `reached`: what is spent leaves none. */
export type HoldResult = 'held' | 'wait' | 'reached';

/** What a ledger says: settled, set aside, and, of what is settled, set aside by those who died. */
export interface LedgerTotals {
  readonly spent: Amount;
  readonly held: Amount;
  readonly lost: Amount;
}

/** One budget for all who name it: set aside before something is asked, settled after. */
export interface Ledger {
  /** Sets aside the most that something may take. The same id again changes nothing. */
  readonly hold: (hold: {
    readonly id: string;
    readonly most: Amount;
    readonly caps: Caps;
  }) => Promise<HoldResult>;
  /**
   * What it took, whether or not it is still set aside. What was set aside by somebody who died counts as taken in full
   * until it is settled.
   */
  readonly settle: (id: string, used: Amount) => Promise<void>;
  readonly totals: () => Promise<LedgerTotals>;
}

/** A text that several processes change, one at a time. */
export interface SharedState {
  /**
   * Hands the text (null at first) and the store's own time, in milliseconds since 1970, to `change` and keeps what it
   * gives. It is no matter of the store's safety: after a crash the text may be a moment old.
   */
  readonly change: <T>(
    name: string,
    change: (text: string | null, now: number) => { readonly text: string; readonly result: T },
  ) => Promise<T>;
}

/** All that processes share which ask for the same desk: answers, money and pace. */
export interface SharedStore {
  /** For a person: a file or an address without its password. */
  readonly name: string;
  /** The file it is, where earlier versions of stories may be kept too; null where it is none. */
  readonly file: string | null;
  readonly answers: Store;
  readonly ledger: (budget: string) => Ledger;
  readonly state: SharedState;
  readonly close: () => Promise<void>;
}

/** Do these together stay within what is allowed? */
export function isWithin(caps: Caps, ...amounts: readonly Amount[]): boolean {
  const cost = amounts.reduce((sum, one) => sum + one.cost, 0);
  const tokens = amounts.reduce((sum, one) => sum + one.tokens, 0);
  return (caps.cost === null || cost <= caps.cost) && (caps.tokens === null || tokens <= caps.tokens);
}
