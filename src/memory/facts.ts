import { type Figure, readNames, readNorwegianFigures, tokenise } from '../check/index.ts';
import type { Facts } from './types.ts';

/** Reads of a Norwegian text what must be the same by value for its English to hold. */
export function factsOf(norwegian: string): Facts {
  const tokens = tokenise(norwegian);
  const figures = readNorwegianFigures(tokens);
  return {
    figures: figures.filter(counts).map(sayFigure),
    names: readNames(tokens, norwegian, false).flatMap(({ words }) => words),
    dated: figures.some(({ kind }) => kind === 'weekday' || kind === 'relative') || year.test(norwegian),
  };
}

const year = /(?<!\p{L})i (?:år|fjor|forfjor)(?!\p{L})/iu;

/** "en" and "ei" are mostly no number. */
function counts({ weak, spelt, values }: Figure): boolean {
  return !(weak && spelt && values.length === 1 && values[0] === 1);
}

function sayFigure({ kind, values, unit }: Figure): string {
  return `${kind} ${values.join('|')} ${unit ?? ''}`.trim();
}
