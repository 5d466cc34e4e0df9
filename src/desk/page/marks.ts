/**
 * Marks in texts without any markup: ranges over the text nodes, painted by the style sheet (`::highlight(…)`). So the
 * text that is written in stays one plain text, and its caret is left alone.
 */
import type { TextSide } from './ties.ts';

export interface Mark {
  readonly name: 'error' | 'warning' | 'remark' | 'current' | 'quote' | 'attribution' | 'figure' | 'name';
  readonly side: TextSide;
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

const boxes = new Map<string, HTMLElement>();
const names: readonly Mark['name'][] = [
  'error',
  'warning',
  'remark',
  'current',
  'quote',
  'attribution',
  'figure',
  'name',
];

/** Makes an element known as one side of a place; null forgets it. */
export function holdBox(side: TextSide, place: string, box: HTMLElement | null): void {
  if (box === null) boxes.delete(`${side} ${place}`);
  else boxes.set(`${side} ${place}`, box);
}

export const boxOf = (side: TextSide, place: string): HTMLElement | undefined =>
  boxes.get(`${side} ${place}`);

/** Paints these marks and no others; a browser without highlights shows none, and the findings still say it all. */
export function paint(marks: readonly Mark[]): void {
  if (!('highlights' in CSS)) return;
  for (const name of names) {
    const ranges = marks.filter((mark) => mark.name === name).flatMap((mark) => rangeOf(mark) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(name);
    else {
      const highlight = new Highlight(...ranges);
      highlight.priority = names.indexOf(name);
      CSS.highlights.set(name, highlight);
    }
  }
}

function rangeOf({ side, place, start, end }: Mark): Range | null {
  const box = boxes.get(`${side} ${place}`);
  if (box === undefined) return null;
  const [from, to] = [pointAt(box, start), pointAt(box, end)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** Where an offset into an element's text lies: typing may have left several text nodes. */
export function pointAt(box: HTMLElement, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left <= length) return [node, left];
    left -= length;
  }
  return null;
}

/** The offset into an element's text of a point in it. */
export function offsetOf(box: HTMLElement, node: Node, offset: number): number | null {
  if (!box.contains(node)) return null;
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What lies under the mouse: the text's offset, or null beside all text. */
export function offsetUnder(box: HTMLElement, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint?.(x, y);
  return found ? offsetOf(box, found.offsetNode, found.offset) : null;
}
