/**
 * Fits the weights by which speakers are told: `node tools/train/train-speakers.ts STORIES.jsonl … [--folds 8] [--pull 4]
 * [--without EVIDENCE] [--calibrate] [--only KIND] [--dry]`. Prints what stories left out of the fit then get right, and writes
 * src/lexicon/speakers.json from all of them; with --calibrate only what answers are worth, the weights stay; with --only
 * what is fitted for one kind of question.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explainStory, plainArticle, readStory } from '../../src/story/index.ts';
import { type AskKind, askKinds, type Candidate } from '../../src/story/speakers/ask.ts';
import {
  type Basis,
  type Calibration,
  rowOf,
  trainedCalibration,
} from '../../src/story/speakers/confidence.ts';
import { evidences } from '../../src/story/speakers/evidence/all.ts';
import { type SpeakerWeights, trainedWeights } from '../../src/story/speakers/weigh.ts';
import { even, type GoldStory, pairQuotes } from '../../test/bench/split-score.ts';
import { readSpeakerExamples } from '../../test/support/examples.ts';
import { fitCalibration, type Outcome, sure } from './fit-calibration.ts';
import { fitChoice } from './fit-choice.ts';
import priors from './speaker-priors.json' with { type: 'json' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    pull: { type: 'string' },
    dry: { type: 'boolean' },
    calibrate: { type: 'boolean' },
    wrong: { type: 'string' },
    without: { type: 'string' },
    only: { type: 'string' },
  },
});
const evidenceFolder = 'src/story/speakers/evidence';
const golds = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldStory),
);
/** The examples beside the evidence are learned from as well; they are never scored. */
const taught = readSpeakerExamples(
  readdirSync(evidenceFolder)
    .filter((file) => file.endsWith('.examples.txt'))
    .map((file) => join(evidenceFolder, file)),
).map(({ title, text, speakers }): GoldStory => {
  const { quotes } = readStory(plainArticle(title, text));
  return {
    id: title,
    lang: 'nb',
    text,
    headline: '',
    lede: '',
    quotes: quotes.map(({ kind, spans, cue, attribution }, at) => ({
      kind,
      spans: spans.map((span) => span.text),
      cue: cue?.text ?? null,
      attribution: attribution?.text ?? null,
      speaker: speakers[at] ?? null,
    })),
  };
});
const pull = Number(values.pull ?? 4);
const kinds = askKinds;

/** A question whose answer the gold tells: what each evidence says of each candidate, and which is right. */
interface Example {
  readonly kind: AskKind;
  readonly values: readonly (readonly number[])[];
  readonly right: number;
}

const nameOf = (candidate: Candidate): string =>
  candidate.kind === 'nobody' ? '' : candidate.kind === 'reporter' ? 'reporter' : even(candidate.person.name);

/** A quote answered: on what, how surely, whether right. */
interface Answer extends Outcome {
  readonly story: string;
  readonly direct: boolean;
  readonly basis: Basis;
}

interface Read {
  readonly examples: readonly Example[];
  readonly answers: readonly Answer[];
}

/** Answers as they are weighed, nobody left out for doubt. */
const asWeighed: Calibration = { leastTold: 0, rows: {} };

function readGold(gold: GoldStory, weights: SpeakerWeights): Read {
  const article = plainArticle(gold.id, gold.text);
  const { story, answered, found, told } = explainStory(article, { weights, calibration: asWeighed });
  const wanted = new Map<number, string | null>();
  for (const { gold: want, read } of pairQuotes(gold.quotes, story))
    if (want !== null && read !== null) wanted.set(story.quotes.indexOf(read.quote), want.speaker);
  const asked = new Map(
    answered.flatMap((one) => (one.ask.quote === null ? [] : [[one.ask.quote, one] as const])),
  );
  const examples: Example[] = [];
  const answers: Answer[] = [];
  for (const [at, quote] of found.entries()) {
    if (!wanted.has(at)) continue;
    const want = even(wanted.get(at) ?? null);
    const one = asked.get(quote);
    const got = story.quotes[at];
    const name = story.speakers.find(({ id }) => id === got?.speaker)?.name ?? null;
    const rests = told.get(quote);
    if (rests !== undefined)
      answers.push({
        story: gold.id,
        direct: quote.kind === 'direct',
        basis: rests.basis,
        row: rowOf(rests.basis, quote),
        probability: rests.probability,
        right: even(name) === want,
      });
    if (one !== undefined && values.wrong === one.ask.kind && even(name) !== want)
      console.log(
        `${gold.id} ${quote.kind} wanted [${want}] got [${even(name)}] ${got?.attribution?.text} ${one.weighed
          .map(({ candidate, probability }) => `${nameOf(candidate)} ${probability.toFixed(2)}`)
          .slice(0, 4)
          .join(', ')}`,
      );
    if (one === undefined) continue;
    const right = one.weighed.findIndex(({ candidate }) => nameOf(candidate) === want);
    if (right < 0) continue;
    examples.push({ kind: one.ask.kind, values: one.weighed.map((weighed) => weighed.values), right });
  }
  return { examples, answers };
}

