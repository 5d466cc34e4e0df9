import { lazily } from '../lazily.ts';
import desk from '../lexicon/desk.json' with { type: 'json' };

/** The agencies that are known, as a pattern's alternatives. */
export const agencies = desk.agencies.join('|');
/** One agency, or several that share a story: "NTB", "NPK-NTB", "NTB-AFP-DPA". */
export const agency = `(?:${agencies})(?:\\s?[-–/]\\s?(?:${agencies}))*`;

const longest = 60;

/** Any agency's after a ©; without it only those that are known, whatever their capitals between brackets or strokes. */
const signOff = lazily(() => [
  new RegExp(`^(?:\\(\\s*${agency}(?:[-–/]\\p{L}+)*\\s*\\)|/\\s*${agency}\\s*/?)\\s*:?$`, 'iu'),
  new RegExp(
    `^(?:\\(\\s*©[^()]{1,40}\\)|\\(?\\s*©\\s*(?:\\p{Lu}{2,6}|${agency})\\s*\\)?|(?:${agencies}))\\s*:?$`,
    'u',
  ),
]);

/** How a sign-off begins: looked for first, for `signOff` is slow to get ready. */
const opening = new RegExp(`^(?:[\\s(/©]|${agencies})`);

/** Whether a line is a wire's sign-off, alone in its paragraph: "(©NTB)", "(NPK-NTB)", "/ritzau/", "NTB". */
export function isSignOff(line: string): boolean {
  return line.length < longest && opening.test(line) && signOff().some((pattern) => pattern.test(line));
}

const atEnd = lazily(() => new RegExp(`(?:\\(\\s*(?:©\\s*)?${agency}\\s*\\)|/${agency}/)$`, 'u'));

/** A sign-off that ends the last line of the copy: "… i helgen. (©NTB)"; else nothing. */
export function signOffAtEnd(line: string): string {
  return /[)/]$/.test(line) ? (atEnd().exec(line)?.[0] ?? '') : '';
}
