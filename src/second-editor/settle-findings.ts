import type { Finding, Mended } from '../english/index.ts';
import type { Review } from './ask-second-editor.ts';
import { isSame } from './mend.ts';
import type { ErrorKind } from './reply-shape.ts';

/** Rules whose findings stand whatever the second editor says of them: there, structure itself is lost. */
export const neverCleared: ReadonlySet<string> = new Set(['structure', 'leaks']);

/** Kinds of error that do not keep copy from being published; all the others do until someone has looked. */
const softKinds: ReadonlySet<ErrorKind> = new Set(['language', 'norwegian-slip']);

/**
 * All findings with what became of them: those called wrong are cleared, those that are gone since a piece was mended
 * are mended, and what the second editor names and did not mend is a finding of its own. A remark that was called
 * right and still stands is worth a look.
 */
export function settleFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  review: Review,
  mended: readonly Mended[],
): readonly Finding[] {
  const verdictOn = (finding: Finding) =>
    [...review.verdicts].find(([remark]) => isSame(remark, finding))?.[1] ?? null;
  const standing = after.map((finding): Finding => {
    const said = verdictOn(finding);
    if (said === null) return finding;
    const why = said.why === '' ? {} : { why: said.why };
    if (said.verdict === 'right')
      return { ...finding, level: finding.level === 'remark' ? 'warning' : finding.level, ...why };
    return neverCleared.has(finding.rule)
      ? { ...finding, ...why }
      : { ...finding, verdict: 'cleared', ...why };
  });
  const places = new Set(mended.map(({ at }) => at));
  const gone = before.flatMap((finding): Finding[] => {
    const isGone = mended.length > 0 && !after.some((one) => isSame(one, finding));
    if (!isGone) return [];
    const said = verdictOn(finding);
    return [
      {
        ...finding,
        verdict: said?.verdict === 'wrong' ? 'cleared' : 'mended',
        ...(said && said.why !== '' && { why: said.why }),
      },
    ];
  });
  return [...standing, ...namedErrors(review, places), ...gone];
}

/** What the second editor names beside our remarks, where it was not mended. */
function namedErrors({ errors }: Review, mended: ReadonlySet<string>): readonly Finding[] {
  return errors.flatMap(({ at, kind, why }): Finding[] => {
    if (kind === 'norwegian-slip')
      return [
        { rule: 'source-slip', level: 'warning', at, message: why === '' ? 'a slip of the Norwegian' : why },
      ];
    // What could only read better, and was not mended, is nothing an editor need look at.
    if (kind === 'reader' || (at !== null && mended.has(at))) return [];
    return [
      {
        rule: 'second-editor',
        level: softKinds.has(kind) ? 'warning' : 'error',
        at,
        message: why === '' ? `something is wrong here: ${kind}` : why,
        because: `the second editor names it (${kind}) and it was not mended`,
      },
    ];
  });
}
