import { firstFrom } from '../../language/index.ts';
import type { Token } from '../../language/nb/index.ts';
import trained from '../../lexicon/lede.json' with { type: 'json' };
import { type Beside, isPictured, ledeEvidence, type Opening, type OpenParagraph } from './lede-evidence.ts';

/** The weight of each evidence, by name. */
export type LedeWeights = Readonly<Record<string, number>>;

/** A paragraph that may be the lede, with what each evidence says of it. */
export interface WeighedOpening {
  readonly paragraph: OpenParagraph;
  readonly values: readonly number[];
  readonly opening: Opening;
}

/** Paragraphs that are weighed: no lede stands deeper in the copy. */
const most = 16;
/** What is read of one. */
const read = 400;

/** Weighs the first paragraphs of the copy proper as the lede, each when it is asked for. */
export function* weighLedes(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly OpenParagraph[],
): Generator<WeighedOpening> {
  const lineOf = ({ start, end }: OpenParagraph): string => text.slice(start, Math.min(end, start + read));
  const beside = (paragraph: OpenParagraph | undefined): Beside | null =>
    paragraph === undefined ? null : { line: lineOf(paragraph), kind: paragraph.kind };
  const lengths = paragraphs.flatMap(({ kind, start, end }) => (kind === 'body' ? end - start : []));
  const usual = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  const bodies = [...paragraphs.entries()].filter(([, { kind }]) => kind === 'body');
  const headline = text.slice(0, Math.min(paragraphs[0]?.start ?? 0, read));
  const caption = paragraphs.findIndex(({ kind }) => kind === 'caption');
  for (const [nth, [at, paragraph]] of bodies.slice(0, most).entries()) {
    const line = lineOf(paragraph);
    const opening: Opening = {
      line,
      tokens: tokens.slice(
        firstFrom(tokens, paragraph.start),
        firstFrom(tokens, paragraph.start + line.length),
      ),
      before: beside(paragraphs[at - 1]),
      after: beside(paragraphs[at + 1]),
      next: beside(bodies[nth + 1]?.[1])?.line ?? '',
      headline,
      captioned: caption >= 0 && caption < at,
      dated: paragraph.dated,
      usual,
    };
    const values = ledeEvidence.map((evidence) => evidence.weigh(opening));
    yield { paragraph, values, opening };
  }
}

export const trainedLedeWeights: LedeWeights = trained.weights;

/** What all evidence says of a paragraph together, as log odds. */
export function scoreOf(values: readonly number[], weights: LedeWeights): number {
  return values.reduce((sum, value, at) => sum + value * (weights[ledeEvidence[at]?.name ?? ''] ?? 0), 0);
}

/** The first that likelier is the lede than not; where none is, the likeliest. */
export function chooseLede(weighed: readonly WeighedOpening[], weights: LedeWeights): number {
  const scores = weighed.map(({ values }) => scoreOf(values, weights));
  const first = scores.findIndex((score) => score > 0);
  return first >= 0 ? first : scores.indexOf(Math.max(...scores));
}

/**
 * Marks the lede among a story's paragraphs. What stands above it becomes subhead or caption. Does nothing where the
 * format has said which it is.
 */
export function markLede(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly OpenParagraph[],
  weights: LedeWeights = trainedLedeWeights,
): void {
  if (paragraphs.some((paragraph) => paragraph.kind === 'lede')) return;
  const weighed: WeighedOpening[] = [];
  for (const one of weighLedes(text, tokens, paragraphs)) {
    weighed.push(one);
    if (scoreOf(one.values, weights) > 0) break;
  }
  const chosen = chooseLede(weighed, weights);
  for (const [at, { paragraph, opening }] of weighed.entries()) {
    if (at > chosen) return;
    paragraph.kind = at === chosen ? 'lede' : isPictured(opening) ? 'caption' : 'subhead';
  }
}
