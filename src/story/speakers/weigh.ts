import { lazily } from '../../lazily.ts';
import trained from '../../lexicon/speakers.json' with { type: 'json' };
import { rememberWhileHeld } from '../../lexicon/starred.ts';
import { type AskKind, askKinds, type Candidate, type Weighed } from './ask.ts';
import { evidences } from './evidence/all.ts';
import type { Evidence } from './evidence.ts';
import type { View } from './view.ts';

/** The weight of each evidence for each kind of question, by name. */
export type SpeakerWeights = Readonly<Record<AskKind, Readonly<Record<string, number>>>>;

const tableOf = rememberWhileHeld((weights: SpeakerWeights): Record<AskKind, Float64Array> => {
  const made = {} as Record<AskKind, Float64Array>;
  for (const kind of askKinds)
    made[kind] = Float64Array.from(evidences, ({ name }) => weights[kind]?.[name] ?? 0);
  return made;
});

export const trainedWeights: SpeakerWeights = trained.weights;

/** The evidences that weigh something, for each kind of question. */
const telling = lazily(() => {
  const table = tableOf(trainedWeights);
  return Object.fromEntries(
    askKinds.map((kind) => [kind, [...evidences.keys()].filter((at) => table[kind][at] !== 0)]),
  ) as Record<AskKind, number[]>;
});
const everything = [...evidences.keys()];

/** Weighs the candidates of a question, the likeliest first. */
export function weighAll(view: View, candidates: readonly Candidate[], weights: SpeakerWeights): Weighed[] {
  const { kind } = view.ask;
  const table = tableOf(weights)[kind];
  // While weights are fitted, what weighs nothing yet is looked at too.
  const asked = weights === trainedWeights ? telling()[kind] : everything;
  let highest = Number.NEGATIVE_INFINITY;
  const scored = candidates.map((candidate) => {
    const values = new Array<number>(evidences.length).fill(0);
    let score = 0;
    for (const at of asked) {
      const value = (evidences[at] as Evidence).weigh(view, candidate);
      values[at] = value;
      score += value * (table[at] ?? 0);
    }
    highest = Math.max(highest, score);
    return { candidate, values, score };
  });
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - highest), 0);
  return scored
    .map(({ candidate, values, score }) => ({
      candidate,
      values,
      probability: Math.exp(score - highest) / sum,
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** Why the first of the weighed is taken rather than the second: the evidence that told most between them. */
export function becauseOf(weighed: readonly Weighed[], kind: AskKind, weights: SpeakerWeights): string {
  const table = tableOf(weights)[kind];
  const [first, second] = weighed;
  let most = 0;
  let because = 'nobody else is in view';
  for (const [at, evidence] of evidences.entries()) {
    const told = ((first?.values[at] ?? 0) - (second?.values[at] ?? 0)) * (table[at] ?? 0);
    if (told > most && (first?.values[at] ?? 0) !== 0) {
      most = told;
      because = evidence.because;
    }
  }
  return because;
}
