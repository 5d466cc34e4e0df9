import { withoutGenitive } from '../../language/en/index.ts';
import { sentencesOf, type Token } from '../../language/index.ts';
import { englishAttributes, englishSpeaks } from '../../lexicon/reporting.ts';
import { isFounded } from '../answers.ts';
import { clip, type Draft } from '../rule.ts';
import type { Lookup, TargetReading } from '../view.ts';
import { lookUp, textOf } from './sentence-words.ts';
import { type BriefRule, type BriefView, isWhole, readEnglish, surnameOf } from './text.ts';

/** What the English has of a speaker: the quotes, all that is told as theirs, and the parts that speak of them. */
interface Said {
  readonly id: string;
  readonly name: string;
  readonly quoted: Lookup;
  readonly told: Lookup;
  readonly parts: Lookup;
}

/** How many words must stand among another speaker's only, and how many for each of one's own. */
const enough = 3;
const outweighs = 3;

/** What is told as one speaker's words are not another's. */
export const briefSpeakers: BriefRule = {
  name: 'brief-speakers',
  *check(view) {
    const said = readSpeakers(view);
    const speakerOf = new Map(view.story.quotes.map(({ id, speaker }) => [`gist.${id}`, speaker]));
    for (const { at, reading } of view.texts) {
      const draft = at.startsWith('gist.')
        ? findOther(at, reading, [0, reading.tokens.length], speakerOf.get(at), said, 'quoted')
        : findInSentences(at, reading, said);
      if (draft !== null) yield draft;
    }
  },
};

function readSpeakers({ story, translation, english }: BriefView): Said[] {
  return translation.speakers.map(({ id, name }) => {
    const quotes = story.quotes.filter(({ speaker }) => speaker === id);
    const quoted = translation.quotes
      .filter((quote) => quotes.some((own) => own.id === quote.id))
      .flatMap(({ spans }) => spans.map(({ text }) => text));
    // What is reported has no place of its own in the English: the part is the speaker's if nobody else has words in it.
    const isOwn = (part: string) =>
      story.quotes.every((quote) => quote.part !== part || quote.speaker === id);
    const reported = quotes.filter(({ part }) => isOwn(part)).flatMap(({ part }) => english.get(part) ?? []);
    const surname = surnameOf(name);
    const parts = [...english].filter(
      ([part, text]) => quotes.some((quote) => quote.part === part) || isWhole(text.toLowerCase(), surname),
    );
    const all = (texts: readonly string[]) => {
      const reading = readEnglish(texts.join(' ¶ '));
      return lookUp(reading, 0, reading.tokens.length);
    };
    const told = all([...quoted, ...reported]);
    return { id, name, quoted: all(quoted), told, parts: all(parts.map(([, text]) => text)) };
  });
}

/** A sentence that tells what one speaker said names that speaker and no other. */
function findInSentences(at: string, reading: TargetReading, said: readonly Said[]): Draft | null {
  for (const [from, to] of sentencesOf(reading.tokens)) {
    const words = new Set(reading.tokens.slice(from, to).map(({ lower }) => withoutGenitive(lower)));
    const tells = [...words].some((word) => englishSpeaks.has(word) || englishAttributes.has(word));
    const named = said.filter(({ name }) => words.has(surnameOf(name)));
    if (!tells || named.length !== 1) continue;
    const draft = findOther(at, reading, [from, to], named[0]?.id, said, 'told');
    if (draft !== null) return draft;
  }
  return null;
}

/** Another speaker whose words these are, while the speaker's own parts have hardly any of them. */
function findOther(
  at: string,
  reading: TargetReading,
  [from, to]: readonly [number, number],
  speaker: string | null | undefined,
  said: readonly Said[],
  words: 'quoted' | 'told',
): Draft | null {
  const own = said.find(({ id }) => id === speaker);
  if (own === undefined) return null;
  // To name the speaker is not to say what the speaker said.
  const name = new Set(own.name.toLowerCase().split(' '));
  const isTelling = ({ lower }: Token, place: number) =>
    (reading.words[place]?.weight ?? 0) >= 1 && !name.has(withoutGenitive(lower));
  const places = reading.tokens
    .slice(from, to)
    .flatMap((token, index) => (isTelling(token, from + index) ? from + index : []));
  for (const other of said) {
    let theirs = 0;
    let ours = 0;
    for (const place of places) {
      const inOwn = isFounded(own.parts, reading, place);
      const inOther = isFounded(other[words], reading, place);
      if (inOther && !inOwn) theirs++;
      else if (isFounded(own[words], reading, place) && !inOther) ours++;
    }
    if (theirs < enough || theirs < outweighs * ours) continue;
    const message = `“${clip(textOf(reading, [from, to]))}” is told of ${own.name}; the words are ${other.name}’s`;
    return { level: 'error', at, message, expected: other.name, actual: own.name };
  }
  return null;
}
