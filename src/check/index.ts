import type { Brief, Finding, Level, Translation } from '../english/types.ts';
import { dayInOslo } from '../story/oslo-time.ts';
import { partsOf, type Story } from '../story/types.ts';
import { briefRules } from './brief/rules.ts';
import { type BriefLimits, readBrief } from './brief/text.ts';
import { checkPairs } from './check-pairs.ts';
import { checkExactQuotes } from './exact-quotes.ts';
import { checkExactRoles } from './exact-roles.ts';
import { checkExactSpeakers } from './exact-speakers.ts';
import { findLeak } from './leaks.ts';
import { atEarnedLevels, forStoriesAlone } from './levels.ts';
import { checkExactPlaces } from './quotes-placed.ts';
import type { Draft } from './rule.ts';
import { isChosen, type RuleChoice } from './rule-choice.ts';
import { rules } from './rules.ts';
import { readStoryView } from './story-view.ts';

export interface CheckOptions extends RuleChoice {
  /** What was said to the model and must not stand in the copy: tag names, sentences of the prompts. */
  readonly prompts?: readonly string[];
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
  const storyView = readStoryView(story, translation, dayOf(story, options));
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!isChosen(rule.name, options)) continue;
    const tell = (found: Iterable<Omit<Finding, 'rule'>>) => {
      for (const finding of found) findings.push({ rule: rule.name, ...finding });
    };
    if (rule.name === 'structure') tell(tellParts(story, translation));
    if (rule.name === 'speakers-kept' && storyView.exact) tell(checkExactSpeakers(storyView));
    if (rule.name === 'claims-kept') tell(checkExactRoles(storyView));
    if (rule.name === 'quotes-kept' && storyView.exact) tell(checkExactQuotes(storyView));
    else if (rule.name === 'quotes-placed' && storyView.exact) tell(checkExactPlaces(storyView));
    else tell(withoutEchoes(placed(rule.check(storyView.view), storyView.parts), rule.name, findings, story));
    if (rule.name === 'leaks') tell(tellPrompts(translation.parts, options.prompts));
  }
  return inReadingOrder([...atEarnedLevels(findings)], story);
}

/** Findings of a brief against the story and the English it was written from. */
export function checkBrief(
  story: Story,
  translation: Translation,
  brief: Brief,
  options: CheckOptions = {},
): readonly Finding[] {
  const view = readBrief(story, translation, brief, options.brief ?? {}, dayOf(story, options));
  const findings: Finding[] = [];
  for (const rule of briefRules) {
    if (!isChosen(rule.name, options)) continue;
    for (const draft of rule.check(view)) findings.push({ rule: rule.name, ...draft });
  }
  if (isChosen('leaks', options)) {
    for (const { at, reading } of view.texts) {
      const leak = findLeak(reading.text, view.whole.text);
      if (leak !== null) findings.push({ rule: 'leaks', level: 'error', at, ...leak });
    }
    const texts = view.texts.map(({ at, reading }) => ({ id: at, text: reading.text }));
    for (const finding of tellPrompts(texts, options.prompts)) findings.push({ rule: 'leaks', ...finding });
  }
  const order = new Map<string | null, number>(view.texts.map(({ at }, index) => [at, index + 1]));
  return [...atEarnedLevels(findings)].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}

/** Findings of any translation, whoever made it, given as aligned segments (sentences or paragraphs). */
export function checkSegments(
  source: readonly string[],
  target: readonly string[],
  options: CheckOptions = {},
): readonly SegmentFinding[] {
  if (target.length === 0 && source.length > 0) {
    if (!isChosen('structure', options)) return [];
    return [{ rule: 'structure', level: 'error', at: null, message: 'there is no English at all' }];
  }
  const on = rules.filter(
    ({ name }) => isChosen(name, options) && (!forStoriesAlone.has(name) || options.only?.includes(name)),
  );
  // Remarks are for a second editor, and loose segments have none.
  const findings: SegmentFinding[] = checkPairs(source, target, on, dayInOslo(options.date ?? null)).filter(
    ({ level }) => level !== 'remark',
  );
  if (isChosen('leaks', options)) {
    const texts = target.map((text, index) => ({ id: String(index), text }));
    for (const { at, ...finding } of tellPrompts(texts, options.prompts))
      findings.push({ rule: 'leaks', at: Number(at), ...finding });
  }
  return findings;
}

