import type { Part, Quote, Span, Story } from '../story/index.ts';

/** A part as it is sent: the words of quotes tagged, their dash or quotation marks left out. */
export interface MarkedPart {
  readonly id: string;
  readonly kind: Part['kind'];
  readonly text: string;
  /** What the tags stand for, by number. */
  readonly quotes: readonly Quote[];
}

interface QuoteTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const openingMark = /(?:(?:[–—-]\s*)?[«"“”„'‘]\s?|[–—-]\s*)$/u;
const closingMark = /^([.,!?…]*)(?:\s?[»"”“'’])/u;

/** Picks a tag that occurs nowhere in the story ("q", else "qx" …), so that no story can speak in our tags. */
export function spellTag(text: string): string {
  for (let tag = 'q'; ; tag += 'x') {
    if (!new RegExp(`<\\s*/?\\s*${tag}\\s*(?:\\d|/?\\s*>)`, 'iu').test(text)) return tag;
  }
}

/**
 * Tags one part for the model: the tag is the quotation mark, so the part's own dash or marks are left out. Only where
 * a part has several quotes are they numbered, from 1, so that it does not depend on the others.
 */
export function markPart(story: Story, part: Part, tag: string): MarkedPart {
  const quotes = story.quotes.filter((quote) => quote.part === part.id && isMarked(story, quote));
  const tags: QuoteTag[] = [];
  for (const [index, quote] of quotes.entries()) {
    const name = quotes.length > 1 ? `${tag}${index + 1}` : tag;
    for (const span of quote.spans) addTag(tags, name, span);
  }
  tags.sort((one, other) => one.start - other.start);
  return { id: part.id, kind: part.kind, text: writeTags(part, tags), quotes };
}

/**
 * Only what the Norwegian marks as words of somebody gets quotation marks in English: by a dash, by marks, or by its
 * format. Speech that has lost its marks stays without.
 */
function isMarked({ article }: Story, { kind, mark, spans }: Quote): boolean {
  if (kind === 'indirect') return false;
  const [{ start, end }] = spans;
  return (
    mark !== 'none' ||
    (article.blocks ?? []).some((block) => block.kind === 'quote' && block.start <= start && end <= block.end)
  );
}

/** No tag lies inside or across another: whoever comes first keeps the place. */
function addTag(tags: QuoteTag[], name: string, { start, end }: Span): void {
  if (start < end && tags.every((tag) => end <= tag.start || start >= tag.end))
    tags.push({ name, start, end });
}

function writeTags(part: Part, tags: readonly QuoteTag[]): string {
  let written = '';
  let at = part.start;
  for (const tag of tags) {
    written += part.text.slice(at - part.start, tag.start - part.start).replace(openingMark, '');
    written += `<${tag.name}>${part.text.slice(tag.start - part.start, tag.end - part.start)}</${tag.name}>`;
    at = tag.end;
    const closing = closingMark.exec(part.text.slice(at - part.start));
    if (closing) {
      written += closing[1];
      at += closing[0].length;
    }
  }
  return written + part.text.slice(at - part.start);
}
