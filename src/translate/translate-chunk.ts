import type { Answered, Piece } from '../ask/ask.ts';
import { type Asking, poseQuestion } from '../ask/pose-question.ts';
import type { HouseStyle } from '../english/house-style.ts';
import type { Finding, Translation } from '../english/types.ts';
import { partsOf, type Speaker, type Story } from '../story/types.ts';
import { allIn } from './all-in.ts';
import type { Value } from './assemble.ts';
import { halve } from './chunks.ts';
import type { MarkedPart, TagSpelling } from './mark-part.ts';
import { readPart } from './read-part.ts';
import { type TranslateReply, translateReading, translateSchema } from './reply-shape.ts';

/** What translating needs besides the story. */
export interface TranslateOptions extends Asking {
  readonly style: HouseStyle;
  /** Sentences for the prompt: the house style, and the terms and traps that occur in this story. */
  readonly says: { readonly style: string; readonly terms: string; readonly traps: string };
  readonly date: string | null;
  readonly check: (story: Story, translation: Translation) => readonly Finding[];
}

/** Asks for one chunk; a cut-off reply is asked for in two halves, once. */
export async function askChunk(
  story: Story,
  chunk: readonly MarkedPart[],
  spelling: TagSpelling,
  options: TranslateOptions,
  mayHalve: boolean,
): Promise<readonly Answered<Value>[]> {
  const speakers = speakersIn(story, chunk);
  const byId = new Map(chunk.map((part) => [part.id, part]));
  const answered = await poseQuestion<TranslateReply, Value>(options, {
    values: {
      style: options.says.style,
      tags: sayTags(spelling),
      terms: headed('Terms:', options.says.terms),
      traps: headed('Misleading words:', options.says.traps),
      date: options.date === null ? '' : `The story is dated ${options.date}.`,
      story: writeStory(story, chunk, speakers),
    },
    schema: translateSchema,
    shape: translateReading,
    maxOutputTokens: 4_000 + chunk.reduce((sum, part) => sum + part.text.length, 0),
    material: chunk.map(({ id, text }) => [id, text]),
    materialAgain: (faults) => faults.map(({ id }) => [id, byId.get(id)?.text ?? '']),
    wanted: [...byId.keys(), ...speakers.map(({ id }) => id)],
    readPieces: (reply) => readPieces(reply, byId, speakers, spelling, options.style),
    mayHandBack: mayHalve && chunk.length > 1,
  });
  if (!answered.cutOff) return [answered];
  return (await allIn(halve(chunk).map((half) => askChunk(story, half, spelling, options, false)))).flat();
}

/** Only a spelling that is not the prompt's own is said. */
function sayTags({ quote, attribution }: TagSpelling): string {
  return quote === 'q' ? '' : `In this story the tags are ${quote} and ${attribution}.`;
}

function headed(heading: string, lines: string): string {
  return lines === '' ? '' : `${heading}\n${lines}`;
}

function readPieces(
  reply: TranslateReply,
  parts: ReadonlyMap<string, MarkedPart>,
  speakers: readonly Speaker[],
  spelling: TagSpelling,
  style: HouseStyle,
): readonly Piece<Value>[] {
  const read = reply.parts.flatMap(({ id, text }): Piece<Value>[] => {
    const part = parts.get(id);
    if (!part) return [];
    const read = readPart(text, part, spelling, style);
    return 'misfit' in read
      ? [{ id, misfit: read.misfit }]
      : [{ id, value: { part: read.part, reply: text } }];
  });
  const named = reply.speakers
    .filter(({ id, name }) => name.trim() !== '' && speakers.some((speaker) => speaker.id === id))
    .map(
      ({ id, name, role }): Piece<Value> => ({
        id,
        value: { speaker: { id, name: name.trim(), role: givenRole(role) } },
      }),
    );
  return [...read, ...named];
}

/** Some models write "null" where they mean it. */
function givenRole(role: string | null): string | null {
  const words = role?.trim() ?? '';
  return /^(?:null|none|n\/a|[-–—]?)$/iu.test(words) ? null : words;
}

/** Who speaks in these parts, beside the reporter. */
export function speakersIn(story: Story, chunk: readonly MarkedPart[]): readonly Speaker[] {
  const parts = new Set(chunk.map(({ id }) => id));
  const speaking = new Set(story.quotes.filter(({ part }) => parts.has(part)).map(({ speaker }) => speaker));
  return story.speakers.filter(({ id, kind }) => speaking.has(id) && kind !== 'reporter');
}

/** The chunk as JSON, so that no text of a story can close its own delimiter; neighbours are context only. */
function writeStory(story: Story, chunk: readonly MarkedPart[], speakers: readonly Speaker[]): string {
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
    speakers: Object.fromEntries(
      speakers.map(({ id, name, role }) => [id, role === null ? name : `${name} (${role})`]),
    ),
  });
}
