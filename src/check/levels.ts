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
  { rule: 'hedges-kept', from: 'any', to: 'remark', right: '0 of 2' },
];

/**
 * Rules that tell more than they find: of loose segments only what has so much evidence is told, as a warning, and nothing
 * of those with infinity. At these numbers good machine translations are flagged for them twice in a thousand segments.
 */
export const enoughForSegments: Readonly<Record<string, number>> = {
  'hedges-kept': 1,
  'one-made-many': 1,
  'limits-kept': 1,
  'left-out': Infinity,
  'put-in': Infinity,
  'turned-round': Infinity,
  'other-word': Infinity,
  'marks-kept': Infinity,
};

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
 * What speaks for a remark before it is looked at: how much oftener its rule tells an error that was put into real answers
 * than something of answers without one, as a logarithm. What the rule itself weighs (`odds`) is added.
 */
export const oddsOfRule: Readonly<Record<string, number>> = {
  'brief-figures': 1.5,
  'claims-kept': 0.5,
  'names-kept': 0,
  'speakers-kept': 0,
  'hedges-kept': 0.3,
  'brief-limits': 0,
  'brief-claims': -0.5,
  'limits-kept': 0.7,
  'brief-other-word': -0.5,
  'turned-round': -0.8,
  'one-made-many': -1,
  'marks-kept': -1.5,
  'brief-names-placed': -2,
  'norwegian-left': -1.5,
  'brief-added': -1.5,
  'left-out': -2.7,
  'put-in': -1.3,
  'other-word': -1.5,
};

/**
 * How much must speak for a fault before it is told, on top of what stands in its place: below this most of what was
 * told of judged answers without a fault was another way of saying it.
 */
export const enough = { 'left-out': 0.5, 'put-in': 0.6, 'brief-added': 0.5 } as const;

/**
 * So many remarks are told of a translation and of a brief, those for which most speaks. A remark costs the second editor
 * some thirty tokens and a person nothing; of errors put into real answers, four a draft, 4 and 2 told 68 %, these 77 %,
 * all there are (15 of a story without an error) 83 %.
 */
export const mostRemarks = { translation: 8, brief: 4 } as const;
