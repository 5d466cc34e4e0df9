import { createHash } from 'node:crypto';
import { factsOf } from '../facts.ts';
import { normalForm } from '../text.ts';
import type { ApprovedPair, KeptPair } from '../types.ts';

/** A pair as its row holds it. */
export interface PairRow
  extends Omit<KeptPair, 'speakers' | 'quotes' | 'facts' | 'language'>,
    Record<string, unknown> {
  readonly language: KeptPair['language'];
  readonly speakers: string | null;
  readonly quotes: string | null;
  readonly facts: string;
}

export const COLUMNS =
  'number, language, norwegian, english, previous, next, speakers, quotes, machine, facts, day, by, at, story, held, uses';

export function pairOf(row: PairRow): KeptPair {
  const { speakers, quotes, facts } = row;
  return {
    ...row,
    speakers: speakers === null ? null : JSON.parse(speakers),
    quotes: quotes === null ? null : JSON.parse(quotes),
    facts: JSON.parse(facts),
  };
}

/** What a pair is written with, in the order of the statement that inserts it. */
export function valuesOf(pair: ApprovedPair) {
  const { language, norwegian, english, previous, next, speakers, quotes, machine, day, by, at } = pair;
  return [
    ...[language, norwegian, formOf(pair), english, previous, next],
    speakers === null ? null : JSON.stringify(speakers),
    quotes === null ? null : JSON.stringify(quotes),
    machine,
    JSON.stringify(factsOf(norwegian)),
    ...[day, by, at, pair.story, pair.held],
  ] as const;
}

export const INSERT = `INSERT INTO memory_pairs (language, norwegian, form, english, previous, next, speakers, quotes,
  machine, facts, day, by, at, story, held, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Digest of a text in its language, by which the same text is found. */
export function formOf({ language, norwegian }: Pick<ApprovedPair, 'language' | 'norwegian'>): string {
  return digestOf(`${language}\n${normalForm(norwegian)}`);
}

/** 16 hex digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What was replaced is kept so long for runs that began before. */
export const KEPT_GONE_MS = 7 * 86_400_000;

/** A text as it is searched: neither case nor the way of writing an accent counts. */
export const fold = (text: unknown): string => String(text).normalize('NFC').toLowerCase();

/** What makes a pair another: all but who, when, where and how often. */
export function contentOf({
  language,
  norwegian,
  english,
  previous,
  next,
  speakers,
  held,
  day,
}: ApprovedPair) {
  return JSON.stringify([language, norwegian, english, previous, next, speakers, held, day]);
}

/** Whether a pair says otherwise of the same text of the same speakers between the same neighbours. */
export function isInPlaceOf(one: ApprovedPair, other: ApprovedPair): boolean {
  return (
    one.previous === other.previous &&
    one.next === other.next &&
    JSON.stringify(one.speakers) === JSON.stringify(other.speakers)
  );
}
