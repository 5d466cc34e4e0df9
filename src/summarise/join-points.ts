import type { Point } from '../english/types.ts';

/**
 * The points of a second reply, and with them those of the first that it left out: nothing was wrong with them, and
 * it rests on none of their parts. They keep their order; the new ones stand where the first faulty one stood. A
 * second reply as long as the first stands alone.
 */
export function joinPoints(
  first: readonly Point[],
  faulty: ReadonlySet<number>,
  second: readonly Point[],
): readonly Point[] {
  const cited = new Set(second.flatMap(({ cites }) => cites));
  const isLeftOut = (point: Point, index: number) =>
    !faulty.has(index) && !point.cites.every((id) => cited.has(id));
  const room = first.length - second.length;
  if (room <= 0) return second;
  const kept = new Set(first.filter(isLeftOut).slice(0, room));
  const at = first.findIndex((_, index) => faulty.has(index));
  const before = first.slice(0, at === -1 ? first.length : at).filter((point) => kept.has(point));
  const after = at === -1 ? [] : first.slice(at).filter((point) => kept.has(point));
  return [...before, ...second, ...after];
}
