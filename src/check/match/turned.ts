import type { Reading } from '../view.ts';
import { type Alignment, firm, type Link } from './align-words.ts';
import type { EnglishWord, NorwegianWord } from './words.ts';

type Side = Reading<NorwegianWord | EnglishWord>;

/** Two words that stand in each other's place: in Norwegian `[first, second]`, and what answers each. */
export interface Turned {
  readonly first: Link;
  readonly second: Link;
}

/** How far round a word its neighbours show where it belongs. */
const around = 3;
/** How near the other's place, and how far from its own, a word must stand. */
const atPlace = 3;
const offPlace = 4;

/** Where in the first text a word of the second belongs, by what answers its neighbours; null where too few tell. */
function belongs({ byTo }: Alignment, at: number, own: number): number | null {
  const places: number[] = [];
  for (let far = 1; far <= around; far++) {
    for (const place of [at - far, at + far]) {
      const link = byTo[place];
      if (link !== undefined && link.from !== own && link.strength >= firm) places.push(link.from);
    }
  }
  places.sort((one, other) => one - other);
  return places[places.length >> 1] ?? null;
}

/** A figure, or a name. */
const isFact = ({ tokens }: Side, at: number) =>
  tokens[at]?.kind === 'digits' || tokens[at]?.text !== tokens[at]?.lower;

/** Figures or names of one text that have changed places in the other; other words are moved too freely to tell. */
export function findTurnedRound(from: Side, to: Side, alignment: Alignment): readonly Turned[] {
  const links = alignment.byTo.filter(
    (link): link is Link =>
      link !== undefined && link.strength > 2 && isFact(from, link.from) && isFact(to, link.to),
  );
  const placed = links.map((link) => ({ link, due: belongs(alignment, link.to, link.from) }));
  const found: Turned[] = [];
  for (const [index, { link: other, due: otherDue }] of placed.entries()) {
    if (otherDue === null || Math.abs(otherDue - other.from) <= offPlace) continue;
    for (const { link, due } of placed.slice(index + 1)) {
      if (due === null || link.from >= other.from || Math.abs(due - link.from) <= offPlace) continue;
      if (Math.abs(due - other.from) <= atPlace && Math.abs(otherDue - link.from) <= atPlace)
        found.push({ first: link, second: other });
    }
  }
  return found;
}
