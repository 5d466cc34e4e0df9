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
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word === null || word.sides.length === 0) continue;
    for (const { row, side, rest, excuses } of word.sides) {
      if (rest.length === 0 || rest.every((each, index) => tokens[at + 1 + index]?.lower === each))
        sights.push({ row, side, at, length: rest.length + 1, excuses });
    }
  }
  return sights;
}

/** The words of two texts that turn each other round: each stands for one side of a row, and has no match across. */
export function findTurned(from: Sights, to: Sights): readonly [Sight, Sight] | null {
  for (const one of from.all) {
    if (!isOrphan(one, from, to)) continue;
    const other = to.all.find((sight) => sight.row === one.row && isOrphan(sight, to, from));
    if (other !== undefined) return [one, other];
  }
  return null;
}

/** Whether a text speaks of a side of a row; a word that may mean much else only where nothing else explains it. */
const speaksOf = ({ all, isAlone }: Sights, row: number, side: number) =>
  all.some((sight) => sight.row === row && sight.side === side && (!sight.excuses || isAlone(sight.at)));

/** Whether a side is spoken of in its own text only, and the other side in the other text only. */
function isOrphan({ row, side, at, excuses }: Sight, own: Sights, others: Sights): boolean {
  if (excuses || !others.all.some((sight) => sight.row === row && !sight.excuses)) return false;
  return own.isAlone(at) && !speaksOf(own, row, 1 - side) && !speaksOf(others, row, side);
}

/** How many words before and after a word may deny it. */
const near = 6;

/** How often the words round a sight deny something. */
export const denials = (
  tokens: readonly Token[],
  { at, length }: Sight,
  denies: (lower: string) => boolean,
): number =>
  tokens.slice(Math.max(0, at - near), at + length + near).filter(({ lower }) => denies(lower)).length;
