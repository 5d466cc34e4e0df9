import type { MarkedPart } from './mark-part.ts';
import { stripMarks } from './settle-borders.ts';
import type { TaggedText } from './tagged-text.ts';

/** The pieces of a reply's part in order, or why they cannot be had, in words for the second asking. */
export type TagReading = { readonly pieces: readonly TaggedText[] } | { readonly misfit: string };

/**
 * Takes a reply's part to pieces. A quote may stand in several pieces and in any order, but each at least once;
 * no tag inside or across another, and none that the part did not hold.
 */
export function readTags(reply: string, part: MarkedPart, tag: string): TagReading {
  const pieces: TaggedText[] = [];
  const push = (kind: TaggedText['kind'], number: number, text: string) => {
    if (text !== '') pieces.push({ kind, number, text });
  };
  let open: { name: string; number: number } | null = null;
  let at = 0;
  for (const match of reply.matchAll(tagPattern(part, tag))) {
    const number = Number(match[3] || 1);
    const name = tagName(part, tag, number);
    const text = reply.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] === '') {
      if (open) return { misfit: `<${name}> opens before </${open.name}> closes` };
      if (!part.text.includes(`<${name}>`)) return { misfit: `<${name}> is no tag of this part` };
      push('text', 0, text);
      open = { name, number };
    } else {
      if (open?.name !== name) return { misfit: `</${name}> closes what is not open` };
      push('quote', number, text);
      open = null;
    }
  }
  if (open) return { misfit: `<${open.name}> is never closed` };
  push('text', 0, reply.slice(at));
  const misspelt = new RegExp(`<\\s*/?\\s*${tag}\\s*\\d*\\s*/?\\s*>`, 'iu');
  const left = misspelt.exec(pieces.map(({ text }) => text).join(' '))?.[0];
  if (left !== undefined && !part.text.includes(left)) return { misfit: `${left} is no tag of this part` };
  for (const [index, { spans }] of part.quotes.entries()) {
    const name = tagName(part, tag, index + 1);
    // "– …" is answered by what has no words either.
    const isWordless = !spans.some(({ text }) => hasWords(text));
    const said = pieces.some(
      ({ kind, number, text }) => kind === 'quote' && number === index + 1 && (isWordless || hasWords(text)),
    );
    if (part.text.includes(`<${name}>`) && !said) return { misfit: `<${name}> is missing` };
  }
  return { pieces: joinNeighbours(pieces) };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A tag's name as the part has it: the first goes without a number where it is the only one. */
function tagName(part: MarkedPart, tag: string, number: number): string {
  return number === 1 && part.text.includes(`<${tag}>`) ? tag : `${tag}${number}`;
}

/**
 * Tags as models write them, also escaped, in square brackets or with attributes, unless the story has such itself.
 * In brackets or with attributes only those with a number: “[q]” is no tag of ours.
 */
function tagPattern(part: MarkedPart, tag: string): RegExp {
  const letters = `\\s*(/?)\\s*(${tag})\\s*`;
  const odd = new RegExp(`&lt;${letters}|\\[${letters}\\d`, 'iu').test(part.text);
  return odd
    ? new RegExp(`<${letters}(\\d*)\\s*>`, 'giu')
    : new RegExp(
        `(?:<|&lt;|\\[(?=[\\s/\\p{L}]+\\d))${letters}(\\d*)(?:(?<=\\d)\\s[^<>[\\]&/]*)?\\s*(?:>|&gt;|\\])`,
        'giu',
      );
}

/** A quote given in two pieces with nothing but white space between them is one piece; tags never touch. */
function joinNeighbours(pieces: readonly TaggedText[]): readonly TaggedText[] {
  const joined: TaggedText[] = [];
  for (const piece of pieces) {
    const blank = joined.at(-1)?.kind === 'text' && joined.at(-1)?.text.trim() === '' ? joined.at(-1) : null;
    const before = joined.at(blank ? -2 : -1);
    if (piece.kind === 'quote' && before?.kind === 'quote' && before.number === piece.number) {
      const [one, other] = [stripMarks(before.text), stripMarks(piece.text)];
      joined.splice(blank ? -2 : -1);
      joined.push({ ...piece, text: `${one.trimEnd()}${blank?.text ?? ' '}${other.trimStart()}` });
    } else {
      if (before?.kind === 'quote' && !blank && piece.kind === 'quote')
        joined.push({ kind: 'text', number: 0, text: ' ' });
      joined.push(piece);
    }
  }
  return joined;
}
