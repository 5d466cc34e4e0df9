import type { Token } from '../language/index.ts';
import type { Side } from './match/opposites.ts';

/** Where a text speaks of one side of a row of opposites: its first token, and how many there are. */
export interface Pole extends Pick<Side, 'row' | 'side' | 'excuses'> {
  readonly at: number;
  readonly length: number;
}

/** Something a text says of opposites, and whether a word of it answers nothing across. */
export interface Poles {
  readonly all: readonly Pole[];
  readonly isAlone: (at: number) => boolean;
}

/** Finds where a text speaks of opposites. */
export function findPoles(
  tokens: readonly Token[],
  words: readonly ({ readonly sides: readonly Side[] } | null)[],
): readonly Pole[] {
  const poles: Pole[] = [];
  for (let at = 0; at < words.length; at++) {
    const sides = words[at]?.sides;
    if (sides === undefined || sides.length === 0) continue;
    for (const { row, side, rest, excuses } of sides)
      if (rest.every((each, index) => tokens[at + 1 + index]?.lower === each))
        poles.push({ row, side, at, length: rest.length + 1, excuses });
  }
  return poles;
}

/** The words of two texts that turn each other round: each stands for one side of a row, and has no match across. */
export function findTurned(from: Poles, to: Poles): readonly [Pole, Pole] | null {
  const isTurned = (one: Pole) =>
    to.all.some(
      (other) => one.row === other.row && one.side !== other.side && !one.excuses && !other.excuses,
    );
  if (!from.all.some(isTurned)) return null;
  const said = readSides(from);
  const told = readSides(to);
  const others = findOrphans(to, told, said);
  const rows = new Set(others.map(({ row }) => row));
  const one = findOrphans(from, said, told).find(({ row }) => rows.has(row));
  const other = others.find(({ row }) => row === one?.row);
  return one === undefined || other === undefined ? null : [one, other];
}

/** The sides a text speaks of; a word that may mean much else only where nothing else explains it. */
const readSides = ({ all, isAlone }: Poles): ReadonlySet<number> =>
  new Set(all.filter(({ excuses, at }) => !excuses || isAlone(at)).map(({ row, side }) => 2 * row + side));

/** Where a text speaks of a side that only it speaks of, and of no other side of the row. */
const findOrphans = ({ all, isAlone }: Poles, own: ReadonlySet<number>, others: ReadonlySet<number>) =>
  all.filter(
    ({ row, side, at, excuses }) =>
      !excuses && !own.has(2 * row + 1 - side) && !others.has(2 * row + side) && isAlone(at),
  );

/** How many words before and after a word may deny it. */
const near = 6;
/** How far back in its clause a word may be denied: "Ikke engang i hele juli var butikken åpen". */
const far = 10;

/** How often the words round a pole deny something. */
export function denials(
  tokens: readonly Token[],
  { at, length }: Pole,
  denies: (lower: string) => boolean,
): number {
  let from = Math.max(0, at - near);
  while (from > 0 && at - from < far && tokens.slice(from - 1, at).every(({ kind }) => kind !== 'mark'))
    from--;
  return tokens.slice(from, at + length + near).filter(({ lower }) => denies(lower)).length;
}
