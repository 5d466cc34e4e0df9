import type { BlockKind } from '../story/types.ts';
import type { Piece } from './article.ts';
import { cleanLine } from './clean-text.ts';
import { attributeOf, childTags, classesOf, type Tag, tagsNamed, textIn } from './tag.ts';

/** Where a line was broken inside a block: `<br/>`. */
const lineBreak = '\u2029';

/** Elements that hold no copy. TT's `dat` is the line of section and source above its lede. */
const skipped = new Set(
  'script style noscript template svg math iframe object embed canvas form button input select textarea nav head img picture video audio media-reference media-metadata media-producer media-object'.split(
    ' ',
  ),
);
const skippedClasses =
  /^(dat|byline|author|share|sharing|related|advert(isement)?|annonse|embed|newsletter|notepad|dpa-notepad|non-?public|internal|noprint|visually-hidden|sr-only)$/;

const blockKinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  pre: 'paragraph',
  address: 'paragraph',
  summary: 'paragraph',
  hl1: 'subhead',
  hl2: 'subhead',
  h1: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  mellis: 'subhead',
  li: 'list',
  dt: 'list',
  dd: 'list',
  tr: 'list',
  figcaption: 'caption',
  caption: 'caption',
  'media-caption': 'caption',
  blockquote: 'quote',
  bq: 'quote',
  citat: 'quote',
  credit: 'paragraph',
  note: 'note',
  fn: 'note',
  rubrik: 'headline',
  ingress: 'lede',
};

/** Elements that only hold others: what is inside has its own kind, or is a paragraph. */
const containers = new Set(
  'html body article section main div header footer aside details center block body.content body.head figure media ul ol dl table thead tbody tfoot colgroup hedline headline abstract text brodtext content datacontent nitf-table nitf-table-summary'.split(
    ' ',
  ),
);

/**
 * The copy inside an element as pieces in their order: XHTML, HTML and NITF content. Scripts, forms, navigation and
 * what is marked as not public are left out; unknown elements are unwrapped. `marks` stand round `<q>`.
 */
export function piecesIn(tag: Tag, marks: readonly [string, string] = ['«', '»']): readonly Piece[] {
  const pieces: Piece[] = [];
  let buffer = '';
  const flush = (kind: BlockKind): void => {
    for (const line of brokenLines(buffer)) pieces.push({ kind, text: line });
    buffer = '';
  };
  const walk = (parent: Tag, kind: BlockKind): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') buffer += child;
      else if (isSkipped(child)) continue;
      else if (child.name === 'br') buffer += lineBreak;
      else if (child.name === 'hr') flush(kind);
      else if (child.name === 'endash') buffer += '–';
      else if (child.name === 'q') {
        const [open, close] = /^\s*[«“„"]/.test(textIn(child)) ? ['', ''] : marks;
        buffer += open;
        walk(child, kind);
        buffer += close;
      } else if (child.name === 'tr') {
        flush(kind);
        pieces.push({ kind: 'list', text: rowText(child) });
      } else if (containers.has(child.name) || blockKinds[child.name] !== undefined) {
        flush(kind);
        const inner = kindInside(child, kind);
        walk(child, inner);
        flush(inner);
      } else walk(child, kind);
    }
  };
  const outer = kindInside(tag, 'paragraph');
  walk(tag, outer);
  flush(outer);
  return oneLede(pieces.filter(({ text }) => text !== ''));
}

function kindInside(tag: Tag, outside: BlockKind): BlockKind {
  if (isLede(tag)) return 'lede';
  const own = blockKinds[tag.name];
  if (own === undefined)
    return containers.has(tag.name) && /^(ul|ol|dl|table|t(head|body|foot))$/.test(tag.name)
      ? 'list'
      : outside;
  if (isHeading(tag) && tagsNamed(tag, 'p', 'blockquote').length > 0) return 'lede';
  if (attributeOf(tag, 'quote-source') !== null) return 'quote';
  if (own === 'paragraph' && /caption|bildetekst/.test(attributeOf(tag, 'class') ?? '')) return 'caption';
  return own === 'paragraph' && outside !== 'headline' ? outside : own;
}

function isHeading(tag: Tag): boolean {
  return /^h[1-6]$/.test(tag.name);
}

/** A lede in its spellings: `lede="true"`, `lead="true"`, `lede="yes"`, `class="lead"`, an ingress. */
function isLede(tag: Tag): boolean {
  if (/^(true|yes|1)$/i.test(attributeOf(tag, 'lede') ?? attributeOf(tag, 'lead') ?? '')) return true;
  if (tag.name !== 'p' && tag.name !== 'div' && tag.name !== 'section') return tag.name === 'abstract';
  return classesOf(tag).some((word) =>
    /^(lead|lede|ingress|preamble|standfirst|article-?(lead|ingress))$/.test(word),
  );
}

/** Whether an inline style keeps text from being seen, so that it is no copy. */
export function hidesText(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.]*[1-9])/i.test(style);
}

/** A NITF note that is not to be published: an editor's note or a non-publishable advisory. */
export function isForEditors(tag: Tag): boolean {
  return (
    tag.name === 'note' &&
    (attributeOf(tag, 'type') === 'npa' || attributeOf(tag, 'noteclass') === 'editorsnote')
  );
}

function isSkipped(tag: Tag): boolean {
  return (
    skipped.has(tag.name) ||
    isForEditors(tag) ||
    tag.attributes.has('hidden') ||
    attributeOf(tag, 'aria-hidden') === 'true' ||
    hidesText(attributeOf(tag, 'style') ?? '') ||
    classesOf(tag).some((word) => skippedClasses.test(word))
  );
}

/** A row's cells, blank ones left out: "US dollar | 10,8072". */
function rowText(row: Tag): string {
  return childTags(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => cleanLine(textIn(cell)))
    .filter((text) => text !== '')
    .join(' | ');
}

/** A block's text, parted where two breaks follow each other, or one where a sentence or a turn of speech ended. */
function brokenLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of text.split(lineBreak)) {
    const clean = cleanLine(piece);
    const ends = clean === '' || /[.!?:»"”]$/.test(line.at(-1) ?? '') || /^[–—•*-]\s/.test(clean);
    if (line.length > 0 && ends) {
      lines.push(line.join(' '));
      line = [];
    }
    if (clean !== '') line.push(clean);
  }
  return line.length > 0 ? [...lines, line.join(' ')] : lines;
}

/** Only the first of the paragraphs marked as lede is; the rest are paragraphs. */
function oneLede(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'lede');
  return pieces.map((piece, index) =>
    piece.kind === 'lede' && index !== first ? { ...piece, kind: 'paragraph' } : piece,
  );
}
