import { NorwireError } from '../errors.ts';
import type { Article, ArticleFacts } from '../story/types.ts';
import { articleOf, haveCopy, type Piece } from './article.ts';
import { dateOf, distinct, firstValue, lineOf, numberOf } from './fact-values.ts';
import { parseFragment } from './html.ts';
import { lineIn, piecesIn } from './pieces.ts';
import { plainLines } from './plain-lines.ts';
import { nitfFacts, nitfPieces } from './read-nitf.ts';
import { type Release, readRelease } from './release.ts';
import { attributeOf, childTags, type Tag, tagAt, tagsNamed, textIn } from './tag.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/**
 * The text items of a NewsML-G2 document (`newsMessage` or `newsItem`) as articles, in their order. Pictures,
 * packages and items whose content is elsewhere are passed over. Rejects with a NorwireError (`input`) where none is left.
 */
export async function readNewsml(root: Tag, name: string): Promise<readonly Article[]> {
  const items = root.name === 'newsitem' ? [root] : tagsNamed(root, 'newsitem');
  const articles: Article[] = [];
  for (const item of items) {
    const kind = attributeOf(tagAt(item, 'itemmeta', 'itemclass'), 'qcode') ?? '';
    if (/^ninat:(?!text$)/.test(kind)) continue;
    const { pieces, facts } = await contentOf(item, name);
    if (haveCopy(pieces)) articles.push(articleOf(name, pieces, facts));
  }
  if (articles.length > 0) return articles;
  throw new NorwireError(
    'input',
    items.length === 0
      ? `${name} is NewsML-G2 without a newsItem: norwire reads newsItem elements, alone or in a newsMessage.`
      : `${name} is NewsML-G2, but none of its ${items.length} items holds text in inlineXML or inlineData.`,
  );
}

interface Content {
  readonly pieces: readonly Piece[];
  readonly facts: Partial<ArticleFacts>;
}

async function contentOf(item: Tag, name: string): Promise<Content> {
  const meta = tagAt(item, 'contentmeta');
  const outer = itemFacts(item);
  const headline: Piece = { kind: 'headline', text: meanHeadline(lineIn(tagAt(meta, 'headline'))) };
  const inline = tagAt(item, 'contentset', 'inlinexml');
  const nitf = inline === null ? undefined : tagsNamed(inline, 'nitf')[0];
  if (nitf !== undefined) {
    const facts = overlay(nitfFacts(nitf), outer);
    const [own, ...rest] = nitfPieces(nitf);
    return { pieces: [headline.text === '' && own !== undefined ? own : headline, ...rest], facts };
  }
  const content = inline ?? (await inlineData(tagAt(item, 'contentset', 'inlinedata'), name));
  const pieces = content === null ? [] : meanWireHabits(piecesIn(content));
  const titled = pieces.some(({ kind }) => kind === 'headline') || headline.text === '';
  return { pieces: titled ? pieces : [headline, ...pieces], facts: outer };
}

/** Text in a CDATA section or escaped: HTML by its content type or its look, else plain lines. */
async function inlineData(data: Tag | null, name: string): Promise<Tag | null> {
  if (data === null) return null;
  const text = textIn(data);
  if (/html/i.test(attributeOf(data, 'contenttype') ?? '') || /<\/?(p|br|div)\b/i.test(text)) {
    return parseFragment(text, name);
  }
  const lines = plainLines(text);
  return {
    name: 'div',
    attributes: new Map(),
    children: lines.map((line) => ({ name: 'p', attributes: new Map(), children: [line] })),
  };
}

/** What the item says of its story. The same guid goes through all versions; the version makes the document's id. */
function itemFacts(item: Tag): Partial<ArticleFacts> {
  const management = tagAt(item, 'itemmeta');
  const meta = tagAt(item, 'contentmeta');
  const rights = tagAt(item, 'rightsinfo');
  const id = attributeOf(item, 'guid');
  const version = numberOf(attributeOf(item, 'version'));
  const slugline = lineOf(textIn(tagAt(meta, 'slugline')));
  const date = dateOf(textIn(tagAt(management, 'versioncreated')));
  const subjects = meta === null ? [] : childTags(meta, 'subject');
  const section = subjects.find(
    (subject) => tagAt(subject, 'broader') === null && nameOf(subject).length > 2,
  );
  const notes = management === null ? [] : childTags(management, 'ednote');
  return {
    language: attributeOf(tagAt(meta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
    section: section === undefined ? null : nameOf(section),
    byline: lineOf(textIn(tagAt(meta, 'by'))),
    dateline: lineOf(textIn(tagAt(meta, 'dateline'))),
    credit: firstValue(textIn(tagAt(meta, 'creditline')), nameOf(tagAt(management, 'provider'))),
    date,
    id,
    documentId: id !== null && version !== null ? `${id}:${version}` : id,
    version,
    ...releaseOf(management, date),
    urgency: numberOf(textIn(tagAt(meta, 'urgency'))),
    slugline,
    keywords: distinct(meta === null ? [] : childTags(meta, 'keyword').map(textIn)),
    copyright: firstValue(textIn(tagAt(rights, 'copyrightnotice')), nameOf(tagAt(rights, 'copyrightholder'))),
    editorNotes: distinct(notes.map(textIn)),
  };
}

/** Status and embargo of an item. An embargo without a time withholds it until its sender lifts it. */
function releaseOf(management: Tag | null, issued: string | null): Release {
  const named = (...names: readonly string[]) => (management === null ? [] : childTags(management, ...names));
  const codeOf = (tag: Tag) =>
    firstValue(attributeOf(tag, 'qcode'), attributeOf(tag, 'uri'), attributeOf(tag, 'literal'), textIn(tag));
  return readRelease({
    statuses: [
      ...named('pubstatus').map(codeOf),
      // Signals say much besides; of them only what holds a story back or calls it back is one for us.
      ...named('signal', 'instruction')
        .map(codeOf)
        .filter((code) => /embargo|withh|cancel|kill/i.test(code ?? '')),
    ],
    embargoes: named('embargoed').map((tag) => lineOf(textIn(tag)) ?? 'true'),
    notes: named('ednote').map(textIn),
    issued,
  });
}

function nameOf(tag: Tag | null): string {
  return firstValue(textIn(tagAt(tag, 'name')), attributeOf(tag, 'literal')) ?? '';
}

/** Inner facts, overruled by the outer ones that say something. */
function overlay(inner: Partial<ArticleFacts>, outer: Partial<ArticleFacts>): Partial<ArticleFacts> {
  const said = Object.entries(outer).filter(
    ([name, value]) =>
      value !== null &&
      !(Array.isArray(value) && value.length === 0) &&
      !(name === 'status' && value === 'usable'),
  );
  return { ...inner, ...Object.fromEntries(said) };
}
