import { NorwireError } from '../errors.ts';
import { meanWindows1252, undoDoubleUtf8 } from '../formats/markup/index.ts';
import { markHalves, refuseForeign } from './foreign-letters.ts';

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
 * never beats bytes that are UTF-8. Stray Windows-1252 bytes in UTF-8 are read as such, UTF-8 in a file of Windows-1252 too, and UTF-8 that was encoded twice as
 * what was meant. U+FFFD stands for what is half a letter.
 * The byte order mark is gone.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  return undoDoubleUtf8(decodeOnce(bytes, name));
}

function decodeOnce(bytes: Uint8Array, name: string): string {
  refuseLarge(bytes.length, name);
  // HTML’s standard looks for a declared encoding in the first 1,024 bytes; some stand a little later.
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
  // A stray zero or two stands in text that went through an old system; programs and pictures have hundreds.
  if (bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 4) {
    throw new NorwireError('input', `${name} holds binary content, not text in an encoding norwire knows.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const raw = latin1(bytes);
    return refuseForeign(markHalves(decodeOther(bytes, raw, declaredEncoding(start))), raw, name);
  }
}

function decodeOther(bytes: Uint8Array, raw: string, declared: string | null): string {
  const { text, sure, others, strays } = decodeMixed(raw, true);
  if (sure + others > strays) return text;
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
  return decodeMixed(raw, false).text;
}

/** Norwegian letters, and marks of Western copy, in UTF-8: as Windows-1252 they would be "Ã¥", "Â«", "â€“". */
const sureLead = /^(?:[\u00c2\u00c3]|\u00e2\u0080)/;

/**
 * Reads what is surely UTF-8 as UTF-8, what else could be where `all` is so, and each other high byte as
 * Windows-1252, and counts the three.
 */
function decodeMixed(raw: string, all: boolean) {
  let [sure, others, strays] = [0, 0, 0];
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const text = raw.replace(
    /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}|[\u0080-\u00ff]/g,
    (found) => {
      const isSure = sureLead.test(found);
      if (found.length > 1 && (all || isSure)) {
        try {
          const character = utf8.decode(Uint8Array.from(found, (byte) => byte.charCodeAt(0)));
          if (isSure) sure += 1;
          else others += 1;
          return character;
        } catch {
          // Looks like UTF-8 and is none: an overlong form or a surrogate.
        }
      }
      strays += found.length;
      return meanWindows1252(found);
    },
  );
  return { text, sure, others, strays };
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
  // Norwegian in UTF-16 has a zero in nearly every second byte (0.5 of all) and next to none in the others; dashes and
  // quotation marks, whose upper byte is 0x20, are the few that are missing.
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
