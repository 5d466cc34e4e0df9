import { namedCharacters } from '../markup/index.ts';

/** The longest reference, comment or CDATA mark that may be cut in two by the end of a chunk. */
const longestMark = 16;
/** So many bytes hold an XML declaration. */
const declaredWithin = 200;
// Control characters that XML forbids, and its two code points that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The text of an XML file that comes in chunks, such that a strict parser can read it: control characters are gone, HTML's
 * named characters are those characters, and an ampersand that begins no reference is one. Encoding: byte order mark,
 * else what the XML declaration names, else UTF-8; U+FFFD stands for bytes that are none of it.
 */
export async function* readXmlText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held = '';
  let inData = false;
  const mended = (text: string): string => {
    const mend = mendReferences(text, inData);
    inData = mend.inData;
    return mend.text;
  };
  for await (const text of decode(chunks)) {
    const whole = held + text;
    const end = wholeUntil(whole);
    held = whole.slice(end);
    yield mended(whole.slice(0, end));
  }
  yield mended(held);
}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let start = new Uint8Array();
  let decoder: ReturnType<typeof decoderFor> | null = null;
  for await (const chunk of chunks) {
    if (decoder !== null) yield decoder.decode(chunk, { stream: true });
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < declaredWithin) continue;
      decoder = decoderFor(start);
      yield decoder.decode(start, { stream: true });
    }
  }
  yield decoder === null ? decoderFor(start).decode(start) : decoder.decode();
}

/** Up to where a text can be read without knowing what follows it. */
function wholeUntil(text: string): number {
  const from = Math.max(0, text.length - longestMark);
  const at = text.slice(from).search(/[&<\]]/);
  return at < 0 ? text.length : from + at;
}

/** References are mended outside CDATA, where an ampersand is one. */
function mendReferences(text: string, startsInData: boolean): { text: string; inData: boolean } {
  const pieces: string[] = [];
  let inData = startsInData;
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf(inData ? ']]>' : '<![CDATA[', at);
    const piece = text.slice(at, found < 0 ? text.length : found);
    pieces.push((inData ? piece : mend(piece)).replace(forbidden, ''));
    if (found < 0) return { text: pieces.join(''), inData };
    pieces.push(inData ? ']]>' : '<![CDATA[');
    at = found + (inData ? 3 : 9);
    inData = !inData;
  }
  return { text: pieces.join(''), inData };
}

function mend(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(?:amp|lt|gt|quot|apos);|#(?:(\d{1,7})|x([\da-f]{1,6}));|(?:([a-z]\w{1,7});)?)/gi,
    (found, decimal?: string, hex?: string, named?: string) => {
      const code = decimal ?? (hex && `0x${hex}`);
      const isOne =
        code === undefined ? /^&(?:amp|lt|gt|quot|apos);$/.test(found) : isCharacter(Number(code));
      return isOne ? found : (namedCharacters.get(named ?? '') ?? `&amp;${found.slice(1)}`);
    },
  );
}

/** Whether XML lets this code point stand in a text. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

function decoderFor(start: Uint8Array) {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le');
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be');
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, declaredWithin));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(declaration)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared);
  } catch {
    return new TextDecoder();
  }
}
