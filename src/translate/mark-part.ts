import type { Part, Quote, Span, Story } from '../story/types.ts';

/** How tags are spelt in one story: `<q>` and `<a>` unless the story itself holds such a spelling. */
export interface TagSpelling {
  readonly quote: string;
  readonly attribution: string;
}

/** What a tag of a part stands for: quotes by number, and for each attribution the quotes that share it. */
export interface MarkedPart {
  readonly id: string;
  readonly kind: Part['kind'];
  /** The Norwegian with quotes and attributions tagged, their dash or quotation marks left out. */
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly attributions: readonly { readonly span: Span; readonly quotes: readonly string[] }[];
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const openingMark = /(?:(?:[–—-]\s*)?[«"“”„'‘]\s?|[–—-]\s*)$/u;
const closingMark = /^([.,!?…]*)(?:\s?[»"”“'’])/u;

/** Picks a spelling that occurs nowhere in the story, so that no story can speak in our tags. */
export function spellTags(text: string): TagSpelling {
  for (let extra = ''; ; extra += 'x') {
    const [quote, attribution] = [`q${extra}`, `a${extra}`];
    if (!new RegExp(`<\\s*/?\\s*(?:${quote}|${attribution})\\s*(?:\\d|/?\\s*>)`, 'iu').test(text))
      return { quote, attribution };
  }
}

/**
 * Tags one part for the model: the tag is the quotation mark, so the part's own dash or marks are left out.
 * Only where a part has several of a kind are they numbered, from 1, so that it does not depend on the others.
 */
export function markPart(story: Story, part: Part, spelling: TagSpelling): MarkedPart {
  const quotes = story.quotes.filter((quote) => quote.part === part.id && isMarked(story, quote));
  const attributions = attributionsIn(story, part);
  const tags: Tag[] = [];
  for (const [index, quote] of quotes.entries()) {
    const name = quotes.length > 1 ? `${spelling.quote}${index + 1}` : spelling.quote;
    for (const span of quote.spans) addTag(tags, name, span);
  }
  for (const [index, { span }] of attributions.entries()) {
    const name = attributions.length > 1 ? `${spelling.attribution}${index + 1}` : spelling.attribution;
    addTag(tags, name, span);
  }
  tags.sort((one, other) => one.start - other.start);
  return { id: part.id, kind: part.kind, text: writeTags(part, tags, spelling), quotes, attributions };
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

function attributionsIn(story: Story, part: Part): MarkedPart['attributions'] {
  const byPlace = new Map<number, { span: Span; quotes: string[] }>();
  for (const quote of story.quotes) {
    const span = quote.attribution;
    if (span === null || span.start < part.start || span.end > part.end) continue;
    const known = byPlace.get(span.start);
    if (known) known.quotes.push(quote.id);
    else byPlace.set(span.start, { span, quotes: [quote.id] });
  }
  return [...byPlace.values()].sort((one, other) => one.span.start - other.span.start);
}

/** No tag lies inside or across another: whoever comes first keeps the place. */
function addTag(tags: Tag[], name: string, { start, end }: Span): void {
  if (start < end && tags.every((tag) => end <= tag.start || start >= tag.end))
    tags.push({ name, start, end });
}

function writeTags(part: Part, tags: readonly Tag[], spelling: TagSpelling): string {
  let written = '';
  let at = part.start;
  for (const tag of tags) {
    const isQuote = tag.name.startsWith(spelling.quote);
    const before = part.text.slice(at - part.start, tag.start - part.start);
    written += isQuote ? before.replace(openingMark, '') : before;
    written += `<${tag.name}>${part.text.slice(tag.start - part.start, tag.end - part.start)}</${tag.name}>`;
    at = tag.end;
    const closing = isQuote ? closingMark.exec(part.text.slice(at - part.start)) : null;
    if (closing) {
      written += closing[1];
      at += closing[0].length;
    }
  }
  return written + part.text.slice(at - part.start);
}
