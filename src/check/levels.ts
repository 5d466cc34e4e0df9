import type { Finding, Level } from '../english/index.ts';

/**
 * Rules, or a rule's findings of one level, that are shown at another: set by what was true or minor of what they told
 * on judged answers of a model (`npm run bench:answers`). A rule that is right in under half of its findings is a
 * remark: told to the second editor and kept in the JSON, not shown. Loose segments (`check`) keep the rules' own
 * levels: other translations have other faults.
 */
const measured: readonly {
  readonly rule: string;
  readonly from: Level | 'any';
  readonly to: Level;
  /** Right of all, on judged answers. */
  readonly right: string;
}[] = [
  { rule: 'brief-claims', from: 'any', to: 'remark', right: '0 of 6' },
  { rule: 'names-kept', from: 'warning', to: 'remark', right: '0 of 5' },
];

/**
 * Rules that loose segments are not held to: on good machine translations they flag more than they find (hedges-kept 0.8
 * of a hundred segments, where all the other rules together flag 0.8).
 */
export const forStoriesAlone: ReadonlySet<string> = new Set([
  'hedges-kept',
  'limits-kept',
  'left-out',
  'put-in',
  'turned-round',
  'other-word',
  'marks-kept',
  'one-made-many',
]);

/** Findings of a story at the levels they have earned. */
export function atEarnedLevels(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const row = measured.find(
      ({ rule, from }) => rule === finding.rule && (from === 'any' || from === finding.level),
    );
    return row === undefined ? finding : { ...finding, level: row.to };
  });
}

/**
 * How much must speak for a fault before it is told, on top of what stands in its place: below this most of what was
 * told of judged answers without a fault was another way of saying it.
 */
export const enough = { 'left-out': 0.5, 'put-in': 0.6, 'brief-added': 0.5 } as const;

/**
 * So many remarks are told of a translation and of a brief, those for which most speaks: a second editor who is told of
 * all that is a little odd looks at none of it.
 */
export const mostRemarks = { translation: 4, brief: 2 } as const;
