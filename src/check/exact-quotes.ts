import type { Stretch } from '../language/index.ts';
import type { Span } from '../story/index.ts';
import { isMarkedInNorwegian } from './marks-kept.ts';
import { findShortened, findUnfounded } from './quote-stretches.ts';
import { findOutside } from './quotes-outside.ts';
import { clip, type Draft } from './rule.ts';
import type { ToldStory, View } from './view.ts';

const opening = /["'“‘„«([]\s*$/;
const closing = /^[,.!?…]?\s?["'”’»]/;

/** Whether quotation marks stand on both sides of a span; none need close it where it runs on into the next part. */
function isMarked(text: string, span: Span, runsOn: boolean): boolean {
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  const after = text.slice(span.end, span.end + 3);
  return (
    opening.test(before) &&
    ((runsOn && after.trim() === '') || closing.test(after) || /[”"’']$/.test(span.text))
  );
}

const bare = (text: string) => text.replace(/["'“”‘’«»\s]/g, '');
/** What stood in the story word for word may stand so in the English; its first 300 characters tell. */
const isCopied = (words: string, source: string) => bare(source).includes(bare(words).slice(0, 300));

const asStretch = ({ start, end }: Span, from: number): Stretch => ({
  start: start - from,
  end: end - from,
  mark: 'double',
  opens: true,
  closes: true,
});

/** With the places of the quotes known: each stands, marked and whole, in its part, and nothing else is marked. */
export function* checkExactQuotes(
  { pairs }: View,
  { story, translation, parts }: ToldStory,
): Iterable<Draft> {
  const known = new Map(translation.quotes.map((quote) => [quote.id, quote]));
  for (const [index, part] of parts.entries()) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    const { text, marked } = pair.target;
    const spans: Span[] = [];
    for (const quote of story.quotes) {
      if (quote.part !== part.id || quote.kind === 'indirect' || quote.mark === 'none') continue;
      const found = known.get(quote.id)?.spans ?? [];
      const expected = clip(quote.spans.map((span) => span.text).join(' … '));
      const tell = (message: string): Draft => ({ level: 'error', at: quote.id, message, expected });
      const whole = found.filter(
        (span) => span.text.trim() !== '' && text.slice(span.start, span.end) === span.text,
      );
      if (whole.length === 0) {
        yield tell(`the quote “${expected}” does not stand in the English of ${part.id}`);
        continue;
      }
      spans.push(...whole);
      const next = parts[index + 1];
      const runsOn =
        /^["“‘]/.test(pairs[index + 1]?.target.text ?? '') &&
        story.quotes.some(({ part, speaker }) => part === next?.id && speaker === quote.speaker);
      if (!whole.every((span) => isMarked(text, span, runsOn)))
        yield tell(`the quote “${expected}” has no quotation marks in the English`);
      const from = quote.spans.map((span) => asStretch(span, part.start));
      const to = whole.map((span) => asStretch(span, 0));
      const shortened = findShortened(pair, from, to);
      const stray = shortened ?? findOutside(pair, from, [...marked, ...to]);
      if (stray !== null) yield tell(stray.message);
    }
    const loose = marked.filter(
      (stretch) => !spans.some((span) => span.start < stretch.end && span.end > stretch.start),
    );
    for (const stretch of findUnfounded(pair, loose)) {
      const words = text.slice(stretch.start, stretch.end);
      if (isCopied(words, part.text) || isMarkedInNorwegian(pair, stretch)) continue;
      const actual = clip(words);
      yield {
        level: 'error',
        at: part.id,
        message: `quotation marks stand round “${actual}”, and no quote is behind them`,
        actual,
      };
    }
  }
}
