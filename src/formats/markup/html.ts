import { NorwireError } from '../../errors.ts';
import { type DomDocument, keepQuotes } from './keep-quotes.ts';
import { lightenHtml } from './lighten-html.ts';
import { hidesText } from './markup-kinds.ts';
import { refuseHostileMarkup } from './markup-limits.ts';
import { type DomNode, type Element, tagOf } from './tag.ts';

/** The body of a piece of HTML, without its document: `<p>…</p><p>…</p>`. */
export async function parseFragment(html: string, name: string): Promise<Element> {
  const page = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`, name);
  return (
    page.children.find((child): child is Element => typeof child !== 'string' && child.name === 'body') ??
    page
  );
}

/** The root element of a whole page. Rejects with a NorwireError (`input`) if there is none. */
export async function parsePage(html: string, name: string): Promise<Element> {
  const root = (await parseDom(html, name)).documentElement;
  if (root === null)
    throw new NorwireError('input', `${name} begins like HTML, but no element was found in it.`);
  return tagOf(root);
}

/** The body of the article on a page, found by Readability among all that stands around it; null if it finds none. */
export async function findArticleBody(html: string, name: string): Promise<Element | null> {
  const document = await parseDom(html, name);
  // Readability drops the style attribute, and with it that a person does not see the text.
  for (const element of document.querySelectorAll('[style]')) {
    if (hidesText(element.getAttribute('style') ?? '')) element.remove();
  }
  keepQuotes(document);
  const { Readability } = await import('@mozilla/readability');
  const readability = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    // Readability’s own 500 characters pass over a flash of a few lines.
    charThreshold: 200,
    // Guards the time: a page of more elements is a table or an attack. Not measured.
    maxElemsToParse: 100_000,
  });
  let content: string | null | undefined;
  try {
    content = readability.parse()?.content;
  } catch {
    // It stumbles over some malformed pages: to it, they hold no article.
  }
  return typeof content === 'string' ? parseFragment(content, name) : null;
}

interface HtmlDocument extends DomDocument {
  readonly documentElement: DomNode | null;
}

async function parseDom(html: string, name: string): Promise<HtmlDocument> {
  const light = lightenHtml(html, name);
  refuseHostileMarkup(light, name, 'HTML');
  const { parseHTML } = await import('linkedom');
  return parseHTML(light).document as unknown as HtmlDocument;
}
