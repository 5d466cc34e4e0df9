import type { EnglishSpeaker } from '../english/index.ts';
import type { Quote, Span, Speaker, Story } from '../story/index.ts';
import { type CopyPart, copyParts, type PlacedQuote } from './copy.ts';
import { factsDocument } from './json-facts.ts';
import { jsonText } from './markup/index.ts';
import type { Output, Writer } from './types.ts';

/** A story as read, in the shape of `norwire split --json` (schema `split`). */
export function splitDocument(story: Story) {
  const { name, language, text, section, dateline, byline, credit, headline, lede } = story;
  return {
    name,
    language,
    text,
    section,
    dateline,
    byline,
    credit,
    apart: story.apart.map(({ kind, ...span }) => ({ kind, ...bare(span) })),
    headline: headline && bare(headline),
    lede: lede && { id: lede.id, ...bare(lede) },
    paragraphs: story.paragraphs.map(({ id, kind, ...span }) => ({ id, kind, ...bare(span) })),
    speakers: story.speakers.map(({ id, name: called, kind, role }) => ({ id, name: called, kind, role })),
    quotes: story.quotes.map(readQuote),
    marked: story.marked.map(({ inside, ...span }) => ({ ...bare(span), inside })),
  };
}

function readQuote({ id, part, kind, mark, spans, cue, attribution, speaker, ...reading }: Quote) {
  return {
    id,
    part,
    kind,
    mark,
    spans: spans.map(bare),
    cue: cue && bare(cue),
    attribution: attribution && bare(attribution),
    speaker,
    confidence: Math.round(1000 * reading.confidence) / 1000,
    because: reading.because,
    runnerUp: reading.runnerUp,
  };
}

/** The copy in the shape of `norwire translate -f json` (schema `translate`); spans stand in the English part. */
export function translateDocument(output: Output) {
  const { story, copy } = output;
  const parts = copyParts(output);
  const headline = parts.find(({ id }) => id === 'headline');
  return {
    name: story.name,
    ...factsDocument(output),
    language: story.language,
    headline: headline === undefined ? null : { source: headline.norwegian.text, text: headline.english },
    parts: parts.filter((part) => part !== headline).map(partDocument),
    quotes: parts.flatMap((part) => part.quotes.map((placed) => quoteDocument(placed))),
    speakers: speakerDocuments(output),
    ...(copy.brief === null ? {} : { brief: briefOf(output) }),
    ...beside(output),
    signature: copy.signature,
    usage: copy.usage,
    reused: copy.reused,
    fromMemory: copy.fromMemory ?? [],
  };
}

/** The brief in the shape of `norwire brief -f json` (schema `brief`); null where there is none. */
export function briefDocument(output: Output) {
  const { story, copy } = output;
  return {
    name: story.name,
    ...factsDocument(output),
    language: story.language,
    brief: briefOf(output),
    speakers: speakerDocuments(output),
    ...beside(output),
    signature: copy.signature,
    usage: copy.usage,
  };
}

/** One line of JSON a story, so that several in a row are JSON Lines. */
export const writeJson: Writer = (output) => jsonLine(translateDocument(output));

export const writeBriefJson: Writer = (output) => jsonLine(briefDocument(output));

/** `norwire split --json` of one story: one line. */
export function writeSplitJson(story: Story): string {
  return jsonLine(splitDocument(story));
}

/** A value as one line of JSON. */
function jsonLine(value: unknown): string {
  return `${jsonText(value)}\n`;
}

/** What an editor is told beside the copy. */
function beside({ copy: { findings, remarks, notes, mended } }: Output) {
  return { findings, remarks, notes, mended };
}

function partDocument({ id, kind, norwegian, english }: CopyPart) {
  return { id, kind, source: norwegian.text, text: english };
}

function quoteDocument({ quote, english }: PlacedQuote) {
  const { id, part, kind, mark, speaker, spans, attribution } = quote;
  return {
    id,
    part,
    kind,
    mark,
    speaker,
    spans: (english?.spans ?? []).map(bare),
    source: spans.map(({ text }) => text),
    attribution:
      attribution === null ? null : { source: attribution.text, text: english?.attribution?.text ?? null },
  };
}

function speakerDocuments({ story, copy }: Output) {
  const english = new Map(copy.translation.speakers.map((speaker) => [speaker.id, speaker]));
  return story.speakers.map(({ id, name, kind, role }: Speaker) => ({
    id,
    name,
    kind,
    role,
    english: inEnglish(english.get(id)),
  }));
}

function inEnglish(speaker: EnglishSpeaker | undefined) {
  return speaker === undefined ? null : { name: speaker.name, role: speaker.role };
}

function briefOf({ copy: { brief } }: Output) {
  if (brief === null) return null;
  const { headline, lede, points, gists } = brief;
  return {
    headline,
    lede,
    points: points.map(({ text, cites }) => ({ text, cites })),
    gists: gists.map(({ quote, speaker, text }) => ({ quote, speaker, text })),
  };
}

function bare({ text, start, end }: Span) {
  return { text, start, end };
}
