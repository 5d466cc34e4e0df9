import { bleu } from './bleu.ts';
import { chrf } from './chrf.ts';

/** Corpus figures, 0 to 100; those of sacreBLEU to two decimals. */
export interface TranslationScores {
  readonly chrf: number;
  readonly bleu: number;
  readonly segments: number;
  /** How the figures were reckoned, in sacreBLEU's way of saying it. */
  readonly signature: string;
}

/** Scores translations against one reference each. The lists are of equal length; throws a RangeError otherwise. */
export function scoreTranslations(
  hypotheses: readonly string[],
  references: readonly string[],
): TranslationScores {
  if (hypotheses.length !== references.length) {
    throw new RangeError(`There are ${hypotheses.length} translations for ${references.length} references.`);
  }
  return {
    chrf: chrf(hypotheses, references),
    bleu: bleu(
      hypotheses,
      references.map((reference) => [reference]),
    ),
    segments: hypotheses.length,
    signature:
      'BLEU nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp; chrF2++ nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no',
  };
}
