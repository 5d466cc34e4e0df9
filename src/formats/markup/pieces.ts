import type { BlockKind } from '../../story/index.ts';
import type { MarkedBlock } from './article.ts';
import { cleanLine } from './clean-text.ts';
import { isBlock, isSkipped, isStruck, kindInside } from './markup-kinds.ts';
import { firmBreak, plainLines } from './plain-lines.ts';
import { isQuoteBlock, quotePieces, settleQuotes } from './quote-blocks.ts';
import {
  closeGaps,
  fraction,
  fractionAt,
  gap,
  isNoteLink,
  isSet,
  lowered,
  type Notes,
  notesOf,
  raise,
  raised,
} from './raised-text.ts';
import { definitionPieces, tablePieces } from './table-rows.ts';
import { childTags, type Element, textIn } from './tag.ts';

/** Where a line was broken inside a block: `<br/>`. */
const lineBreak = '\u2029';

/**
 * The copy inside an element as pieces in their order: XHTML, HTML, NITF content and Markdown. Scripts, forms,
 * navigation, what is struck out, not seen or marked as not public is left out; unknown elements are unwrapped.
 * `marks` stand round `<q>`.
 */
export function piecesIn(
  tag: Element,
  marks: readonly [string, string] = ['«', '»'],
): readonly MarkedBlock[] {
  const pieces = readBlock(tag, 'paragraph', { marks, notes: notesOf(tag), root: tag }, false);
  return oneLede(settleQuotes(pieces));
}

/** The words of an element that holds one line: a headline. */
export function lineIn(tag: Element | null): string {
  return tag === null
    ? ''
    : piecesIn(tag)
        .map(({ text }) => text)
        .join(' ');
}

interface CopySetting {
  readonly marks: readonly [string, string];
  readonly notes: Notes;
  /** The element that the whole copy stands in. */
  readonly root: Element;
}

/** Elements of wire formats that may hold plain text, whose lines are paragraphs. */
const wireBodies = new Set(['body.content', 'block', 'content', 'datacontent', 'brodtext', 'text']);

