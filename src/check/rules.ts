import { claimsKept } from './claims-kept.ts';
import { halfNames } from './half-names.ts';
import { hedgesKept } from './hedges-kept.ts';
import { leaks } from './leaks.ts';
import { leftOut, putIn } from './left-out.ts';
import { length } from './length.ts';
import { limitsKept } from './limits-kept.ts';
import { marksKept } from './marks-kept.ts';
import { memoryLeak } from './memory-leak.ts';
import { namesKept } from './names-kept.ts';
import { negationKept } from './negation-kept.ts';
import { norwegianLeft } from './norwegian-left.ts';
import { notEnglish } from './not-english.ts';
import { numbersKept } from './numbers-kept.ts';
import { oneMadeMany } from './one-made-many.ts';
import { otherWord } from './other-word.ts';
import { quotesKept } from './quotes-kept.ts';
import { quotesPlaced } from './quotes-placed.ts';
import type { Rule } from './rule.ts';
import { senseKept } from './sense-kept.ts';
import { speakersKept } from './speakers-kept.ts';
import { structure } from './structure.ts';
import { turnedRound } from './turned-round.ts';

/** Every rule for a translation, in the order their findings are told. */
export const rules: readonly Rule[] = [
  structure,
  quotesKept,
  quotesPlaced,
  speakersKept,
  claimsKept,
  hedgesKept,
  limitsKept,
  senseKept,
  numbersKept,
  namesKept,
  halfNames,
  negationKept,
  norwegianLeft,
  notEnglish,
  length,
  leftOut,
  putIn,
  turnedRound,
  otherWord,
  oneMadeMany,
  marksKept,
  leaks,
  memoryLeak,
];
