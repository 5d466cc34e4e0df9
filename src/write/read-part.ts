import type { HouseStyle } from '../english/index.ts';
import type { MarkedPart } from './mark-part.ts';
import { readTags } from './read-tags.ts';
import { type ReadPart, writeQuotes } from './write-quotes.ts';

/** A part's English, and the reply it was read from, tags and all. */
export interface PartValue {
  readonly part: ReadPart;
  readonly reply: string;
}

/** A part's English out of a reply, or why it cannot be had, in words for the second asking. */
export function readPart(
  reply: string,
  part: MarkedPart,
  tag: string,
  style: HouseStyle,
): { readonly part: ReadPart } | { readonly misfit: string } {
  if (reply.trim() === '') return { misfit: 'It is empty.' };
  if (reply.trim().includes('\n') && !part.text.includes('\n'))
    return { misfit: 'It has line breaks that the Norwegian does not have.' };
  const reading = readTags(tagMarks(withoutOldTags(reply, part), part, tag), part, tag);
  if ('misfit' in reading) return { misfit: `Its tags are broken: ${reading.misfit}.` };
  return { part: writeQuotes(reading.pieces, part, style) };
}

/** Kept answers of earlier versions tag the attribution as well, as <a>; nobody asks for that any more. */
function withoutOldTags(reply: string, { text }: MarkedPart): string {
  const old = /<\/?a\d*>/gu;
  return old.test(text) ? reply : reply.replace(old, '');
}

/**
 * A model that forgets the tags often sets quotation marks in their place. Where it set as many as the part has quotes,
 * and the part has no other marked words, they are the quotes; the last may be open, since the next part goes on.
 */
function tagMarks(reply: string, { text, quotes }: MarkedPart, tag: string): string {
  const marked = /[“"«](\p{L}[^“”"«»]*|\p{N}[^“”"«»]*)(?:[”"»]|$)/gu;
  if (new RegExp(`<${tag}\\d*>`, 'u').test(reply) || /[“”"«»]/u.test(text)) return reply;
  const found = [...reply.matchAll(marked)];
  const tagged = [...text.matchAll(new RegExp(`<(${tag}\\d*)>`, 'gu'))].map(([, name]) => name);
  if (found.length !== quotes.length || tagged.length !== quotes.length) return reply;
  return reply.replace(marked, (_, words: string) => {
    const name = tagged.shift();
    return `<${name}>${words}</${name}>`;
  });
}
