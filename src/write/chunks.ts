import { NorwireError } from '../errors.ts';
import type { MarkedPart } from './mark-part.ts';

/** Characters of one request's parts: some 4,000 tokens, which every model answers in one go. Nothing measured it. */
const chunkLength = 12_000;
/** No newsroom writes a paragraph this long; beyond it a model would lose its place. Nothing measured it. */
const longestPart = 20_000;

/** Whole parts in order, so many a request as fit; a story of ordinary length is one chunk. */
export function splitIntoChunks(
  parts: readonly MarkedPart[],
  name: string,
): readonly (readonly MarkedPart[])[] {
  const chunks: MarkedPart[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part.text.length > longestPart) {
      throw new NorwireError(
        'input',
        `${name}: ${part.id} has ${part.text.length.toLocaleString('en-GB')} characters; norwire translates paragraphs of up to ${longestPart.toLocaleString('en-GB')}. Break it into paragraphs.`,
      );
    }
    if (length + part.text.length > chunkLength) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(part);
    length += part.text.length;
  }
  return chunks;
}

/** A chunk whose reply was cut off, in two halves of about equal length; one part alone cannot be halved. */
export function halve(chunk: readonly MarkedPart[]): readonly (readonly MarkedPart[])[] {
  const total = chunk.reduce((sum, part) => sum + part.text.length, 0);
  let [length, at] = [0, 0];
  while (at < chunk.length - 1 && (at === 0 || length + (chunk[at]?.text.length ?? 0) <= total / 2)) {
    length += chunk[at]?.text.length ?? 0;
    at += 1;
  }
  return [chunk.slice(0, at), chunk.slice(at)];
}
