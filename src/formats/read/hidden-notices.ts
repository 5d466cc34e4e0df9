import { readNotice, readReleaseTime } from '../../story/index.ts';
import { attributeOf, childTags, type Element, textIn } from '../markup/index.ts';

const named = /embargo|sperrefrist|sperr(?:et|a) til|bind(?:es|ast) til/i;
/** Characters of what would be a notice; longer texts are copy. Nothing measured it. */
const short = 200;

/** Comments of HTML or Markdown that hold their story back: "<!-- embargo: 2027-01-12T06:00 -->". */
export function noticesInComments(text: string): readonly string[] {
  if (!named.test(text)) return [];
  return [...text.matchAll(/<!--([\s\S]{1,300}?)-->/g)]
    .map(([, words = '']) => words.trim())
    .filter(tellsTime);
}

/**
 * What a page says of an embargo outside its article: attributes and classes named for it, and short lines anywhere.
 * Only with a time that can be read: menus and teasers have the word too.
 */
export function noticesOnPage(tag: Element): readonly string[] {
  const found: string[] = [];
  for (const [name, value] of tag.attributes)
    if (named.test(name) && tellsInstant(value)) found.push(asNotice(value));
  const called = ['class', 'id', 'itemprop'].some((name) => named.test(attributeOf(tag, name) ?? ''));
  const time = attributeOf(tag, 'datetime') ?? attributeOf(tag, 'content');
  if (called && time !== null && tellsInstant(time)) found.push(asNotice(time));
  const inner = childTags(tag);
  if (tag.name !== 'script' && tag.name !== 'style') {
    const words = inner.some(({ name }) => name === 'p' || name === 'div') ? '' : textIn(tag).trim();
    if (words.length <= short && tellsTime(words)) found.push(words);
    else if (called && words.length <= short && tellsInstant(words)) found.push(asNotice(words));
  }
  return [...new Set([...found, ...inner.flatMap(noticesOnPage)])];
}

const tellsTime = (words: string): boolean => {
  const said = readNotice(words);
  return said !== null && typeof said === 'object';
};

const asNotice = (time: string): string => `Embargo: ${time}`;

const tellsInstant = (words: string): boolean => typeof readReleaseTime(words) === 'object';
