import assert from 'node:assert/strict';
import type { Copy, Finding, Translation } from '../../src/english/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { type Article, partsOf, type Span, type Story } from '../../src/story/types.ts';

/** What a promise may reject with: a sentence of ours, of these kinds; anything else is passed on. */
export function refusal(error: unknown, codes: readonly NorwireError['code'][]): NorwireError {
  if (!(error instanceof NorwireError)) throw error;
  assert.ok(codes.includes(error.code), `“${error.message}” is of the kind ${error.code}`);
  assert.match(error.message, /^\S[\s\S]*\S[.)!?”]$/u, 'a refusal is a sentence');
  assert.ok(error.message.isWellFormed(), 'a refusal has no half of a character');
  return error;
}

function holdSpan(text: string, { text: said, start, end }: Span, what: string): void {
  assert.ok(start < end, `${what} “${said}” is empty`);
  assert.equal(text.slice(start, end), said, `${what} is not what stands there`);
}

/** Blocks are the article's text, clean, and of each special kind there is one at most. */
export function holdArticle({ text, blocks }: Article): void {
  assert.ok(text.isWellFormed(), 'the article has half a character');
  assert.equal(text, text.normalize('NFC'));
  assert.doesNotMatch(text, /[^\P{C}\n\t\p{Cn}\p{Co}]/u, 'the article has characters that do not print');
  if (blocks === null) return;
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  assert.equal(texts.join('\n\n'), text, 'the blocks are not the text');
  for (const block of texts) assert.match(block, /^\S(?:[\s\S]*\S)?$/u);
  for (const kind of ['headline', 'lede'])
    assert.ok(blocks.filter((block) => block.kind === kind).length <= 1, `there are several of ${kind}`);
}

/** Every fact of a story is a span of its text, and its parts and what stands apart cover the text in order. */
export function holdStory(story: Story): void {
  const { text } = story;
  assert.ok(text.isWellFormed(), 'the story has half a character');
  const parts = partsOf(story);
  const marked = story.marked.map((one) => ({ ...one, what: 'marked' }));
  for (const span of [...parts, ...story.apart, ...marked]) holdSpan(text, span, 'a part');
  let end = 0;
  for (const span of [...parts, ...story.apart].sort((one, other) => one.start - other.start)) {
    assert.ok(span.start >= end, `“${span.text.slice(0, 40)}” lies over what stands before it`);
    assert.equal(text.slice(end, span.start).trim(), '', 'text is left out');
    end = span.end;
  }
  assert.equal(text.slice(end).trim(), '', 'the end is left out');
  assert.deepEqual(
    story.paragraphs.map(({ id }) => id),
    story.paragraphs.map((_, at) => `p${at + 1}`),
  );
  holdQuotes(story);
}

function holdQuotes(story: Story): void {
  const parts = new Map(partsOf(story).map((part) => [part.id, part]));
  const speakers = new Set(story.speakers.map(({ id }) => id));
  let spoken = 0;
  for (const [at, quote] of story.quotes.entries()) {
    assert.equal(quote.id, `q${at + 1}`);
    const part = parts.get(quote.part);
    assert.ok(part, `${quote.id} stands in no part`);
    for (const span of quote.spans) {
      holdSpan(story.text, span, quote.id);
      // "Det opplyser politiet." that opens a paragraph reports the sentence before it.
      const isInside = span.start >= part.start && span.end <= part.end;
      const isBefore = quote.kind === 'indirect' && span.end <= part.start;
      assert.ok(isInside || isBefore, `${quote.id} leaves its part`);
      if (quote.kind === 'indirect') continue;
      assert.ok(span.start >= spoken, `${quote.id} lies over another`);
      spoken = span.end;
    }
    for (const span of [quote.cue, quote.attribution])
      if (span !== null) holdSpan(story.text, span, `cue or attribution of ${quote.id}`);
    assert.ok(quote.speaker === null || speakers.has(quote.speaker), `${quote.id} has an unknown speaker`);
  }
}

/** A finding says something of a place that is there. */
export function holdFindings(story: Story, findings: readonly Finding[], points = 0): void {
  const places = new Set<string | null>([null, ...partsOf(story).map(({ id }) => id)]);
  for (const { id } of story.quotes) places.add(id).add(`gist.${id}`);
  for (const where of ['brief', 'brief.headline', 'brief.lede', 'brief.points', 'brief.gists'])
    places.add(where);
  for (let at = 1; at <= points; at++) places.add(`brief.points.${at}`);
  for (const { rule, level, at, message } of findings) {
    assert.ok(places.has(at), `${rule} points to ${at}, which is not there`);
    assert.match(level, /^(?:error|warning|remark)$/u);
    assert.match(message, /\S/u);
    assert.ok(message.isWellFormed(), `${rule} says half a character`);
  }
}

/** English part for part, each quote and attribution a span of it. */
export function holdTranslation(story: Story, { parts, quotes, speakers }: Translation): void {
  const english = new Map(parts.map(({ id, text }) => [id, text]));
  assert.deepEqual(
    [...english.keys()],
    partsOf(story).map(({ id }) => id),
  );
  for (const text of english.values()) {
    if (text === null) continue;
    assert.match(text, /\S/u, 'an empty English stands for a part');
    assert.ok(text.isWellFormed(), 'the English has half a character');
  }
  assert.equal(new Set(quotes.map(({ id }) => id)).size, quotes.length, 'a quote is told of twice');
  for (const { id, spans, attribution } of quotes) {
    const quote = story.quotes.find((one) => one.id === id);
    assert.ok(quote, `${id} is no quote of the story`);
    for (const span of spans) holdSpan(english.get(quote.part) ?? '', span, `the English of ${id}`);
    const at = quote.attribution?.start ?? 0;
    const part = partsOf(story).find(({ start, end }) => start <= at && at < end);
    if (attribution !== null) holdSpan(english.get(part?.id ?? '') ?? '', attribution, `who says ${id}`);
  }
  assert.deepEqual(
    speakers.map(({ id }) => id),
    story.speakers.map(({ id }) => id),
  );
}

export function holdCopy(story: Story, { translation, brief, findings }: Copy): void {
  holdTranslation(story, translation);
  holdFindings(story, findings, brief?.points.length ?? 0);
}
