import type { Answered, Piece } from '../ask/ask.ts';
import { type Asking, poseQuestion } from '../ask/pose-question.ts';
import type { Brief, Finding, Gist, Point, Translation } from '../english/types.ts';
import { partsOf, type Story } from '../story/types.ts';
import type { BriefStyle } from './brief-styles.ts';
import { findGistRuns, type GistRun } from './gist-runs.ts';
import { type BriefReply, briefSchema, briefShape } from './reply-shape.ts';

export interface BriefOptions extends Asking {
  readonly gists: BriefStyle['gists'];
  /** Sentences for the prompt: the house style, and the brief's length and kind. */
  readonly says: { readonly style: string; readonly length: string };
  readonly check: (story: Story, translation: Translation, brief: Brief) => readonly Finding[];
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
  const compose = (pieces: ReadonlyMap<string, Value>): Brief => composeBrief(pieces, [...gistIds.keys()]);
  const answered = await poseQuestion<BriefReply, Value>(options, {
    values: {
      style: options.says.style,
      length: options.says.length,
      story: writeEnglish(translation, runs),
    },
    schema: briefSchema,
    shape: briefShape,
    maxOutputTokens: 4_000,
    material: partsOf(story).map(({ id, text }) => [id, text]),
    wanted: ['brief.headline', 'brief.lede', 'brief.points', ...gistIds.keys()],
    readPieces: (reply) => readPieces(reply, pointsIn(reply), gistIds),
  });
  return settle(answered, compose, options.gists, runs);
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

function pointsIn({ points }: BriefReply): readonly Point[] {
  return points.map(({ text, cites }) => ({ text: text.trim(), cites })).filter(({ text }) => text !== '');
}

function readPieces(
  reply: BriefReply,
  points: readonly Point[],
  gistIds: ReadonlyMap<string, GistRun>,
): readonly Piece<Value>[] {
  const line = (id: string, text: string): Piece<Value> =>
    text.trim() === '' ? { id, misfit: 'It is empty.' } : { id, value: { line: text.trim() } };
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
