import { NorwireError } from '../../errors.ts';
import { type Article, type ArticleFacts, inOslo } from '../../story/index.ts';
import {
  articleOf,
  attributeOf,
  childTags,
  type Element,
  haveCopy,
  isForEditors,
  lineIn,
  type MarkedBlock,
  piecesIn,
  tagAt,
  tagsNamed,
  textIn,
  withNestedMarkup,
} from '../markup/index.ts';
import { dateOf, distinct, firstValue, lineOf, numberOf } from './fact-values.ts';
import { mergeSummary } from './merge-summary.ts';
import { type Release, readRelease } from './release.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/** A NITF document (root element `nitf`) as an article. Rejects with a NorwireError (`input`) where it holds no copy. */
export async function readNitf(root: Element, name: string): Promise<Article> {
  const nitf = await withNestedMarkup(root, name);
  const pieces = nitfPieces(nitf);
  if (!haveCopy(pieces)) {
    throw new NorwireError('input', `${name} is NITF without copy: no text was found in its body.content.`);
  }
  return articleOf(name, pieces, nitfFacts(nitf));
}

/** Headline, lede, copy and captions of a NITF document. */
export function nitfPieces(nitf: Element): readonly MarkedBlock[] {
  const marks = /^(en|sv|fi)/i.test(languageOf(nitf) ?? '') ? (['“', '”'] as const) : (['«', '»'] as const);
  const head = tagAt(nitf, 'body', 'body.head');
  const heads = tagAt(head, 'hedline') ?? tagAt(head, 'headline');
  const decks = heads === null ? [] : childTags(heads, 'hl2');
  const content = tagAt(nitf, 'body', 'body.content');
  const copy = content === null ? [] : piecesIn(content, marks);
  const abstract = tagAt(head, 'abstract');
  const summary = abstract === null ? [] : piecesIn(abstract, marks);
  const headline = meanHeadline(
    firstValue(
      lineIn(tagAt(heads, 'hl1')),
      heads === null ? null : ownText(heads),
      textIn(tagAt(nitf, 'head', 'title')),
    ) ?? '',
  );
  return [
    { kind: 'headline', text: headline },
    ...decks.map((deck): MarkedBlock => ({ kind: 'subhead', text: lineIn(deck) })),
    ...meanWireHabits(mergeSummary(summary, copy)),
  ];
}

/** What a NITF document says of its story. */
export function nitfFacts(nitf: Element): Partial<ArticleFacts> {
  const head = tagAt(nitf, 'head');
  const body = tagAt(nitf, 'body', 'body.head');
  const docdata = tagAt(head, 'docdata');
  const pubdata = tagAt(head, 'pubdata') ?? tagAt(docdata, 'pubdata');
  const tobject = tagAt(head, 'tobject');
  const documentId = attributeOf(tagAt(docdata, 'doc-id'), 'id-string');
  const key = tagAt(docdata, 'du-key');
  const slugline = firstValue(metaOf(head, 'NTBStikkord'), attributeOf(key, 'key'));
  const date = dateOf(
    attributeOf(tagAt(docdata, 'date.issue'), 'norm') ??
      attributeOf(pubdata, 'date.publication') ??
      metaOf(head, 'timestamp'),
  );
  const [section, subjects] = subjectsOf(tobject);
  const keywords =
    docdata === null ? [] : tagsNamed(docdata, 'keyword').map((word) => attributeOf(word, 'key'));
  return {
    language: languageOf(nitf),
    section,
    byline: authorsOf(body),
    dateline: datelineOf(tagAt(body, 'dateline')),
    credit: firstValue(textIn(tagAt(body, 'distributor', 'org')), textIn(tagAt(body, 'distributor'))),
    date: inOslo(date),
    id: metaOf(head, 'NTBID') ?? documentId?.replace(/_\d{2,3}$/, '') ?? null,
    documentId,
    version: numberOf(attributeOf(key, 'version')) ?? numberOf(/_(\d{2,3})$/.exec(documentId ?? '')?.[1]),
    ...releaseOf(nitf, date),
    urgency: numberOf(attributeOf(tagAt(docdata, 'urgency'), 'ed-urg')),
    slugline,
    keywords: distinct([...keywords, ...subjects]).filter((word) => word !== slugline && word !== section),
    copyright: copyrightOf(docdata),
    editorNotes: distinct([
      ...(docdata === null ? [] : tagsNamed(docdata, 'ed-msg', 'correction')).map(
        (message) => attributeOf(message, 'info') ?? textIn(message),
      ),
      ...tagsNamed(nitf, 'note').filter(isForEditors).map(textIn),
    ]),
  };
}

