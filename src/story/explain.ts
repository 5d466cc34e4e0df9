import { firstFrom } from '../language/index.ts';
import { type ClauseKind, readClauses, readSentences, readTaggedTokens } from '../language/nb/index.ts';
import { partArticle } from './frame.ts';
import type { Explained } from './read-story.ts';
import type { Candidate } from './speakers/ask.ts';
import { evidences } from './speakers/evidence/all.ts';
import { trainedWeights } from './speakers/weigh.ts';
import { chooseLede, scoreOf, trainedLedeWeights, weighLedes } from './structure/lede.ts';
import { ledeEvidence } from './structure/lede-evidence.ts';
import { partsOf } from './types.ts';

/** What an evidence told for (above nought) or against. */
export interface Tally {
  readonly evidence: string;
  readonly worth: number;
}

/** Somebody who was weighed as a speaker. */
export interface Weighing {
  readonly name: string;
  /** Its share among those weighed. */
  readonly share: number;
  readonly tallies: readonly Tally[];
}

/** How the speaker of a quote was told: who was weighed, the likeliest first; nobody where a name stands at the cue. */
export interface Reason {
  readonly quote: string;
  readonly candidates: readonly Weighing[];
}

/** A paragraph that was weighed as the lede: above nought it likelier is one than not. */
export interface LedeReason {
  readonly text: string;
  readonly score: number;
  readonly tallies: readonly Tally[];
}

/** Candidates that are told of a quote. */
const told = 4;

/** Why each speaker was told, in the quotes' order. */
export function explainSpeakers({ story, found, answered }: Explained): Reason[] {
  const asked = new Map(answered.map((one) => [one.ask.quote, one]));
  // Quotes that share an attribution are asked about once.
  const bySource = new Map(answered.map((one) => [one.ask.source, one]));
  return found.map((quote, at): Reason => {
    const one = asked.get(quote) ?? (quote.source === null ? undefined : bySource.get(quote.source));
    const weights = one === undefined ? {} : trainedWeights[one.ask.kind];
    return {
      quote: story.quotes[at]?.id ?? '',
      candidates: (one?.weighed ?? []).slice(0, told).map(({ candidate, probability, values }) => ({
        name: nameOf(candidate),
        share: probability,
        tallies: talliesOf(values, evidences, weights),
      })),
    };
  });
}

/** How each paragraph down to the lede was weighed as one. */
export function explainLede({ story }: Explained): LedeReason[] {
  const { article, text } = story;
  const weighed = [...weighLedes(text, readTaggedTokens(text), partArticle(article).kept)];
  return weighed.slice(0, chooseLede(weighed, trainedLedeWeights) + 1).map(({ paragraph, values }) => ({
    text: text.slice(paragraph.start, paragraph.end),
    score: scoreOf(values, trainedLedeWeights),
    tallies: talliesOf(values, ledeEvidence, trainedLedeWeights),
  }));
}

/** A clause of the copy: what kind it is, its words before its verb, its verb, and the rest. */
export interface ClauseReason {
  readonly part: string;
  readonly kind: ClauseKind;
  readonly negated: boolean;
  readonly before: string;
  readonly verb: string;
  readonly after: string;
}

/** The clauses of each part, in order. */
export function explainClauses({ story }: Explained): ClauseReason[] {
  const { text } = story;
  const tokens = readTaggedTokens(text);
  const words = (from: number, to: number): string =>
    from < to ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
  return partsOf(story).flatMap((part) =>
    readSentences(tokens, firstFrom(tokens, part.start), firstFrom(tokens, part.end))
      .flatMap((sentence) => readClauses(tokens, sentence))
      .map(({ kind, from, to, verb, negated }): ClauseReason => {
        const at = verb < 0 ? to : verb;
        return {
          part: part.id,
          kind,
          negated,
          before: words(from, at),
          verb: words(at, Math.min(to, at + 1)),
          after: words(at + 1, to),
        };
      }),
  );
}

function nameOf(candidate: Candidate): string {
  if (candidate.kind === 'nobody') return 'nobody';
  return candidate.kind === 'reporter' ? 'the reporter' : candidate.person.name;
}

/** What each evidence was worth, what told most first. */
function talliesOf(
  values: readonly number[],
  evidence: readonly { readonly name: string }[],
  weights: Readonly<Record<string, number>>,
): Tally[] {
  return values
    .map((value, at) => {
      const name = evidence[at]?.name ?? '';
      return { evidence: name, worth: value * (weights[name] ?? 0) };
    })
    .filter(({ worth }) => Math.abs(worth) >= 0.05)
    .sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
}
