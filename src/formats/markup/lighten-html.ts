import { NorwireError } from '../../errors.ts';

/** The most text that a page with a story may hold outside its tags, in UTF-16 code units: a story has a million. */
const mostText = 3_000_000;

/** An attribute longer than this holds data (a picture, a script's settings), and nothing that is read here. */
const longestAttribute = 2_000;

const emptied = /^<(script|style|noscript|template|svg|iframe)(?=[\s/>])/i;

/**
 * HTML without what a parser would only keep in memory: comments, scripts and their like, data in attributes. What
 * stands in CDATA sections, which HTML does not have, is text or markup as it looks. JSON-LD stays. Throws a
 * NorwireError (`input`) where more text is left than a page with a story has.
 */
export function lightenHtml(html: string, name: string): string {
  const kept: string[] = [];
  let text = 0;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    text += end - at;
    if (end > at) kept.push(html.slice(at, end));
    if (start < 0) break;
    if (text > mostText) break;
    at = keepTag(html, start, kept);
  }
  if (text <= mostText) return kept.join('');
  throw new NorwireError(
    'input',
    `${name} holds more than ${mostText / 1_000_000} million characters of text; norwire reads stories of up to 1 million. Split it into its stories.`,
  );
}

/** Keeps what is read of the tag at a place; gives where it ends. */
function keepTag(html: string, start: number, kept: string[]): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 2);
  if (html.startsWith('<![CDATA[', start)) {
    const end = html.indexOf(']]>', start);
    const held = html.slice(start + 9, end < 0 ? html.length : end);
    kept.push(/<\/?[a-z][^<>]*>/i.test(held) ? held : held.replaceAll('<', '&lt;'));
    return end < 0 ? html.length : end + 3;
  }
  const opened = emptied.exec(html.slice(start, start + 12))?.[1];
  const end = endOfTag(html, start);
  const tag = html.slice(start, end);
  if (opened === undefined || /^<script\b[^>]*ld\+json/i.test(tag)) {
    kept.push(tag.length > longestAttribute ? withoutData(tag) : tag);
    return end;
  }
  if (tag.endsWith('/>')) return end;
  const close = new RegExp(`</${opened}[^>]*>`, 'gi');
  close.lastIndex = end;
  return close.exec(html) === null ? end : close.lastIndex;
}

/** The end of a tag: the first ">" outside the quotation marks of its attributes. */
function endOfTag(html: string, start: number): number {
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html[at];
    if (character === '>') return at + 1;
    if (character === '<') return at;
    if ((character === '"' || character === "'") && html[at - 1] === '=') {
      const quote = html.indexOf(character, at + 1);
      if (quote < 0) return html.length;
      at = quote;
    }
  }
  return html.length;
}

function withoutData(tag: string): string {
  const short = tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, (value) =>
    value.length > longestAttribute ? '=""' : value,
  );
  // Attributes that are each short enough, but by the thousand.
  return short.length > 20 * longestAttribute ? `${/^<\/?[\w:-]*/.exec(tag)?.[0] ?? '<'}>` : short;
}

function behind(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found < 0 ? html.length : found + end.length;
}
