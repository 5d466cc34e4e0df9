import type { Side } from './read/opposites.ts';
import type { Token } from './read/tokens.ts';

/** Where a text speaks of one side of a row of opposites: its first token, and how many there are. */
export interface Sight extends Pick<Side, 'row' | 'side' | 'excuses'> {
  readonly at: number;
  readonly length: number;
}

/** Something a text says of opposites, and whether a word of it answers nothing across. */
export interface Sights {
  readonly all: readonly Sight[];
  readonly isAlone: (at: number) => boolean;
}

/** Finds where a text speaks of opposites. */
export function findSights(
  tokens: readonly Token[],
  words: readonly ({ readonly sides: readonly Side[] } | null)[],
): readonly Sight[] {
  const sights: Sight[] = [];
  words.forEach((word, at) => {
    for (const { row, side, rest, excuses } of word?.sides ?? [])
      if (rest.every((each, index) => tokens[at + 1 + index]?.lower === each))
        sights.push({ row, side, at, length: rest.length + 1, excuses });
  });
  return sights;
}

/** The words of two texts that turn each other round: each stands for one side of a row, and has no match across. */
export function findTurned(from: Sights, to: Sights): readonly [Sight, Sight] | null {
  for (const one of from.all)
    for (const other of to.all) if (isTurned(one, other, from, to)) return [one, other];
  return null;
}

/** Whether a text speaks of a side of a row; a word that may mean much else only where nothing else explains it. */
const speaksOf = ({ all, isAlone }: Sights, row: number, side: number) =>
  all.some((sight) => sight.row === row && sight.side === side && (!sight.excuses || isAlone(sight.at)));

/** Whether one side of a row is spoken of in its own text only, and the other side in the other text only. */
const isTurned = (one: Sight, other: Sight, from: Sights, to: Sights): boolean =>
  one.row === other.row &&
  !one.excuses &&
  !other.excuses &&
  from.isAlone(one.at) &&
  to.isAlone(other.at) &&
  !speaksOf(from, one.row, other.side) &&
  !speaksOf(to, one.row, one.side);

/** How many words before and after a word may deny it. */
const near = 6;

/** How often the words round a sight deny something. */
export const denials = (
  tokens: readonly Token[],
  { at, length }: Sight,
  denies: (lower: string) => boolean,
): number =>
  tokens.slice(Math.max(0, at - near), at + length + near).filter(({ lower }) => denies(lower)).length;
