import type { Finding } from '../english/index.ts';
import type { Quote } from '../story/index.ts';
import { atEarnedLevels, enoughForSegments, oddsOfRule } from './levels.ts';
import type { Draft, Rule } from './rule.ts';
import { isChosen, type RuleChoice } from './rule-choice.ts';

interface Run {
  readonly choice: RuleChoice;
  /** What the pairs are called that drafts give the numbers of. */
  readonly places?: readonly string[];
  readonly quotes?: readonly Quote[];
  /** How many remarks are told at most; null for loose segments, which have none and keep the rules' own levels. */
  readonly remarks: number | null;
}

interface Told {
  readonly finding: Finding;
  readonly odds: number;
  /** Of them, what speaks for it beside its rule. */
  readonly own: number;
}

/** A finding of loose segments, where enough speaks for it or its rule was asked for by name. */
function ofSegments({ finding, own }: Told, { only }: RuleChoice): readonly Finding[] {
  const enough = only?.includes(finding.rule) ? undefined : enoughForSegments[finding.rule];
  if (enough === undefined) return finding.level === 'remark' ? [] : [finding];
  return own < enough ? [] : [{ ...finding, level: 'warning' }];
}

/** The findings of a list of rules, at the levels they have earned, each fault once. */
export function runRules<Of>(
  rules: readonly Rule<Of>[],
  view: Of,
  { choice, places = [], quotes = [], remarks }: Run,
): readonly Finding[] {
  const told: Told[] = [];
  const named: Finding[] = [];
  const partOf = new Map<string | null, string>(quotes.map(({ id, part }) => [id, part]));
  for (const rule of rules) {
    if (!isChosen(rule.name, choice)) continue;
    for (const { odds: own = 0, at: place, ...draft } of rule.check(view)) {
      const odds = (oddsOfRule[rule.name] ?? 0) + own;
      const at = typeof place === 'number' ? (places[place] ?? null) : place;
      const finding: Finding = { rule: rule.name, ...draft, at };
      if (rule.about !== undefined) {
        if (named.some((each) => isEcho(finding, each, partOf))) continue;
        if (finding.level === 'error' && partOf.has(at)) named.push(finding);
      }
      told.push({ finding, odds, own });
    }
  }
  if (remarks === null) return told.flatMap((each) => ofSegments(each, choice));
  const earned = atEarnedLevels(told.map(({ finding }) => finding));
  const shown = Map.groupBy(
    earned.filter(({ level }) => level !== 'remark'),
    ({ at }) => partOf.get(at) ?? at,
  );
  // One fault, one finding: what is shown needs no remark.
  const isShownOf = (remark: Finding) =>
    shown.get(remark.at)?.some((each) => isOfSame(remark, each)) ?? false;
  const likeliest = earned
    .flatMap((finding, index) =>
      finding.level === 'remark' ? [{ finding, odds: told[index]?.odds ?? 0 }] : [],
    )
    .filter(({ finding }) => !isShownOf(finding))
    .sort((one, other) => other.odds - one.odds);
  const kept = new Set(likeliest.slice(0, remarks).map(({ finding }) => finding));
  return earned.filter((finding) => finding.level !== 'remark' || kept.has(finding));
}

const share = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));

/** Whether two findings of one place are about the same words. */
const isOfSame = (one: Finding, other: Finding): boolean =>
  share(one.actual, other.actual) || share(one.expected, other.expected);

/**
 * Whether a part only says again what was said of who is named at a quote in it. An attribution that is gone has nobody
 * in its place; a name that is lost besides is another matter.
 */
function isEcho(
  { rule, at, actual }: Pick<Draft, 'actual'> & Finding,
  atQuote: Finding,
  partOf: ReadonlyMap<string | null, string>,
): boolean {
  if (partOf.get(atQuote.at) !== at) return false;
  return actual === undefined
    ? rule === atQuote.rule && !atQuote.actual
    : (atQuote.actual?.includes(actual) ?? false);
}
