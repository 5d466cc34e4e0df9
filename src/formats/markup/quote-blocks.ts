import { bitsOf, has } from '../../language/nb/index.ts';
import type { MarkedBlock } from './article.ts';
import { cleanLine } from './clean-text.ts';
import { attributeOf, childTags, classesOf, type Element, tagsNamed, textIn } from './tag.ts';

type Blocks = readonly MarkedBlock[];
const quoteElements = new Set(['blockquote', 'bq', 'citat']);
const quoteClasses =
  /^(?:(?:wp-block-)?(?:pull|block)-?quote|pull-?quote.*|quote(?:-?box|-block)?|sitat(?:-?boks)?|uthevet-?sitat|utheva-?sitat|faktasitat)$/;
const speakerElements = new Set(['footer', 'figcaption', 'credit', 'small', 'quote-source', 'attribution']);
const speakerClasses =
  /^(?:(?:block|pull)?-?(?:quote|sitat|quotation)[-_]*(?:source|author|by|cite|credit|attribution|name|navn|namn|person|kilde|footer|signature)|source|attribution|author|cite|credit|byline|signature|signatur|kilde|avsender)$/;

/** Whether an element holds somebody's words apart from the running text: a block quote, a pull quote. */
export function isQuoteBlock(tag: Element): boolean {
  if (quoteElements.has(tag.name)) return true;
  if (tag.name === 'figure') return tagsNamed(tag, ...quoteElements).length > 0;
  if (/^(p|div|aside|section)$/.test(tag.name) && classesOf(tag).some((word) => quoteClasses.test(word)))
    return true;
  if (tag.name !== 'p') return false;
  if (attributeOf(tag, 'quote-source') !== null) return true;
  const [only, ...more] = tag.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return (
    more.length === 0 &&
    typeof only === 'object' &&
    only.name === 'q' &&
    attributeOf(only, 'quote-source') !== null
  );
}

/** Attributes of a quote that name its speaker. */
const declaredBy = ['quote-source', 'data-author', 'data-source', 'data-speaker', 'data-attribution'];

/** The pieces of a block quote, with whom it names as their speaker; `read` gives the pieces of what it holds. */
export function quotePieces(tag: Element, read: (tag: Element) => Blocks): Blocks {
  const speakers: Element[] = [];
  const rest = withoutSpeakers(tag, speakers);
  const written = speakers.map(speakerIn).filter((text) => text !== '');
  const declared = declaredBy.map((name) => attributeOf(tag, name)).find(Boolean) ?? declaredInside(tag);
  const pieces = read(rest);
  const named = written.length > 0 ? written.join(', ') : namedApart(declared, pieces);
  if (pieces.length === 0) return named === null ? [] : [{ kind: 'paragraph', text: named }];
  return attribute(pieces, named);
}

/** Gives a quote's pieces their speaker: as named, or as its own last line signs it. */
export function attribute(pieces: readonly MarkedBlock[], named: string | null): readonly MarkedBlock[] {
  const last = pieces.at(-1);
  if (named === null && last !== undefined && pieces.length > 1) {
    const signed = signatureOf(last.text) ?? bareSignature(last.text);
    if (signed !== null) return attribute(pieces.slice(0, -1), signed);
  }
  const inline = named === null && last !== undefined ? signedInside(last.text) : null;
  if (inline !== null && last !== undefined) {
    return attribute([...pieces.slice(0, -1), { ...last, text: inline[0] }], inline[1]);
  }
  const end = pieces.findLastIndex(({ kind }) => kind === 'quote');
  return pieces.map((piece, at) =>
    piece.kind === 'quote' ? { ...piece, by: named, ...(at < end && { goesOn: true as const }) } : piece,
  );
}

/**
 * Quotes as the pieces round them tell: a line behind one that signs it is its speaker; one that says again what
 * stands in the copy, as pull quotes do, is left out.
 */
