import type { EnglishQuote, Translation } from '../english/index.ts';
import { partsOf, type Quote, type Story } from '../story/index.ts';

/** So sure must the reading be that one person speaks on, on both sides: a mark left open says so to the reader. */
const sure = 0.9;

/**
 * Speech that goes on in the next paragraph: English closes its marks only where it ends, and opens them anew in each
 * paragraph. The closing mark goes where a part ends with what somebody says and the next begins with more of it.
 */
export function carryOn(
  story: Story,
  texts: Translation['parts'],
  quotes: readonly EnglishQuote[],
): Translation['parts'] {
  const spansOf = new Map(quotes.map(({ id, spans }) => [id, spans]));
  const speechIn = (part: string) =>
    story.quotes.filter((quote) => quote.part === part && quote.kind !== 'indirect');
  const bodyIds = new Set(
    partsOf(story).flatMap(({ id, kind }) => (kind === 'lede' || kind === 'body' ? [id] : [])),
  );
  return texts.map((part, index) => {
    const next = texts[index + 1];
    if (!part.text || !next?.text || !bodyIds.has(part.id) || !bodyIds.has(next.id)) return part;
    const { length } = part.text;
    const last = speechIn(part.id).find((quote) =>
      spansOf.get(quote.id)?.some(({ end }) => end === length - 1),
    );
    const first = speechIn(next.id).find((quote) => spansOf.get(quote.id)?.some(({ start }) => start === 1));
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
