import type { HouseStyle } from '../../english/house-style.ts';
import type { Brief, Finding, Translation } from '../../english/types.ts';
import type { Story } from '../../story/types.ts';
import { checkDates, checkDays, checkTimes } from './days-and-times.ts';
import { englishCopyOf } from './english-copy.ts';
import { checkForbiddenWords } from './forbidden-words.ts';
import { checkHeadlineCase, checkHeadlineLength, checkHeadlineStop } from './headline.ts';
import { checkBriefLength, checkLedeLength } from './length.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import { checkSpelling } from './spelling.ts';
import type { StyleRule } from './types.ts';

/** Every rule of house style that can be checked, in the order of its findings. */
const rules: readonly StyleRule[] = [
  checkSpelling,
  checkQuotationMarks,
  checkHeadlineLength,
  checkHeadlineStop,
  checkHeadlineCase,
  checkLedeLength,
  checkBriefLength,
  checkForbiddenWords,
  checkDays,
  checkTimes,
  checkDates,
];

/**
 * Findings where the English of a story is not as the desk writes it; all are warnings. `brief` null: the
 * translation alone. A brief's limits are the style's; where others were asked for, give a style with those.
 */
export function checkStyle(
  story: Pick<Story, 'article' | 'headline' | 'paragraphs' | 'quotes'>,
  translation: Pick<Translation, 'parts' | 'quotes'>,
  brief: Brief | null,
  style: HouseStyle,
): readonly Finding[] {
  const copy = englishCopyOf(story, translation, brief);
  return rules.flatMap((rule) => rule(copy, style));
}
