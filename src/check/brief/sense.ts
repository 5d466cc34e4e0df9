import { sentencesOf } from '../../language/index.ts';
import { isFounded } from '../answers.ts';
import { isSure } from '../match/opposites.ts';
import { denials, findPoles, type Pole } from '../opposites.ts';
import { clip } from '../rule.ts';
import { deniesInEnglish } from '../sense-kept.ts';
import type { TargetReading } from '../view.ts';
import { lookUp, shareFounded, textOf } from './sentence-words.ts';
import type { BriefRule } from './text.ts';

/** What share of a sentence's words must stand in the sentence it is said to turn round. */
const alike = 1 / 3;

interface PoleInSentence extends Pole {
  readonly sentence: readonly [number, number];
}

/** A sentence of the brief that says the opposite of the sentence it retells. */
export const briefSense: BriefRule = {
  name: 'brief-sense',
  *check({ texts }) {
    for (const { at, reading, cited } of texts) {
      const said = findPoles(reading.tokens, reading.words).filter(
        ({ row, excuses, at }) => !excuses && isSure(row) && !isFounded(cited, reading, at),
      );
      const own = withSentences(said, reading);
      const told = withSentences(findPoles(cited.tokens, cited.words), cited);
      for (const pole of own) {
        const turned = findTold(pole, reading, told, cited);
        if (turned === null) continue;
        const expected = wordsAt(cited, turned);
        const actual = wordsAt(reading, pole);
        const sentence = clip(textOf(cited, turned.sentence), 70);
        const message = `“${actual}” is the opposite of “${expected}” in “${sentence}”`;
        yield { level: 'error', at, message, expected, actual };
        break;
      }
    }
  },
};

/** The word of the cited parts that a word of the brief turns round, in a sentence much like its own. */
function findTold(
  pole: PoleInSentence,
  reading: TargetReading,
  told: readonly PoleInSentence[],
  cited: TargetReading,
): PoleInSentence | null {
  const row = told.filter((each) => each.row === pole.row);
  // The brief's own side is spoken of somewhere in what it rests on.
  if (row.some(({ side }) => side === pole.side)) return null;
  const [from, to] = pole.sentence;
  for (const each of row) {
    if (each.excuses || isFounded(reading, cited, each.at)) continue;
    const [start, end] = each.sentence;
    if (shareFounded(reading, from, to, lookUp(cited, start, end)) < alike) continue;
    if (denials(reading.tokens, pole, deniesInEnglish) === denials(cited.tokens, each, deniesInEnglish))
      return each;
  }
  return null;
}

/** The poles of a text, which are in its order, each with the sentence it stands in. */
function withSentences(poles: readonly Pole[], { tokens }: TargetReading): PoleInSentence[] {
  const sentences = sentencesOf(tokens);
  let looked = 0;
  return poles.map((pole) => {
    while (pole.at >= (sentences[looked]?.[1] ?? tokens.length)) looked++;
    return { ...pole, sentence: sentences[looked] ?? [0, tokens.length] };
  });
}

const wordsAt = (reading: TargetReading, { at, length }: Pole) => textOf(reading, [at, at + length]);
