import { didYouMean } from '../did-you-mean.ts';
import { NorwireError } from '../errors.ts';
import { briefRules } from './brief/rules.ts';
import { rules } from './rules.ts';
import { styleRuleNames } from './style/index.ts';

/** The rules that a desk wants told. */
export interface RuleChoice {
  /** Rules that are off. */
  readonly allow?: readonly string[];
  /** If given, no other rule is on. */
  readonly only?: readonly string[];
}

/** Every rule a finding may come from, in the order of docs/findings.md. */
export const ruleNames: readonly string[] = [
  ...new Set([...rules, ...briefRules].map(({ name }) => name)),
  'source-slip',
  'back-translation',
  'speaker-unsure',
  'second-editor',
  'term',
  'trap',
  ...styleRuleNames,
];

/** Whether a rule is on under a choice. */
export function isChosen(rule: string, { allow = [], only }: RuleChoice): boolean {
  return !allow.includes(rule) && (only === undefined || only.includes(rule));
}

/** Refuses a choice of rules that there are not, with the nearest name. Throws a NorwireError (`settings`). */
export function refuseUnknownRules({ allow = [], only = [] }: RuleChoice): void {
  const unknown = [...allow, ...only].find((name) => !ruleNames.includes(name));
  if (unknown === undefined) return;
  throw new NorwireError(
    'settings',
    `There is no rule “${unknown}”.${didYouMean(unknown, ruleNames)} There are ${ruleNames.join(', ')}.`,
  );
}
