import { type Answered, ask, type Fault, type Piece, type Verdict } from '../ask/ask.ts';
import type { Model, ModelAnswer } from '../ask/model.ts';
import { fillPrompt, type Prompt } from '../ask/prompt.ts';
import { tallyVerdicts } from '../ask/tally-verdicts.ts';
import { writeFaults } from '../ask/write-faults.ts';
import type { Brief, Finding, Gist, Point, Translation } from '../english/types.ts';
import { partsOf, type Story } from '../story/types.ts';
import type { BriefStyle } from './brief-styles.ts';
import { findGistRuns, type GistRun } from './gist-runs.ts';
import { type BriefReply, briefSchema, briefShape } from './reply-shape.ts';

export interface BriefOptions {
  readonly model: Model;
  readonly prompt: Prompt;
  readonly askAgain: Prompt;
  readonly gists: BriefStyle['gists'];
  /** Sentences for the prompt: the house style, and the brief's length and kind. */
  readonly says: { readonly style: string; readonly length: string };
  readonly check: (story: Story, translation: Translation, brief: Brief) => readonly Finding[];
  readonly onAsk?: (pieces: readonly string[], again: boolean) => void;
  readonly onAnswer?: (answer: ModelAnswer) => void;
  readonly signal?: AbortSignal | undefined;
}

type Value = { readonly line: string } | { readonly points: readonly Point[] } | { readonly gist: Gist };

/** A brief, or null and why there is none. */
export interface Briefed {
  readonly brief: Brief | null;
  readonly misfits: ReadonlyMap<string, string>;
}

/** Writes a brief from the checked English, never from the Norwegian, so that it can be compared word for word. */
export async function summariseStory(
  story: Story,
  translation: Translation,
  options: BriefOptions,
): Promise<Briefed> {
  const runs =
    options.gists === 'none' ? [] : findGistRuns(story).filter(({ part }) => hasEnglish(translation, part));
  const gistIds = new Map(runs.map((run) => [`gist.${run.quote}`, run]));
  const { system, user } = fillPrompt(options.prompt, {
    style: options.says.style,
    length: options.says.length,
    story: writeEnglish(translation, runs),
  });
  const compose = (pieces: ReadonlyMap<string, Value>): Brief => composeBrief(pieces, [...gistIds.keys()]);
  // An empty list in a second reply means that the points were left out, not that there are none.
  let hadPoints = false;
  const material = JSON.stringify(partsOf(story).map(({ id, text }) => [id, text]));
  const answered = await ask<BriefReply, Value>(
    {
      request: {
        task: 'brief',
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        schema: briefSchema,
        maxOutputTokens: 4_000,
        material,
      },
      shape: briefShape,
      wanted: ['brief.headline', 'brief.lede', 'brief.points', ...gistIds.keys()],
      readPieces: (reply) => {
        const pieces = readPieces(reply, gistIds).filter(
          ({ id }) => !hadPoints || id !== 'brief.points' || reply.points.length > 0,
        );
        hadPoints ||= reply.points.length > 0;
        return pieces;
      },
      judge: (pieces) => judge(story, translation, compose(pieces), options),
      sayAgain: (faults) => ({
        words: fillPrompt(options.askAgain, { faults: writeFaults(faults.map(sayWhole)) }).user,
        material,
      }),
      ...(options.onAsk && { onAsk: options.onAsk }),
      ...(options.onAnswer && { onAnswer: options.onAnswer }),
    },
    options.model,
    { signal: options.signal },
  );
  return settle(answered, compose, options.gists, runs);
}

/** The points are one piece: a reply with the faulty one alone would drop the others. */
function sayWhole({ id, says }: Fault): Fault {
  return { id, says: id === 'brief.points' ? [...says, 'Give all points, not this one alone.'] : says };
}

function settle(
  answered: Answered<Value>,
  compose: (pieces: ReadonlyMap<string, Value>) => Brief,
  gists: BriefStyle['gists'],
  runs: readonly GistRun[],
): Briefed {
  const { pieces, misfits } = answered;
  if (!pieces.has('brief.headline') || !pieces.has('brief.lede')) return { brief: null, misfits };
  const brief = compose(pieces);
  if (gists !== 'cited') return { brief, misfits };
  const cited = new Set(brief.points.flatMap(({ cites }) => cites));
  const uncited = new Set(runs.filter(({ part }) => !cited.has(part)).map(({ quote }) => quote));
  return {
    brief: { ...brief, gists: brief.gists.filter(({ quote }) => !uncited.has(quote)) },
    misfits: new Map([...misfits].filter(([id]) => !uncited.has(id.replace(/^gist\./u, '')))),
  };
}

function judge(
  story: Story,
  translation: Translation,
  brief: Brief,
  options: BriefOptions,
): ReadonlyMap<string, Verdict> {
  const findings = options.check(story, translation, brief);
  return tallyVerdicts(findings, (at) => (at.startsWith('brief.points') ? 'brief.points' : at));
}

function readPieces(reply: BriefReply, gistIds: ReadonlyMap<string, GistRun>): readonly Piece<Value>[] {
  const line = (id: string, text: string): Piece<Value> =>
    text.trim() === '' ? { id, misfit: 'It is empty.' } : { id, value: { line: text.trim() } };
  const points = reply.points
    .map(({ text, cites }) => ({ text: text.trim(), cites }))
    .filter(({ text }) => text !== '');
  const gists = reply.gists.flatMap(({ quote, text }): Piece<Value>[] => {
    const id = `gist.${quote}`;
    const run = gistIds.get(id);
    if (!run) return [];
    return [
      text.trim() === ''
        ? { id, misfit: 'It is empty.' }
        : { id, value: { gist: { quote, speaker: run.speaker, text: text.trim() } } },
    ];
  });
  return [
    line('brief.headline', reply.headline),
    line('brief.lede', reply.lede),
    { id: 'brief.points', value: { points } },
    ...gists,
  ];
}

function composeBrief(pieces: ReadonlyMap<string, Value>, gistIds: readonly string[]): Brief {
  const line = (id: string): string => {
    const value = pieces.get(id);
    return value && 'line' in value ? value.line : '';
  };
  const points = pieces.get('brief.points');
  return {
    headline: line('brief.headline'),
    lede: line('brief.lede'),
    points: points && 'points' in points ? points.points : [],
    gists: gistIds.flatMap((id) => {
      const value = pieces.get(id);
      return value && 'gist' in value ? [value.gist] : [];
    }),
  };
}

function hasEnglish(translation: Translation, id: string): boolean {
  return translation.parts.some((part) => part.id === id && part.text !== null);
}

function writeEnglish(translation: Translation, runs: readonly GistRun[]): string {
  const names = new Map(translation.speakers.map(({ id, name }) => [id, name]));
  return JSON.stringify({
    parts: Object.fromEntries(
      translation.parts.filter(({ text }) => text !== null).map(({ id, text }) => [id, text]),
    ),
    quotes: Object.fromEntries(
      runs.map(({ quote, speaker, part }) => [quote, `${part}, ${names.get(speaker) ?? speaker}`]),
    ),
  });
}
