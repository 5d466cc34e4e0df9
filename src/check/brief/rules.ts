import { briefFigures, briefNames, briefSources } from './facts.ts';
import { briefGists, briefLength } from './form.ts';
import { briefAdded, briefLimits, briefNamesPlaced, briefOtherWord } from './kept.ts';
import { briefLeaks } from './leaks.ts';
import { briefMemoryLeak } from './memory-leak.ts';
import { briefSense } from './sense.ts';
import { briefSpeakers } from './speakers.ts';
import type { BriefRule } from './text.ts';
import { briefClaims, briefQuotes } from './words.ts';

/** Every rule for a brief, in the order their findings are told. */
export const briefRules: readonly BriefRule[] = [
  briefSources,
  briefQuotes,
  briefGists,
  briefSpeakers,
  briefSense,
  briefAdded,
  briefLimits,
  briefOtherWord,
  briefFigures,
  briefNames,
  briefNamesPlaced,
  briefClaims,
  briefLength,
  briefLeaks,
  briefMemoryLeak,
];