function fitWeights(
  examples: readonly Example[],
  believed: Readonly<Record<string, number>>,
): Record<string, number> {
  const left = evidences.findIndex(({ name }) => name === values.without);
  const seen =
    left < 0
      ? examples
      : examples.map(({ right, ...one }) => ({
          right,
          values: one.values.map((row) => row.map((value, at) => (at === left ? 0 : value))),
        }));
  const weights = fitChoice(
    seen,
    Float64Array.from(evidences, ({ name }, at) => (at === left ? 0 : (believed[name] ?? 0))),
    pull,
  );
  return Object.fromEntries(
    evidences
      .map(({ name }, at) => [name, Math.round(100 * (weights[at] ?? 0)) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.05),
  );
}

/** Reads with what was fitted and fits again: what was told decides what is in view. */
function train(stories: readonly GoldStory[], rounds = 2): SpeakerWeights {
  const believed: SpeakerWeights = priors.weights;
  let weights = believed;
  for (let round = 0; round < rounds; round++) {
    const examples = [...stories, ...taught].flatMap((gold) => readGold(gold, weights).examples);
    weights = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        fitWeights(
          examples.filter((one) => one.kind === kind),
          weights[kind],
        ),
      ]),
    ) as unknown as SpeakerWeights;
  }
  return weights;
}

const percent = (list: readonly { right: boolean }[]): string =>
  `${((100 * list.filter(({ right }) => right).length) / Math.max(1, list.length)).toFixed(1)} % of ${list.length}`;

function show(title: string, answers: readonly Answer[], calibrations: (story: string) => Calibration): void {
  console.log(
    `${title}: direct ${percent(answers.filter((one) => one.direct))}, others ${percent(answers.filter((one) => !one.direct))}`,
  );
  const sureOf = ({ story, row, probability }: Answer): number => sure(row, probability, calibrations(story));
  for (const basis of new Set(answers.map((one) => one.basis))) {
    const of = answers.filter((one) => one.basis === basis);
    const sures = of.filter((one) => sureOf(one) >= 0.9);
    console.log(`  ${basis.padEnd(13)} ${percent(of)}; sure of ${sures.length}, right ${percent(sures)}`);
  }
  for (const [from, to] of [
    [0.9, 1.01],
    [0.75, 0.9],
    [0.5, 0.75],
    [0, 0.5],
  ] as const) {
    const in_ = answers.filter((one) => sureOf(one) >= from && sureOf(one) < to);
    console.log(
      `  confidence from ${from}: ${((100 * in_.length) / Math.max(1, answers.length)).toFixed(1)} %, right ${percent(in_)}`,
    );
  }
}

const folds = Number(values.folds ?? 8);
const left: (Answer & { readonly fold: number })[] = [];
for (let fold = 0; fold < folds; fold++) {
  const weights = train(golds.filter((_, at) => at % folds !== fold));
  for (const gold of golds.filter((_, at) => at % folds === fold))
    left.push(...readGold(gold, weights).answers.map((one) => ({ ...one, fold })));
}
// What each fold's answers are worth is told by the answers of the others.
const foldOf = new Map(left.map(({ story, fold }) => [story, fold]));
const byFold = Array.from({ length: folds }, (_, fold) =>
  fitCalibration(left.filter((one) => one.fold !== fold)),
);
show('stories left out of the fit', left, (story) => byFold[foldOf.get(story) ?? 0] as Calibration);
const only = kinds.find((kind) => kind === values.only);
if (values.only !== undefined && only === undefined)
  throw new Error(`--only ${values.only}: give one of ${kinds.join(', ')}.`);
const fitted = values.calibrate ? trainedWeights : train(golds);
const weights = only === undefined ? fitted : { ...trainedWeights, [only]: fitted[only] };
const anew = fitCalibration(left);
const ofOnly = Object.entries(anew.rows).filter(([row]) => row.split(',')[0] === only);
const calibration =
  only === undefined
    ? anew
    : { ...trainedCalibration, rows: { ...trainedCalibration.rows, ...Object.fromEntries(ofOnly) } };
show(
  'all stories, fitted to them',
  golds.flatMap((gold) => readGold(gold, weights).answers),
  () => calibration,
);
if (!values.dry)
  writeFileSync(
    'src/lexicon/speakers.json',
    `${JSON.stringify({ about: 'Weights of the evidence of who speaks, and what answers by them are worth, fitted by tools/train/train-speakers.ts.', weights, calibration }, null, 2)}\n`,
  );
