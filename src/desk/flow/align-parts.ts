import { type Part, partsOf, type Story } from '../../story/index.ts';
import { likeness } from './words.ts';

/** Where a part of a story stood in the version before: `was` is its id there, null where it is new. */
export interface AlignedPart {
  readonly id: string;
  readonly was: string | null;
  /** The Norwegian has not changed. */
  readonly same: boolean;
}

/** So much must two paragraphs have in common to be one, changed. Nothing measured it. */
const ALIKE = 0.4;

/**
 * The parts of a story against those of the version before: first those that stand word for word, in order, then, in
 * what lies between, those that are most alike. Headline answers headline.
 */
export function alignParts(before: Story, after: Story): readonly AlignedPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const was = new Map<string, string>();
  const free = new Set(old.map(({ id }) => id));
  const pair = (part: Part, other: Part | undefined): void => {
    if (other === undefined || was.has(part.id) || !free.delete(other.id)) return;
    was.set(part.id, other.id);
  };
  for (const part of now)
    if (part.kind === 'headline')
      pair(
        part,
        old.find(({ kind }) => kind === 'headline'),
      );
  for (const part of now)
    pair(
      part,
      old.find((one) => free.has(one.id) && isSame(part, one)),
    );
  for (const part of now) {
    if (was.has(part.id)) continue;
    const [best] = old
      .filter(({ id, kind }) => free.has(id) && kind !== 'headline')
      .map((one) => ({ one, share: likeness(one.text, part.text) }))
      .sort((a, b) => b.share - a.share);
    if (best !== undefined && best.share >= ALIKE) pair(part, best.one);
  }
  return now.map((part) => {
    const id = was.get(part.id) ?? null;
    const other = old.find((one) => one.id === id);
    return { id: part.id, was: id, same: other !== undefined && isSame(part, other) };
  });
}

const isSame = (one: Part, other: Part) =>
  one.text === other.text && (one.kind === 'headline') === (other.kind === 'headline');
