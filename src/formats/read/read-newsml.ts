import { NorwireError } from '../../errors.ts';
import { type ArticleFacts, inOslo } from '../../story/index.ts';
import {
  articleOf,
  attributeOf,
  childTags,
  type Element,
  haveCopy,
  isMarkup,
  lineIn,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  plainLines,
  tagAt,
  tagsNamed,
  textIn,
  unwrapMarkup,
  withNestedMarkup,
} from '../markup/index.ts';
import { dateOf, distinct, firstValue, lineOf, numberOf } from './fact-values.ts';
import { mergeSummary } from './merge-summary.ts';
import { nitfFacts, nitfPieces } from './read-nitf.ts';
import { type FileReading, readEach } from './reading.ts';
import { type Release, readRelease } from './release.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/** Items of a message that are no news, by their element. */
const otherItems: Readonly<Record<string, string>> = {
  packageitem: 'a package, which holds no text of its own',
  planningitem: 'a planning item, not a story',
  conceptitem: 'a concept item, not a story',
  knowledgeitem: 'a list of concepts, not a story',
  catalogitem: 'a catalogue, not a story',
};

/**
 * The text items of a NewsML-G2 document (`newsMessage` or `newsItem`) as articles, in their order. Pictures,
 * packages and items whose content is elsewhere are left out and said. Rejects with a NorwireError (`input`) where
 * none is left.
 */
export async function readNewsml(root: Element, name: string): Promise<FileReading> {
  const items = root.name === 'newsitem' ? [root] : tagsNamed(root, 'newsitem', ...Object.keys(otherItems));
  return readEach(
    items,
    async (item, index) => {
      const other = otherItems[item.name] ?? whichMedium(item);
      if (other !== null) return other;
      const { pieces, facts } = await contentOf(
        item,
        items.length === 1 ? name : `item ${index + 1} of ${name}`,
      );
      return haveCopy(pieces) ? articleOf(name, pieces, facts) : whyNoText(item);
    },
    {
      what: 'item',
      none: (first) =>
        new NorwireError(
          'input',
          first === undefined
            ? `${name} is NewsML-G2 without a newsItem: norwire reads newsItem elements, alone or in a newsMessage.`
            : `${name} is NewsML-G2, but none of its ${items.length} items holds text in inlineXML or inlineData (${first}).`,
        ),
    },
  );
}

/** "a picture" by the item's class, `ninat:picture`; null for a text, and for a composite, which may hold one. */
function whichMedium(item: Element): string | null {
  const itemClass = tagAt(item, 'itemmeta', 'itemclass');
  const kind =
    (attributeOf(itemClass, 'qcode') ?? attributeOf(itemClass, 'uri') ?? '').split(/[:/]/).at(-1) ?? '';
  return /^(?:picture|graphic|video|audio|animation)$/i.test(kind)
    ? `a ${kind.toLowerCase()}, not a text`
    : null;
}

function whyNoText(item: Element): string {
  const content = tagAt(item, 'contentset');
  const elsewhere = tagsNamed(item, 'remotecontent').map((tag) => attributeOf(tag, 'href'));
  if (elsewhere.length > 0) {
    const [where] = elsewhere.filter((address) => address !== null);
    return `its content is elsewhere${where === undefined ? '' : ` (${where.slice(0, 200)})`}`;
  }
  return content === null ? 'it has no contentSet' : 'there is no text in its inlineXML or inlineData';
}

interface Content {
  readonly pieces: readonly MarkedBlock[];
  readonly facts: Partial<ArticleFacts>;
}

