import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Message, Model, ModelAnswer, ModelRequest } from '../model.ts';
import { type MisfitKind, readReply } from './read-reply.ts';

/** One piece of a reply (a part, a brief's headline …): its value, or why it does not fit. */
export type ReplyPiece<Value> = { readonly id: string } & (
  | { readonly value: Value; readonly misfit?: never }
  | { readonly misfit: string; readonly value?: never }
);

/** What is asked, and how its answer is understood. */
export interface Question<Reply, Value> {
  readonly request: ModelRequest;
  readonly shape: z.ZodType<Reply>;
  /** Ids of the pieces that a full answer has, in order. */
  readonly wanted: readonly string[];
  /** Takes a reply of the right shape to pieces; a piece it leaves out counts as missing. */
  readonly readPieces: (reply: Reply) => readonly ReplyPiece<Value>[];
  /** The words of the second asking: which pieces, and what was wrong with each. */
  readonly sayAgain: (faults: readonly Fault[]) => { readonly words: string; readonly material: string };
  readonly onAsk?: (pieces: readonly string[], again: boolean) => void;
  readonly onAnswer?: (answer: ModelAnswer) => void;
}

export interface Fault {
  readonly id: string;
  readonly says: readonly string[];
}

/** What came of a question. Pieces that never fitted are named in `misfits` with the reason. */
export interface QuestionResult<Value> {
  readonly pieces: ReadonlyMap<string, Value>;
  readonly misfits: ReadonlyMap<string, string>;
  /** Set when the first reply was cut off and nothing was asked again: the caller splits the question. */
  readonly cutOff: boolean;
}

interface Attempt<Value> {
  /** What the reply held; a piece asked for and not here is missing from it. */
  readonly pieces: ReadonlyMap<string, ReplyPiece<Value>>;
  readonly whole: { readonly kind: MisfitKind; readonly message: string } | null;
  readonly answer: ModelAnswer;
}

/**
 * The one loop: ask; validate; then, where pieces misfit, one second asking that names them and no others. What fits
 * is kept as it was first given. At most two requests. A cut-off first reply is handed back when `mayHandBack`, to be
 * split.
 */
export async function ask<Reply, Value>(
  question: Question<Reply, Value>,
  model: Model,
  {
    signal,
    mayHandBack = false,
  }: { readonly signal?: AbortSignal | undefined; readonly mayHandBack?: boolean } = {},
): Promise<QuestionResult<Value>> {
  const first = await attempt(
    question,
    { request: question.request, wanted: question.wanted, again: false },
    model,
    signal,
  );
  if (first.whole?.kind === 'cut off' && mayHandBack)
    return { pieces: new Map(), misfits: new Map(), cutOff: true };
  const faults = question.wanted.flatMap((id) => {
    const { misfit } = pieceOf(id, first);
    return misfit === undefined ? [] : [{ id, says: [misfit] }];
  });
  if (faults.length === 0) return settle(question.wanted.map((id) => pieceOf(id, first)));
  const { words, material } = question.sayAgain(faults);
  const request = secondRequest(question.request, first, words, material);
  const faulty = faults.map(({ id }) => id);
  const second = await attempt(question, { request, wanted: faulty, again: true }, model, signal);
  // Of two that do not fit the second is told: it says why it still does not.
  return settle(question.wanted.map((id) => pieceOf(id, faulty.includes(id) ? second : first)));
}

/** One time of asking: for which pieces, and whether they were asked for before. */
interface AskingOnce {
  readonly request: ModelRequest;
  readonly wanted: readonly string[];
  readonly again: boolean;
}

async function attempt<Reply, Value>(
  question: Question<Reply, Value>,
  { request, wanted, again }: AskingOnce,
  model: Model,
  signal: AbortSignal | undefined,
): Promise<Attempt<Value>> {
  signal?.throwIfAborted();
  question.onAsk?.(wanted, again);
  const answer = await model(request, signal);
  question.onAnswer?.(answer);
  const reading = readReply(answer, question.shape);
  if ('misfit' in reading) {
    const pieces = wanted.map((id): [string, ReplyPiece<Value>] => [
      id,
      { id, misfit: reading.misfit.message },
    ]);
    return { pieces: new Map(pieces), whole: reading.misfit, answer };
  }
  const pieces = new Map<string, ReplyPiece<Value>>();
  for (const piece of question.readPieces(reading.reply)) {
    const before = pieces.get(piece.id);
    pieces.set(piece.id, before === undefined ? piece : ofTwo(before, piece));
  }
  const isWithheld = answer.refusal !== null || answer.finish === 'filter';
  if (isWithheld && !wanted.some((id) => pieces.get(id)?.misfit === undefined && pieces.has(id))) {
    const message = `The reply was withheld${answer.refusal === null ? " by the server's content filter" : `: ${answer.refusal}`}.`;
    return {
      pieces: new Map(wanted.map((id) => [id, { id, misfit: message }])),
      whole: { kind: 'refused', message },
      answer,
    };
  }
  return { pieces, whole: null, answer };
}

/** A piece that comes twice: the one that fits, or either of two that are the same. */
function ofTwo<Value>(before: ReplyPiece<Value>, after: ReplyPiece<Value>): ReplyPiece<Value> {
  if (before.misfit !== undefined) return after;
  if (after.misfit !== undefined || isDeepStrictEqual(before.value, after.value)) return before;
  return { id: before.id, misfit: 'It stands in the reply more than once, in different words.' };
}

function pieceOf<Value>(id: string, { pieces }: Attempt<Value>): ReplyPiece<Value> {
  return pieces.get(id) ?? { id, misfit: 'It is missing from the reply.' };
}

function settle<Value>(kept: readonly ReplyPiece<Value>[]): QuestionResult<Value> {
  const pieces = new Map<string, Value>();
  const misfits = new Map<string, string>();
  for (const piece of kept) {
    if (piece.misfit === undefined) pieces.set(piece.id, piece.value);
    else misfits.set(piece.id, piece.misfit);
  }
  return { pieces, misfits, cutOff: false };
}

/** The second asking goes on from the first, so that a provider's prompt cache serves all but the last message. */
function secondRequest<Value>(
  request: ModelRequest,
  first: Attempt<Value>,
  words: string,
  material: string,
): ModelRequest {
  const readable = first.whole === null || first.whole.kind === 'wrong shape';
  const said: readonly Message[] = readable ? [{ role: 'assistant', content: first.answer.text }] : [];
  const wider = first.whole?.kind === 'cut off';
  return {
    ...request,
    task: `${request.task}-again`,
    messages: [...request.messages, ...said, { role: 'user', content: words }],
    material,
    maxOutputTokens: wider ? request.maxOutputTokens * 2 : request.maxOutputTokens,
  };
}
