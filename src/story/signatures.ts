import { bitsOf, has } from '../language/nb/index.ts';
import { lazily } from '../lazily.ts';
import type { Stretch } from './layout.ts';

interface Block extends Stretch {
  /** Where those are named whose words the block holds, see layout.ts. */
  by: Stretch | null | undefined;
}

const longest = 120;

const signature = lazily(
  () =>
    /^[-–—] ?(\p{Lu}[\p{L}\p{M}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+|av|von|van|de|da|al|bin)){1,3})(?:, (\p{Ll}[^,]*(?:, [^,]+)?))?$/u,
);

/** Whether a line behind speech names whose it was, and says no more than what they are: "– Eva Moe, driftssjef". */
export function isSignature(line: string): boolean {
  if (line.length >= longest || /[.!?:»”"]$/.test(line)) return false;
  const found = signature().exec(line);
  if (found === null) return false;
  const role = found[2] ?? '';
  return !role.split(' ').some((word) => has(bitsOf(word), 'finite') || has(bitsOf(word), 'cue'));
}

const speech = lazily(() => /^(?:[-–—] ?\p{Lu}|[«“"„])/u);

/** Gives words that fill a block to whom a signature in the next names. */
export function markSignatures(text: string, blocks: readonly Block[]): void {
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (before === undefined || before.by !== undefined || block.by !== undefined) continue;
    const words = text.slice(before.start, before.end);
    // "– Hvem vant? – Eva Moe": an answer.
    const line = text.slice(block.start, block.end);
    if (words.endsWith('?') || !isSignature(line) || isSignature(words)) continue;
    if (speech().test(words)) before.by = { start: block.start + line.search(/\p{L}/u), end: block.end };
  }
}
