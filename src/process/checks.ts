import { checkBrief, checkTranslation, isChosen, type RuleChoice } from '../check/index.ts';
import { checkStyle, notAskedFor } from '../check/style/index.ts';
import type { Brief, BriefLength, Finding, HouseStyle, Translation } from '../english/index.ts';
import type { EnglishPieces } from '../second-editor/index.ts';
import type { Story } from '../story/index.ts';
import { checkTerms, checkTraps, findTerms, type Glossary } from '../terms/index.ts';
import { assembleWritten } from '../write/index.ts';
import type { Example } from './recall.ts';

/** What all checks of a story need to know. */
export interface CheckSettings {
  readonly style: HouseStyle;
  readonly glossary: Glossary;
  readonly rules: RuleChoice;
  /** Sentences that were said to the model and must not stand in the copy. */
  readonly prompts: readonly string[];
  readonly limits: BriefLength;
  /** What the model was shown of the desk's memory. */
  readonly examples?: readonly Example[];
  /** What day a story is of that does not say. */
  readonly date: string | null;
  /** The English does not say where each quote stands; its quotation marks alone are compared. */
  readonly looseQuotes?: boolean;
}

/** Everything our checks see in a story's English. */
export function checkCopy(story: Story, english: Translation, settings: CheckSettings): readonly Finding[] {
  const { style, glossary, rules, prompts, examples = [], date } = settings;
  const placed = settings.looseQuotes ? { ...english, quotes: [] } : english;
  return [
    ...checkTranslation(story, placed, { prompts, examples, date }).filter(
      notAskedFor(story, english, style),
    ),
    ...checkTerms(findTerms(story, glossary), english),
    ...checkTraps(story, english),
    ...checkStyle(story, english, null, style),
  ].filter(({ rule }) => isChosen(rule, rules));
}

/** Everything our checks see in a brief of that English. */
export function checkBriefOf(
  story: Story,
  english: Translation,
  brief: Brief,
  settings: CheckSettings,
): readonly Finding[] {
  const { style, rules, prompts, examples = [], limits, date } = settings;
  return [
    ...checkBrief(story, english, brief, { prompts, examples, date }).filter(
      notAskedFor(story, english, style, brief),
    ),
    ...checkStyle(story, english, brief, { ...style, brief: limits }).filter(({ at }) =>
      /^(?:brief|gist)\b/u.test(at ?? ''),
    ),
  ].filter(({ rule }) => isChosen(rule, rules));
}

/** Everything our checks see in a draft: its parts, then its brief. */
export function checkDraft(
  story: Story,
  { parts, brief }: EnglishPieces,
  settings: CheckSettings,
): readonly Finding[] {
  const english = assembleWritten(story, parts, brief?.gists);
  return [
    ...checkCopy(story, english, settings),
    ...(brief === null ? [] : checkBriefOf(story, english, brief, settings)),
  ];
}
