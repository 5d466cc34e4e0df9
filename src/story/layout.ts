import type { Article, BlockKind } from './types.ts';

/** A stretch of the text: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

function trimmed(text: string, from: number, to: number): Stretch {
  const held = text.slice(from, to).trimStart();
  const start = to - held.length;
  return { start, end: start + held.trimEnd().length };
}

/** The lines of a text that hold something, without the white space round them, in groups that empty lines part. */
function readLines(text: string): Stretch[][] {
  let group: Stretch[] = [];
  const groups = [group];
  let from = 0;
  for (const whole of text.split('\n')) {
    const line = trimmed(text, from, from + whole.length);
    if (line.start < line.end) group.push(line);
    else {
      group = [];
      groups.push(group);
    }
    from += whole.length + 1;
  }
  return groups;
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

function widthOf(lines: readonly Stretch[]): number {
  return lines.reduce((width, line) => Math.max(width, lengthOf(line)), 0);
}

const sentenceEnd = /[.!?:»"”)]$/;

/** Whether lines were broken by a machine at a column: many, of much the same length, most ending inside a sentence. */
function isHardWrapped(text: string, lines: readonly Stretch[]): boolean {
  const width = widthOf(lines);
  if (width > 100 || width < 40) return false;
  const pair = lines.length === 2;
  const broken = lines.filter((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || sentenceEnd.test(text.slice(line.start, line.end))) return false;
    const goesOn = /^[\p{Ll}\d]/u.test(text.slice(next.start, next.start + 2));
    return goesOn || (!pair && lengthOf(line) > width * 0.75);
  }).length;
  return broken * 2 >= lines.length - 1 && broken > (pair ? 0 : 1);
}

/** Joins the lines of hard-wrapped copy: a line well short of the column that ends a sentence ends its paragraph. */
function joinLines(text: string, lines: readonly Stretch[]): Stretch[] {
  const width = widthOf(lines);
  const joined: Stretch[] = [];
  let start: number | null = null;
  for (const line of lines) {
    start ??= line.start;
    const short = lengthOf(line) < width * 0.8;
    if (line === lines.at(-1) || (short && sentenceEnd.test(text.slice(line.start, line.end)))) {
      joined.push({ start, end: line.end });
      start = null;
    }
  }
  return joined;
}

/** The paragraphs of plain text, in order, white space trimmed. */
function readBlocks(text: string): Stretch[] {
  return readLines(text).flatMap((lines) => (isHardWrapped(text, lines) ? joinLines(text, lines) : lines));
}

/** A stretch of the article with what its format says of it; `kind` is null in plain text. */
export interface KnownBlock extends Stretch {
  readonly kind: BlockKind | null;
  readonly by?: Stretch | null;
}

/** The article's own blocks trimmed to what they hold, or, in plain text, its paragraphs with no kind. */
export function blocksOf(article: Pick<Article, 'text' | 'blocks'>): KnownBlock[] {
  if (article.blocks === null) return readBlocks(article.text).map((block) => ({ ...block, kind: null }));
  return article.blocks
    .map((block) => ({ ...block, ...trimmed(article.text, block.start, block.end) }))
    .filter((block) => block.start < block.end);
}
