import { NorwireError } from '../../errors.ts';
import { type FileReading, type LeftOut, readEach } from './reading.ts';

/** More items than a feed of a day has; each is parsed by itself. */
const mostItems = 2000;

/**
 * Reads a file of several items, and where it is not well-formed each item by itself, so that a slip in one (an
 * unclosed tag) does not cost the others. Rejects with the file's own fault where no item can be read.
 */
export async function readItemwise(
  text: string,
  read: (part: string) => Promise<FileReading>,
): Promise<FileReading> {
  try {
    return await read(text);
  } catch (fault) {
    const parts = fault instanceof NorwireError && /not well-formed/.test(fault.message) ? cut(text) : [];
    if (parts.length < 2 || parts.length > mostItems) throw fault;
    const left: LeftOut[] = [];
    const whole = await readEach(
      parts,
      async (part, index) => {
        const { articles, leftOut } = await read(part);
        left.push(...leftOut.map((one) => ({ ...one, place: `item ${index + 1}` })));
        return articles[0] ?? 'there is no text in it';
      },
      { what: 'item', none: () => fault as NorwireError },
    ).catch(() => {
      throw fault;
    });
    return { ...whole, leftOut: [...whole.leftOut, ...left] };
  }
}

/** Each item with the head of its file round it: what stands before the first item, and the ends of what it opened. */
function cut(text: string): readonly string[] {
  const items = Array.from(text.matchAll(/<((?:[\w.-]+:)?(?:item|entry|newsItem))(?=[\s>])/g));
  const [first] = items;
  if (first === undefined) return [];
  const head = text.slice(0, first.index);
  const ends = openedIn(head)
    .map((tag) => `</${tag}>`)
    .join('');
  return items.map(({ 1: tag = '', index }, place) => {
    const next = items[place + 1]?.index ?? text.length;
    const end = text.slice(index, next).lastIndexOf(`</${tag}>`);
    const item = end < 0 ? text.slice(index, next) : text.slice(index, index + end + tag.length + 3);
    return `${head}${item}${ends}`;
  });
}

/** The elements that a head has opened and not closed, the innermost first. */
function openedIn(head: string): readonly string[] {
  const open: string[] = [];
  const bare = head.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>/g, '');
  for (const [, close, tag = '', self] of bare.matchAll(/<(\/?)([a-z_][\w.:-]*)(?:[^<>]*?)(\/?)>/gi)) {
    if (close !== '') open.splice(open.lastIndexOf(tag));
    else if (self === '') open.push(tag);
  }
  return open.reverse();
}
