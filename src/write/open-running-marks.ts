import type { EnglishQuote, Translation } from '../english/index.ts';
import { partsOf, type Quote, type Span, type Story } from '../story/index.ts';

/**
 * So sure must the reading be that one person speaks on, on both sides: a mark left open says so to the reader. How many
 * of the speakers told so surely are right, `npm run bench:split` prints (docs/limits.md).
 */
const sure = 0.9;

/**
 * Speech that goes on in the next paragraph: English closes its marks only where it ends, and opens them anew in each
 * paragraph. The closing mark goes where a part ends with what somebody says and the next begins with more of it.
 */
export function openRunningMarks(
  story: Story,
  texts: Translation['parts'],
  quotes: readonly EnglishQuote[],
): Translation['parts'] {
  const spansOf = new Map(quotes.map(({ id, spans }) => [id, spans]));
  const quotesOf = Map.groupBy(story.quotes, ({ part }) => part);
  const quoteAt = (part: string, isThere: (span: Span) => boolean) =>
    quotesOf.get(part)?.find(({ id }) => spansOf.get(id)?.some(isThere));
  const bodyIds = new Set(
    partsOf(story).flatMap(({ id, kind }) => (kind === 'lede' || kind === 'body' ? [id] : [])),
  );
  return texts.map((part, index) => {
    const next = texts[index + 1];
    if (!part.text || !next?.text || !bodyIds.has(part.id) || !bodyIds.has(next.id)) return part;
    const { length } = part.text;
    const last = quoteAt(part.id, ({ end }) => end === length - 1);
    const first = quoteAt(next.id, ({ start }) => start === 1);
    const goesOn = last !== undefined && first !== undefined && isOneVoice(last, first, story);
    return goesOn && /[”’]$/u.test(part.text) ? { ...part, text: part.text.slice(0, -1) } : part;
  });
}

function isOneVoice(last: Quote, first: Quote, { speakers }: Story): boolean {
  const voice = speakers.find(({ id }) => id === last.speaker);
  return (
    voice !== undefined &&
    voice.kind !== 'reporter' &&
    last.speaker === first.speaker &&
    [last, first].every(({ kind, confidence }) => kind === 'direct' && confidence >= sure)
  );
}
