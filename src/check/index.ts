import type { Brief, Finding, Level, Translation } from '../english/types.ts';
import type { Story } from '../story/types.ts';

export interface CheckOptions {
  /** Rules that are off. */
  readonly allow?: readonly string[];
  /** If given, no other rule is on. */
  readonly only?: readonly string[];
}

/** A finding about loose segments: `at` is the index of the target segment, or null. */
export interface SegmentFinding {
  readonly rule: string;
  readonly level: Level;
  readonly at: number | null;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** Findings of a translation against its story, in reading order. */
export function checkTranslation(
  _story: Story,
  _translation: Translation,
  _options: CheckOptions = {},
): readonly Finding[] {
  return [];
}

/** Findings of a brief against the story and the English it was written from. */
export function checkBrief(
  _story: Story,
  _translation: Translation,
  _brief: Brief,
  _options: CheckOptions = {},
): readonly Finding[] {
  return [];
}

/** Findings of any translation, whoever made it, given as aligned segments (sentences or paragraphs). */
export function checkSegments(
  _source: readonly string[],
  _target: readonly string[],
  _options: CheckOptions = {},
): readonly SegmentFinding[] {
  return [];
}
