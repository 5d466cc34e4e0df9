import { parseFragment } from './html.ts';
import type { Element } from './tag.ts';

/** So often markup is found escaped once more than it should be. */
const mostWrappings = 4;

const blocks = 'p|div|ul|ol|li|h[1-6]|blockquote|article|section|table|figure';
const named = `${blocks}|b|strong|i|em|a|span|q|sup|sub|small|font`;
const opening = new RegExp(`<(${named})(?:\\s[^<>]*)?>`, 'gi');
const closing = new RegExp(`</(${named})\\s*>`, 'gi');
const alone = /<(?:br|hr|img)(?:\s[^<>]*)?\/?>/i;
const escaped = new RegExp(
  [
    `^\\s*&(?:amp;)*lt;(?:!\\[CDATA\\[|(?:${blocks}|br)(?:\\s|/|&(?:amp;)*gt;))`,
    `&(?:amp;)*lt;/(?:${blocks})\\s*&(?:amp;)*gt;`,
    '&(?:amp;)*lt;br\\s*/?&(?:amp;)*gt;',
  ].join('|'),
  'i',
);

/** Whether a text is HTML: an element that opens and closes, or a break. A lone "<p>" is talk of one. */
export function isMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const lastEnd = new Map(
    Array.from(text.matchAll(closing), ({ 1: name = '', index }) => [name.toLowerCase(), index]),
  );
  for (const { 1: name = '', index } of text.matchAll(opening)) {
    if (index < (lastEnd.get(name.toLowerCase()) ?? -1)) return true;
  }
  return alone.test(text);
}

/**
 * The HTML that a text was meant to be, without the wrappings that feeds and wires put round it: CDATA marks written
 * out, and tags that were escaped once too often. Tags that a text only talks of stay escaped.
 */
export function unwrapMarkup(text: string): string {
  let inner = text;
  for (let round = 0; round < mostWrappings; round += 1) {
    const bare = inner.replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, '');
    const next = !isMarkup(bare) && escaped.test(bare) ? unescapeOnce(bare) : bare;
    if (next === inner) return inner;
    inner = next;
  }
  return inner;
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

function unescapeOnce(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|#39|amp);/g, (found) => characters[found] ?? found);
}

/** An element in which markup that stands as text (in CDATA, or escaped) has become elements, at any depth. */
export async function withNestedMarkup(tag: Element, name: string): Promise<Element> {
  const children: (Element | string)[] = [];
  for (const child of tag.children) {
    if (typeof child !== 'string') children.push(await withNestedMarkup(child, name));
    else {
      const inner = /[<&]/.test(child) ? unwrapMarkup(child) : child;
      for (const one of isMarkup(inner) ? (await parseFragment(inner, name)).children : [child])
        children.push(one);
    }
  }
  return { ...tag, children };
}
