import type { Piece } from './article.ts';
import { childTags, type Tag, tagsNamed } from './tag.ts';

type Read = (tag: Tag) => readonly Piece[];

/**
 * A table's rows. Rows of figures and short words are a line each ("US dollar | 10,8072"); where a table only lays
 * out running text, each block and line of its cells is a paragraph of its own.
 */
export function tablePieces(table: Tag, read: Read): readonly Piece[] {
  const rows = table.name === 'tr' ? [table] : tagsNamed(table, 'tr', 'caption');
  const read_ = rows.map((row) => (row.name === 'tr' ? cellsOf(row, read) : null));
  const single = read_.every((cells) => cells === null || cells.length <= 1);
  const laidOut = single && read_.some((cells) => cells?.some((cell) => cell.some(isRunning)));
  return rows.flatMap((row, at): readonly Piece[] => {
    const cells = read_[at];
    if (cells === null || cells === undefined)
      return read(row).map(({ text }) => ({ kind: 'caption', text }));
    if (laidOut || cells.some(isLaidOut)) return cells.flat();
    const text = cells.map((cell) => cell.map((piece) => piece.text).join('; ')).join(' | ');
    return text === '' ? [] : [{ kind: 'list', text }];
  });
}

/** A row's cells that hold something, each as its pieces. */
function cellsOf(row: Tag, read: Read): readonly (readonly Piece[])[] {
  return childTags(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => read(cell))
    .filter((pieces) => pieces.length > 0);
}

/** Running text: a sentence of some words, or a turn of speech. */
function isRunning({ text }: Piece): boolean {
  return /^[–—-]\s?\p{L}|^[«“„]/u.test(text) || (/[.!?:»”]$/.test(text) && text.split(' ').length >= 4);
}

function isLaidOut(cell: readonly Piece[]): boolean {
  return cell.some(({ kind }) => kind !== 'paragraph') || (cell.length > 1 && cell.some(isRunning));
}

/**
 * The terms of a definition list with what is said of each: "Lengde: 12 meter". A question with its answer, and
 * answers of several paragraphs, are paragraphs.
 */
export function definitionPieces(list: Tag, read: Read): readonly Piece[] {
  const pieces: Piece[] = [];
  let terms: string[] = [];
  let said: string[] = [];
  let speaks = false;
  const flush = (): void => {
    const asks = terms.some((term) => /[?!.]$/.test(term)) || speaks;
    if (terms.length === 0 || asks) {
      const kind = asks ? 'paragraph' : 'list';
      for (const text of [...terms, ...said]) pieces.push({ kind, text });
    } else {
      const term = terms.map((one) => one.replace(/\s*:$/, '')).join(', ');
      pieces.push({ kind: 'list', text: said.length === 0 ? term : `${term}: ${said.join('; ')}` });
    }
    terms = [];
    said = [];
    speaks = false;
  };
  for (const entry of tagsNamed(list, 'dt', 'dd')) {
    if (entry.name === 'dt' && said.length > 0) flush();
    const texts = read(entry);
    if (entry.name === 'dd' && texts.some(isRunning) && (texts.length > 1 || texts.some(isSpeech)))
      speaks = true;
    (entry.name === 'dt' ? terms : said).push(...texts.map(({ text }) => text));
  }
  if (terms.length > 0 || said.length > 0) flush();
  return pieces;
}

function isSpeech({ text }: Piece): boolean {
  return /^[–—-]\s?\p{L}|^[«“„]/u.test(text);
}