export function settleQuotes(pieces: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const signed: MarkedBlock[] = [];
  for (const piece of pieces) {
    const last = signed.at(-1);
    const by =
      piece.kind === 'paragraph' && last?.by === null
        ? (signatureOf(piece.text) ?? bareSignature(piece.text))
        : null;
    if (by === null) signed.push(piece);
    else {
      let from = signed.length - 1;
      while (signed[from - 1]?.goesOn === true) from--;
      for (const quote of attribute(signed.splice(from).map(plainQuote), by)) signed.push(quote);
    }
  }
  const texts = signed.map(({ kind, text }) =>
    /^(headline|caption|subhead)$/.test(kind) ? '' : ` ${wordsOf(text)} `,
  );
  const isSaidAgain = (piece: MarkedBlock, at: number, places: Places): boolean => {
    const words = wordsOf(piece.text);
    return (
      words.length >= 12 && // Characters: two or three words may stand in the copy by chance.
      rarest(words, places).some(
        (one) =>
          one !== at && (signed[one]?.by === undefined || one < at) && texts[one]?.includes(` ${words} `),
      )
    );
  };
  if (signed.every(({ by }) => by === undefined)) return signed;
  const places = placesOf(texts);
  return signed.filter((piece, at) => piece.by === undefined || !isSaidAgain(piece, at, places));
}

/** In which texts each word stands, in order. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(texts: readonly string[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    for (const word of new Set(text.trim().split(' '))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  return places;
}

/** The texts that have the word of some words that stands in the fewest: none other can have them all. */
function rarest(words: string, places: Places): readonly number[] {
  const each = words.split(' ').map((word) => places.get(word) ?? []);
  return each.reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
}

function plainQuote({ kind, text }: MarkedBlock): MarkedBlock {
  return { kind, text };
}

/** Whom a line names as speaker, that begins with a dash and holds no more than a name and what its bearer is. */
function signatureOf(line: string): string | null {
  const found = /^(?:[–—―]|--?)\s*(\p{L}.{1,119})$/u.exec(cleanLine(line))?.[1];
  return found !== undefined && isNaming(found) ? found : null;
}

