import type { Evidence } from '../evidence.ts';
import { aheadEvidence } from './ahead.ts';
import { genderEvidence } from './gender.ts';
import { nearnessEvidence } from './nearness.ts';
import { outsideEvidence } from './outside.ts';
import { phraseEvidence } from './phrase.ts';
import { roleEvidence } from './roles.ts';
import { turnEvidence } from './turns.ts';

/** All evidence of who is meant, in the order of its values; what it weighs stands in speakers.json. */
export const evidences: readonly Evidence[] = [
  ...genderEvidence,
  ...nearnessEvidence,
  ...turnEvidence,
  ...roleEvidence,
  ...phraseEvidence,
  ...outsideEvidence,
  ...aheadEvidence,
];
