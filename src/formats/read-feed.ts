import { NorwireError } from '../errors.ts';
import type { Article, ArticleFacts } from '../story/types.ts';
import { articleOf, haveCopy, type Piece } from './article.ts';
import { dateOf, distinct, firstValue, lineOf } from './fact-values.ts';
import { parseFragment } from './html.ts';
import { piecesIn } from './pieces.ts';
import { withHeadline } from './read-html.ts';
import { readRelease } from './release.ts';
import { attributeOf, childTags, type Tag, tagAt, tagsNamed, textIn } from './tag.ts';
import { meanWireHabits } from './wire-habits.ts';

/**
 * The items of an RSS or Atom feed as articles, in their order; items without text are passed over. Rejects with a
 * NorwireError (`input`) where none has any.
 */
export async function readFeed(root: Tag, name: string): Promise<readonly Article[]> {
  const items = tagsNamed(root, 'item', 'entry');
  const feed = feedFacts(root);
  const articles: Article[] = [];
  for (const item of items) {
    const pieces = await piecesOf(item, name);
    if (haveCopy(pieces)) articles.push(articleOf(name, pieces, factsOf(item, feed)));
  }
  if (articles.length === 0) {
    throw new NorwireError('input', `${name} is a feed, but none of its ${items.length} items holds text.`);
  }
  return articles;
}

async function piecesOf(item: Tag, name: string): Promise<readonly Piece[]> {
  const content = await markupIn(tagAt(item, 'encoded') ?? tagAt(item, 'content'), name);
  const summary = await markupIn(tagAt(item, 'description') ?? tagAt(item, 'summary'), name);
  const title = await fragmentOf(textIn(tagAt(item, 'title')), name);
  const lead = summary.map((piece): Piece => (piece === summary[0] ? { ...piece, kind: 'lede' } : piece));
  return meanWireHabits(
    withHeadline(
      textIn(title),
      content.length === 0 || !repeats(summary, content) ? [...lead, ...content] : content,
    ),
  );
}

/** Whether the content says what the summary says, or begins with it. */
function repeats(summary: readonly Piece[], content: readonly Piece[]): boolean {
  const said = lineOf(summary.map(({ text }) => text).join(' '));
  const whole = lineOf(content.map(({ text }) => text).join(' ')) ?? '';
  return (
    said === null ||
    whole.includes(said.replace(/[\s…[\].]{1,20}$/, '')) ||
    content.some(({ kind }) => kind === 'lede')
  );
}

/** Markup as elements (Atom's `xhtml`), or escaped, or in CDATA. */
async function markupIn(tag: Tag | null, name: string): Promise<readonly Piece[]> {
  if (tag === null) return [];
  if (childTags(tag).length > 0) return piecesIn(tag);
  return piecesIn(await fragmentOf(textIn(tag), name));
}

/** HTML as elements; text without any of its signs needs no parser. */
async function fragmentOf(text: string, name: string): Promise<Tag> {
  return /[<&]/.test(text)
    ? parseFragment(text, name)
    : { name: 'p', attributes: new Map(), children: [text] };
}

/** What the feed says of all its items. */
function feedFacts(root: Tag): Pick<ArticleFacts, 'language' | 'credit' | 'copyright'> {
  const channel = tagAt(root, 'channel');
  return {
    language: firstValue(textIn(tagAt(channel, 'language')), attributeOf(root, 'xml:lang')),
    credit: firstValue(textIn(tagAt(channel, 'title')), textIn(tagAt(root, 'title'))),
    copyright: firstValue(textIn(tagAt(channel, 'copyright')), textIn(tagAt(root, 'rights'))),
  };
}

function factsOf(item: Tag, feed: ReturnType<typeof feedFacts>): Partial<ArticleFacts> {
  const link = tagAt(item, 'link');
  const id = firstValue(
    textIn(tagAt(item, 'guid')),
    textIn(tagAt(item, 'id')),
    textIn(link),
    attributeOf(link, 'href'),
  );
  const date =
    ['updated', 'published', 'pubdate', 'date']
      .map((field) => dateOf(textIn(tagAt(item, field))))
      .find(Boolean) ?? null;
  const categories = childTags(item, 'category').map((tag) =>
    firstValue(textIn(tag), attributeOf(tag, 'term')),
  );
  return {
    language: firstValue(attributeOf(item, 'xml:lang'), textIn(tagAt(item, 'language')), feed.language),
    section: categories[0] ?? null,
    byline: firstValue(
      textIn(tagAt(item, 'creator')),
      textIn(tagAt(item, 'author', 'name')),
      textIn(tagAt(item, 'author')),
    ),
    credit: firstValue(textIn(tagAt(item, 'source')), feed.credit),
    date,
    ...readRelease({ fields: releaseFields(item), issued: date }),
    id,
    documentId: id,
    keywords: distinct(categories.slice(1)),
    copyright: firstValue(textIn(tagAt(item, 'rights')), feed.copyright),
  };
}

/** The plain fields of an item, and of what Atom's publishing protocol says of it (`app:draft`). */
function releaseFields(item: Tag): readonly (readonly [string, string | null])[] {
  const fields = [...childTags(item), ...childTags(item, 'control').flatMap((tag) => childTags(tag))];
  return fields
    .filter((tag) => childTags(tag).length === 0)
    .map((tag) => [tag.name, textIn(tag).slice(0, 500)] as const);
}
