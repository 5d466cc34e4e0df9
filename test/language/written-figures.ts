import { readEnglishFigures } from '../../src/language/en/figures.ts';
import type { Figure } from '../../src/language/figures.ts';
import { readNorwegianFigures } from '../../src/language/nb/figures.ts';
import { tokenise } from '../../src/language/tokens.ts';

/** "3 til 10 cm" as ["3: amount 3 cm", "10 cm: amount 10 cm"]: all that is known of each figure, in order. */
export function write(text: string, figures: readonly Figure[]): string[] {
  return figures.map(({ kind, values, start, end, spelt, weak, unit, exact }) =>
    [
      `${text.slice(start, end)}: ${kind} ${values.join('/')}`,
      unit,
      spelt && 'spelt',
      weak && 'weak',
      exact && 'exact',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

export const readNorwegian = (text: string) => write(text, readNorwegianFigures(tokenise(text)));
export const readEnglish = (text: string) => write(text, readEnglishFigures(tokenise(text)));

/** A Norwegian or English sentence, and its figures as `write` gives them. */
export type FigureRow = readonly [text: string, ...figures: readonly string[]];
