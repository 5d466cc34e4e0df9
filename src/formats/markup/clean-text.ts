import { cleanText } from '../../story/index.ts';
import { meanWindows1252 } from './windows-1252.ts';

/**
 * One line of clean text, its white space collapsed. A line break that the markup's layout put before a closing
 * mark is taken out with its white space: "banken\n  ." is "banken."
 */
export function cleanLine(text: string): string {
  return cleanText(meanWindows1252(text))
    .replace(/\s+/g, (space, at: number, whole: string) =>
      space.includes('\n') && closesAlone(whole, at + space.length) ? '' : ' ',
    )
    .trim();
}

function closesAlone(text: string, at: number): boolean {
  return /^[.,;:!?»)](?:\s|$)/.test(text.slice(at, at + 2));
}
