import type { Level } from '../english/types.ts';
import { align, type Group } from './align.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import { readView } from './view.ts';

/** A finding whose place is the index of a target segment. */
export interface PlacedDraft extends Draft {
  readonly rule: string;
  readonly level: Level;
}

/** Runs rules over two lists of texts; where their lengths differ they are first aligned by content. */
export function checkPairs(
  source: readonly string[],
  target: readonly string[],
  rules: readonly Rule[],
  day: number | null = null,
): PlacedDraft[] {
  const groups =
    source.length === target.length
      ? source.map((_, index): Group => ({ source: [index], target: [index] }))
      : align(source, target);
  const whole = groups.filter((group) => group.source.length > 0 && group.target.length > 0);
  const view = readView(
    whole.map((group) => joinTexts(source, group.source)),
    whole.map((group) => joinTexts(target, group.target)),
    undefined,
    day,
  );
  const findings: PlacedDraft[] = [];
  for (const rule of rules) {
    if (rule.name === 'structure') findings.push(...tellGroups(groups, source, target));
    for (const draft of rule.check(view))
      findings.push({ ...draft, rule: rule.name, at: whole[draft.at]?.target[0] ?? 0 });
  }
  return findings.sort((a, b) => a.at - b.at);
}

const joinTexts = (texts: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => texts[index]).join(' ');

function* tellGroups(
  groups: readonly Group[],
  source: readonly string[],
  target: readonly string[],
): Iterable<PlacedDraft> {
  let next = 0;
  for (const group of groups) {
    // What is lost is told where it would stand, and behind the last segment at that.
    const at = group.target[0] ?? Math.min(next, target.length - 1);
    next += group.target.length;
    const from = clip(joinTexts(source, group.source), 40);
    const tell = (message: string): PlacedDraft => ({ rule: 'structure', level: 'error', at, message });
    if (group.target.length === 0) yield tell(`there is no English for “${from}”`);
    else if (group.source.length === 0)
      yield tell(`there is no Norwegian behind “${clip(joinTexts(target, group.target), 40)}”`);
    else if (group.source.length > 1)
      yield tell(`${group.source.length} parts of the Norwegian are merged into one, from “${from}”`);
    else if (group.target.length > 1)
      yield tell(`one part of the Norwegian became ${group.target.length}: “${from}”`);
  }
}