/** A line that is a full name, alone or with what its bearer is, and no sentence: at the end of a quote it signs it. */
function bareSignature(line: string): string | null {
  const text = cleanLine(line);
  const isName = fullName.test(text) && /^\p{Lu}[^.!?:«»"“”]{4,99}$/u.test(text);
  // Figures are no part of a name, but for an age: "Nes IL 3, Vik IL 2".
  const figures = /\d/.test(text.replace(/[(,]\s?\d\d(?!\d)/g, ''));
  return isName && !figures && isNaming(text) ? text : null;
}

/** Words and the signature behind them on one line: "Vi rev den. — Kari Moe, lærer". */
function signedInside(text: string): readonly [string, string] | null {
  const line = cleanLine(text);
  const found =
    /^(.+[.!?…»”"])\s+(?:[–—―]|--)\s*(\p{Lu}[^.!?–—]{2,100})$/u.exec(line) ??
    /^([«“"][^«»“”"]+[»”"])\s+(\p{Lu}[^.!?–—]{2,100})$/u.exec(line);
  return found !== null && isNaming(found[2] ?? '') ? [found[1] ?? '', found[2] ?? ''] : null;
}

const fullName =
  /(?<!\p{L})\p{Lu}[\p{L}'’-]+\s+(?:(?:\p{Lu}\.?|av|von|van|de|da|al|bin)\s+){0,2}\p{Lu}[\p{L}'’-]+/u;

/** Whether words name somebody and say no more: a name, alone or with a title, and nothing that happens. */
function isNaming(text: string): boolean {
  if (/[!?…:]$|[.!?]\s+\p{Lu}\p{L}+\s+\p{Ll}/u.test(text) || (/\.$/.test(text) && text.length > 40))
    return false;
  const words = text.match(/[\p{L}'’-]+/gu) ?? [];
  const bits = words.map((word) => bitsOf(word.toLowerCase()));
  if (bits.some((bit) => has(bit, 'finite') || has(bit, 'firstSubject'))) return false;
  if (bits[0] !== undefined && (has(bits[0], 'adverb') || has(bits[0], 'conjunction'))) return false;
  return (
    fullName.test(text) ||
    /^\p{Lu}[\p{L}'’-]+(?:\s*[,(]\s*[\p{L}\d].*)?$/u.test(text) ||
    /^\p{Ll}[\p{L}-]+ \p{Lu}[\p{L}-]+$/u.test(text)
  );
}

/** An element without those in it that name its speaker, which go to `speakers`. */
function withoutSpeakers(tag: Element, speakers: Element[]): Element {
  const children: (Element | string)[] = [];
  for (const [at, child] of tag.children.entries()) {
    if (typeof child === 'string') children.push(child);
    else if (namesSpeaker(child, children, tag.children.slice(at + 1))) {
      speakers.push(child);
      const before = children.at(-1);
      if (typeof before === 'string') children[children.length - 1] = before.replace(/(?:[–—―]|--?)\s*$/, '');
    } else children.push(withoutSpeakers(child, speakers));
  }
  return { ...tag, children };
}

function namesSpeaker(
  tag: Element,
  before: readonly (Element | string)[],
  after: readonly (Element | string)[],
): boolean {
  if (textIn(tag).trim() === '') return false;
  if (speakerElements.has(tag.name)) return true;
  if (classesOf(tag).some((word) => speakerClasses.test(word))) return true;
  if (tag.name !== 'cite') return false;
  // "Vi leste <cite>Brand</cite> og lo": a work in the words, not who said them.
  const said = before
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trimEnd();
  const last = before.findLast((child) => typeof child !== 'string' || child.trim() !== '');
  const apart = last !== undefined && typeof last !== 'string' && /^(p|br|div|block|ul|ol)$/.test(last.name);
  const behind = after
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim();
  return behind === '' && (apart || said === '' || /[.!?…»”"–—―-]$/.test(said));
}

const running = /^(a|b|i|em|strong|u|span)$/;

/** Who is named in an element, its name and title parted by a comma where elements alone part them. */
function speakerIn(tag: Element): string {
  let text = '';
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        text += child;
        continue;
      }
      const between = text.trimEnd();
      const parts = child.name === 'br' || !running.test(child.name) || child.attributes.has('class');
      if (parts && between !== '' && !/[,;:(–—-]$/.test(between)) text = `${between}, `;
      walk(child);
      if (child.name === 'p' || child.name === 'div') text += ' ';
    }
  };
  walk(tag);
  return cleanLine(text)
    .replace(/^(?:[–—―-]|--)+\s*/, '')
    .replace(/\s*,(?=\s*[,.)])/g, '')
    .replace(/[\s,:]+$/, '');
}

/** A NITF quote's `quote-source`, where one element holds all the words. */
function declaredInside(tag: Element): string | null {
  const [only, ...more] = tagsNamed(tag, 'q', 'block', 'p', 'quote');
  if (only === undefined || more.length > 0) return null;
  return attributeOf(only, 'quote-source') ?? (childTags(only).length > 0 ? declaredInside(only) : null);
}

/** A speaker told by an attribute alone, unless the words themselves name them. */
function namedApart(declared: string | null, pieces: readonly MarkedBlock[]): string | null {
  if (declared === null) return null;
  const words = wordsOf(declared).split(' ');
  const said = ` ${wordsOf(pieces.map(({ text }) => text).join(' '))} `;
  return words.some((word) => word.length > 2 && said.includes(` ${word} `)) ? null : cleanLine(declared);
}

/** The words and figures of a text in small letters: what is compared, whatever stands between them. */
function wordsOf(text: string): string {
  return (
    cleanLine(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
