import type { PartDocument } from '../documents.ts';

export type Tie = PartDocument['ties'][number];
export type TextSide = 'norwegian' | 'english';

/**
 * What belongs to the words at an offset of one side: the narrowest tie there, and with a quote its attribution (and the
 * other way round).
 */
export function tiesAt(ties: readonly Tie[], side: TextSide, offset: number): readonly Tie[] {
  const width = ({ start, end }: { start: number; end: number }): number => end - start;
  const [found] = ties
    .flatMap((tie) =>
      tie[side]
        .filter(({ start, end }) => start <= offset && offset < end)
        .map((span) => ({ tie, wide: width(span) })),
    )
    .sort((one, other) => one.wide - other.wide);
  return found === undefined ? [] : withPartner(ties, found.tie.id);
}

/** A quote `q2` and its attribution `q2.by`, or the tie alone. */
export function withPartner(ties: readonly Tie[], id: string): readonly Tie[] {
  const quote = id.replace(/\.by$/u, '');
  return ties.filter((tie) => tie.id === id || tie.id === quote || tie.id === `${quote}.by`);
}
