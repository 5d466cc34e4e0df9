/** Breaks that end a line for good: Word's, and those Unicode names for lines and paragraphs. */
export const firmBreak = /[\v\f\u0085\u2028\u2029]/g;

const ends = /[.!?:…»”")\]]$/;

/**
 * The paragraphs of plain text that stands inside another format: blank lines part them; a line is one of its own
 * where the line before ended a sentence, or was too short to have been broken at a column.
 */
export function plainLines(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(firmBreak, '\n\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap(linesOfGroup)
    .filter((line) => line !== '');
}

function linesOfGroup(group: string): readonly string[] {
  const lines = group
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const setting = settingOf(lines);
  const whole: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = whole.at(-1);
    if (before === undefined || last === undefined) whole.push(line);
    else if (partsAt(before, line, setting)) whole.push(line);
    else whole[whole.length - 1] = `${last} ${line}`;
  }
  return whole;
}

/** How a group of lines is set. */
interface LineLayout {
  /** Characters of the longest. */
  readonly width: number;
  readonly wrapped: boolean;
  /** One line alone does not end a sentence. */
  readonly oneOpen: boolean;
}

/**
 * The shares of the width below part broken lines from whole ones as a longest word allows: “Stortingspresidenten” is a
 * fifth to a quarter of a line of 80 characters. No benchmark set them.
 */
function settingOf(lines: readonly string[]): LineLayout {
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  const broken = lines.filter((line) => isBroken(line, width)).length;
  return {
    width,
    wrapped: lines.length > 2 && width <= 100 && broken * 2 >= lines.length - 1,
    oneOpen: lines.length > 2 && lines.filter((line) => !ends.test(line)).length === 1,
  };
}

/** Whether a line looks broken at a column: near the width, and inside a sentence. */
function isBroken(line: string, width: number): boolean {
  return line.length > width * 0.75 && !ends.test(line);
}

function partsAt(before: string, line: string, { width, wrapped, oneOpen }: LineLayout): boolean {
  if (!/^(?:[–—―•*«“„"\p{Lu}\d]|-\s)/u.test(line)) return false;
  if (ends.test(before))
    return /^[–—―-]\s*["«“]?\p{Lu}/u.test(line) || !wrapped || before.length < width * 0.8;
  if (wrapped || /[,;–-]$/.test(before)) return false;
  return oneOpen || before.length < width * 0.6;
}
