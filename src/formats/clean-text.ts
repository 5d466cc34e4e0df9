import { meanWindows1252 } from './windows-1252.ts';

/** What nobody reads: byte order marks, control and direction-override characters, soft hyphens, zero-width spaces. */
const unread =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text without what nobody reads, with line ends `\n`, in Unicode normal form C and without half characters. */
export function cleanText(text: string): string {
  return meanWindows1252(text)
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(unread, '')
    .toWellFormed()
    .normalize('NFC');
}

/**
 * One line of clean text, its white space collapsed. A line break that the markup's layout put before a closing
 * mark is taken out with its white space: "banken\n  ." is "banken."
 */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\n\s*([.,;:!?»)])(?=\s|$)/g, '\n$1')
    .replace(/[^\S\n]*\n([.,;:!?»)])(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
