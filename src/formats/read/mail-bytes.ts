import { meanWindows1252 } from '../markup/index.ts';

const known =
  /^(?:from|to|subject|date|mime-version|content-type|received|return-path|message-id|delivered-to|snapshot-content-location|x-[\w-]+|content-transfer-encoding)$/i;
const telling = /^(?:from|mime-version|received|return-path|message-id|content-type|delivered-to)$/i;

/** Whether a text begins with the headers of a mail: field names only until the first blank line, of which mail has its own. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 64_000).replace(/^From \S+ .*\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(head)?.index ?? -1;
  if (end < 0) return false;
  const lines = head.slice(0, end).split(/\r?\n/);
  const names = lines
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => /^([!-9;-~]+):(?:\s|$)/.exec(line)?.[1]);
  const fields = names.filter((name): name is string => name !== undefined);
  return (
    fields.length === names.length &&
    fields.some((name) => telling.test(name)) &&
    new Set(fields.filter((name) => known.test(name)).map((name) => name.toLowerCase())).size >= 2
  );
}

/**
 * The bytes of a mail whose text was decoded as a whole. Each part names its own encoding: where one of eight bits says
 * that it is Latin-1, the letters go back to that.
 */
export function bytesOfMail(text: string): Uint8Array {
  if (!/[^\p{ASCII}]/u.test(text)) return Buffer.from(text, 'latin1');
  const isLatin1 = /charset\s*=\s*"?(?:iso-8859-1|iso-8859-15|windows-1252|latin-?1)\b/i.test(text);
  const isUtf8 = /charset\s*=\s*"?utf-?8\b/i.test(text);
  if (!isLatin1 || isUtf8) return Buffer.from(text, 'utf8');
  const bytes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x100 ? code : (bytesOf1252.get(letter) ?? -1);
  });
  return bytes.includes(-1) ? Buffer.from(text, 'utf8') : Uint8Array.from(bytes);
}

const bytesOf1252 = new Map(
  Array.from({ length: 32 }, (_, index) => 0x80 + index)
    .map((byte) => [meanWindows1252(String.fromCharCode(byte)), byte] as const)
    .filter(([letter]) => letter !== ' '),
);
