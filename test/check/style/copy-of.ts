import type { EnglishCopy, EnglishText, StyleRule } from '../../../src/check/style/types.ts';
import { type HouseStyle, wire } from '../../../src/english/house-style.ts';

/** A stretch of English in the desk's own voice, and the Norwegian it was made from. */
export function textOf(text: string, norwegian: string | null = 'Tekst.', change: Partial<EnglishText> = {}) {
  return { at: 'p2', kind: 'running', text, ownVoice: text, norwegian, ...change } satisfies EnglishText;
}

export const headlineOf = (text: string) => textOf(text, 'Tittel', { at: 'headline', kind: 'headline' });

export function copyOf(...texts: readonly EnglishText[]): EnglishCopy {
  return { texts, sayings: [], dated: true, brief: null };
}

/** "p2: actual → expected" for each finding of a rule. */
export function findings(rule: StyleRule, copy: EnglishCopy, change: Partial<HouseStyle> = {}): string[] {
  return rule(copy, { ...wire, ...change }).map(
    ({ at, actual, expected }) => `${at}: ${actual} → ${expected}`,
  );
}
