import type { MarkedBlock } from './article.ts';
import { childTags, type Element, tagsNamed } from './tag.ts';

type Read = (tag: Element) => readonly MarkedBlock[];

/**
 * A table's rows. Rows of figures and short words are a line each ("US dollar | 10,8072"); where a table only lays
 * out running text, each block and line of its cells is a paragraph of its own.
 */
export function tablePieces(table: Element, read: Read): readonly MarkedBlock[] {
  const rows = table.name === 'tr' ? [table] : tagsNamed(table, 'tr', 'caption');
  const read_ = rows.map((row) => (row.name === 'tr' ? cellsOf(row, read) : null));
  const single = read_.every((cells) => cells === null || cells.length <= 1);
  const laidOut = single && read_.some((cells) => cells?.some((cell) => cell.some(isRunning)));
  return rows.flatMap((row, at): readonly MarkedBlock[] => {
    const cells = read_[at];
    if (cells === null || cells === undefined)
      return read(row).map(({ text }) => ({ kind: 'caption', text }));
    if (laidOut || cells.some(isLaidOut)) return cells.flat();
    const text = cells.map((cell) => cell.map((piece) => piece.text).join('; ')).join(' | ');
    return text === '' ? [] : [{ kind: 'list', text }];
  });
}

/** A row's cells that hold something, each as its pieces. */
function cellsOf(row: Element, read: Read): readonly (readonly MarkedBlock[])[] {
  return childTags(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => read(cell))
    .filter((pieces) => pieces.length > 0);
}

/** Running text: a sentence of some words, or a turn of speech. */
function isRunning({ text }: MarkedBlock): boolean {
  return /^[–—-]\s?\p{L}|^[«“„]/u.test(text) || (/[.!?:»”]$/.test(text) && text.split(' ').length >= 4);
}

function isLaidOut(cell: readonly MarkedBlock[]): boolean {
  return cell.some(({ kind }) => kind !== 'paragraph') || (cell.length > 1 && cell.some(isRunning));
}

/**
 * The terms of a definition list with what is said of each: "Lengde: 12 meter". A question with its answer, and
 * answers of several paragraphs, are paragraphs.
 */
export function definitionPieces(list: Element, read: Read): readonly MarkedBlock[] {
  const pieces: MarkedBlock[] = [];
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
    for (const { text } of texts) (entry.name === 'dt' ? terms : said).push(text);
  }
  if (terms.length > 0 || said.length > 0) flush();
  return pieces;
}

function isSpeech({ text }: MarkedBlock): boolean {
  return /^[–—-]\s?\p{L}|^[«“„]/u.test(text);
}
