import type { Finding, HouseStyle } from '../../english/index.ts';

/** A stretch of English to be looked at. */
export interface EnglishText {
  /** Where findings point: part id, `brief.headline`, `brief.points.2`, `gist.q3` … */
  readonly at: string;
  readonly kind: 'headline' | 'lede' | 'subhead' | 'running';
  readonly text: string;
  /** The text with somebody's exact words blanked out, of the same length. */
  readonly ownVoice: string;
  /** The Norwegian it was made from; null in a brief. */
  readonly norwegian: string | null;
}

/** A verb that stands beside who speaks, and the verb that the Norwegian has there ("sier"). */
export interface Saying {
  readonly at: string;
  readonly cue: string;
  readonly verb: string;
  /** A person speaks, no document or group. */
  readonly isPerson: boolean;
}

/** All the English of a story, in reading order. */
export interface EnglishCopy {
  readonly texts: readonly EnglishText[];
  readonly sayings: readonly Saying[];
  /** Whether the story says what day it is of, so that days can be named. */
  readonly dated: boolean;
  /** Headline, lede and points of the brief in one; null where there is none. */
  readonly brief: string | null;
}

/** One rule of house style: what in the copy breaks it. */
export type StyleRule = (copy: EnglishCopy, style: HouseStyle) => readonly Finding[];
