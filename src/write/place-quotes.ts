import type { Span } from '../story/index.ts';
import type { QuoteSpans } from './write-quotes.ts';

const marked =
  /“([^“”]+)(?:”|$)|«([^«»]+)»|"([^"]+)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|(?<=\p{L})’(?=\p{L}))+)’(?!\p{L})/gu;

/** So much of its words must be the same for a stretch to be taken for a quote that was changed. Nothing measured it. */
const alike = 0.3;

/**
 * Where quotes stand in English that a person has typed: the same words where they still stand (all of their marked
 * stretch), else the marked stretch that shares most words, else, where as many are left as quotes, one after the other. A quote that is gone has no spans.
 */
export function placeQuotes(text: string, quotes: readonly QuoteSpans[]): readonly QuoteSpans[] {
  const taken: Span[] = [];
  const found = new Map<string, Span[]>(quotes.map(({ id }) => [id, []]));
  const stretches = stretchesOf(text);
  const free = () => stretches.filter((one) => !taken.some((other) => overlap(one, other)));
  const take = (id: string, span: Span) => {
    taken.push(span);
    found.get(id)?.push(span);
  };
  // Words that were put before or behind a quote, inside its marks, are part of it.
  const enclosing = (span: Span) => free().find((one) => one.start <= span.start && span.end <= one.end);
  const missing = quotes.flatMap(({ id, spans }) =>
    spans
      .filter((span) => {
        const same = findFree(text, span.text, taken);
        if (same !== null) take(id, enclosing(same) ?? same);
        return same === null;
      })
      .map((span) => ({ id, span })),
  );
  const lost = missing.filter(({ id, span }) => {
    const best = free()
      .map((stretch) => ({ stretch, share: shareOf(span.text, stretch.text) }))
      .sort((one, other) => other.share - one.share)[0];
    if (best === undefined || best.share < alike) return true;
    take(id, best.stretch);
    return false;
  });
  const homeless = [
    ...new Set([
      ...lost.map(({ id }) => id),
      ...quotes.filter(({ spans }) => spans.length === 0).map(({ id }) => id),
    ]),
  ].filter((id) => found.get(id)?.length === 0);
  const left = free();
  if (left.length === homeless.length)
    for (const [index, id] of homeless.entries()) if (left[index]) take(id, left[index]);
  return quotes.map(({ id }) => ({
    id,
    spans: (found.get(id) ?? []).toSorted((one, other) => one.start - other.start),
  }));
}

/** The first place of these words that no other quote has taken. */
function findFree(text: string, words: string, taken: readonly Span[]): Span | null {
  if (words.trim() === '') return null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span = { text: words, start: at, end: at + words.length };
    if (!taken.some((other) => overlap(span, other))) return span;
  }
  return null;
}

/** What stands in quotation marks, without them and without a comma before the closing one. */
export function stretchesOf(text: string): readonly Span[] {
  return [...text.matchAll(marked)].map((match) => {
    const words = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/,$/u, '');
    return { text: words, start: match.index + 1, end: match.index + 1 + words.length };
  });
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** The share of words two stretches have in common, 0 to 1. */
function shareOf(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