/** `inCell`: each line of it stands by itself. */
function readBlock(
  tag: Element,
  outside: BlockKind,
  setting: CopySetting,
  inCell: boolean,
): readonly MarkedBlock[] {
  const pieces: MarkedBlock[] = [];
  let buffer = '';
  /** Notes that stand inside a sentence: they follow it. */
  let notes: readonly MarkedBlock[] = [];
  const outer = kindInside(tag, outside);

  /** One by one: a list of some hundred thousand is too long to be spread into arguments. */
  const add = (more: readonly MarkedBlock[]): void => {
    for (const piece of more) pieces.push(piece);
  };
  const flush = (kind: BlockKind, bare = false): void => {
    const text = tag.name === 'pre' ? setLines(closeGaps(buffer)) : closeGaps(buffer);
    buffer = '';
    for (const line of inCell ? partedLines(text) : brokenLines(text, bare))
      pieces.push({ kind, text: line });
    add(notes);
    notes = [];
  };
  const readAs = (kind: BlockKind, cell: boolean) => (inner: Element) =>
    readBlock(inner, kind, setting, cell);
  const before = (): string => buffer.slice(buffer.lastIndexOf(lineBreak) + 1).replaceAll(gap, '');

  const inline = (child: Element, kind: BlockKind, after: string): void => {
    if (child.name === 'br') buffer += lineBreak;
    else if (child.name === 'hr') flush(kind);
    else if (child.name === 'endash') buffer += '–';
    else if (isSet(child, 'sup')) buffer += raised(child, before(), after, setting.notes);
    else if (isSet(child, 'sub')) buffer += lowered(child, before());
    else if (child.name === 'rt') buffer += ` (${textIn(child).trim()})`;
    else if (isNoteLink(child)) buffer += gap;
    else if (child.name === 'frac' || child.name === 'mfrac') {
      const [top = '', bottom = ''] = childTags(child)
        .filter(({ name }) => name !== 'frac-sep')
        .map(textIn);
      buffer += bottom === '' ? textIn(child) : fraction(before(), top, bottom);
    } else if (child.name === 'msup' || child.name === 'msub') {
      const [base, mark] = childTags(child);
      if (base !== undefined) inline(base, kind, '');
      if (mark !== undefined)
        buffer += child.name === 'msub' ? lowered(mark, before()) : raise(textIn(mark).trim());
    } else if (child.name === 'q') {
      const [open, close] = /^\s*[«“„"]/.test(textIn(child)) ? ['', ''] : setting.marks;
      buffer += open;
      walk(child, kind);
      buffer += close;
    } else walk(child, kind);
  };

  const block = (child: Element, kind: BlockKind): void => {
    flush(kind);
    if (isQuoteBlock(child)) add(quotePieces(child, readAs('quote', false)));
    else if (child.name === 'table' || child.name === 'tr')
      add(inNote(kind, tablePieces(child, readAs('paragraph', true))));
    else if (child.name === 'dl') add(inNote(kind, definitionPieces(child, readAs('paragraph', false))));
    else add(readBlock(child, kind, setting, inCell));
  };

  const walk = (parent: Element, kind: BlockKind): void => {
    for (let at = 0; at < parent.children.length; at += 1) {
      const child = parent.children[at];
      if (child === undefined) continue;
      const parts = fractionAt(parent.children, at);
      if (typeof child === 'string') buffer += withBreaks(child, inCell);
      else if (isSkipped(child, parent)) buffer += isStruck(child) ? gap : '';
      else if (parts !== null) {
        buffer += fraction(before(), parts.top, parts.bottom) + parts.rest;
        at = parts.next - 1;
      } else if (child.name === 'fn' && before() !== '') {
        notes = [...notes, ...readBlock(child, kind, setting, inCell)];
        buffer += gap;
      } else if (isBlock(child)) block(child, kind);
      else {
        const next = parent.children[at + 1];
        inline(child, kind, typeof next === 'string' ? next : '');
      }
    }
  };

  walk(tag, outer);
  const isBare = tag.name === 'pre' || tag === setting.root || wireBodies.has(tag.name);
  flush(outer, childTags(tag).length === 0 && isBare);
  return pieces;
}

function inNote(kind: BlockKind, pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  return kind === 'note' ? pieces.map(({ text }) => ({ kind, text })) : pieces;
}

/** Text with its breaks: Word's part lines, the line separator inside a sentence's block does not. */
function withBreaks(text: string, inCell: boolean): string {
  const lines = inCell ? text : text.replaceAll('\u2028', '\n');
  return lines.replace(firmBreak, lineBreak);
}

/** Text that is set in lines, each by itself where none is as long as a line that was broken at a column. */
function setLines(text: string): string {
  const isShort = text.split('\n').every((line) => line.trim().length < 50);
  return isShort ? text.trim().replace(/\s*\n\s*/g, lineBreak + lineBreak) : text;
}

/** Each line of a cell. */
function partedLines(text: string): readonly string[] {
  return text
    .split(lineBreak)
    .map(cleanLine)
    .filter((line) => line !== '');
}

const labelled =
  /^(?:(?:Arkiv|Illustrasjons|Presse)?foto|Illustrasjon|Ill\.|Tekst|Grafikk|Video|Kilde)\b[^.!?]{0,20}:/i;

/**
 * A block's text, parted where two breaks follow each other, or one where a sentence or a turn of speech ended, or
 * where figures would run together. In bare text, with no element round it, lines tell paragraphs too.
 */
function brokenLines(text: string, bare: boolean): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of text.split(lineBreak)) {
    const clean = cleanLine(piece);
    const before = line.at(-1) ?? '';
    const ends =
      clean === '' ||
      /[.!?:»"”]$/.test(before) ||
      /^[–—•*-]\s/.test(clean) ||
      labelled.test(clean) ||
      (/\d$/.test(before) && /^\d/.test(clean));
    if (line.length > 0 && ends) {
      lines.push(line.join(' '));
      line = [];
    }
    const [first, ...more] = bare ? plainLines(piece) : turnsIn(piece);
    if (first !== undefined) line.push(cleanLine(first));
    for (const next of more) {
      lines.push(line.join(' '));
      line = [cleanLine(next)];
    }
  }
  return (line.length > 0 ? [...lines, line.join(' ')] : lines).filter((one) => one !== '');
}

/** A block's text parted where a line ended a sentence and the next opens with a speech dash. */
function turnsIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?»”"])\s*\n\s*(?=[–—-]\s?["«“]?\p{Lu})/u).filter((part) => part.trim() !== '');
}

/** Only the first of the paragraphs marked as lede is; the rest are paragraphs. */
function oneLede(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const first = pieces.findIndex(({ kind }) => kind === 'lede');
  return pieces.map((piece, index) =>
    piece.kind === 'lede' && index !== first ? { ...piece, kind: 'paragraph' } : piece,
  );
}
