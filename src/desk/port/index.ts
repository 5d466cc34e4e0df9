export { DeskError } from '../desk-error.ts';

/** What a row holds. */
export type SqlValue = string | number | null | Uint8Array;

/**
 * Rows read and written within one look or one change. `?` stands for a value in turn. The statements are those that
 * SQLite and PostgreSQL both take; what one of the two has a way of its own for is asked of it here.
 */
export interface Rows {
  readonly one: <T>(sql: string, ...values: SqlValue[]) => Promise<T | null>;
  readonly all: <T>(sql: string, ...values: SqlValue[]) => Promise<T[]>;
  /** Gives how many rows it changed. */
  readonly run: (sql: string, ...values: SqlValue[]) => Promise<number>;
  readonly words: WordSearch;
  /** Whoever has the desk open here; what is in hand is marked with it, and `is_dead(mark)` tells whether they still have. */
  readonly owner: string;
}

/** The words of stories: found whatever their case and accents, by their beginnings. */
export interface WordSearch {
  readonly put: (story: number, texts: SearchTexts) => Promise<void>;
  /** A condition on `number`, and its value; null where nothing is asked for. */
  readonly having: (words: string) => { readonly condition: string; readonly value: SqlValue } | null;
}

/** What a story is found by: its texts, and where it is from. */
export interface SearchTexts {
  readonly norwegian: string;
  readonly english: string;
  readonly about: string;
}

/** Everything a desk keeps. */
export interface DeskDatabase {
  /** Runs a look: what it reads is of one moment. No look or change may be begun within another. */
  readonly read: <T>(look: (rows: Rows) => Promise<T>) => Promise<T>;
  /**
   * Runs a change in one transaction, one after the other, and resolves when it is kept. Where the database is held or
   * away it is tried again from its beginning, and the desk goes on answering; after some seconds it rejects with a
   * DeskError (`locked`).
   */
  readonly change: <T>(write: (rows: Rows) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Words and figures of what people type or a story says; none of them is ever a database's query language. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** So many words of a search are heeded. */
export const MOST_WORDS = 12;

/** By which desks on one store tell each other what changes. */
export interface DeskLine {
  readonly tell: (text: string) => void;
  /** `onGap`: something may have been missed. Gives what ends it. */
  readonly hear: (hear: (text: string) => void, onGap: () => void) => Promise<() => Promise<void>>;
}
