import { piecesOf } from './changes.ts';
import { boxOf, type Mark, paint } from './marks.ts';
import { lit, litFinding, story, unsaved } from './state.ts';

/** Marks the words that findings are about, and what belongs together where the mouse or the keyboard is. */
export function paintStory(): void {
  const [open, at, finding] = [story.value, lit.value, litFinding.value];
  const marks: Mark[] = [];
  for (const { key, level, place, where, norwegian, dismissed } of open?.findings ?? []) {
    if (place === null || dismissed !== null) continue;
    if (where !== null) {
      marks.push({ name: level, side: 'english', place, ...where });
      if (key === finding) marks.push({ name: 'current', side: 'english', place, ...where });
    }
    if (key === finding && norwegian !== null)
      marks.push({ name: 'current', side: 'norwegian', place, ...norwegian });
  }
  const part = open?.parts.find(({ place }) => place === at?.place);
  for (const { id, kind, norwegian, english } of part?.ties ?? []) {
    if (part === undefined || !at?.ids.includes(id)) continue;
    const { place } = part;
    marks.push(...norwegian.map((span) => ({ name: kind, side: 'norwegian' as const, place, ...span })));
    marks.push(...english.map((span) => ({ name: kind, side: 'english' as const, place, ...span })));
  }
  const texts = new Map((open === null ? [] : piecesOf(open)).map(({ place, text }) => [place, text]));
  // Places counted in the text that stands mean nothing in one that is being written.
  const holds = ({ side, place }: Mark): boolean =>
    side === 'norwegian' ||
    (!unsaved.peek().has(place) && boxOf('english', place)?.textContent?.trimEnd() === texts.get(place));
  paint(marks.filter(holds));
}
