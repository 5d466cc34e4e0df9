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
): PlacedDraft[] {
  const groups = source.length === target.length ? null : align(source, target);
  const whole = groups?.filter((group) => group.source.length > 0 && group.target.length > 0) ?? null;
  const view = readView(
    whole?.map((group) => joinTexts(source, group.source)) ?? source,
    whole?.map((group) => joinTexts(target, group.target)) ?? target,
  );
  const findings: PlacedDraft[] = [];
  for (const rule of rules) {
    if (groups !== null && rule.name === 'structure') findings.push(...tellGroups(groups, source, target));
    for (const draft of rule.check(view)) {
      findings.push({
        ...draft,
        rule: rule.name,
        at: whole === null ? draft.at : (whole[draft.at]?.target[0] ?? 0),
      });
    }
  }
  return findings.sort((a, b) => a.at - b.at);
}

const joinTexts = (texts: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => texts[index] ?? '').join(' ');

function* tellGroups(
  groups: readonly Group[],
  source: readonly string[],
  target: readonly string[],
): Iterable<PlacedDraft> {
  let last = 0;
  for (const group of groups) {
    const at = group.target[0] ?? Math.max(0, Math.min(last + 1, target.length - 1));
    last = group.target.at(-1) ?? last;
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
