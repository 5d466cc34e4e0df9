import { type Asking, poseQuestion, type ReplyPiece } from '../ask/loop/index.ts';
import type { HouseStyle } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import { halve } from './chunks.ts';
import type { MarkedPart } from './mark-part.ts';
import { onceAllEnded } from './once-all-ended.ts';
import { type PartValue, readPart } from './read-part.ts';
import { type BriefReply, type WriteReply, writeReading, writeSchema } from './reply-shape.ts';

/** What writing needs besides the story. */
export interface WriteOptions extends Asking {
  readonly style: HouseStyle;
  /** Texts for the prompt: house style, what is wanted of the brief, the story's terms, its day. */
  readonly says: {
    readonly style: string;
    readonly brief: string;
    readonly noBrief: string;
    readonly terms: string;
    readonly day: string;
  };
  /** What is said of approved English like these parts; empty where there is none. */
  readonly examplesFor?: (parts: readonly string[]) => string;
}

/** What came of one request: English by part, the brief if one was asked for, and what the model says besides. */
export interface AskedChunk {
  readonly parts: ReadonlyMap<string, PartValue>;
  readonly brief: BriefReply | null;
  /** Why a part, or the `brief`, has no usable English. */
  readonly misfits: ReadonlyMap<string, string>;
  readonly said: WriteReply['said'];
  readonly notes: WriteReply['notes'];
}

type ChunkValue = PartValue | { readonly brief: BriefReply };

/** Notes of one answer at most. Nothing measured it. */
const mostNotes = 5;

/** How a chunk is asked for. */
export interface ChunkWishes {
  /** How the story's quotes are tagged. */
  readonly tag: string;
  readonly withBrief: boolean;
  readonly mayHalve: boolean;
}

/** Asks for one chunk; a cut-off reply is asked for in two halves, once, and the brief then by itself. */
export async function askChunk(
  story: Story,
  chunk: readonly MarkedPart[],
  options: WriteOptions,
  { tag, withBrief, mayHalve }: ChunkWishes,
): Promise<readonly AskedChunk[]> {
  const byId = new Map(chunk.map((part) => [part.id, part]));
  const said: WriteReply['said'][number][] = [];
  const notes: WriteReply['notes'][number][] = [];
  const wanted = [...byId.keys(), ...(withBrief ? ['brief'] : [])];
  const { says } = options;
  const answered = await poseQuestion<WriteReply, ChunkValue>(options, {
    values: {
      style: says.style,
      brief: withBrief ? says.brief : says.noBrief,
      tags: tag === 'q' ? '' : `In this story the tag is ${tag}: <${tag}>…</${tag}>.`,
      terms: [says.terms, options.examplesFor?.([...byId.keys()]) ?? ''].filter(Boolean).join('\n\n'),
      date: says.day,
      story: writeStory(story, chunk),
    },
    schema: writeSchema,
    shape: writeReading,
    // Not measured: a token a character is about three times what English takes (cost/tokens.ts); what is over is room
    // for the brief, for notes, and for models that think aloud before they answer.
    maxOutputTokens: 6_000 + chunk.reduce((sum, part) => sum + part.text.length, 0),
    material: chunk.map(({ id, text }) => [id, text]),
    materialAgain: (faults) => faults.map(({ id }) => [id, byId.get(id)?.text ?? '']),
    wanted,
    readPieces: (reply) => {
      said.push(...reply.said);
      notes.push(...reply.notes.slice(0, mostNotes));
      return readPieces(reply, byId, tag, options.style);
    },
    mayHandBack: mayHalve && chunk.length > 1,
  });
  if (answered.cutOff) {
    const halves = { tag, withBrief: false, mayHalve: false };
    return (await onceAllEnded(halve(chunk).map((half) => askChunk(story, half, options, halves)))).flat();
  }
  const parts = new Map<string, PartValue>();
  let brief: BriefReply | null = null;
  for (const [id, value] of answered.pieces) {
    if ('brief' in value) brief = value.brief;
    else parts.set(id, value);
  }
  return [{ parts, brief, misfits: answered.misfits, said, notes }];
}

function readPieces(
  reply: WriteReply,
  parts: ReadonlyMap<string, MarkedPart>,
  tag: string,
  style: HouseStyle,
): readonly ReplyPiece<ChunkValue>[] {
  const given = new Map<string, string>();
  const read = reply.parts.flatMap(({ id, text }): ReplyPiece<ChunkValue>[] => {
    const part = parts.get(id);
    // The same twice over does no harm.
    if (!part || given.get(id) === text) return [];
    given.set(id, text);
    const reading = readPart(text, part, tag, style);
    return 'misfit' in reading
      ? [{ id, misfit: reading.misfit }]
      : [{ id, value: { part: reading.part, reply: text } }];
  });
  return reply.brief === null ? read : [...read, { id: 'brief', value: { brief: reply.brief } }];
}

/** The chunk as JSON, so that no text of a story can close its own delimiter; neighbours are context only. */
function writeStory(story: Story, chunk: readonly MarkedPart[]): string {
  const parts = partsOf(story);
  const asked = new Set(chunk.map(({ id }) => id));
  const first = parts.findIndex(({ id }) => asked.has(id));
  const last = parts.findLastIndex(({ id }) => asked.has(id));
  const context = parts.filter(
    ({ id, kind }, index) =>
      !asked.has(id) && (kind === 'headline' || kind === 'lede' || (index >= first - 1 && index <= last + 1)),
  );
  return JSON.stringify({
    ...(context.length > 0 && { context: context.map(({ text }) => text) }),
    parts: Object.fromEntries(chunk.map(({ id, text }) => [id, text])),
  });
}
