import { isMail } from './mail-bytes.ts';

/** What a file is, by its content. `refused` is a kind of file that is no story, in words. */
export type Detected =
  | { readonly kind: 'plain' | 'markdown' | 'json' | 'fragment' | 'page' | 'mail' }
  | { readonly kind: 'xml'; readonly root: string }
  | { readonly kind: 'refused'; readonly what: string };

const htmlNames = new Set(
  'p div span h1 h2 h3 h4 h5 h6 article section main header body b strong i em a ul ol li blockquote table br figure img font center'.split(
    ' ',
  ),
);

/** Tells what a file is: JSON, XML by its root element, a mail, a page or piece of HTML, RTF, or text that is Markdown or plain. */
export function detectFormat(text: string, isMarkdown: (text: string) => boolean): Detected {
  const start = text.slice(0, 100_000).replace(/^[\s\ufeff]+/, '');
  if (start.startsWith('{\\rtf')) return { kind: 'refused', what: 'an RTF document' };
  if (/^(?:\{\s*["}]|\[\s*[{\]"[])/.test(start)) return { kind: 'json' };
  if (isMail(start)) return { kind: 'mail' };
  if (/^<(?:[a-z_]|!|\?)/i.test(start)) return markup(start, text);
  if (/^(?:# \S|---[^\S\n]*\n)/.test(start) && isMarkdown(text)) return { kind: 'markdown' };
  if (/<\/(?:p|div|h[1-6]|article|li)\s*>/i.test(text) || (start.match(/<br\s*\/?>/gi)?.length ?? 0) > 1) {
    return { kind: 'fragment' };
  }
  return { kind: isMarkdown(text) ? 'markdown' : 'plain' };
}

function markup(start: string, text: string): Detected {
  const declared = /^<\?xml\b/i.test(start);
  if (/^(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,5000}?-->\s*)*<!doctype\s+html\b/i.test(start))
    return { kind: 'page' };
  const root = rootName(start);
  if (root === null) return declared ? { kind: 'xml', root: '' } : { kind: 'fragment' };
  if (root === 'html') return { kind: 'page' };
  if (!declared && root === 'body') return { kind: 'fragment' };
  if (!declared && htmlNames.has(root)) return { kind: /<body[\s>]/i.test(text) ? 'page' : 'fragment' };
  return { kind: 'xml', root };
}

/** The name of the first element, in lower case without its prefix; comments, declarations and the document type are passed over. */
function rootName(start: string): string | null {
  let at = 0;
  while (at < start.length) {
    at = start.indexOf('<', at);
    if (at < 0) return null;
    const name = /^<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)/i.exec(start.slice(at, at + 120))?.[1];
    if (name !== undefined) return name.toLowerCase();
    const end = start.startsWith('<!--', at) ? start.indexOf('-->', at) : endOfDeclaration(start, at);
    if (end < 0) return null;
    at = end + 1;
  }
  return null;
}

/** The end of a declaration; a document type may hold others in square brackets. */
function endOfDeclaration(start: string, at: number): number {
  const end = start.indexOf('>', at);
  const bracket = start.indexOf('[', at);
  return bracket >= 0 && bracket < end ? start.indexOf(']', bracket) : end;
}
