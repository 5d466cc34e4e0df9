import { hash } from 'node:crypto';
import { z } from 'zod';
import { noVoices, type Signature, type Voices } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { type ArticleFacts, noFacts } from '../../story/index.ts';
import type { PlacedQuote } from '../copy.ts';
import {
  attributeOf,
  childTags,
  cleanLine,
  type Element,
  element,
  escapeMarkup,
  tagsNamed,
  textIn,
} from '../markup/index.ts';
import type { Output } from '../types.ts';
import { speakerShape } from './speaker-shape.ts';

/** What travels with a job for norwire alone, in XLIFF's metadata module, which tools keep and do not show. */
export const metadataSpace = 'urn:oasis:names:tc:xliff:metadata:2.0';
const category = 'norwire';
const written = 'norwire:written';
/** XLIFF 1.2 has no categories of notes, but says whom one is from. */
export const noteSender = 'norwire:';

const nullable = z.string().nullable();
const factsShape = z.object({
  language: nullable,
  section: nullable,
  byline: nullable,
  dateline: nullable,
  credit: nullable,
  date: nullable,
  id: nullable,
  documentId: nullable,
  version: z.number().nullable(),
  status: z.enum(['usable', 'withheld', 'canceled']),
  embargo: nullable,
  heldFor: z.string().optional(),
  urgency: z.number().nullable(),
  slugline: nullable,
  keywords: z.array(z.string()),
  copyright: nullable,
  editorNotes: z.array(z.string()),
});
const signatureShape = z.object({
  prompts: z.record(z.string(), z.string()),
  model: z.string(),
  origin: nullable,
  language: z.string(),
  style: z.string(),
  version: z.string(),
});
const voicesShape = z.object({
  speakers: z.array(speakerShape),
  quotes: z.record(z.string(), z.string()),
});

/** What a file says of the story as a whole. */
export interface JobFacts {
  readonly facts: ArticleFacts;
  readonly signature: Signature | null;
  readonly voices: Voices;
}

/** The story's facts, the signature and who speaks, as the metadata of a file. */
export function writeJobFacts({ story, copy, withdrawn }: Output): string {
  const { facts } = story.article;
  const allFacts: ArticleFacts = {
    ...facts,
    section: story.section ?? facts.section,
    byline: story.byline ?? facts.byline,
    dateline: story.dateline ?? facts.dateline,
    credit: story.credit ?? facts.credit,
    ...(withdrawn !== undefined && { status: 'canceled' as const }),
  };
  return metadata([
    ['facts', JSON.stringify(allFacts)],
    ['signature', JSON.stringify(copy.signature)],
    ['voices', JSON.stringify(copy.voices)],
  ]);
}

/** The English words of each quote of a part, piece by piece, by which it is found again in an edited text. */
export function writeQuoteWords(quotes: readonly PlacedQuote[]): string {
  return metadata(
    quotes.flatMap(({ quote, english }) =>
      (english?.spans ?? []).map(({ text }) => [quote.id, text] as const),
    ),
  );
}

/**
 * A digest of the English that norwire wrote, for tools that leave a state as it is when somebody has changed the text:
 * OmegaT does.
 */
export function writeDigest(english: string): string {
  return metadata([['english', digestOf(english)]], written);
}

/** Whether a unit's English is another than norwire wrote; false where the file does not say what that was. */
export function isChanged(unit: Element, english: string): boolean {
  const [digest] = metasOf(unit, written);
  return digest !== undefined && digest[1] !== digestOf(english);
}

const digestOf = (english: string): string => hash('sha1', cleanLine(english)).slice(0, 16);

function metadata(entries: readonly (readonly [type: string, text: string])[], group = category): string {
  if (entries.length === 0) return '';
  const metas = entries.map(([type, text]) => element('mda:meta', { type }, escapeMarkup(text)));
  return element('mda:metadata', {}, element('mda:metaGroup', { category: group }, metas.join('')));
}

/**
 * What a file of a job says of its story: norwire's metadata, else its notes. Throws a NorwireError (`input`) for
 * metadata that was damaged: an embargo may have been in it.
 */
export function readJobFacts(file: Element, name: string): JobFacts {
  const [header = file] = childTags(file, 'header');
  const said = new Map(metasOf(header));
  const notes = [header, ...childTags(file, 'notes')].flatMap((list) => childTags(list, 'note'));
  const categoryOf = (note: Element) =>
    attributeOf(note, 'category') ?? attributeOf(note, 'from')?.replace(noteSender, '') ?? null;
  if (!said.has('facts')) {
    const notesOf = (wanted: string) =>
      notes.filter((note) => categoryOf(note) === wanted).map((note) => textIn(note));
    const facts = factsOfNotes(notesOf('warning'), notesOf('credit')[0] ?? null);
    return { facts, signature: null, voices: noVoices };
  }
  const { heldFor, ...facts } = shaped(said.get('facts'), factsShape, name);
  return {
    facts: { ...facts, ...(heldFor !== undefined && { heldFor }) },
    signature: said.has('signature') ? shaped(said.get('signature'), signatureShape, name) : null,
    voices: said.has('voices') ? shaped(said.get('voices'), voicesShape, name) : noVoices,
  };
}

/** The words of a unit's quotes, by quote. */
export function readQuoteWords(unit: Element): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [id, text] of metasOf(unit)) words.set(id, [...(words.get(id) ?? []), text]);
  return words;
}

function metasOf(tag: Element, wanted = category): readonly (readonly [type: string, text: string])[] {
  return childTags(tag, 'metadata')
    .flatMap((list) => tagsNamed(list, 'metagroup'))
    .filter((group) => attributeOf(group, 'category') === wanted)
    .flatMap((group) => childTags(group, 'meta'))
    .map((meta) => [attributeOf(meta, 'type') ?? '', textIn(meta)] as const);
}

/** What people read in a file, where nothing else is there, still holds: embargo, withdrawal, credit. */
export function factsOfNotes(notes: readonly string[], credit: string | null): ArticleFacts {
  const said = notes.map((note) => note.trim());
  const held = said.find((note) => note.startsWith('Embargoed:'));
  const embargo = /^Embargoed:.* before (\S+?)\.?$/.exec(held ?? '')?.[1] ?? null;
  const isWithdrawn = said.some((note) => note.startsWith('Withdrawn:'));
  const isUnread = held !== undefined && embargo === null;
  return {
    ...noFacts,
    embargo,
    status: isWithdrawn ? 'canceled' : isUnread ? 'withheld' : 'usable',
    ...(isUnread && { heldFor: `its note “${held}” gives no time that can be read` }),
    credit: credit?.trim() || null,
  };
}

function shaped<Shape>(text: string | undefined, shape: z.ZodType<Shape>, name: string): Shape {
  try {
    return shape.parse(JSON.parse(text ?? ''));
  } catch (cause) {
    throw new NorwireError(
      'input',
      `${name} was damaged: what norwire wrote into its metadata (mda:meta) cannot be read. Have the file written anew.`,
      { cause },
    );
  }
}
