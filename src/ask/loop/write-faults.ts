import type { Fault } from './ask.ts';

/**
 * What was wrong, piece by piece, as a list for the second asking. Findings quote the story and the reply, so each
 * is put on one line and stripped of what cannot be seen: no text can add a line of its own to the list.
 */
export function writeFaults(faults: readonly Fault[]): string {
  return faults.map(({ id, says }) => `- ${id}: ${inOneLine(says.join(' '))}`).join('\n');
}

function inOneLine(text: string): string {
  return text.replace(/[\s\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ').replace(/\p{Cf}|\p{Variation_Selector}/gu, '');
}
