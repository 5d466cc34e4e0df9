import type { z } from 'zod';
import type { Message, Model, ModelAnswer, ModelRequest } from './model.ts';
import { type MisfitKind, readReply } from './read-reply.ts';

/** One piece of a reply (a part, a brief's headline …): its value, or why it does not fit. */
export type Piece<Value> = { readonly id: string } & (
  | { readonly value: Value; readonly misfit?: never }
  | { readonly misfit: string; readonly value?: never }
);

/** What the checks say of one piece. */
export interface Verdict {
  readonly errors: number;
  readonly warnings: number;
  /** The errors' messages, for the second asking. */
  readonly says: readonly string[];
}

/** What is asked, and how its answer is understood and judged. */
export interface Question<Reply, Value> {
  readonly request: ModelRequest;
  readonly shape: z.ZodType<Reply>;
  /** Ids of the pieces that a full answer has, in order. */
  readonly wanted: readonly string[];
  /** Takes a reply of the right shape to pieces; a piece it leaves out counts as missing. */
  readonly readPieces: (reply: Reply) => readonly Piece<Value>[];
  /** Checks the pieces that fit; a piece without verdict is clean. */
  readonly judge: (pieces: ReadonlyMap<string, Value>) => ReadonlyMap<string, Verdict>;
  /** How much a piece holds, of two with the same findings; the first stays where they hold the same. */
  readonly fullness?: (value: Value) => number;
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
export interface Answered<Value> {
  readonly pieces: ReadonlyMap<string, Value>;
  readonly misfits: ReadonlyMap<string, string>;
  /** Set when the first reply was cut off and nothing was asked again: the caller splits the question. */
  readonly cutOff: boolean;
}

interface Attempt<Value> {
  readonly pieces: ReadonlyMap<string, Piece<Value>>;
  readonly whole: { readonly kind: MisfitKind; readonly message: string } | null;
  readonly answer: ModelAnswer;
}

const clean: Verdict = { errors: 0, warnings: 0, says: [] };

/**
 * The one loop: ask; validate; check what fits; then one second asking that names every piece that misfits or has
 * an error. For each piece the better version is kept: fits before misfit, then fewer errors, then fewer warnings,
 * then the fuller, then the first. At most two requests. A cut-off first reply is handed back when `mayHandBack`, to
 * be split.
 */
export async function ask<Reply, Value>(
  question: Question<Reply, Value>,
  model: Model,
  {
    signal,
    mayHandBack = false,
  }: { readonly signal?: AbortSignal | undefined; readonly mayHandBack?: boolean } = {},
): Promise<Answered<Value>> {
  const first = await attempt(question, question.request, question.wanted, model, signal, false);
  if (first.whole?.kind === 'cut off' && mayHandBack)
    return { pieces: new Map(), misfits: new Map(), cutOff: true };
  const verdicts = question.judge(fitting(first));
  const faults = question.wanted.flatMap((id) => faultOf(id, first, verdicts));
  if (faults.length === 0) return settle(question.wanted, first, null, []);
  const { words, material } = question.sayAgain(faults);
  const request = secondRequest(question.request, first, words, material);
  const faulty = faults.map(({ id }) => id);
  const second = await attempt(question, request, faulty, model, signal, true);
  const replaced = new Map([
    ...fitting(first),
    ...[...fitting(second)].filter(([id]) => faulty.includes(id)),
  ]);
  const secondVerdicts = question.judge(replaced);
  const better = faulty.filter((id) =>
    isBetter(
      first.pieces.get(id),
      verdicts.get(id),
      second.pieces.get(id),
      secondVerdicts.get(id),
      question.fullness,
    ),
  );
  return settle(question.wanted, first, second, better);
}

async function attempt<Reply, Value>(
  question: Question<Reply, Value>,
  request: ModelRequest,
  wanted: readonly string[],
  model: Model,
  signal: AbortSignal | undefined,
  again: boolean,
): Promise<Attempt<Value>> {
  signal?.throwIfAborted();
  question.onAsk?.(wanted, again);
  const answer = await model(request, signal);
  question.onAnswer?.(answer);
  const reading = readReply(answer, question.shape);
  if ('misfit' in reading) {
    const pieces = wanted.map((id): [string, Piece<Value>] => [id, { id, misfit: reading.misfit.message }]);
    return { pieces: new Map(pieces), whole: reading.misfit, answer };
  }
  const pieces = new Map<string, Piece<Value>>();
  for (const piece of question.readPieces(reading.reply)) {
    pieces.set(
      piece.id,
      pieces.has(piece.id) ? { id: piece.id, misfit: 'It stands in the reply more than once.' } : piece,
    );
  }
  for (const id of wanted)
    if (!pieces.has(id)) pieces.set(id, { id, misfit: 'It is missing from the reply.' });
  return { pieces, whole: null, answer };
}

function fitting<Value>(attempt: Attempt<Value>): Map<string, Value> {
  const fits = new Map<string, Value>();
  for (const piece of attempt.pieces.values())
    if (piece.misfit === undefined) fits.set(piece.id, piece.value);
  return fits;
}

function faultOf<Value>(
  id: string,
  first: Attempt<Value>,
  verdicts: ReadonlyMap<string, Verdict>,
): readonly Fault[] {
  const misfit = first.pieces.get(id)?.misfit;
  if (misfit !== undefined) return [{ id, says: [misfit] }];
  const { errors, says } = verdicts.get(id) ?? clean;
  return errors > 0 ? [{ id, says }] : [];
}

function isBetter<Value>(
  before: Piece<Value> | undefined,
  beforeVerdict: Verdict = clean,
  after: Piece<Value> | undefined,
  afterVerdict: Verdict = clean,
  fullness: (value: Value) => number = () => 0,
): boolean {
  if (after === undefined || after.misfit !== undefined) return false;
  if (before === undefined || before.misfit !== undefined) return true;
  if (afterVerdict.errors !== beforeVerdict.errors) return afterVerdict.errors < beforeVerdict.errors;
  if (afterVerdict.warnings !== beforeVerdict.warnings) return afterVerdict.warnings < beforeVerdict.warnings;
  return fullness(after.value) > fullness(before.value);
}

function settle<Value>(
  wanted: readonly string[],
  first: Attempt<Value>,
  second: Attempt<Value> | null,
  better: readonly string[],
): Answered<Value> {
  const pieces = new Map<string, Value>();
  const misfits = new Map<string, string>();
  for (const id of wanted) {
    const piece = (better.includes(id) ? second : first)?.pieces.get(id);
    if (piece?.misfit === undefined && piece !== undefined) pieces.set(id, piece.value);
    else misfits.set(id, second?.pieces.get(id)?.misfit ?? piece?.misfit ?? 'It is missing from the reply.');
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
