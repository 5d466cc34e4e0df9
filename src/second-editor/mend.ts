import type { Finding, Mended } from '../english/index.ts';
import type { Story } from '../story/index.ts';
import { placeOf, type Review, type Reviewable } from './ask-second-editor.ts';
import { type EnglishPieces, type Tagging, taggedPart, textAt, withPiece } from './english-pieces.ts';

/** A draft as mended: what of the corrections was taken. */
export interface MendedDraft {
  readonly draft: EnglishPieces;
  readonly mended: readonly Mended[];
}

/**
 * Takes the corrected pieces that have a reason (an error that is named, a remark that is right), fit their place and
 * are no worse by our checks: no error there that was not before, and no more findings. Where one is worse it alone is
 * left out; where the brief would pass its length, the piece of it that grew most.
 */
export function mend(
  { story, draft, remarks: before }: Reviewable,
  review: Review,
  tagging: Tagging,
  check: (draft: EnglishPieces) => readonly Finding[],
): MendedDraft {
  const reasons = reasonsFor(review, story);
  let taken = [...review.pieces].filter(
    ([place, text]) =>
      reasons.has(place) &&
      text.trim() !== (taggedPart(place, draft, tagging) ?? textAt(place, draft)) &&
      withPiece(draft, place, text, tagging) !== null,
  );
  const cleared = [...review.verdicts].filter(([, { verdict }]) => verdict === 'wrong').map(([one]) => one);
  for (;;) {
    const mended = taken.reduce(
      (changed, [place, text]) => withPiece(changed, place, text, tagging) ?? changed,
      draft,
    );
    const after = taken.length === 0 ? before : check(mended);
    const worse = new Set(
      taken.map(([place]) => place).filter((place) => isWorse(place, { before, after, cleared }, story)),
    );
    if (isTooLong(after) && !isTooLong(before)) for (const place of mostGrown(taken, draft)) worse.add(place);
    if (worse.size > 0) {
      taken = taken.filter(([place]) => !worse.has(place));
      continue;
    }
    return {
      draft: mended,
      mended: taken.flatMap(([place]) => {
        const [was, is] = [textAt(place, draft) ?? '', textAt(place, mended) ?? ''];
        return was === is ? [] : [{ at: place, before: was, after: is, why: reasons.get(place) ?? '' }];
      }),
    };
  }
}

/** A brief is measured as a whole: at whichever piece that is told, it is no fault of that piece. */
const LENGTH = 'style-brief-length';
const isTooLong = (findings: readonly Finding[]) => findings.some(({ rule }) => rule === LENGTH);

/** The piece of the brief that grew most. */
function mostGrown(taken: readonly (readonly [string, string])[], draft: EnglishPieces): readonly string[] {
  const growth = ([place, text]: readonly [string, string]) =>
    text.length - (textAt(place, draft) ?? '').length;
  return taken
    .filter(([place]) => place.startsWith('brief.'))
    .toSorted((one, other) => growth(other) - growth(one))
    .slice(0, 1)
    .map(([place]) => place);
}

/** Why a piece was to be corrected, by place. */
function reasonsFor({ verdicts, errors }: Review, story: Story): ReadonlyMap<string, string> {
  const reasons = new Map<string, string[]>();
  const add = (place: string | null, why: string) => {
    if (place !== null) reasons.set(place, [...(reasons.get(place) ?? []), why]);
  };
  for (const [remark, { verdict, why }] of verdicts)
    if (verdict === 'right') add(placeOf(remark, story), why === '' ? remark.message : why);
  for (const { at, kind, why } of errors) if (kind !== 'norwegian-slip') add(at, why === '' ? kind : why);
  return new Map([...reasons].map(([place, whys]) => [place, [...new Set(whys)].join(' ')]));
}

function isWorse(
  place: string,
  { before, after, cleared }: Readonly<Record<'before' | 'after' | 'cleared', readonly Finding[]>>,
  story: Story,
): boolean {
  const here = (findings: readonly Finding[]) =>
    findings.filter(
      (finding) =>
        finding.level !== 'remark' &&
        finding.rule !== LENGTH &&
        placeOf(finding, story) === place &&
        !cleared.some((one) => isSame(one, finding)),
    );
  const [was, is] = [here(before), here(after)];
  const isNewError = is.some(
    (finding) =>
      finding.level === 'error' && !was.some((one) => one.rule === finding.rule && one.level === 'error'),
  );
  return isNewError || is.length > was.length;
}

/** The same finding before and after a text was mended. */
export function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.at === other.at && one.message === other.message;
}
