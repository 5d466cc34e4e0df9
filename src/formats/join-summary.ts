import type { Piece } from './article.ts';
import { cleanLine } from './clean-text.ts';

/**
 * A summary that stands apart from the copy (an abstract, a description) and the copy as one story. What both say is
 * said once; a summary that says something the copy does not (another sentence where the copy has no lede; a figure
 * or a name where it has one) is kept as the lede.
 */
export function joinSummary(summary: readonly Piece[], copy: readonly Piece[]): readonly Piece[] {
  const told = wordsOf(summary.map(({ text }) => text).join(' '));
  if (told === '') return copy;
  const whole = wordsOf(copy.map(({ text }) => text).join(' '));
  if (` ${whole} `.includes(` ${told} `)) return copy;
  const marked = copy.some(({ kind }) => kind === 'lede');
  const sentences = summary.flatMap(({ text }) => cleanLine(text).split(/(?<=[.!?])\s+(?=[\p{Lu}–«"\d])/u));
  const alone = sentences.filter((sentence) => !` ${whole} `.includes(` ${wordsOf(sentence)} `));
  const newsIn = (sentence: string): boolean => !marked || saysMore(sentence, copy);
  if (!alone.some(newsIn)) return copy;
  const rest = copy.filter(({ kind, text }, at) => {
    const repeated = ` ${told} `.includes(` ${wordsOf(text)} `);
    return !(repeated && (kind === 'lede' || at < 3) && kind !== 'headline' && kind !== 'caption');
  });
  return [
    ...summary.map((piece, at): Piece => ({ ...piece, kind: at === 0 ? 'lede' : 'paragraph' })),
    ...rest.map((piece): Piece => (piece.kind === 'lede' ? { ...piece, kind: 'paragraph' } : piece)),
  ];
}

/** Whether a sentence has a figure, or a name inside it, that the copy has nowhere. */
function saysMore(sentence: string, copy: readonly Piece[]): boolean {
  const known = new Set(copy.flatMap(({ text }) => wordsOf(text).split(' ')));
  const figures = sentence.match(/\d[\d.,]*\d|\d/g) ?? [];
  const names = sentence.match(/(?<=\p{Ll},?\s)\p{Lu}\p{L}+/gu) ?? [];
  return [...figures, ...names].some(
    (word) =>
      !wordsOf(word)
        .split(' ')
        .every((one) => known.has(one)),
  );
}

/** The words and figures of a text in small letters: what is compared, whatever stands between them. */
export function wordsOf(text: string): string {
  return (
    cleanLine(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
