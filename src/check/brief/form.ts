import { sentencesOf } from '../../language/index.ts';
import { lightEnglish } from '../../lexicon/glossary.ts';
import { type BriefRule, type BriefView, isWhole, surnameOf } from './text.ts';

const countWords = (text: string) => text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Headline, lede and the whole keep within their limits. */
export const briefLength: BriefRule = {
  name: 'brief-length',
  *check({ brief, limits }) {
    const { words, points, headlineCharacters = 100, ledeCharacters = 300 } = limits;
    if (brief.headline.trim() === '')
      yield { level: 'error', at: 'brief.headline', message: 'the brief has no headline' };
    if (brief.lede.trim() === '')
      yield { level: 'error', at: 'brief.lede', message: 'the brief has no lede' };
    for (const [at, text, most] of [
      ['brief.headline', brief.headline, headlineCharacters],
      ['brief.lede', brief.lede, ledeCharacters],
    ] as const) {
      if (text.length > most) {
        const message = `is ${text.length} characters long; at most ${most} are wanted`;
        yield { level: 'warning', at, message, expected: String(most), actual: String(text.length) };
      }
    }
    if (/[^\s.][^.…]\.\s*$/.test(brief.headline))
      yield { level: 'warning', at: 'brief.headline', message: 'a headline ends without a full stop' };
    for (const [index, point] of brief.points.entries()) {
      if (point.text.trim() === '')
        yield { level: 'error', at: `brief.points.${index + 1}`, message: 'the point is empty' };
    }
    if (points !== undefined && brief.points.length > points) {
      yield {
        level: 'warning',
        at: null,
        message: `the brief has ${brief.points.length} points; at most ${points} are wanted`,
        expected: String(points),
        actual: String(brief.points.length),
      };
    }
    const length = [brief.headline, brief.lede, ...brief.points.map((point) => point.text)].reduce(
      (sum, text) => sum + countWords(text),
      0,
    );
    if (words !== undefined && length > words) {
      const level = length > 1.5 * words ? 'error' : 'warning';
      yield {
        level,
        at: null,
        message: `the brief is ${length} words long; at most ${words} are wanted`,
        expected: String(words),
        actual: String(length),
      };
    }
  },
};

/** Each gist tells in one sentence what its speaker said, and names the speaker. */
export const briefGists: BriefRule = {
  name: 'brief-gists',
  *check(view) {
    const quotes = new Map(view.story.quotes.map((quote) => [quote.id, quote]));
    const names = new Map(view.translation.speakers.map((speaker) => [speaker.id, speaker]));
    for (const { quote: id, speaker, text } of view.brief.gists) {
      const at = `gist.${id}`;
      const quote = quotes.get(id);
      if (quote === undefined) {
        yield {
          level: 'error',
          at,
          message: `the gist is of “${id}”, a quote the story does not have`,
          actual: id,
        };
        continue;
      }
      if (quote.speaker !== speaker) {
        yield {
          level: 'error',
          at,
          message: 'the gist is given to another speaker than the quote',
          expected: quote.speaker ?? 'nobody',
          actual: speaker ?? 'nobody',
        };
      }
      if (text.trim() === '') yield { level: 'error', at, message: 'the gist is empty' };
      else yield* tellSpeaker(view, at, text, names.get(quote.speaker ?? '')?.name ?? null, quote.speaker);
      if (sentencesOf(view.texts.find((each) => each.at === at)?.reading.tokens ?? []).length > 1) {
        yield { level: 'warning', at, message: 'a gist is one sentence' };
      }
    }
  },
};

function* tellSpeaker(view: BriefView, at: string, text: string, name: string | null, id: string | null) {
  if (name === null) return;
  const lower = text.toLowerCase();
  const own = name
    .split(/\s/)
    .filter((word, at, words) => at === words.length - 1 || !lightEnglish.has(word.toLowerCase()));
  const names = (word: string) =>
    // A short name stands inside other words, “Bo” in “about”, and may be one: “by” is not Hans By.
    word.length > 3
      ? lower.includes(word.toLowerCase())
      : isWhole(word === word.toLowerCase() ? lower : text, word);
  if (own.some(names)) return;
  const other = view.translation.speakers.find(
    (speaker) => speaker.id !== id && isWhole(lower, surnameOf(speaker.name)),
  );
  const message =
    other === undefined
      ? `the gist does not name its speaker, ${name}`
      : `the gist names ${other.name}; the words are ${name}’s`;
  yield {
    level: 'error',
    at,
    message,
    expected: name,
    ...(other === undefined ? {} : { actual: other.name }),
  } as const;
}
