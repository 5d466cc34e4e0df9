import { NorwireError } from '../errors.ts';

/**
 * Refuses a text that was read as Windows-1252 and is in another system's letters. Norwegian of any length has æ, ø or
 * å; where it has none and those of another system stand in their place, it was misread. `raw` is the same text byte
 * by byte.
 */
export function refuseForeign(text: string, raw: string, name: string): string {
  if (/[æøå]/iu.test(text)) return text;
  // What letters and marks of the old Macintosh and of MS-DOS (code pages 850 and 865) look like as Windows-1252, in
  // places where no language in Latin letters has them: "pŒ", "f¿r", "sl†r", "f›r", "herÈ", a dash that is "Ð".
  const surely = /\p{L}*\p{Ll}(?:[Œ¾]|¿(?!\p{Lu})|[†›](?=\p{Ll})|[ÇÈ](?!\p{L}))\p{L}*|(?<![^\n])Ð(?= )/gu;
  // What may be theirs, and may be a mark: where there are several of them.
  const perhaps = /\p{L}*\p{Ll}[†›‘]\p{L}*|(?<![\p{L}?])¿\p{Ll}+/gu;
  // Bytes that mean nothing in Windows-1252: Å of both systems, Ø of MS-DOS.
  const meaningless = /(?<=[\u0081\u008d\u008f\u0090\u009d])\p{Ll}+/gu;
  const [sure] = text.match(surely) ?? raw.match(meaningless) ?? [];
  const [misread, ...more] = text.match(perhaps) ?? [];
  const found = sure ?? (more.length > 1 ? misread : undefined);
  if (found === undefined) return text;
  throw new NorwireError(
    'input',
    `${name} is in an encoding norwire does not read (MS-DOS or old Macintosh: “${found}”). Save it as UTF-8 first.`,
  );
}

const lost = '\uFFFD';
/** A text with U+FFFD for each letter of UTF-8 of which only half is there: which it was cannot be known. */
export function markHalves(text: string): string {
  // Half a letter or mark of UTF-8, read as Windows-1252, where that is no letter of a word: "pÃ Nes", "f¸r", "â€ Vi".
  const half =
    /(?<!\p{Lu})Ã(?!\p{Lu})|(?<!\p{Lu})Â(?!\p{L})|â€(?!\p{L})|(?<!â)€(?=[“”˜™œ¦])|(?<=\p{Ll})[¥¸¦]|[¥¸¦](?=\p{Ll})/gu;
  return text.replace(half, lost);
}
