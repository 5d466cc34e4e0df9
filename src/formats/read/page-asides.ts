import {
  attributeOf,
  cleanLine,
  type Element,
  type MarkedBlock,
  piecesIn,
  tagsNamed,
  textIn,
} from '../markup/index.ts';
import { isSaid } from './merge-summary.ts';

/** What begins a correction, in a footer or anywhere. */
const correction =
  /^(?:rettelse|retting|rett(?:et|a)\b|korr(?:eksjon|igering)|presisering|oppdater(?:t|a|ing)\b|endr(?:et|a|ing)\b|(?:vi\s+)?beklager|i en tidligere|i ein tidlegare|correction|clarification|update)/iu;
const correctionClass = /correct|clarif|rettelse|retting|presisering|korreksjon/i;
/** What is beside an article for other ends: more stories, sharing, subscriptions, talk. */
const otherEnds =
  /related|relatert|newsletter|nyhetsbrev|promo|teaser|share|social|comment|kommentar|subscri|abonn|paywall|advert|annonse|sponsor|author|byline|tags|nav|recommend|popular|mest-?lest|most-?read/i;

/**
 * What stands in asides and footers of the article itself and belongs to it: fact boxes, and corrections. The finder of
 * the article takes every aside and footer for something else. `copy` is what was found.
 */
export function asidesOf(page: Element, copy: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const home = homeOf(page, copy);
  if (home === null) return [];
  const kept: MarkedBlock[] = [];
  for (const tag of tagsNamed(home, 'aside', 'footer')) {
    const pieces = isForOtherEnds(tag) ? [] : piecesIn(tag);
    const own =
      tag.name === 'footer' || !isProse(tag, pieces)
        ? pieces.filter((piece) => isCorrection(piece, tag))
        : pieces;
    kept.push(...own.filter(({ text }) => !isSaid(text, [...copy, ...kept])));
  }
  return kept.map((piece): MarkedBlock => (piece.kind === 'lede' ? { ...piece, kind: 'paragraph' } : piece));
}

/** The innermost `article`, else `main`, that holds what was found. */
function homeOf(page: Element, copy: readonly MarkedBlock[]): Element | null {
  const [first] = copy.filter(({ kind }) => kind === 'lede' || kind === 'paragraph');
  if (first === undefined) return null;
  const inside = (tag: Element): Element | null => {
    for (const child of tagsNamed(tag, 'article')) {
      const found = inside(child) ?? (isSaid(first.text, [{ text: textIn(child) }]) ? child : null);
      if (found !== null) return found;
    }
    return null;
  };
  return inside(page) ?? tagsNamed(page, 'main')[0] ?? null;
}

function isForOtherEnds(tag: Element): boolean {
  const named = `${attributeOf(tag, 'class') ?? ''} ${attributeOf(tag, 'id') ?? ''} ${attributeOf(tag, 'role') ?? ''}`;
  return otherEnds.test(named) || tagsNamed(tag, 'form', 'input', 'button').length > 0;
}

/** A box of sentences or facts, not of links. */
function isProse(tag: Element, pieces: readonly MarkedBlock[]): boolean {
  const linked = tagsNamed(tag, 'a').map(textIn).join(' ');
  const all = cleanLine(textIn(tag));
  return (
    pieces.some(({ text }) => /[.!?»”"]$/.test(text) || /\d/.test(text)) &&
    cleanLine(linked).length * 2 < all.length
  );
}

function isCorrection({ text }: MarkedBlock, tag: Element): boolean {
  return correction.test(text) || correctionClass.test(attributeOf(tag, 'class') ?? '');
}
