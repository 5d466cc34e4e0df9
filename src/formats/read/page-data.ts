import {
  attributeOf,
  type Element,
  isMarkup,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  tagsNamed,
  textIn,
  unwrapMarkup,
} from '../markup/index.ts';
import { lineOf } from './fact-values.ts';
import { isSaid, mergeSummary } from './merge-summary.ts';
import { type Fields, field, fieldsOf, stringOf } from './ninjs-fields.ts';
import { meanHeadline } from './wire-habits.ts';

/** So much longer must the body in a page's data be to be taken for the whole of what the page shows a piece of. Nothing measured it. */
const longer = 1.25;

/**
 * The copy of a page, or the body that its data gives (JSON-LD, `articleBody`) where the page shows only a piece of it,
 * as behind a paywall. It must be of the same story: its headline or address is the page's, or it holds what is shown.
 */
export async function fullerCopy(
  page: Element,
  shown: readonly MarkedBlock[],
  known: { readonly headline: string; readonly address: string | null },
  name: string,
): Promise<readonly MarkedBlock[]> {
  const bodies = articlesIn(page).filter((data) => isSameStory(data, shown, known));
  const longest = bodies
    .map((data) => unwrapMarkup(stringOf(field(data, 'articleBody')) ?? ''))
    .sort((one, other) => other.length - one.length)[0];
  const visible = shown.filter(({ kind }) => kind !== 'caption' && kind !== 'headline');
  if (longest === undefined || wordsIn(longest) < wordsIn(visible.map(({ text }) => text).join(' ')) * longer)
    return shown;
  const body = await bodyPieces(longest, name);
  const lede = shown.filter(({ kind }) => kind === 'lede');
  const captions = shown.filter(({ kind, text }) => kind === 'caption' && !isSaid(text, body));
  return [...mergeSummary(lede, body), ...captions];
}

async function bodyPieces(text: string, name: string): Promise<readonly MarkedBlock[]> {
  if (isMarkup(text)) return piecesIn(await parseFragment(text, name));
  const lines = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line): MarkedBlock => ({ kind: 'paragraph', text: line }));
}

function isSameStory(
  data: Fields,
  shown: readonly MarkedBlock[],
  { headline, address }: { readonly headline: string; readonly address: string | null },
): boolean {
  const own = meanHeadline(stringOf(field(data, 'headline', 'name')) ?? '');
  if (own !== '' && own === meanHeadline(headline)) return true;
  const page = field(data, 'mainEntityOfPage', 'url', '@id');
  if (address !== null && (stringOf(page) ?? stringOf(field(fieldsOf(page), '@id'))) === address) return true;
  const [first] = shown.filter(({ kind }) => kind === 'lede' || kind === 'paragraph');
  const body: MarkedBlock = { kind: 'paragraph', text: stringOf(field(data, 'articleBody')) ?? '' };
  // A shorter line (“Les også”) may stand in any article.
  return first !== undefined && wordsIn(first.text) > 5 && isSaid(first.text, [body]);
}

/** The articles with a body among a page's data, wherever in it they stand. */
function articlesIn(page: Element): readonly Fields[] {
  return tagsNamed(page, 'script')
    .filter((tag) => /^application\/ld\+json\b/i.test(attributeOf(tag, 'type') ?? ''))
    .flatMap((tag) => {
      try {
        // Five levels: an article within a page within @graph, with a list round each; what lies deeper is of other things.
        return objectsIn(JSON.parse(textIn(tag).replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '')), 5);
      } catch {
        // Data that is not well-formed says nothing; the page does.
        return [];
      }
    })
    .filter((data) => lineOf(stringOf(field(data, 'articleBody'))) !== null);
}

function objectsIn(value: unknown, depth: number): readonly Fields[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  const fields = fieldsOf(value);
  return [
    ...(fields === null ? [] : [fields]),
    ...Object.values(value).flatMap((inner: unknown) => objectsIn(inner, depth - 1)),
  ];
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
