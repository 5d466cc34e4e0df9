import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type {
  AddedPairs,
  ApprovedPair,
  FrozenMemory,
  KeptPair,
  KeptTerm,
  Memory,
  MemoryStats,
  Norwegian,
  PairsToForget,
} from '../types.ts';
import { changePatiently } from './change-patiently.ts';
import {
  COLUMNS,
  contentOf,
  digestOf,
  fold,
  formOf,
  INSERT,
  KEPT_GONE_MS,
  type PairRow,
  pairOf,
  valuesOf,
} from './rows.ts';
import { enterWords, leaveWords, numbersLike } from './word-index.ts';

/** The memory in an SQLite file; what its methods do is said in `Memory`. */
export class SqliteMemory implements Memory {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #now: () => number;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, file: string, now: () => number) {
    this.#db = db;
    this.#file = file;
    this.#now = now;
    // SQLite’s own folding leaves Æ, Ø and Å as they are.
    db.function('folded', { deterministic: true }, fold);
  }

  readonly #sql = (text: string): StatementSync => {
    const known = this.#prepared.get(text) ?? this.#db.prepare(text);
    this.#prepared.set(text, known);
    return known;
  };

  async add(pairs: readonly ApprovedPair[], story?: string): Promise<AddedPairs> {
    return this.#change(() => {
      const sequence = this.#sequence() + 1;
      const kept = new Set(pairs.map(contentOf));
      const old =
        story === undefined
          ? []
          : this.#pairs('WHERE story = ? AND gone IS NULL', story).filter((one) => !kept.has(contentOf(one)));
      for (const { number } of old) this.#leave(number, sequence);
      const fresh = pairs.filter((pair) => this.#giveWay(pair, sequence));
      const insert = this.#sql(INSERT);
      const numbers = fresh.map((pair) => Number(insert.run(...valuesOf(pair), sequence).lastInsertRowid));
      enterWords(
        this.#sql,
        fresh.map((pair, at) => [numbers[at] ?? 0, pair]),
      );
      if (fresh.length + old.length > 0)
        this.#count(sequence, JSON.stringify([fresh.map(contentOf), old.map(({ number }) => number)]));
      this.#deleteAll(this.#pairs('WHERE gone_at < ?', this.#now() - KEPT_GONE_MS));
      return { added: fresh.length, known: pairs.length - fresh.length };
    });
  }

  /** Whether a pair is new; what says otherwise of the same text between the same neighbours gives way to it. */
  #giveWay(pair: ApprovedPair, sequence: number): boolean {
    const same = this.#pairs(
      'WHERE form = ? AND previous IS ? AND next IS ? AND gone IS NULL',
      formOf(pair),
      pair.previous,
      pair.next,
    ).filter(({ speakers }) => JSON.stringify(speakers) === JSON.stringify(pair.speakers));
    if (same.some((one) => contentOf(one) === contentOf(pair))) return false;
    for (const { number } of same) this.#leave(number, sequence);
    return true;
  }

  #leave(number: number, sequence: number): void {
    this.#sql('UPDATE memory_pairs SET gone = ?, gone_at = ? WHERE number = ?').run(
      sequence,
      this.#now(),
      number,
    );
  }

  async forget(what: PairsToForget): Promise<number> {
    return this.#change(() => {
      const found =
        'story' in what
          ? this.#pairs('WHERE story = ?', what.story)
          : 'by' in what
            ? this.#pairs('WHERE by = ?', what.by)
            : this.#pairs('WHERE number = ?', what.number);
      this.#deleteAll(found);
      if (found.length > 0)
        this.#count(this.#sequence() + 1, JSON.stringify(found.map(({ number }) => number)));
      return found.length;
    });
  }

  #deleteAll(pairs: readonly KeptPair[]): void {
    for (const pair of pairs) {
      leaveWords(this.#sql, pair.number, pair);
      this.#sql('DELETE FROM memory_pairs WHERE number = ?').run(pair.number);
    }
  }

  async freeze(): Promise<FrozenMemory> {
    const sequence = this.#sequence();
    return {
      state: this.#state(),
      candidates: async (...wanted) => this.#candidates(sequence, ...wanted),
      used: (numbers) => this.#used(numbers),
    };
  }

  #candidates(sequence: number, language: Norwegian, norwegian: string): readonly KeptPair[] {
    const same = this.#pairs(
      'WHERE form = ?1 AND added <= ?2 AND (gone IS NULL OR gone > ?2) ORDER BY number DESC LIMIT 50',
      formOf({ language, norwegian }),
      sequence,
    );
    const known = new Set(same.map(({ number }) => number));
    const like = numbersLike(this.#sql, { language, norwegian }, sequence).filter((one) => !known.has(one));
    const found = this.#pairs('WHERE number IN (SELECT value FROM json_each(?))', JSON.stringify(like));
    found.sort((one, other) => like.indexOf(one.number) - like.indexOf(other.number));
    // Look-up weighs each word by word, and a handful is shown: more would cost time and show nothing else.
    return [...same, ...found].slice(0, 50);
  }

  async search(words: string, most: number): Promise<readonly KeptPair[]> {
    const each = words.split(/\s+/u).filter((word) => word !== '');
    const has = each.map(() => '(instr(folded(norwegian), ?) OR instr(folded(english), ?))').join(' AND ');
    const wanted = each.map(fold).flatMap((word) => [word, word]);
    return this.#pairs(
      `WHERE gone IS NULL ${has === '' ? '' : `AND ${has}`} ORDER BY number DESC LIMIT ?`,
      ...wanted,
      most,
    );
  }

  async *each(): AsyncIterable<KeptPair> {
    for (let last = 0; ; ) {
      const page = this.#pairs('WHERE gone IS NULL AND number > ? ORDER BY number LIMIT 500', last);
      yield* page;
      // Whoever else waits has their turn: a memory may hold some hundred thousand.
      await turn();
      last = page.at(-1)?.number ?? 0;
      if (page.length === 0) return;
    }
  }

  async #used(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    await this.#change(() => {
      for (const number of numbers)
        this.#sql('UPDATE memory_pairs SET uses = uses + 1 WHERE number = ?').run(number);
    });
  }

  async stats(): Promise<MemoryStats> {
    const pairs = this.#sql(`SELECT count(*) AS pairs, count(*) FILTER (WHERE language = 'nb') AS nb,
      count(*) FILTER (WHERE language = 'nn') AS nn, count(DISTINCT story) AS stories, count(held) AS held,
      ifnull(sum(uses), 0) AS uses, min(at) AS oldest, max(at) AS newest
      FROM memory_pairs WHERE gone IS NULL`).get() as unknown as Omit<MemoryStats, 'terms' | 'state'>;
    const { terms } = this.#sql('SELECT count(*) AS terms FROM memory_terms WHERE accepted = 1').get() as {
      terms: number;
    };
    return { ...pairs, terms, state: this.#state() };
  }

  async addTerms(terms: readonly KeptTerm[]): Promise<number> {
    return this.#change(() => {
      for (const { norwegian, english, note, by, at, accepted } of terms)
        this.#sql('INSERT OR REPLACE INTO memory_terms VALUES (?, ?, ?, ?, ?, ?)').run(
          ...[norwegian, english, note, by, at, Number(accepted)],
        );
      return terms.length;
    });
  }

  async terms(): Promise<readonly KeptTerm[]> {
    const rows = this.#sql('SELECT * FROM memory_terms ORDER BY norwegian').all();
    return (rows as unknown as (Omit<KeptTerm, 'accepted'> & { accepted: number })[]).map((row) => ({
      ...row,
      accepted: row.accepted === 1,
    }));
  }

  async forgetTerm(norwegian: string): Promise<boolean> {
    return this.#change(
      () => this.#sql('DELETE FROM memory_terms WHERE norwegian = ?').run(norwegian).changes > 0,
    );
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #pairs(where: string, ...values: readonly (string | number | null)[]): KeptPair[] {
    return this.#sql(`SELECT ${COLUMNS} FROM memory_pairs ${where}`)
      .all(...values)
      .map((row) => pairOf(row as unknown as PairRow));
  }

  #value(name: string): string | null {
    const row = this.#sql('SELECT value FROM memory_state WHERE name = ?').get(name);
    return row === undefined ? null : String(row.value);
  }

  #sequence(): number {
    return Number(this.#value('sequence') ?? 0);
  }

  #state(): string {
    return (this.#value('state') ?? digestOf('')).slice(0, 8);
  }

  /** Writes down that the memory is another now: the digest of all its changes, one after the other. */
  #count(sequence: number, change: string): void {
    const put = this.#sql('INSERT OR REPLACE INTO memory_state VALUES (?, ?)');
    put.run('state', digestOf(`${this.#value('state') ?? ''}\n${change}`));
    put.run('sequence', String(sequence));
  }

  #change<T>(write: () => T): Promise<T> {
    return changePatiently(this.#db, this.#file, write);
  }
}
