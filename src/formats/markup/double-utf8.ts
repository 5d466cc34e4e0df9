import { meanWindows1252 } from './windows-1252.ts';

/** Æ, ø, å and their capitals after UTF-8 was read as Windows-1252 or Latin-1 and saved again. */
const telltale = /Ã[¦¸¥†˜…\u0086\u0098\u0085]/u;

/** The bytes that Windows-1252 characters stand for, where they are not their code points. */
const bytesOf = new Map(
  Array.from({ length: 32 }, (_, index) => 0x80 + index)
    .map((byte) => [meanWindows1252(String.fromCharCode(byte)), byte] as const)
    .filter(([character]) => character !== ' '),
);
const continuation = `[\\u0080-\\u00BF${[...bytesOf.keys()].join('')}]`;
const sequence = new RegExp(
  `[\\u00C2-\\u00DF]${continuation}|[\\u00E0-\\u00EF]${continuation}{2}|[\\u00F0-\\u00F4]${continuation}{3}`,
  'gu',
);

/**
 * Text that was UTF-8, was read as Windows-1252 and saved as UTF-8 once more (“fÃ¥r” for “får”), as it was meant.
 * Text in which Norwegian letters stand as they should is left alone.
 */
export function undoDoubleUtf8(text: string): string {
  if (!telltale.test(text) || /[æøåÆØ]/u.test(text)) return text;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return text.replace(sequence, (found) => {
    try {
      return utf8.decode(
        Uint8Array.from(found, (character) => bytesOf.get(character) ?? character.charCodeAt(0)),
      );
    } catch {
      return found;
    }
  });
}
