import type { Brief, Finding, HouseStyle, Translation } from '../../english/index.ts';
import { checkConversion, isConversion } from './conversion.ts';
import { checkDates, checkDays, checkTimes } from './days-and-times.ts';
import { englishCopyOf, type StyledStory } from './english-copy.ts';
import { checkForbiddenWords } from './forbidden-words.ts';
import { checkHeadlineCase, checkHeadlineLength, checkHeadlineStop } from './headline.ts';
import { checkBriefLength, checkLedeLength } from './length.ts';
import { checkUnits } from './measures.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import { checkSaid } from './said.ts';
import { checkSpelling } from './spelling.ts';
import type { StyleRule } from './types.ts';

/** Every rule of house style that can be checked, in the order of its findings, by what its findings are called. */
const rules: readonly (readonly [rule: StyleRule, ...names: string[]])[] = [
  [checkSpelling, 'style-spelling'],
  [checkQuotationMarks, 'style-quotation-marks'],
  [checkHeadlineLength, 'style-headline-length'],
  [checkHeadlineStop, 'style-headline-stop'],
  [checkHeadlineCase, 'style-headline-case'],
  [checkLedeLength, 'style-lede-length'],
  [checkBriefLength, 'style-brief-length', 'style-brief-points'],
  [checkForbiddenWords, 'style-forbidden-word'],
  [checkDays, 'style-days'],
  [checkTimes, 'style-times'],
  [checkDates, 'style-dates'],
  [checkSaid, 'style-said'],
  [checkUnits, 'style-units'],
  [checkConversion, 'style-conversion'],
];

/** What findings of house style are called. */
export const styleRuleNames: readonly string[] = rules.flatMap(([, ...names]) => names);

/**
 * Findings where the English of a story is not as the desk writes it; all but a wrong sum are warnings. `brief` null: the
 * translation alone. A brief's limits are the style's; where others were asked for, give a style with those.
 */
export function checkStyle(
  story: StyledStory,
  translation: Pick<Translation, 'parts' | 'quotes'>,
  brief: Brief | null,
  style: HouseStyle,
): readonly Finding[] {
  const copy = englishCopyOf(story, translation, brief);
  return rules.flatMap(([rule]) => rule(copy, style));
}

/** Keeps every finding but those about figures that stand in the English because the house style asks for them. */
export function notAskedFor(
  story: StyledStory,
  translation: Pick<Translation, 'parts' | 'quotes'>,
  { conversion }: HouseStyle,
): (finding: Finding) => boolean {
  if (conversion === null) return () => true;
  const { texts } = englishCopyOf(story, translation, null);
  return (finding) =>
    finding.rule !== 'numbers-kept' || finding.level === 'error' || !isConversion(finding, texts, conversion);
}
