import type { Finding } from '../english/types.ts';
import { isNoun as isRoleNoun } from '../story/roles.ts';
import type { Quote, Speaker, Story } from '../story/types.ts';
import { isSpeltAlike, otherPersonIn, wordsOf } from './other-person.ts';
import { readNorwegianWord } from './read/words.ts';
import type { StoryView } from './story-view.ts';

const norwegianPronouns = new Set('han ham hun henne ho hen de dem dei den det jeg eg vi'.split(' '));
const englishPronouns = new Set('he she they it i we him her them'.split(' '));

type Tell = Omit<Finding, 'rule'>;

const lastOf = (name: string): string => wordsOf(name).at(-1) ?? '';

/** What somebody is called without a name: "Den domfelte", "Mannen", "Fornærmede". */
function isDescription(name: string): boolean {
  const last = lastOf(name);
  const isNoun = readNorwegianWord(last).stems.length > 0 || isRoleNoun(last, 'person');
  return /(?:^| )\p{Ll}\S*$/u.test(name) || (isNoun && !name.includes(' '));
}

/** With the places of the attributions known: each is there and names the quote's own speaker. */
export function* checkExactSpeakers({ story, translation, parts }: StoryView): Iterable<Tell> {
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
      yield tellLost(quote, expected, story, rendered);
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

/** An attribution that is gone: no great loss where a pronoun stood beside another of the same speaker. */
function tellLost(
  quote: Quote,
  expected: string,
  story: Story,
  rendered: ReadonlyMap<string, { readonly attribution: unknown }>,
): Tell {
  const beside = story.quotes.some(
    (other) =>
      other.part === quote.part && other.speaker === quote.speaker && rendered.get(other.id)?.attribution,
  );
  const level = beside && norwegianPronouns.has(expected.toLowerCase()) ? 'warning' : 'error';
  return { level, at: quote.id, message: `the attribution “${expected}” is gone from the English`, expected };
}