/** Status and embargo, wherever a NITF document says them: `docdata`, notes to editors, the history of revisions. */
function releaseOf(nitf: Element, issued: string | null): Release {
  const head = tagAt(nitf, 'head');
  const docdata = tagAt(head, 'docdata');
  const messages = docdata === null ? [] : tagsNamed(docdata, 'ed-msg');
  const heads = tagAt(nitf, 'body', 'body.head');
  return readRelease({
    statuses: [docdata, ...(docdata === null ? [] : childTags(docdata))].flatMap((tag) => [
      attributeOf(tag, 'management-status'),
      attributeOf(tag, 'status'),
    ]),
    embargoes: messages
      .filter((tag) => /embargo/i.test(attributeOf(tag, 'msg-type') ?? ''))
      .map((tag) => attributeOf(tag, 'info') || textIn(tag) || 'true'),
    releases:
      docdata === null
        ? []
        : tagsNamed(docdata, 'date.release').map((tag) => attributeOf(tag, 'norm') ?? textIn(tag)),
    notes: [
      textIn(tagAt(head, 'title')),
      textIn(tagAt(heads, 'hedline', 'hl1')),
      ...messages.map((tag) => attributeOf(tag, 'info') ?? textIn(tag)),
      ...tagsNamed(nitf, 'note').filter(isForEditors).map(textIn),
      ...[
        ...tagsNamed(nitf, 'distributor', 'tagline'),
        ...(docdata ? tagsNamed(docdata, 'doc.rights') : []),
      ].map(textIn),
      ...(head === null ? [] : tagsNamed(head, 'revision-history')).map((tag) => attributeOf(tag, 'comment')),
    ],
    fields: [
      ...tagsNamed(nitf, 'keyword').map((tag) => ['keyword', attributeOf(tag, 'key')] as const),
      ...tagsNamed(nitf, 'du-key').map((tag) => ['slugline', attributeOf(tag, 'key')] as const),
      ...['tobject', 'tobject.subject', 'tobject.property']
        .flatMap((name) => tagsNamed(nitf, name))
        .flatMap((tag) =>
          [...tag.attributes]
            .filter(([name]) => /^tobject\./.test(name) && !/refnum/.test(name))
            .map(([, label]) => ['category', label] as const),
        ),
      ...(head === null ? [] : childTags(head, 'meta')).map(
        (tag) => [attributeOf(tag, 'name') ?? '', attributeOf(tag, 'content')] as const,
      ),
      ...messages.map((tag) => ['msg-type', attributeOf(tag, 'msg-type')] as const),
    ],
    issued,
  });
}

/** The section, and the names of the other subjects. NTB's section is its category: "Innenriks". */
function subjectsOf(tobject: Element | null): readonly [string | null, readonly (string | null)[]] {
  if (tobject === null) return [null, []];
  const subjects = tagsNamed(tobject, 'tobject.subject');
  const top = subjects
    .map((subject) => attributeOf(subject, 'tobject.subject.type'))
    .find((type) => type !== null);
  return [
    attributeOf(tobject, 'tobject.type') ?? top ?? null,
    subjects.map(
      (subject) =>
        attributeOf(subject, 'tobject.subject.detail') ??
        attributeOf(subject, 'tobject.subject.matter') ??
        attributeOf(subject, 'tobject.subject.type'),
    ),
  ];
}

function languageOf(nitf: Element): string | null {
  return attributeOf(nitf, 'baselang') ?? attributeOf(nitf, 'xml:lang');
}

function metaOf(head: Element | null, name: string): string | null {
  const meta = head === null ? [] : childTags(head, 'meta');
  return lineOf(attributeOf(meta.find((tag) => attributeOf(tag, 'name') === name) ?? null, 'content'));
}

function datelineOf(dateline: Element | null): string | null {
  const place = tagAt(dateline, 'location');
  return firstValue(
    textIn(tagAt(place, 'city')),
    textIn(place),
    dateline === null ? null : ownText(dateline),
    attributeOf(dateline, 'location'),
  );
}

/** All bylines: "Av Ida Moe, Tor Lund". */
function authorsOf(body: Element | null): string | null {
  return lineOf(distinct(body === null ? [] : childTags(body, 'byline').map(textIn)).join(', '));
}

function copyrightOf(docdata: Element | null): string | null {
  const notice = tagAt(docdata, 'doc.copyright');
  const holder = attributeOf(notice, 'holder');
  return holder === null ? null : ['©', attributeOf(notice, 'year'), holder].filter(Boolean).join(' ');
}

/** The text that stands in a tag itself, not in what it holds. */
function ownText(tag: Element): string {
  return tag.children.filter((child) => typeof child === 'string').join('');
}
