import { isSpeltAlike, wordsOf } from '../check/index.ts';
import type { EnglishPart, EnglishQuote, EnglishSpeaker, Gist } from '../english/index.ts';
import { lightEnglish } from '../lexicon/glossary.ts';
import { englishReporting } from '../lexicon/reporting.ts';
import type { Speaker, Story } from '../story/index.ts';
import { isNameOf } from './find-attribution.ts';

const nameRun = /\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:von|van|de|der|den|af|av|al|el|bin)\s+)*\p{Lu}[\p{L}’'-]*)*/gu;

/**
 * What the speakers are called in the English, read from its words: the fullest spelling of a name there, and the role
 * that stands beside it. Whom the English does not name keeps the Norwegian name.
 */
export function nameSpeakers(
  story: Story,
  parts: readonly EnglishPart[],
  quotes: readonly EnglishQuote[],
  gists: readonly Gist[],
): readonly EnglishSpeaker[] {
  const texts = parts.flatMap(({ text }) => text ?? []);
  return story.speakers.map((speaker): EnglishSpeaker => {
    const { id, name, kind } = speaker;
    if (kind === 'reporter') return { id, name: 'Reporter', role: null };
    const own = gists.filter((gist) => gist.speaker === id).map(({ text }) => text);
    const found = fullestName(speaker, [...texts, ...own]);
    if (found !== null) return { id, ...found };
    return { id, name: kind === 'person' ? name : (describedAs(speaker, story, quotes) ?? name), role: null };
  });
}

function fullestName(speaker: Speaker, texts: readonly string[]): Omit<EnglishSpeaker, 'id'> | null {
  let best: { name: string; role: string | null; words: number } | null = null;
  for (const text of texts) {
    for (const run of text.matchAll(nameRun)) {
      if (!isNameOf(run[0], speaker, '')) continue;
      const [start, name] = withoutTitle(run[0], speaker.name);
      const words = name.split(/\s+/u).length;
      const role = roleBeside(text, run.index + start, run.index + start + name.length);
      if (
        best === null ||
        words > best.words ||
        (words === best.words && best.role === null && role !== null)
      )
        best = { name, role, words };
    }
  }
  return best && { name: best.name, role: best.role };
}

/** From the first word that is the name's own to the last: "Kari Dahl" of "Mayor Kari Dahl". */
function withoutTitle(run: string, name: string): readonly [start: number, name: string] {
  const own = wordsOf(name);
  const words = [...run.matchAll(/\S+/gu)];
  const isOwn = (word: string) => wordsOf(word).some((one) => own.some((other) => isSpeltAlike(one, other)));
  const last = words.findLastIndex(([word]) => isOwn(word));
  const given = words.findIndex(([word]) => isOwn(word));
  const first = given === -1 ? 0 : given;
  const start = words[first]?.index ?? 0;
  const end = last === -1 ? run.length : (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
  return [start, run.slice(start, end).replace(/['’]s?$/u, '')];
}

/** "transport director" before the name, or "a lawyer" between commas behind it. */
function roleBeside(text: string, start: number, end: number): string | null {
  const title: string[] = [];
  const before = /(?:[\p{L}’'-]+ )+$/u.exec(text.slice(0, start))?.[0] ?? '';
  for (const word of before.trimEnd().split(' ').reverse()) {
    const lower = word.toLowerCase();
    if (word === '' || lightEnglish.has(lower) || englishReporting.has(lower)) break;
    title.unshift(word);
  }
  if (title.length > 0) return title.join(' ');
  return (
    /^(?:, \d+)?, ((?!(?:and|but|or|who|which|when|while|as|with|after|before|in|on|at|of|to)\b)\p{Ll}[\p{L}-]* [^,.;:“”"]{2,60})[,.]/u.exec(
      text.slice(end),
    )?.[1] ?? null
  );
}

/** What stands at their first quote: "a calculation by the ferry company". */
function describedAs(
  { id, name }: Speaker,
  { quotes }: Story,
  english: readonly EnglishQuote[],
): string | null {
  for (const quote of quotes) {
    if (quote.speaker !== id || !isSameWords(quote.attribution?.text ?? '', name)) continue;
    const found = english.find((one) => one.id === quote.id)?.attribution?.text ?? '';
    if (found !== '' && !/^(?:he|she|they|it|we|i)$/iu.test(found)) return found;
  }
  return null;
}

function isSameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
