import { NorwireError } from '../../errors.ts';
import { type ArticleFacts, inOslo } from '../../story/index.ts';
import {
  articleOf,
  attributeOf,
  childTags,
  type Element,
  haveCopy,
  type Space,
  tagAt,
  tagOfSpace,
  tagsNamed,
  tagsOf,
  textIn,
} from '../markup/index.ts';
import { dateOf, distinct, firstValue } from './fact-values.ts';
import { feedPieces, whyNoCopy } from './feed-copy.ts';
import { type FileReading, readEach } from './reading.ts';
import { readRelease } from './release.ts';

/**
 * The items of an RSS or Atom feed as articles, in their order; those without text are left out and said. Elements
 * are told by namespace: a picture's title, credit or content is never the item's. Rejects with a NorwireError
 * (`input`) where no item has text.
 */
export async function readFeed(root: Element, name: string): Promise<FileReading> {
  const items = root.name === 'entry' || root.name === 'item' ? [root] : tagsNamed(root, 'item', 'entry');
  const feed = feedFacts(root);
  return readEach(
    items,
    async (item, index) => {
      const which = items.length === 1 ? name : `item ${index + 1} of ${name}`;
      const pieces = await feedPieces(item, feed.credit, which);
      return haveCopy(pieces) ? articleOf(name, pieces, factsOf(item, feed)) : whyNoCopy(item);
    },
    {
      what: 'item',
      none: (first) =>
        new NorwireError(
          'input',
          `${name} is a feed, but none of its ${items.length} items holds text${first === undefined ? '' : ` (${first})`}.`,
        ),
    },
  );
}

type FeedFacts = Pick<ArticleFacts, 'language' | 'credit' | 'copyright' | 'byline'>;

/** What the feed says of all its items. */
function feedFacts(root: Element): FeedFacts {
  const channel = tagAt(root, 'channel') ?? root;
  const own = (field: string): string => textIn(tagOfSpace(channel, 'own', field));
  return {
    language: firstValue(
      own('language'),
      textIn(tagOfSpace(channel, 'dc', 'language')),
      attributeOf(root, 'xml:lang'),
    ),
    credit: firstValue(own('title')),
    copyright: firstValue(own('copyright'), own('rights'), textIn(tagOfSpace(channel, 'dc', 'rights'))),
    byline: root.name === 'feed' ? authorsOf(root) : null,
  };
}

function factsOf(item: Element, feed: FeedFacts): Partial<ArticleFacts> {
  const link = tagOfSpace(item, 'own', 'link');
  const own = (field: string): string => textIn(tagOfSpace(item, 'own', field));
  const id = firstValue(
    own('guid'),
    own('id'),
    textIn(link),
    attributeOf(link, 'href'),
    attributeOf(item, 'rdf:about'),
  );
  const date = dateIn(item);
  const categories = categoriesIn(item);
  const source = tagOfSpace(item, 'own', 'source');
  return {
    language: firstValue(
      attributeOf(item, 'xml:lang'),
      own('language'),
      textIn(tagOfSpace(item, 'dc', 'language')),
      feed.language,
    ),
    section: categories[0] ?? null,
    byline: authorsOf(item) ?? feed.byline,
    credit: firstValue(textIn(tagAt(source, 'title') ?? source), feed.credit),
    date,
    ...readRelease({ fields: releaseFields(item), issued: date }),
    id,
    documentId: id,
    keywords: distinct(categories.slice(1)),
    copyright: firstValue(own('rights'), textIn(tagOfSpace(item, 'dc', 'rights')), feed.copyright),
  };
}

function categoriesIn(item: Element): readonly (string | null)[] {
  return [...tagsOf(item, 'own', 'category'), ...tagsOf(item, 'dc', 'subject')].map((tag) =>
    firstValue(textIn(tag), attributeOf(tag, 'label'), attributeOf(tag, 'term')),
  );
}

const dates: readonly (readonly [Space, string])[] = [
  ['own', 'updated'],
  ['atom', 'updated'],
  ['dcterms', 'modified'],
  ['own', 'published'],
  ['own', 'pubdate'],
  ['own', 'date'],
  ['dc', 'date'],
  ['atom', 'published'],
  ['own', 'modified'],
  ['own', 'issued'],
];

/** When the item was last changed, as Oslo's clock has it: near midnight the day is another than in UTC. */
function dateIn(item: Element): string | null {
  const found = dates.map(([space, field]) => dateOf(textIn(tagOfSpace(item, space, field))));
  return inOslo(found.find((date) => date !== null) ?? null);
}

/** All its authors: "Ida Moe, Tor Lund". RSS writes "desk@x.example (Ida Moe)". */
function authorsOf(item: Element): string | null {
  const creators = tagsOf(item, 'dc', 'creator').map(textIn);
  const authors = [...tagsOf(item, 'own', 'author'), ...tagsOf(item, 'atom', 'author')].map((author) =>
    textIn(tagAt(author, 'name') ?? author).replace(/^\s*\S+@\S+\s*\((.+)\)\s*$/, '$1'),
  );
  const itunes = tagsOf(item, 'itunes', 'author').map(textIn);
  const named = [creators, authors, itunes].map(distinct).find((names) => names.length > 0);
  return named === undefined ? null : named.join(', ');
}

/** The plain fields of an item, and of what Atom's publishing protocol says of it (`app:draft`). */
function releaseFields(item: Element): readonly (readonly [string, string | null])[] {
  const fields = [...childTags(item), ...childTags(item, 'control').flatMap((tag) => childTags(tag))];
  return [
    ...fields
      .filter((tag) => childTags(tag).length === 0)
      .map((tag) => [tag.name, textIn(tag).slice(0, 500)] as const),
    ...categoriesIn(item).map((label) => ['category', label] as const),
  ];
}
