import { NorwireError } from '../errors.ts';
import { meanWindows1252 } from '../formats/windows-1252.ts';
import { undoDoubleUtf8 } from './double-utf8.ts';

/** The largest file norwire reads, in bytes: a day of wire copy is smaller. Ask before reading a file whole. */
export const maxFileBytes = 16 * 1024 * 1024;

/** First bytes of files that are no text, and what they are. */
const notText: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zipped file (a Word or OpenDocument text, perhaps)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document or an Outlook message'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a gzipped file'],
];

/** Refuses a file too large to be wire copy. Takes its size in bytes, so that it need not be read first. */
export function refuseLarge(size: number, name: string): void {
  if (size <= maxFileBytes) return;
  const found = Math.ceil(size / 1024 / 1024);
  throw new NorwireError(
    'input',
    `${name} holds ${found} MB; norwire reads files of up to ${maxFileBytes / 1024 / 1024} MB. Split it into its stories first.`,
  );
}

/**
 * The text of a file whose encoding nobody told: byte order mark, else UTF-16 by its zero bytes, else UTF-8 if
 * the bytes are, else what the file declares, else Windows-1252 (as which every Latin-1 is read). A declaration
 * never beats bytes that are UTF-8. Stray Windows-1252 bytes in UTF-8 are read as such, and UTF-8 that was encoded twice as what was meant.
 * The byte order mark is gone.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  return undoDoubleUtf8(decodeOnce(bytes, name));
}

function decodeOnce(bytes: Uint8Array, name: string): string {
  refuseLarge(bytes.length, name);
  const start = latin1(bytes.subarray(0, 2048));
  const kind = notText.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind !== undefined) {
    throw new NorwireError(
      'input',
      `${name} is ${kind}, not text. Save it as plain text, HTML or NITF first.`,
    );
  }
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 4) {
    throw new NorwireError('input', `${name} holds binary content, not text in an encoding norwire knows.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseForeign(decodeOther(bytes, declaredEncoding(start)), name);
  }
}

function decodeOther(bytes: Uint8Array, declared: string | null): string {
  const { text, sequences, strays } = decodeMixed(bytes);
  if (sequences > strays) return text;
  if (
    declared !== null &&
    !/^(utf-?8|us-ascii|windows-1252|cp1252|latin-?1|iso[-_]?8859-?1)$/i.test(declared)
  ) {
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      // An encoding no one knows: Windows-1252 is the likeliest.
    }
  }
  return meanWindows1252(latin1(bytes));
}

/** What å and ø of MS-DOS (code pages 850 and 865) and of the old Macintosh look like as Windows-1252. */
const foreignLetter = /\p{L}*\p{Ll}[\u2020\u203aŒ¿¾]\p{L}*/gu;

/** Norwegian of many words has æ, ø or å; one that has those of another system in their place was misread. */
function refuseForeign(text: string, name: string): string {
  const [misread, ...more] = /[æøå]/iu.test(text) ? [] : (text.match(foreignLetter) ?? []);
  if (misread === undefined || more.length < 2) return text;
  throw new NorwireError(
    'input',
    `${name} is in an encoding norwire does not read (MS-DOS or old Macintosh: “${misread}”). Save it as UTF-8 first.`,
  );
}

/** Reads what is UTF-8 as UTF-8 and each other high byte as Windows-1252, and counts both. */
function decodeMixed(bytes: Uint8Array): { text: string; sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const text = latin1(bytes).replace(
    /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}|[\u0080-\u00ff]/g,
    (found) => {
      if (found.length > 1) {
        try {
          const character = utf8.decode(Uint8Array.from(found, (byte) => byte.charCodeAt(0)));
          sequences += 1;
          return character;
        } catch {
          // Looks like UTF-8 and is none: an overlong form or a surrogate.
        }
      }
      strays += found.length;
      return meanWindows1252(found);
    },
  );
  return { text, sequences, strays };
}

/** UTF-16 by its byte order mark, or by zeros in nearly every other byte, as text in Latin letters has them. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2048);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.1) return 'utf-16le';
  if (even > head.length * 0.3 && odd < head.length * 0.1) return 'utf-16be';
  return null;
}

/** The encoding an XML declaration or an HTML meta element names. */
function declaredEncoding(start: string): string | null {
  const found =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(start);
  return found?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
