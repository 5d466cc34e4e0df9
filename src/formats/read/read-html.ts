import { NorwireError } from '../../errors.ts';
import { type Article, type ArticleFacts, inOslo } from '../../story/index.ts';
import {
  articleOf,
  attributeOf,
  cleanLine,
  type Element,
  findArticleBody,
  haveCopy,
  lineIn,
  type MarkedBlock,
  parseFragment,
  parsePage,
  piecesIn,
  tagsNamed,
  textIn,
} from '../markup/index.ts';
import { dateOf, firstValue, lineOf } from './fact-values.ts';
import { noticesInComments, noticesOnPage } from './hidden-notices.ts';
import { releaseFields } from './ninjs-facts.ts';
import { asidesOf } from './page-asides.ts';
import { fullerCopy } from './page-data.ts';
import { readRelease } from './release.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/** A piece of HTML as an article: its first `h1` is the headline. Rejects with a NorwireError (`input`) if it holds no copy. */
export async function readFragment(html: string, name: string): Promise<Article> {
  const body = await parseFragment(html, name);
  const pieces = withHeadline(headlineIn(body), piecesIn(body));
  if (!haveCopy(pieces)) throw new NorwireError('input', `${name} is HTML without text in its paragraphs.`);
  const held = readRelease({ notes: heldTimes(body, html) });
  return articleOf(name, meanWireHabits(pieces), held);
}

/** The article on a page, without the page around it. Rejects with a NorwireError (`input`) if there is none. */
export async function readPage(html: string, name: string): Promise<Article> {
  const page = await parsePage(html, name);
  const meta = metaOf(page);
  const [body] = tagsNamed(page, 'body');
  const found = (await findArticleBody(html, name)) ?? body ?? page;
  const headline = firstValue(
    headlineIn(found),
    headlineIn(page),
    meta.get('og:title'),
    tagsNamed(page, 'title').map(textIn)[0],
  );
  const facts = pageFacts(page, meta, html);
  const shown = piecesIn(found).filter(({ text }) => !isByline(text, facts.byline ?? null));
  const full = await fullerCopy(page, shown, { headline: headline ?? '', address: facts.id ?? null }, name);
  const copy = [...full, ...asidesOf(page, full)];
  const pieces = meanWireHabits(withHeadline(headline ?? '', copy));
  if (!haveCopy(pieces)) {
    throw new NorwireError(
      'input',
      `${name} is a web page on which no article was found. Save the article's own page.`,
    );
  }
  return articleOf(name, pieces, facts);
}

/** The pieces with the headline first; where it stood among them it is not said again. */
export function withHeadline(headline: string, pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const text = meanHeadline(headline);
  if (text === '') return pieces;
  const rest = pieces.filter(({ kind }) => kind !== 'headline');
  const again = rest.findIndex((piece) => piece.kind === 'subhead' && meanHeadline(piece.text) === text);
  return [{ kind: 'headline', text }, ...(again < 0 ? rest : rest.toSpliced(again, 1))];
}

function isByline(text: string, author: string | null): boolean {
  return author !== null && cleanLine(text).replace(/^(?:Av|Tekst|By|Foto)\s*:?\s+/i, '') === author;
}

function headlineIn(tag: Element): string {
  const headings = tagsNamed(tag, 'h1').map(lineIn);
  return headings.find((text) => text !== '') ?? '';
}

function metaOf(page: Element): ReadonlyMap<string, string> {
  return new Map(
    tagsNamed(page, 'meta')
      .map((tag): [string, string] => [
        (attributeOf(tag, 'property') ?? attributeOf(tag, 'name') ?? '').toLowerCase(),
        attributeOf(tag, 'content') ?? '',
      ])
      .reverse(),
  );
}

/** Times until which a page, in its comments or elsewhere, holds its story back. */
function heldTimes(page: Element, html: string): readonly string[] {
  return [...noticesOnPage(page), ...noticesInComments(html)];
}

function pageFacts(page: Element, meta: ReadonlyMap<string, string>, html: string): Partial<ArticleFacts> {
  const canonical = tagsNamed(page, 'link').find((tag) => attributeOf(tag, 'rel') === 'canonical') ?? null;
  const times = tagsNamed(page, 'time').map((tag) => attributeOf(tag, 'datetime'));
  const author = meta.get('author') ?? meta.get('article:author');
  const date = dateOf(meta.get('article:modified_time') ?? meta.get('article:published_time') ?? times[0]);
  const keywords = meta.get('keywords') ?? meta.get('news_keywords') ?? '';
  return {
    language: attributeOf(page, 'lang'),
    section: lineOf(meta.get('article:section')),
    byline: author === undefined || /^https?:/.test(author) ? null : lineOf(author),
    credit: firstValue(meta.get('copyright'), meta.get('og:site_name')),
    date: inOslo(date),
    ...readRelease({
      fields: [...meta, ...articleTags(page), ...linkedFields(page)],
      notes: heldTimes(page, html),
      issued: date,
    }),
    id: firstValue(attributeOf(canonical, 'href'), meta.get('og:url')),
    keywords: keywords
      .split(',')
      .map(cleanLine)
      .filter((word) => word !== ''),
  };
}

/** `article:tag` stands as often as there are labels. */
function articleTags(page: Element): readonly (readonly [string, string | null])[] {
  return tagsNamed(page, 'meta')
    .filter((tag) => /^article:tag$/i.test(attributeOf(tag, 'property') ?? attributeOf(tag, 'name') ?? ''))
    .map((tag) => ['tag', attributeOf(tag, 'content')] as const);
}

/** The fields of the articles that a page describes in JSON-LD. */
function linkedFields(page: Element): readonly (readonly [string, string | null])[] {
  return tagsNamed(page, 'script')
    .filter((tag) => /ld\+json/i.test(attributeOf(tag, 'type') ?? ''))
    .flatMap((tag) => {
      try {
        return [...releaseFields(JSON.parse(textIn(tag)))];
      } catch {
        // Half a page's JSON-LD is broken; what it would say is then not said.
        return [];
      }
    });
}
