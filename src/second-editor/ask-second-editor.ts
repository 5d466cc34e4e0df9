import { type Asking, poseQuestion } from '../ask/loop/index.ts';
import type { Finding } from '../english/index.ts';
import { NorwireError } from '../errors.ts';
import type { Story } from '../story/index.ts';
import { onceAllEnded, splitIntoChunks } from '../write/index.ts';
import { briefPieces, type EnglishPieces, placeNamed, type Tagging, taggedPart } from './english-pieces.ts';
import { type ErrorKind, type ReviewReply, reviewReading, reviewSchema } from './reply-shape.ts';

/** What the second editor says of a remark of ours. */
export interface RemarkVerdict {
  readonly verdict: 'right' | 'wrong';
  readonly why: string;
}

/** What a second editor made of a story: places are spelt as ours. */
export interface Review {
  readonly verdicts: ReadonlyMap<Finding, RemarkVerdict>;
  readonly errors: readonly { readonly at: string | null; readonly kind: ErrorKind; readonly why: string }[];
  /** Corrected pieces by place, tags and all. */
  readonly pieces: ReadonlyMap<string, string>;
}

export interface SecondEditorOptions extends Asking {
  readonly says: { readonly style: string; readonly terms: string; readonly day: string };
}

/** English to be read by a second editor, and what our checks say of it. */
export interface Reviewable {
  readonly story: Story;
  readonly draft: EnglishPieces;
  readonly remarks: readonly Finding[];
}

/**
 * Asks the second editor about a whole draft, chunk by chunk, the brief with the last. Rejects with `reply` where the
 * answer cannot be read.
 */
export async function askSecondEditor(
  { story, draft, remarks }: Reviewable,
  tagging: Tagging,
  options: SecondEditorOptions,
): Promise<Review> {
  const written = tagging.marked.filter(({ id }) => draft.parts.has(id));
  const chunks = splitIntoChunks(written, story.name);
  const replies = await onceAllEnded(
    chunks.map((chunk, index) => {
      const ids = new Set(chunk.map(({ id }) => id));
      const isLast = index === chunks.length - 1;
      const ofChunk = remarks.filter((remark) => {
        const place = placeOf(remark, story);
        return ids.has(place ?? '') || (isLast && !written.some(({ id }) => id === place));
      });
      const part = { ...draft, brief: isLast ? draft.brief : null };
      return askChunk({ story, draft: part, remarks: ofChunk }, chunk, tagging, options);
    }),
  );
  return {
    verdicts: new Map(replies.flatMap(({ verdicts }) => [...verdicts])),
    errors: replies.flatMap(({ errors }) => errors),
    pieces: new Map(replies.flatMap(({ pieces }) => [...pieces])),
  };
}

async function askChunk(
  { story, draft, remarks }: Reviewable,
  chunk: Tagging['marked'],
  tagging: Tagging,
  options: SecondEditorOptions,
): Promise<Review> {
  const { says } = options;
  const byId = new Map(remarks.map((remark, index) => [`r${index + 1}`, remark]));
  const copy = {
    norwegian: Object.fromEntries(chunk.map(({ id, text }) => [id, text])),
    english: Object.fromEntries(chunk.map(({ id }) => [id, taggedPart(id, draft, tagging)])),
    brief: draft.brief === null ? null : Object.fromEntries(briefPieces(draft.brief)),
    remarks: [...byId].map(([id, remark]) => ({ id, at: placeOf(remark, story), text: remark.message })),
  };
  const answered = await poseQuestion<ReviewReply, ReviewReply>(options, {
    values: {
      style: says.style,
      date: says.day,
      terms: says.terms,
      tags: tagging.tag === 'q' ? '' : `In this story the tag is ${tagging.tag}.`,
      copy: JSON.stringify(copy),
    },
    schema: reviewSchema,
    shape: reviewReading,
    // Not measured: every part could come back whole, with its reasons; what is over is room for thinking aloud.
    maxOutputTokens: 4_000 + chunk.reduce((sum, { text }) => sum + text.length, 0),
    material: chunk.map(({ id, text }) => [id, text]),
    wanted: ['review'],
    readPieces: (reply) => [{ id: 'review', value: reply }],
  });
  const reply = answered.pieces.get('review');
  if (reply === undefined)
    throw new NorwireError(
      'reply',
      `${story.name}: the second editor's answer could not be used. ${answered.misfits.get('review')}`,
    );
  return {
    verdicts: new Map(
      reply.remarks.flatMap(({ id, verdict, why }) => {
        const remark = byId.get(id.trim().toLowerCase());
        return remark === undefined ? [] : [[remark, { verdict, why }] as const];
      }),
    ),
    errors: reply.errors.map(({ at, kind, why }) => ({ at: placeNamed(at), kind, why })),
    pieces: new Map(
      reply.pieces.flatMap(({ id, text }) => {
        const place = placeNamed(id);
        return place === null ? [] : [[place, text] as const];
      }),
    ),
  };
}

/** Where the second editor sees what a remark is about: a quote's with its part. */
export function placeOf({ at }: Finding, { quotes }: Pick<Story, 'quotes'>): string | null {
  return quotes.find(({ id }) => id === at)?.part ?? at;
}
