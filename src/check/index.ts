import type { Brief, Finding, Level, Translation } from '../english/index.ts';
import { dayInOslo, partsOf, type Story } from '../story/index.ts';
import { briefRules } from './brief/rules.ts';
import { type BriefLimits, readBrief } from './brief/text.ts';
import { enoughForSegments, mostRemarks } from './levels.ts';
import { leaksOnce } from './memory-leak.ts';
import type { RuleChoice } from './rule-choice.ts';
import { rules } from './rules.ts';
import { runRules } from './run-rules.ts';
import { readSegments } from './segments-view.ts';
import { readStoryView } from './story-view.ts';
import type { Shown } from './view.ts';

export { readNames } from '../language/en/index.ts';
export type { Figure } from '../language/index.ts';
export { readMarks, type Token, tokenise } from '../language/index.ts';
export { readNorwegianFigures } from '../language/nb/index.ts';
export { findAnswers } from './answering.ts';
export { isFounded } from './answers.ts';
export { briefRules } from './brief/rules.ts';
export { sidesOfNorwegian } from './match/opposites.ts';
export { readNorwegianWord, stemEnglish } from './match/words.ts';
export { isSpeltAlike, otherPersonIn, wordsOf } from './other-person.ts';
export { isChosen, type RuleChoice, refuseUnknownRules, ruleNames } from './rule-choice.ts';
export { readSource, readTarget } from './view.ts';
export interface CheckOptions extends RuleChoice {
  /** What was said to the model and must not stand in the copy: tag names, sentences of the prompts. */
  readonly prompts?: readonly string[];
  /** Approved copy of other stories that the model was shown: its names and figures must not stand in the copy. */
  readonly examples?: readonly Shown[];
  /** How long the brief may be. */
  readonly brief?: BriefLimits;
  /** What day the text is of, where the story does not say: ISO date. "i går" is held against a weekday by it. */
  readonly date?: string | null;
}

export type { BriefLimits };

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
  story: Story,
  translation: Translation,
  options: CheckOptions = {},
): readonly Finding[] {
  const view = readStoryView(story, translation, known(options, story));
  const { places } = view;
  const { quotes } = story;
  const told = runRules(rules, view, { choice: options, places, quotes, remarks: mostRemarks.translation });
  const order = new Map<string | null, number>(partsOf(story).map((part, index) => [part.id, index + 1]));
  for (const quote of quotes) order.set(quote.id, (order.get(quote.part) ?? 0) + 0.5);
  return inOrder(leaksOnce(told), order);
}

/** Findings of a brief against the story and the English it was written from. */
export function checkBrief(
  story: Story,
  translation: Translation,
  brief: Brief,
  options: CheckOptions = {},
): readonly Finding[] {
  const view = readBrief(story, translation, brief, options.brief ?? {}, known(options, story));
  const found = runRules(briefRules, view, { choice: options, remarks: mostRemarks.brief });
  return inOrder(leaksOnce(found), new Map(view.texts.map(({ at }, index) => [at, index + 1])));
}

/** Findings of any translation, whoever made it, given as aligned segments (sentences or paragraphs). */
export function checkSegments(
  source: readonly string[],
  target: readonly string[],
  options: CheckOptions = {},
): readonly SegmentFinding[] {
  const view = readSegments(source, target, known(options));
  const on = rules.filter(({ name }) => enoughForSegments[name] !== Infinity || options.only?.includes(name));
  return runRules(on, view, { choice: options, places: view.places, remarks: null })
    .map((finding): SegmentFinding => ({ ...finding, at: finding.at === null ? null : Number(finding.at) }))
    .sort((one, other) => (one.at ?? -1) - (other.at ?? -1));
}

const inOrder = (findings: readonly Finding[], order: ReadonlyMap<string | null, number>): Finding[] =>
  findings.toSorted((one, other) => (order.get(one.at) ?? 0) - (order.get(other.at) ?? 0));

/** What a view holds beside the texts. */
const known = ({ prompts = [], examples = [], date = null }: CheckOptions, story?: Story) => ({
  prompts,
  examples,
  day: dayInOslo(story?.article.facts.date ?? date),
});
