import { type Copy, type EnglishQuote, noVoices, type Voices } from '../english/index.ts';
import { partsOf, type Quote, type Story } from '../story/index.ts';
import { stretchesOf } from '../write/index.ts';
import { type Edited, readAsEdited } from './as-edited.ts';
import type { CheckSettings } from './checks.ts';

/** A story's English as it came back from somebody. */
export interface Edits {
  /** By part. A part that is not there has no English. */
  readonly texts: ReadonlyMap<string, string>;
  /** The words of quotes as they stood before, by which they are found again; of others the marks tell. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** What was known of the copy before it was edited, where norwire made it. */
  readonly kept: Partial<Pick<Copy, 'brief' | 'findings' | 'remarks' | 'voices'>>;
}

/** The story's English with its quotes found again, and what our checks say of it; no model is asked. */
export function applyEdits(story: Story, { texts, words, kept }: Edits, settings: CheckSettings): Edited {
  const marked = story.quotes.filter(({ kind, part }) => kind !== 'indirect' && texts.has(part));
  const byPart = Map.groupBy(marked, ({ part }) => part);
  const found = new Map(words);
  for (const [part, quotes] of byPart) {
    if (quotes.some(({ id }) => words.has(id))) continue;
    for (const [id, pieces] of inOrder(quotes, texts.get(part) ?? '')) found.set(id, pieces);
  }
  const copy: Copy = {
    translation: {
      parts: partsOf(story).map(({ id }) => ({ id, text: null })),
      quotes: [...found].map(([id, pieces]) => quoteOf(id, pieces)),
      speakers: [],
    },
    brief: kept.brief ?? null,
    findings: kept.findings ?? [],
    remarks: kept.remarks ?? [],
    notes: [],
    mended: [],
    voices: kept.voices ?? noVoices,
    signature: { prompts: {}, model: '', origin: null, language: story.language, style: '', version: '' },
    usage: { requests: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0, cost: 0 },
    reused: [],
  };
  const looseQuotes = marked.some(({ id }) => !found.has(id));
  return readAsEdited(story, copy, texts, { ...settings, looseQuotes });
}

/**
 * The quotes of a part in the marked stretches of its English, one behind the other, where their numbers tell which is
 * which; nothing where they do not.
 */
function inOrder(
  quotes: readonly Quote[],
  english: string,
): readonly (readonly [string, readonly string[]])[] {
  const stretches = stretchesOf(english).map(({ text }) => text);
  const pieces = quotes.reduce((sum, { spans }) => sum + spans.length, 0);
  const [only] = quotes;
  if (quotes.length === 1 && only !== undefined && stretches.length > 0) return [[only.id, stretches]];
  if (stretches.length === quotes.length)
    return quotes.map(({ id }, at) => [id, stretches.slice(at, at + 1)]);
  if (stretches.length !== pieces) return [];
  let next = 0;
  return quotes.map(({ id, spans }) => {
    const from = next;
    next += spans.length;
    return [id, stretches.slice(from, next)];
  });
}

/** Only the words count: where they stand is looked for. */
function quoteOf(id: string, pieces: readonly string[]): EnglishQuote {
  const spans = pieces.map((text) => ({ text, start: 0, end: text.length }));
  return { id, spans, attribution: null };
}

/** Of who was said to speak, what a story read anew does not say itself. */
export function voicesOn(story: Story, { speakers, quotes }: Voices): Voices {
  const own = new Map(story.speakers.map((speaker) => [speaker.id, speaker]));
  const named = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const others = speakers.filter(({ id }) => !own.has(id));
  const known = new Set(others.map(({ id }) => id));
  const isSame = (id: string) =>
    known.has(id) || own.get(id)?.name === (named.get(id)?.name ?? own.get(id)?.name);
  return {
    speakers: others,
    quotes: Object.fromEntries(
      story.quotes.flatMap(({ id, speaker }) => {
        const given = quotes[id];
        return given !== undefined && given !== speaker && isSame(given) ? [[id, given]] : [];
      }),
    ),
  };
}
