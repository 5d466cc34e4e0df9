import { createHash } from 'node:crypto';

/** Room for one name with its ending, in bytes: file systems allow 255, endings such as `~new.nitf.xml` take the rest. */
const ROOM = 200;

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/iu;

/** The first hex digits of a text's SHA-256. */
export function shortDigest(text: string, digits = 8): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/**
 * A name that every file system takes and no shell or page stumbles over: no separators, control or invisible
 * characters, no leading dot or dash, no trailing dot or space, no device name, NFC. A name too long is cut
 * and ends with a digest of the whole.
 */
export function safeName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[.\-\s]+/u, '')
    .replace(/[.\s]+$/u, '')
    .replace(DEVICE, '_$1');
  if (cleaned === '') return `story~${shortDigest(name)}`;
  return Buffer.byteLength(cleaned) > ROOM ? `${cut(cleaned, ROOM - 10)}~${shortDigest(name)}` : cleaned;
}

/** A relative path with `/` between its parts, each made safe; `.` and `..` never survive. */
export function safePath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(safeName)
    .join('/');
}

/** What two names have in common on a disk that tells neither case nor Unicode forms apart. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const letter of text) {
    size += Buffer.byteLength(letter);
    if (size > bytes) break;
    kept += letter;
  }
  return kept;
}