const dayOf = ({ article }: Story, { date }: CheckOptions) => dayInOslo(article.facts.date ?? date ?? null);

function* placed(drafts: Iterable<Draft>, parts: readonly { readonly id: string }[]) {
  for (const draft of drafts) yield { ...draft, at: parts[draft.at]?.id ?? null };
}

const naming = ['speakers-kept', 'half-names', 'names-kept'];

/** What rules see in a part, without what was told of a speaker's name already at the quote itself. */
function* withoutEchoes(
  drafts: Iterable<Omit<Finding, 'rule'>>,
  rule: string,
  told: readonly Finding[],
  { quotes }: Story,
): Iterable<Omit<Finding, 'rule'>> {
  const partOf = new Map<string | null, string>(quotes.map(({ id, part }) => [id, part]));
  const atQuotes = naming.includes(rule)
    ? told.filter((each) => each.rule === 'speakers-kept' && each.level === 'error' && partOf.has(each.at))
    : [];
  const toldOf = Map.groupBy(atQuotes, ({ at }) => partOf.get(at) ?? null);
  for (const draft of drafts) {
    // An attribution that is gone has nobody in its place; a name that is lost besides is another matter.
    const isSame = ({ actual }: Finding) =>
      draft.actual === undefined ? rule === 'speakers-kept' && !actual : actual?.includes(draft.actual);
    if (!toldOf.get(draft.at)?.some(isSame)) yield draft;
  }
}

/** The parts by their ids: each once, in order, and none from elsewhere. */
function* tellParts(story: Story, translation: Translation): Iterable<Omit<Finding, 'rule'>> {
  const expected = partsOf(story).map((part) => part.id);
  const given = translation.parts.map((part) => part.id);
  for (const id of expected) {
    const count = given.filter((each) => each === id).length;
    if (count > 1) yield { level: 'error', at: id, message: `${id} stands ${count} times` };
    const text = translation.parts.find((part) => part.id === id)?.text ?? null;
    if (text === null) yield { level: 'error', at: id, message: `${id} has no English` };
  }
  for (const id of new Set(given)) {
    if (!expected.includes(id))
      yield {
        level: 'error',
        at: null,
        message: `there is English for “${id}”, a part the story does not have`,
        actual: id,
      };
  }
  const known = [...new Set(given.filter((id) => expected.includes(id)))];
  const order = expected.filter((id) => known.includes(id));
  const moved = known.find((id, index) => id !== order[index]);
  if (moved !== undefined)
    yield { level: 'error', at: moved, message: `${moved} does not stand in its order` };
}

/** Words of the prompts that stand in the copy. */
function* tellPrompts(
  texts: Iterable<{ readonly id: string; readonly text: string | null }>,
  prompts: readonly string[] = [],
) {
  const wanted = prompts.map((prompt) => prompt.trim()).filter((prompt) => prompt.length > 2);
  for (const { id, text } of texts) {
    const found = wanted.find((prompt) => text?.includes(prompt));
    if (found !== undefined) {
      yield {
        level: 'error',
        at: id,
        message: `words of the prompt stand in the copy: “${found.slice(0, 60)}”`,
        actual: found.slice(0, 60),
      } as const;
    }
  }
}

function inReadingOrder(findings: Finding[], story: Story): Finding[] {
  const order = new Map<string | null, number>(partsOf(story).map((part, index) => [part.id, index + 1]));
  for (const quote of story.quotes) order.set(quote.id, (order.get(quote.part) ?? 0) + 0.5);
  return [...atEarnedLevels(findings)].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}
