import { readTokens, type Token } from '../../src/language/nb/tokens.ts';
import type { Attribution } from '../../src/story/attribution.ts';
import type { Source } from '../../src/story/sources.ts';

/** The text without its bars, its tokens, the token behind the first bar, and the end or the one behind the second. */
export function barred(copy: string): { text: string; tokens: Token[]; at: number; to: number } {
  const [before = '', within = '', after = ''] = copy.split('|');
  const text = before + within + after;
  const tokens = readTokens(text);
  const tokenAt = (place: number): number => tokens.filter(({ start }) => start < place).length;
  return { text, tokens, at: tokenAt(before.length), to: tokenAt(before.length + within.length) };
}

/** A source as its kind and words. */
export function tellSource(text: string, tokens: readonly Token[], source: Source | null): string {
  if (source === null) return '–';
  return `${source.kind} ${text.slice(tokens[source.from]?.start, tokens[source.to - 1]?.end)}`;
}

/** The whole clause; its cue, and its source; whether it is what papers and agencies do. */
export function tellClause(text: string, tokens: readonly Token[], clause: Attribution | null): string {
  if (clause === null) return 'none';
  const whole = text.slice(tokens[clause.from]?.start, tokens[clause.to - 1]?.end);
  const cue = text.slice(clause.cue.start, clause.cue.end);
  const source = tellSource(text, tokens, clause.source);
  return `${whole} = ${cue} · ${source}${clause.reports ? ' · reports' : ''}`;
}
