import {
  isFounded,
  isSpeltAlike,
  otherPersonIn,
  readMarks,
  readSource,
  readTarget,
  wordsOf,
} from '../check/index.ts';
import { lightEnglish } from '../lexicon/glossary.ts';
import { englishReporting } from '../lexicon/reporting.ts';
import type { Quote, Span, Speaker, Story } from '../story/index.ts';

const norwegianPronoun = /^(?:han|ham|hun|henne|ho|hen|de|dem|dei|den|det|jeg|eg|vi|begge)$/iu;
const englishPronoun = /\b(?:he|she|they|it|I|we)\b/iu;
const nameRun = /\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:von|van|de|der|den|af|av|al|el|bin)\s+)*\p{Lu}[\p{L}’'-]*)*/gu;
/** Stands for quoted words, so that nothing is looked for in them and every offset holds. */
const masked = '\uE000';

/**
 * Where the English of a part says who speaks a quote: the subject of the verb of saying beside it, else the
 * speaker's name, a pronoun or the words of the Norwegian attribution. Null where none of them is there. `quoted` are
 * all the quoted words of the part, `own` those of this quote.
 */
export function findAttribution(
  quote: Quote,
  story: Pick<Story, 'speakers'>,
  english: string,
  { quoted, own }: { readonly quoted: readonly Span[]; readonly own: readonly Span[] },
): Span | null {
  const written = quote.attribution?.text ?? '';
  const speaker = story.speakers.find(({ id }) => id === quote.speaker) ?? null;
  const text = maskSpans(english, quoted);
  const ways = [
    () => nameOf(text, speaker, written),
    () => describedAs(text, written),
    () => (norwegianPronoun.test(written.trim()) ? pronounIn(text) : null),
    () => subjectsIn(text)[0] ?? null,
  ];
  const beside = () => subjectBeside(text, own);
  for (const way of quote.kind === 'direct' ? [beside, ...ways] : ways) {
    const found = way();
    if (found !== null) return found;
  }
  return null;
}

function maskSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (text, { start, end }) => text.slice(0, start) + masked.repeat(end - start) + text.slice(end),
    text,
  );
}

/** The subject of the verb of saying nearest to a piece of the quote, in the same sentence. */
function subjectBeside(text: string, own: readonly Span[]): Span | null {
  for (const { start, end } of own) {
    const after = /^[,.!?…]?[”’"'»]?,?\s*([^.!?;\uE000]*)/u.exec(text.slice(end));
    if (after?.[1]) {
      const from = end + after[0].length - after[1].length;
      const found = subjectIn(text, from, from + after[1].length);
      if (found !== null) return found;
    }
    const before = /([^.!?;\uE000]*)[“‘"'«]$/u.exec(text.slice(0, start));
    if (before?.[1]) {
      const found = subjectIn(text, before.index, before.index + before[1].length);
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * "the club" of "The fee was high, the club": what stands before the last comma is told, unless it is a short title
 * (four words at most: “Minister of Foreign Affairs”); an age goes.
 */
function withoutClause(words: string): string {
  const bare = /^(?:and|but|as|while|when)\s+(.*)$/su.exec(words)?.[1] ?? words;
  const [, before = '', last = ''] = /^(.*),\s+([^,]*)$/su.exec(bare) ?? [];
  if (/^\d+$/u.test(last)) return before;
  return before.split(/\s+/u).length > 4 ? last : bare;
}

function subjectsIn(text: string): readonly Span[] {
  return [...text.matchAll(/[^.!?;\uE000]+/gu)].flatMap(
    (sentence) => subjectIn(text, sentence.index, sentence.index + sentence[0].length) ?? [],
  );
}

function pronounIn(text: string): Span | null {
  const pronoun = englishPronoun.exec(text);
  return pronoun && spanOf(pronoun[0], pronoun.index);
}

/** The words before the first verb of saying of a stretch, or behind it where none stand before it. */
function subjectIn(text: string, from: number, to: number): Span | null {
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(/according to|[\p{L}’'-]+/giu)) {
    const verb = match[0].toLowerCase();
    if (verb !== 'according to' && !englishReporting.has(verb)) continue;
    const before = verb === 'according to' ? '' : stretch.slice(0, match.index);
    const left = /([\p{L}\p{N}][^:–—]*?)[\s,]*(?:(?:has|have|had|also|then|later|further)\s+)*$/u.exec(
      before,
    )?.[1];
    if (left !== undefined) {
      const subject = withoutClause(left);
      return spanOf(subject, from + before.lastIndexOf(subject));
    }
    const behind = match.index + match[0].length;
    const right = /^\s*([^,.;:–—]+)/u.exec(stretch.slice(behind));
    if (right?.[1]) return spanOf(right[1].trimEnd(), from + behind + right[0].length - right[1].length);
  }
  return null;
}

/** The speaker's name where it stands outside the quotes, with the title before it. */
function nameOf(text: string, speaker: Speaker | null, written: string): Span | null {
  for (const run of text.matchAll(nameRun)) {
    if (!isNameOf(run[0], speaker, written)) continue;
    const left = /(?:[\p{L}’'-]+\s+)+$/u.exec(text.slice(0, run.index))?.[0] ?? '';
    const title: string[] = [];
    for (const word of left.trimEnd().split(/\s+/u).reverse()) {
      const lower = word.toLowerCase();
      if (word === '' || lightEnglish.has(lower) || englishReporting.has(lower)) break;
      title.unshift(word);
    }
    const words = title.length > 0 ? left.slice(left.lastIndexOf(title.join(' '))) : '';
    return spanOf(words + run[0], run.index - words.length);
  }
  return null;
}

/** Whether a run of capitalised words names the speaker, spelt as English may spell the name. */
export function isNameOf(run: string, speaker: Pick<Speaker, 'name'> | null, written: string): boolean {
  const names = [speaker?.name ?? '', written].filter((name) => /\p{Lu}/u.test(name));
  const lasts = names.flatMap((name) => [...name.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].at(-1)?.[0] ?? []);
  const words = wordsOf(run);
  return (
    lasts.flatMap(wordsOf).some((last) => words.some((word) => isSpeltAlike(word, last))) &&
    otherPersonIn(run, names) === null
  );
}

/** English words that answer those of the Norwegian attribution ("sakspapirene", "the case documents"). */
function describedAs(text: string, written: string): Span | null {
  if (written === '') return null;
  const target = readTarget(text, readMarks([text])[0] ?? []);
  const source = readSource(written, []);
  const at = target.tokens.findIndex(
    ({ kind, lower }, index) =>
      kind === 'word' && lower.length > 2 && !lightEnglish.has(lower) && isFounded(source, target, index),
  );
  const token = target.tokens[at];
  if (token === undefined) return null;
  const subject = subjectsIn(text).find(({ start, end }) => start <= token.start && token.end <= end);
  return subject ?? spanOf(text.slice(token.start, token.end), token.start);
}

function spanOf(text: string, start: number): Span {
  return { text, start, end: start + text.length };
}
