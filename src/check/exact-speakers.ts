import { withoutGenitive } from '../language/en/index.ts';
import { isNoun as isRoleNoun } from '../language/nb/index.ts';
import { englishAttributes, englishReporting, norwegianReporting } from '../lexicon/reporting.ts';
import type { Quote, Span, Speaker } from '../story/index.ts';
import { readNorwegianWord } from './match/words.ts';
import { isSpeltAlike, otherPersonIn, wordsOf } from './other-person.ts';
import type { Draft } from './rule.ts';
import { inside } from './told.ts';
import type { ToldStory, View } from './view.ts';

const norwegianPronouns = new Set('han ham hun henne ho hen de dem dei den det jeg eg vi'.split(' '));
const englishPronouns = new Set('he she they it i we him her them'.split(' '));

const lastOf = (name: string): string => wordsOf(name).at(-1) ?? '';

/** What somebody is called without a name: "Den domfelte", "Mannen", "Fornærmede". */
function isDescription(name: string): boolean {
  const last = lastOf(name);
  const isNoun = readNorwegianWord(last).stems.length > 0 || isRoleNoun(last, 'person');
  return /(?:^| )\p{Ll}\S*$/u.test(name) || (isNoun && !name.includes(' '));
}

/** With the places of the attributions known: each is there and names the quote's own speaker. */
export function* checkExactSpeakers({ pairs }: View, told: ToldStory): Iterable<Draft> {
  const { story, translation, parts } = told;
  const given = new Map(translation.speakers.map((speaker) => [speaker.id, speaker]));
  const rendered = new Map(translation.quotes.map((quote) => [quote.id, quote]));
  const namesOf = ({ id, name }: Speaker) => [name, given.get(id)?.name ?? name];
  for (const speaker of story.speakers) {
    if (speaker.kind !== 'person') continue;
    const name = given.get(speaker.id)?.name;
    if (name === undefined || isDescription(speaker.name)) continue;
    if (isSpeltAlike(lastOf(name), lastOf(speaker.name)) && otherPersonIn(name, [speaker.name]) === null)
      continue;
    const message = `the speaker “${speaker.name}” is called “${name}” in the English`;
    const at = story.quotes.find((quote) => quote.speaker === speaker.id)?.id ?? null;
    yield { level: 'error', at, message, expected: speaker.name, actual: name };
  }
  for (const quote of story.quotes) {
    const entry = rendered.get(quote.id);
    const { attribution } = quote;
    if (attribution === null || entry === undefined) continue;
    const isHere = parts.some(({ start, end }) => start <= attribution.start && attribution.end <= end);
    if (!isHere) continue;
    const expected = attribution.text;
    if (entry.attribution === null) {
      const gone = tellByWords(quote, attribution, pairs, told);
      if (gone !== null) yield gone;
      continue;
    }
    const actual = entry.attribution.text;
    const words = wordsOf(actual);
    const speaker = story.speakers.find(({ id }) => id === quote.speaker);
    if (speaker === undefined) continue;
    const names = namesOf(speaker);
    const half = speaker.kind === 'person' ? otherPersonIn(actual, names) : null;
    const own = names.map(lastOf);
    if (half === null && words.some((word) => own.some((name) => isSpeltAlike(word, name)))) continue;
    const other = story.speakers.find(
      (each) => each.kind === 'person' && namesOf(each).some((name) => words.includes(lastOf(name))),
    );
    if (other !== undefined || half !== null) {
      yield {
        level: 'error',
        at: quote.id,
        message: `“${expected}” speaks in the Norwegian, “${actual}” in the English`,
        expected,
        actual,
      };
    } else if (englishPronouns.has(words.join(' ')) && !norwegianPronouns.has(expected.toLowerCase())) {
      yield {
        level: 'warning',
        at: quote.id,
        message: `the Norwegian names “${expected}”; the English has only “${actual}”`,
        expected,
        actual,
      };
    }
  }
}

/** Where the English of an attribution stands is not known: whether it is there is judged by the words beside quotes. */
function tellByWords(
  quote: Quote,
  { text: expected, start }: Span,
  pairs: View['pairs'],
  { story, translation, parts }: ToldStory,
): Draft | null {
  const index = parts.findIndex((part) => part.start <= start && start < part.end);
  const [part, pair] = [parts[index], pairs[index]];
  if (part === undefined || pair === undefined || isInsideMarks(part.text.slice(0, start - part.start)))
    return null;
  const { tokens, marked } = pair.target;
  const outside = tokens.filter((token) => !inside(token, marked));
  const speaker = story.speakers.find(({ id }) => id === quote.speaker);
  const given = translation.speakers.find(({ id }) => id === quote.speaker);
  const own = [speaker?.name, given?.name].flatMap((name) => (name === undefined ? [] : lastOf(name)));
  if (outside.some(({ lower }) => own.some((name) => isSpeltAlike(withoutGenitive(lower), name))))
    return null;
  const saying = outside.findIndex(
    ({ lower }) => englishReporting.has(lower) || englishAttributes.has(lower),
  );
  const isPronoun = norwegianPronouns.has(expected.toLowerCase());
  // “She is clear that …”, “he summed up”: somebody is there, whatever is done.
  if (saying < 0 && isPronoun && outside.some(({ lower }) => englishPronouns.has(lower))) return null;
  if (saying < 0) {
    const isBeside = story.quotes.some(
      (other) => other !== quote && other.part === quote.part && other.speaker === quote.speaker,
    );
    if ((isPronoun && isBeside) || !isOfSaying(quote)) return null;
    const message = `the attribution “${expected}” is gone from the English`;
    return { level: 'error', at: quote.id, message, expected };
  }
  if (speaker?.kind !== 'person' || isPronoun || isDescription(expected)) return null;
  const actual = [outside[saying - 1], outside[saying + 1]].find((token) =>
    englishPronouns.has(token?.lower ?? ''),
  )?.text;
  if (actual === undefined) return null;
  const message = `the Norwegian names “${expected}”; the English has only “${actual}”`;
  return { level: 'warning', at: quote.id, message, expected, actual };
}

/** Whether the English of what tells a quote is known: of a report by another verb it may be any word. */
function isOfSaying({ kind, cue }: Quote): boolean {
  const known = (word: string) => norwegianReporting.has(word) || word.startsWith('ifølg');
  return kind !== 'indirect' || cue === null || wordsOf(cue.text).some(known);
}

/** Whether quotation marks are still open where a text ends: what stands there is said, and nobody's name beside it. */
const isInsideMarks = (before: string): boolean => before.lastIndexOf('«') > before.lastIndexOf('»');
