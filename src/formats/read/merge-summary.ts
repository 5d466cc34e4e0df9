import type { MarkedBlock } from '../markup/index.ts';

/**
 * A summary and the copy it belongs to as one story in which nothing is said twice and nothing is lost. What the copy
 * says too, sentence by sentence, is told there. Paragraphs at the top of the copy of which the summary holds every
 * word give way to it; where the two only overlap, what the summary alone says follows the copy's first paragraph.
 */
export function mergeSummary(
  summary: readonly MarkedBlock[],
  copy: readonly MarkedBlock[],
): readonly MarkedBlock[] {
  const whole = wordsOf(copy);
  const sentences = summary.flatMap((piece) => sentencesOf(piece.text));
  const said = (sentence: string): boolean => isIn(sentence, whole);
  if (sentences.every(said) || isIn(summary.map(({ text }) => text).join(' '), whole)) return copy;
  if (whole.trim() === '') return [...asLede(summary), ...demoted(copy)];
  const alone = sentences.filter((sentence) => !said(sentence));
  const held = wordsOf(summary);
  const top = copy.findIndex(({ kind, text }) => !isRunning(kind) || !isIn(text, held));
  const rest = demoted(top < 0 ? [] : copy.slice(top));
  if (top !== 0 || alone.length === sentences.length) return [...asLede(summary), ...rest];
  const first = copy.findIndex(({ kind }) => isRunning(kind)) + 1;
  return copy.toSpliced(first, 0, { kind: 'paragraph', text: alone.join(' ') });
}

/** Whether all words of a text stand in a row in these pieces. */
export function isSaid(text: string, pieces: readonly Pick<MarkedBlock, 'text'>[]): boolean {
  return isIn(text, wordsOf(pieces));
}

function isRunning(kind: MarkedBlock['kind']): boolean {
  return kind === 'lede' || kind === 'paragraph';
}

function asLede(summary: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const first = summary.findIndex(({ kind, text }) => isRunning(kind) && text.trim() !== '');
  return summary.map((piece, index): MarkedBlock => (index === first ? { ...piece, kind: 'lede' } : piece));
}

function demoted(copy: readonly MarkedBlock[]): readonly MarkedBlock[] {
  return copy.map((piece): MarkedBlock => (piece.kind === 'lede' ? { ...piece, kind: 'paragraph' } : piece));
}

/** Whether the words of a sentence stand in a row among these; of one that was cut off, the words before the cut. */
function isIn(sentence: string, words: string): boolean {
  const own = wordsOf([{ text: sentence }]);
  return words.includes(isCut(sentence) ? own.trimEnd() : own);
}

/** "… kan ta [...]" */
export function isCut(text: string): boolean {
  return /(?:…|\.{3})[\s\])»"”]*$/.test(text);
}

/** Letters and figures only, in small letters, a blank round each word. */
function wordsOf(pieces: readonly Pick<MarkedBlock, 'text'>[]): string {
  const words = pieces.map(({ text }) => text.normalize('NFC').toLowerCase()).join(' ');
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** Where a full stop may only be that of an abbreviation it does no harm to cut: each half is looked for by itself. */
function sentencesOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/(?<=[.!?…][»”"’)\]]{0,3})\s+(?=[\p{Lu}\p{N}«“"„–—-])/u)
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
}
