import { NorwireError } from '../errors.ts';
import { hidesText } from './markup-kinds.ts';
import { refuseHostileMarkup } from './markup-limits.ts';
import { type DomNode, type Tag, tagOf } from './tag.ts';

/** The body of a piece of HTML, without its document: `<p>…</p><p>…</p>`. */
export async function parseFragment(html: string, name: string): Promise<Tag> {
  const page = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`, name);
  return (
    page.children.find((child): child is Tag => typeof child !== 'string' && child.name === 'body') ?? page
  );
}

/** The root element of a whole page. Rejects with a NorwireError (`input`) if there is none. */
export async function parsePage(html: string, name: string): Promise<Tag> {
  const root = (await parseDom(html, name)).documentElement;
  if (root === null)
    throw new NorwireError('input', `${name} begins like HTML, but no element was found in it.`);
  return tagOf(root);
}

/** The body of the article on a page, found by Readability among all that stands around it; null if it finds none. */
export async function findArticleBody(html: string, name: string): Promise<Tag | null> {
  const document = await parseDom(html, name);
  // Readability drops the style attribute, and with it that a person does not see the text.
  for (const element of document.querySelectorAll('[style]')) {
    if (hidesText(element.getAttribute('style') ?? '')) element.remove();
  }
  const { Readability } = await import('@mozilla/readability');
  const readability = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    charThreshold: 200,
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

/** As much of a page's document as is used here. */
interface HtmlDocument {
  readonly documentElement: DomNode | null;
  readonly querySelectorAll: (selector: string) => Iterable<{
    readonly getAttribute: (name: string) => string | null;
    readonly remove: () => void;
  }>;
}

async function parseDom(html: string, name: string): Promise<HtmlDocument> {
  refuseHostileMarkup(html, name, 'HTML');
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document as unknown as HtmlDocument;
}
