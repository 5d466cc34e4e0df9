import type { Brief, Finding, Level, Translation } from '../english/types.ts';
import { partsOf, type Story } from '../story/types.ts';
import { checkPairs } from './check-pairs.ts';
import { rules } from './rules.ts';
import { readView } from './view.ts';

export interface CheckOptions {
  /** Rules that are off. */
  readonly allow?: readonly string[];
  /** If given, no other rule is on. */
  readonly only?: readonly string[];
}

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
  const english = new Map(translation.parts.map((part) => [part.id, part.text]));
  const parts = partsOf(story);
  const present = parts.filter((part) => typeof english.get(part.id) === 'string');
  const findings: Finding[] = [];
  if (isOn('structure', options)) {
    for (const { id } of parts) {
      if (typeof english.get(id) !== 'string') {
        findings.push({ rule: 'structure', level: 'error', at: id, message: `${id} has no English` });
      }
    }
  }
  const view = readView(
    present.map((part) => part.text),
    present.map((part) => english.get(part.id) ?? ''),
  );
  for (const rule of rules) {
    if (!isOn(rule.name, options)) continue;
    for (const { at, ...draft } of rule.check(view)) {
      findings.push({ rule: rule.name, ...draft, at: present[at]?.id ?? null });
    }
  }
  const order = new Map(parts.map((part, index) => [part.id, index]));
  return findings.sort((a, b) => (order.get(a.at ?? '') ?? -1) - (order.get(b.at ?? '') ?? -1));
}

/** Findings of a brief against the story and the English it was written from. */
export function checkBrief(
  _story: Story,
  _translation: Translation,
  _brief: Brief,
  _options: CheckOptions = {},
): readonly Finding[] {
  return [];
}

/** Findings of any translation, whoever made it, given as aligned segments (sentences or paragraphs). */
export function checkSegments(
  source: readonly string[],
  target: readonly string[],
  options: CheckOptions = {},
): readonly SegmentFinding[] {
  if (target.length === 0 && source.length > 0 && isOn('structure', options)) {
    return [{ rule: 'structure', level: 'error', at: null, message: 'there is no English at all' }];
  }
  const on = rules.filter((rule) => isOn(rule.name, options));
  return checkPairs(source, target, on);
}

const isOn = (rule: string, { allow = [], only }: CheckOptions) =>
  !allow.includes(rule) && (only === undefined || only.includes(rule));
