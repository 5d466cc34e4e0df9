import { type HouseStyle, marksFor } from '../english/index.ts';
import type { MarkedPart } from './mark-part.ts';
import type { ReadPart } from './write-quotes.ts';

/**
 * A part's English with its quotes tagged as its Norwegian has them, the quotation marks left out: what `readPart`
 * reads back to the same. It is how English is shown to whoever may correct it.
 */
export function tagEnglish(
  { text, quotes }: ReadPart,
  part: MarkedPart,
  tag: string,
  style: HouseStyle,
): string {
  const [open, close] = marksFor(style, part.kind === 'headline').outer;
  const places = quotes
    .flatMap(({ id, spans }) => {
      const number = part.quotes.findIndex((quote) => quote.id === id) + 1;
      const name = part.text.includes(`<${tag}>`) ? tag : `${tag}${number}`;
      return spans.map(({ start, end }) => ({ name, start, end }));
    })
    .sort((one, other) => one.start - other.start);
  let written = '';
  let at = 0;
  for (const { name, start, end } of places) {
    // A comma inside the marks is no part of the span.
    const last = text.startsWith(`,${close}`, end) ? end + 1 : end;
    written += `${text.slice(at, start - open.length)}<${name}>${text.slice(start, last)}</${name}>`;
    at = last + close.length;
  }
  return written + text.slice(at);
}
