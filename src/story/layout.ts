import type { Article } from './types.ts';

/** A stretch of the text: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  return { start, end };
}

/** The lines of a text that hold something, without the white space round them. */
function readLines(text: string): Stretch[][] {
  const groups: Stretch[][] = [[]];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = trimmed(text, from, to);
    if (line.start < line.end) groups.at(-1)?.push(line);
    else if ((groups.at(-1)?.length ?? 0) > 0) groups.push([]);
    from = to + 1;
  }
  return groups.filter((group) => group.length > 0);
}

/** Whether lines were broken by a machine at a column: many, of much the same length, most ending inside a sentence. */
function isHardWrapped(text: string, lines: readonly Stretch[]): boolean {
  if (lines.length < 2) return false;
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > 100 || width < 40) return false;
  let broken = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined || next === undefined) continue;
    const open = !/[.!?:»"”)]$/.test(text.slice(line.start, line.end));
    const goesOn = /^[\p{Ll}\d]/u.test(text.slice(next.start, next.start + 2));
    if (open && (goesOn || (lines.length > 2 && line.end - line.start > width * 0.75))) broken++;
  }
  return broken * 2 >= lines.length - 1 && (broken > 1 || lines.length === 2);
}

/** Joins the lines of hard-wrapped copy: a line well short of the column that ends a sentence ends its paragraph. */
function joinLines(text: string, lines: readonly Stretch[]): Stretch[] {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  const joined: Stretch[] = [];
  let start = -1;
  for (const line of lines) {
    if (start < 0) start = line.start;
    const short = line.end - line.start < width * 0.8;
    if (short && /[.!?:»"”)]$/.test(text.slice(line.start, line.end))) {
      joined.push({ start, end: line.end });
      start = -1;
    }
  }
  const last = lines.at(-1);
  if (start >= 0 && last !== undefined) joined.push({ start, end: last.end });
  return joined;
}

/** The paragraphs of plain text, in order, white space trimmed. */
function readBlocks(text: string): Stretch[] {
  const blocks: Stretch[] = [];
  for (const lines of readLines(text)) {
    for (const block of isHardWrapped(text, lines) ? joinLines(text, lines) : lines) blocks.push(block);
  }
  return blocks;
}

/** The article's own blocks trimmed to what they hold, or, in plain text, its paragraphs with no kind. */
export function blocksOf(article: Article): (Stretch & { readonly kind: string | null })[] {
  if (article.blocks === null) return readBlocks(article.text).map((block) => ({ ...block, kind: null }));
  return article.blocks
    .map((block) => ({ ...trimmed(article.text, block.start, block.end), kind: block.kind }))
    .filter((block) => block.start < block.end);
}
