import { sentencesOf } from '../../language/index.ts';
import { englishAttributes, englishSpeaks } from '../../lexicon/reporting.ts';
import { clip } from '../rule.ts';
import type { TargetReading } from '../view.ts';
import { lookUp, shareFounded, textOf } from './sentence-words.ts';
import { type BriefRule, isWhole, surnameOf } from './text.ts';

const plain = (text: string) => text.replace(/[‘’‚‛“”„‟"«»]/g, "'");
const trimmed = (text: string) => plain(text).replace(/^[\s']+|[\s',.;:!?…]+$/g, '');
/** Hedges that keep a claim a claim. */
const hedges = new Set(
  'allegedly alleged reportedly apparently believed thought suspected accused charged supposedly claimed reported understood expected feared opinion view blame blames blamed critics could may might'.split(
    ' ',
  ),
);

/** Quotation marks stand only round words of a quote, byte for byte and with its speaker, or round a marked word. */
export const briefQuotes: BriefRule = {
  name: 'brief-quotes',
  *check(view) {
    const speakerOf = new Map(view.story.quotes.map((quote) => [quote.id, quote.speaker]));
    const names = new Map(view.translation.speakers.map((speaker) => [speaker.id, speaker]));
    for (const { at, reading, cited } of view.texts) {
      for (const stretch of reading.marked) {
        const words = reading.text.slice(stretch.start, stretch.end);
        const wanted = trimmed(words);
        if (wanted === '') continue;
        const actual = clip(words);
        const quote = view.translation.quotes.find(({ spans }) =>
          spans.some((span) => isWhole(plain(span.text), wanted)),
        );
        if (quote === undefined) {
          const marked = cited.marked.some((other) =>
            isWhole(plain(cited.text.slice(other.start, other.end)), wanted),
          );
          if (!marked)
            yield {
              level: 'error',
              at,
              message: `quotation marks stand round “${actual}”, which no quote says word for word`,
              actual,
            };
          continue;
        }
        const speaker = names.get(speakerOf.get(quote.id) ?? '');
        if (speaker === undefined || at.startsWith('gist.')) continue;
        const sentence = sentenceAt(reading, stretch.start).toLowerCase();
        const isNamed = [speaker.name, speaker.role].some(
          (name) => name !== null && isWhole(sentence, surnameOf(name)),
        );
        if (!isNamed) {
          const expected = speaker.name;
          yield {
            level: 'error',
            at,
            message: `the quote “${actual}” stands without its speaker, ${expected}, in the same sentence`,
            expected,
          };
        }
      }
    }
  },
};

function sentenceAt(reading: TargetReading, start: number): string {
  const { tokens } = reading;
  const sentence = sentencesOf(tokens).find(([, to]) => (tokens[to - 1]?.end ?? 0) >= start);
  return textOf(reading, sentence ?? [0, tokens.length]);
}

const isAttributed = ({ tokens, marked }: TargetReading, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower, start, end }) =>
        englishAttributes.has(lower) ||
        englishSpeaks.has(lower) ||
        hedges.has(lower) ||
        marked.some((stretch) => start >= stretch.start && end <= stretch.end),
    );

/** A claim that the story only reports stays a claim. */
export const briefClaims: BriefRule = {
  name: 'brief-claims',
  *check(view) {
    const sentences = sentencesOf(view.whole.tokens).map(([from, to]) => ({
      text: textOf(view.whole, [from, to]),
      attributed: isAttributed(view.whole, from, to),
      lookup: lookUp(view.whole, from, to),
    }));
    // What a sentence tells of somebody who speaks in the story is told as theirs.
    const spoken = new Set(view.story.quotes.map((quote) => quote.speaker));
    const surnames = new Set(
      view.translation.speakers.filter(({ id }) => spoken.has(id)).map(({ name }) => surnameOf(name)),
    );
    const namesSpeaker = (reading: TargetReading, from: number, to: number) =>
      reading.tokens.slice(from, to).some((token) => surnames.has(token.lower));
    for (const { at, reading } of view.texts) {
      if (at.startsWith('gist.')) continue;
      for (const [from, to] of sentencesOf(reading.tokens)) {
        if (isAttributed(reading, from, to) || namesSpeaker(reading, from, to)) continue;
        let reported = 0;
        let plainly = 0;
        let source = '';
        for (const sentence of sentences) {
          const share = shareFounded(reading, from, to, sentence.lookup);
          if (!sentence.attributed) plainly = Math.max(plainly, share);
          else if (share > reported) {
            reported = share;
            source = sentence.text;
          }
        }
        if (reported < 0.6 || plainly >= reported - 0.15) continue;
        const message = `stands here as a fact; the story only reports it: “${clip(source, 70)}”`;
        yield { level: reported >= 0.75 ? 'error' : 'warning', at, message };
      }
    }
  },
};
