import { type Outlet, plainText } from '../world.ts';

/**
 * On a terminal, prose breaks between words, at 100 columns at the most; elsewhere a line stays a line. `taken`: so
 * many columns of the first line are another's.
 */
export function forReading(text: string, { isTTY, columns }: Outlet, taken = 0): string {
  if (!isTTY) return plainText(text);
  return plainText(text)
    .split('\n')
    .map((line, number) => breakLine(line, Math.min(columns, 100), number === 0 ? taken : 0))
    .join('\n');
}

function breakLine(line: string, width: number, taken: number): string {
  const lead = /^ */u.exec(line)?.[0] ?? '';
  const words = line.slice(lead.length).split(' ');
  const indent = lead + (/^(?:[*-] |> )/u.test(line.slice(lead.length)) ? '  ' : '');
  let broken = lead;
  let length = taken + lead.length;
  for (const [place, word] of words.entries()) {
    if (length > indent.length && length + 1 + word.length > width) {
      broken += `\n${indent}${word}`;
      length = indent.length + word.length;
    } else {
      broken += place === 0 ? word : ` ${word}`;
      length += (length > lead.length ? 1 : 0) + word.length;
    }
  }
  return broken;
}