async function contentOf(item: Element, name: string): Promise<Content> {
  const meta = tagAt(item, 'contentmeta');
  const outer = itemFacts(item);
  const headline: MarkedBlock = { kind: 'headline', text: meanHeadline(lineIn(tagAt(meta, 'headline'))) };
  const set = tagAt(item, 'contentset');
  const inlines = set === null ? [] : childTags(set, 'inlinexml');
  const nitf = inlines.flatMap((inline) => tagsNamed(inline, 'nitf'))[0];
  if (nitf !== undefined) {
    const whole = await withNestedMarkup(nitf, name);
    const facts = overlay(nitfFacts(whole), outer);
    const [own, ...rest] = nitfPieces(whole);
    return { pieces: [headline.text === '' && own !== undefined ? own : headline, ...rest], facts };
  }
  const pieces = mergeSummary(summaryOf(meta), await inlinePieces(inlines, set, name));
  const titled = pieces.some(({ kind }) => kind === 'headline') || headline.text === '';
  return { pieces: titled ? pieces : [headline, ...pieces], facts: outer };
}

/** The first of the item's renditions that holds copy, XML before data. */
async function inlinePieces(
  inlines: readonly Element[],
  set: Element | null,
  name: string,
): Promise<readonly MarkedBlock[]> {
  for (const inline of inlines) {
    const pieces = meanWireHabits(piecesIn(await withNestedMarkup(inline, name)));
    if (haveCopy(pieces)) return pieces;
  }
  for (const data of set === null ? [] : childTags(set, 'inlinedata')) {
    const pieces = meanWireHabits(piecesIn(await inlineData(data, name)));
    if (haveCopy(pieces)) return pieces;
  }
  return [];
}

/** A description that is the story's summary, by its role. */
function summaryOf(meta: Element | null): readonly MarkedBlock[] {
  const summary = (meta === null ? [] : childTags(meta, 'description')).find((tag) =>
    /summary|lead|ingress|abstract|preamble/i.test(attributeOf(tag, 'role') ?? ''),
  );
  return summary === undefined ? [] : [{ kind: 'paragraph', text: textIn(summary) }];
}

/** Text in a CDATA section or escaped: HTML by its content type or its look, else plain lines. */
async function inlineData(data: Element, name: string): Promise<Element> {
  const text = unwrapMarkup(textIn(data));
  if (/html/i.test(attributeOf(data, 'contenttype') ?? '') || isMarkup(text)) {
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
function itemFacts(item: Element): Partial<ArticleFacts> {
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
    byline: authorsOf(meta),
    dateline: lineOf(textIn(tagAt(meta, 'dateline'))),
    credit: firstValue(textIn(tagAt(meta, 'creditline')), nameOf(tagAt(management, 'provider'))),
    date: inOslo(date),
    id,
    documentId: id !== null && version !== null ? `${id}:${version}` : id,
    version,
    ...releaseOf(item, date),
    urgency: numberOf(textIn(tagAt(meta, 'urgency'))),
    slugline,
    keywords: distinct(meta === null ? [] : childTags(meta, 'keyword').map(textIn)),
    copyright: firstValue(textIn(tagAt(rights, 'copyrightnotice')), nameOf(tagAt(rights, 'copyrightholder'))),
    editorNotes: distinct(notes.map(textIn)),
  };
}

/** Every byline; without one, those who are named as creators. */
function authorsOf(meta: Element | null): string | null {
  const bylines = distinct(meta === null ? [] : childTags(meta, 'by').map(textIn));
  const creators = distinct(meta === null ? [] : childTags(meta, 'creator').map(nameOf));
  return firstValue(bylines.join(', '), creators.join(', '));
}

/** Status and embargo of an item. An embargo without a time withholds it until its sender lifts it. */
function releaseOf(item: Element, issued: string | null): Release {
  const management = tagAt(item, 'itemmeta');
  const named = (...names: readonly string[]) => (management === null ? [] : childTags(management, ...names));
  const codeOf = (tag: Element) =>
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
    fields: tagsNamed(item, 'keyword', 'slugline', 'subject', 'genre').map(
      (tag) => [/^(?:keyword|slugline)$/.test(tag.name) ? tag.name : 'category', nameIn(tag)] as const,
    ),
    notes: tagsNamed(item, 'ednote', 'usageterms').map(textIn),
    issued,
  });
}

/** Its own text, or the name inside it. */
function nameIn(tag: Element): string {
  return firstValue(nameOf(tag), textIn(tag)) ?? '';
}

function nameOf(tag: Element | null): string {
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
