import {
  attributeOf,
  childTags,
  type Element,
  isMarkup,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  type Space,
  tagOfSpace,
  tagsOf,
  textIn,
  unwrapMarkup,
} from '../markup/index.ts';
import { lineOf } from './fact-values.ts';
import { withoutTeaser } from './feed-teasers.ts';
import { mergeSummary } from './merge-summary.ts';
import { withHeadline } from './read-html.ts';
import { meanWireHabits } from './wire-habits.ts';

/** Where an item's copy stands, the best first: `content` is the whole of it, `description` may be. */
const contents: readonly (readonly [Space, string])[] = [
  ['content', 'encoded'],
  ['own', 'content'],
  ['atom', 'content'],
];
/** Where a summary stands. What is written for players and galleries counts only where the item itself says nothing. */
const summaries: readonly (readonly [Space, string])[] = [
  ['own', 'description'],
  ['own', 'summary'],
  ['dc', 'description'],
  ['atom', 'summary'],
  ['itunes', 'summary'],
  ['media', 'description'],
];

/** Headline and copy of an item of a feed whose title is `site`. */
export async function feedPieces(
  item: Element,
  site: string | null,
  name: string,
): Promise<readonly MarkedBlock[]> {
  const title = await titleOf(item, name);
  const written = async (places: typeof contents): Promise<readonly MarkedBlock[]> => {
    for (const [space, field] of places) {
      for (const tag of tagsOf(item, space, field)) {
        if (isNoText(tag)) continue;
        const pieces = withoutTeaser(await markupIn(tag, name), title, site);
        if (pieces.length > 0) return pieces;
      }
    }
    return [];
  };
  return meanWireHabits(withHeadline(title, mergeSummary(await written(summaries), await written(contents))));
}

/** Whether Atom says of a content that it is a picture, a recording or another file, in letters. */
function isNoText(tag: Element): boolean {
  const type = attributeOf(tag, 'type') ?? '';
  return type.includes('/') && !/^text\/|xml|html/i.test(type);
}

/** Why an item gives no story, in words. */
export function whyNoCopy(item: Element): string {
  const content = tagOfSpace(item, 'own', 'content');
  if (content !== null && isNoText(content))
    return `its content is ${attributeOf(content, 'type')?.slice(0, 60)}, not text`;
  const elsewhere = attributeOf(tagOfSpace(item, 'own', 'content'), 'src');
  if (elsewhere !== null) return `its content is elsewhere (${elsewhere.slice(0, 200)})`;
  const media = [
    tagOfSpace(item, 'media', 'content'),
    tagOfSpace(item, 'media', 'group'),
    tagOfSpace(item, 'own', 'enclosure'),
  ].some((tag) => tag !== null);
  return media ? 'a picture or recording without text' : 'there is no text in it, only a title or a link';
}

async function titleOf(item: Element, name: string): Promise<string> {
  const title = tagOfSpace(item, 'own', 'title') ?? tagOfSpace(item, 'dc', 'title');
  if (title === null) return '';
  const text = unwrapMarkup(textIn(title));
  const [first] = /[<&]/.test(text) ? piecesIn(await parseFragment(text, name)) : [{ text }];
  return lineOf(first?.text) ?? '';
}

/** Markup as elements (Atom's `xhtml`), or escaped, or in CDATA; else plain text, parted where lines are blank. */
async function markupIn(tag: Element, name: string): Promise<readonly MarkedBlock[]> {
  if (childTags(tag).length > 0) return piecesIn(tag);
  const text = unwrapMarkup(textIn(tag));
  const asText = attributeOf(tag, 'type') === 'text' && !isMarkup(text);
  if (/[<&]/.test(text) && !asText && (isMarkup(text) || !/\n\s*\n/.test(text)))
    return piecesIn(await parseFragment(text, name));
  return text
    .split(/\n\s*\n/)
    .filter((line) => line.trim() !== '')
    .map((line): MarkedBlock => ({ kind: 'paragraph', text: line }));
}
