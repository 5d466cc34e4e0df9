import { sentencesOf } from '../../language/index.ts';
import { isFounded } from '../answers.ts';
import { type Compared, compareWords } from '../match/unmatched.ts';
import { cut, rangeOf } from '../stretch-words.ts';
import type { Lookup, TargetReading } from '../view.ts';
import { lookUp } from './sentence-words.ts';
import type { BriefText, BriefView } from './text.ts';

/** A sentence of a brief beside the sentences of the English that it retells, nearest first. */
export interface Retold {
  readonly at: string;
  readonly source: TargetReading;
  readonly target: TargetReading;
  readonly compared: Compared;
  /** All that the text may rest on. */
  readonly cited: TargetReading;
}

/** A brief's sentence may bring together so many of the story's. */
const most = 3;
/** Each further one must bring so many telling words that those before it have not. */
const enough = 2;

const tellingIn = (reading: TargetReading, from: number, to: number): number[] => {
  const places: number[] = [];
  for (let at = from; at < to; at++)
    if (reading.tokens[at]?.kind === 'digits' || (reading.words[at]?.weight ?? 0) >= 1) places.push(at);
  return places;
};

interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly lookup: Lookup;
}

/** The sentences that tell most of what a sentence says, in the story's order. */
function findSources(
  text: TargetReading,
  places: readonly number[],
  sentences: readonly Sentence[],
): Sentence[] {
  const chosen: Sentence[] = [];
  let left = places;
  while (chosen.length < most) {
    let best: Sentence | null = null;
    let found = 0;
    for (const sentence of sentences) {
      const count = left.filter((at) => isFounded(sentence.lookup, text, at)).length;
      if (count > found) [best, found] = [sentence, count];
    }
    if (best === null || found < enough) break;
    const { lookup } = best;
    chosen.push(best);
    left = left.filter((at) => !isFounded(lookup, text, at));
  }
  return chosen.sort((one, other) => one.from - other.from);
}

/** What each sentence of a brief was made of. */
export function readRetold({ texts }: BriefView): Retold[] {
  return texts.flatMap(({ at, reading, cited }: BriefText) => {
    const sentences = sentencesOf(cited.tokens).map(
      ([from, to]): Sentence => ({ from, to, lookup: lookUp(cited, from, to) }),
    );
    return sentencesOf(reading.tokens).flatMap(([from, to]): Retold[] => {
      const places = tellingIn(reading, from, to);
      const sources = findSources(reading, places, sentences);
      if (sources.length === 0) return [];
      const source = cut(
        cited,
        sources.map((each) => rangeOf(cited, each.from, each.to)),
      );
      const target = cut(reading, [rangeOf(reading, from, to)]);
      return [{ at, source, target, compared: compareWords(source, target), cited }];
    });
  });
}
