import { refuseHostileMarkup } from './markup-limits.ts';
import { type DomNode, type Tag, tagOf } from './tag.ts';

/** The body of a piece of HTML, without its document: `<p>…</p><p>…</p>`. */
export async function parseFragment(html: string, name: string): Promise<Tag> {
  const page = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`, name);
  return (
    page.children.find((child): child is Tag => typeof child !== 'string' && child.name === 'body') ?? page
  );
}

/** The root element of a whole page. */
export async function parsePage(html: string, name: string): Promise<Tag> {
  return tagOf(rootOf(await parseDom(html, name)));
}

/** The body of the article on a page, found by Readability among all that stands around it; null if it finds none. */
export async function findArticleBody(html: string, name: string): Promise<Tag | null> {
  const document = await parseDom(html, name);
  const { Readability } = await import('@mozilla/readability');
  const found = new Readability(document as ConstructorParameters<typeof Readability>[0], {
    keepClasses: true,
    charThreshold: 200,
    maxElemsToParse: 100_000,
  }).parse();
  return typeof found?.content === 'string' ? parseFragment(found.content, name) : null;
}

async function parseDom(html: string, name: string): Promise<unknown> {
  refuseHostileMarkup(html, name, 'HTML');
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document;
}

function rootOf(document: unknown): DomNode {
  return (document as { readonly documentElement: DomNode }).documentElement;
}
