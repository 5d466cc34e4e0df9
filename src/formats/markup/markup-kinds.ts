import type { BlockKind } from '../../story/index.ts';
import { noteNumber } from './raised-text.ts';
import { attributeOf, childTags, classesOf, type Element, tagsNamed, textIn } from './tag.ts';

/** Elements that hold no copy. TT's `dat` is the line of section and source above its lede. */
const skipped = new Set(
  'script style noscript template svg iframe object embed canvas form button input select textarea nav head img picture video audio rp annotation annotation-xml media-reference media-metadata media-producer media-object del s strike'.split(
    ' ',
  ),
);
const skippedClasses =
  /^(dat|byline|author|share|sharing|related|advert(isement)?|annonse|embed|newsletter|notepad|dpa-notepad|non-?public|internal|noprint)$/;
const unseenClasses = /^(visually-?hidden|sr-only|screen-reader-text)$/;

const blockKinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  pre: 'paragraph',
  address: 'paragraph',
  summary: 'subhead',
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
  'html body article section main div header footer aside details center block body.content body.head figure media ul ol dl table thead tbody tfoot colgroup hedline headline abstract text brodtext content datacontent nitf-table nitf-table-summary td th'.split(
    ' ',
  ),
);

/** Whether an element parts what stands in it from what stands round it. */
export function isBlock(tag: Element): boolean {
  return (
    containers.has(tag.name) ||
    blockKinds[tag.name] !== undefined ||
    /display\s*:\s*(block|flex|grid|list-item|table)/i.test(attributeOf(tag, 'style') ?? '')
  );
}

/** The kind of what stands in an element that stands in one of kind `outside`. */
export function kindInside(tag: Element, outside: BlockKind): BlockKind {
  if (isLede(tag)) return 'lede';
  if (isNote(tag)) return 'note';
  const own = blockKinds[tag.name];
  if (own === undefined)
    return containers.has(tag.name) && /^(ul|ol|dl|table|t(head|body|foot))$/.test(tag.name)
      ? outside === 'note'
        ? 'note'
        : 'list'
      : outside;
  if (isHeading(tag) && tagsNamed(tag, 'p', 'blockquote').length > 0) return 'lede';
  if (own === 'paragraph' && /caption|bildetekst/.test(attributeOf(tag, 'class') ?? '')) return 'caption';
  if (outside === 'note' && own !== 'headline') return 'note';
  return own === 'paragraph' && outside !== 'headline' ? outside : own;
}

function isHeading(tag: Element): boolean {
  return /^h[1-6]$/.test(tag.name);
}

/** A footnote: a block that begins with its number above the line, and lists of such. */
function isNote(tag: Element): boolean {
  if (/^(p|li|dd|div)$/.test(tag.name) && noteNumber(tag) !== null) return true;
  if (/doc-(endnotes?|footnotes?)/.test(attributeOf(tag, 'role') ?? '')) return true;
  return (
    containers.has(tag.name) && classesOf(tag).some((word) => /^(foot|end)notes?$|^fotnoter?$/.test(word))
  );
}

/** A lede in its spellings: `lede="true"`, `lead="true"`, `lede="yes"`, `class="lead"`, an ingress. */
function isLede(tag: Element): boolean {
  if (/^(true|yes|1)$/i.test(attributeOf(tag, 'lede') ?? attributeOf(tag, 'lead') ?? '')) return true;
  if (tag.name !== 'p' && tag.name !== 'div' && tag.name !== 'section') return tag.name === 'abstract';
  return classesOf(tag).some((word) =>
    /^(lead|lede|ingress|preamble|standfirst|article-?(lead|ingress))$/.test(word),
  );
}

/** Whether an inline style keeps text from being seen, or strikes it out, so that it is no copy. */
export function hidesText(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![\d.]*[1-9])|text-decoration[\w-]*\s*:[^;]*line-through/i.test(
    style,
  );
}

/** A NITF note that is not to be published: an editor's note or a non-publishable advisory. */
export function isForEditors(tag: Element): boolean {
  return (
    tag.name === 'note' &&
    (attributeOf(tag, 'type') === 'npa' || attributeOf(tag, 'noteclass') === 'editorsnote')
  );
}

/** Whether an element is struck out, so that words stand apart where it stood. */
export function isStruck(tag: Element): boolean {
  return /^(del|s|strike)$/.test(tag.name) || /line-through/i.test(attributeOf(tag, 'style') ?? '');
}

/** Whether an element holds no copy, or none that is seen. `parent` is the element it stands in. */
export function isSkipped(tag: Element, parent: Element): boolean {
  return (
    skipped.has(tag.name) ||
    isForEditors(tag) ||
    tag.attributes.has('hidden') ||
    isUnheard(tag) ||
    hidesText(attributeOf(tag, 'style') ?? '') ||
    classesOf(tag).some(
      (word) => skippedClasses.test(word) || (unseenClasses.test(word) && !isReadInstead(parent)),
    )
  );
}

function isUnheard(tag: Element): boolean {
  return attributeOf(tag, 'aria-hidden') === 'true';
}

/** Whether an element holds letters for the eye alone, so that its unseen words stand for them. */
function isReadInstead(parent: Element): boolean {
  return childTags(parent).some((child) => isUnheard(child) && /\p{L}/u.test(textIn(child)));
}
