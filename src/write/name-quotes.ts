import type { MarkedPart } from './mark-part.ts';

/** What the model says of a quote: who speaks, as the Norwegian names them, `REPORTER`, or null. */
export interface NamedSpeaker {
  readonly quote: string;
  readonly by: string | null;
}

/**
 * The story's quotes by the names that a model gives them: `p3` where the part has one, `p3.q2` where it has several;
 * also `p3.q`, and `q2` alone where one part only has such a tag. What names no quote is left out; the first word on
 * a quote stands.
 */
export function nameQuotes(
  said: readonly NamedSpeaker[],
  marked: readonly MarkedPart[],
): readonly NamedSpeaker[] {
  const named = new Map<string, string | null>();
  for (const { quote, by } of said) {
    const id = quoteNamed(quote.trim(), marked);
    if (id !== null && !named.has(id)) named.set(id, by === null || by.trim() === '' ? null : by.trim());
  }
  return [...named].map(([quote, by]) => ({ quote, by }));
}

function quoteNamed(name: string, marked: readonly MarkedPart[]): string | null {
  const [, partId, tag] = /^(headline|p\d+)?[\s.,:/#-]*(?:<?q[a-z]*?(\d*)>?)?$/iu.exec(name) ?? [];
  const number = Number(tag || 1);
  if (partId !== undefined) {
    const part = marked.find(({ id }) => id === partId.toLowerCase());
    const isVague = !tag && (part?.quotes.length ?? 0) > 1;
    return isVague ? null : (part?.quotes[number - 1]?.id ?? null);
  }
  if (tag === undefined) return null;
  const having = marked.flatMap(({ quotes }) => quotes[number - 1] ?? []);
  return having.length === 1 ? (having[0]?.id ?? null) : null;
}
