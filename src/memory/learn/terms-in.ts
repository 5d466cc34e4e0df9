import { type Token, tokenise } from '../../check/index.ts';
import { baseForms } from '../../terms/index.ts';
import { isTelling } from '../text.ts';

/** So many words a term has at most. Nothing measured it. */
const LONGEST = 3;

/**
 * What of a Norwegian text may be a term, as a desk would write it down: telling words and runs of two or three that
 * begin and end with one, in lower case, the last word in each base form it may have.
 */
export function termsIn(norwegian: string): ReadonlySet<string> {
  const tokens = tokenise(norwegian);
  const found = new Set<string>();
  for (const [at, first] of tokens.entries()) {
    if (!isTelling(first)) continue;
    for (let to = at; to < at + LONGEST; to += 1) {
      const last = tokens[to];
      if (last === undefined || last.kind === 'mark') break;
      if (!isTelling(last)) continue;
      const before = tokens.slice(at, to).map(({ lower }: Token) => `${lower} `);
      for (const form of baseForms(last.lower)) found.add(before.join('') + form);
    }
  }
  return found;
}
