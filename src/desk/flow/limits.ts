/**
 * What a desk takes: every text that is saved has its whole story checked again, while others wait. No story of a wire
 * comes near these; what is longer is for `norwire translate`.
 */
const most = { characters: 100_000, lines: 2_000, line: 10_000 };
/** Of a text that an editor writes. */
export const LONGEST_TEXT = 5_000;

/** Why a story is too long for a desk, in words; null where it is not. */
export function whyTooLong(text: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const found = [
    text.length > most.characters && say(text.length, 'characters', most.characters),
    lines.length > most.lines && say(lines.length, 'lines', most.lines),
    longest > most.line && say(longest, 'characters in one paragraph', most.line),
  ].filter((one) => one !== false);
  return found.length === 0 ? null : `is too long for a desk: it has ${found.join(', ')}`;
}

const counted = (number: number): string => number.toLocaleString('en-GB');
const say = (has: number, what: string, may: number): string =>
  `${counted(has)} ${what} (${counted(may)} at most)`;
