/** What a character is to whoever cuts a text; a `figure` is a number that is no digit: "½", "²". */
export const character = { mark: 0, space: 1, figure: 2, digit: 3, letter: 4 } as const;
const { mark, space, figure, digit, letter } = character;

function kindOf(one: string): number {
  if (/[\p{L}\p{M}]/u.test(one)) return letter;
  if (/\p{N}/u.test(one)) return figure;
  return /\s/.test(one) ? space : mark;
}

/** Of those up to U+024F: asking \p{L} of a character is slow, and dear the first time. */
function westernKindOf(one: string): number {
  if (/[A-Za-zªµºÀ-ÖØ-öø-ɏ]/.test(one)) return letter;
  if (/[²³¹¼½¾]/.test(one)) return figure;
  return /\d/.test(one) ? digit : /\s/.test(one) ? space : mark;
}

const western = new Uint8Array(0x250).map((_, code) => westernKindOf(String.fromCharCode(code)));

/** What the character at a place is; a mark where the text has ended. */
export function kindAt(text: string, at: number): number {
  // Looking beyond the end of a text is slow.
  if (at >= text.length) return mark;
  const code = text.charCodeAt(at);
  if (code < western.length) return western[code] ?? mark;
  // Dashes, quotation marks and the like.
  if (code >= 0x2010 && code < 0x2028) return mark;
  return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** Whether a word or a number goes on with the character at a place. */
export const isWordAt = (text: string, at: number): boolean => kindAt(text, at) >= figure;

/** Where the character at a place ends; some take two places. */
const after = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code >= 0xdc00 ? at + 1 : at + 2;
};

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/**
 * The end of the piece that begins at a place and is no white space: letters (and apostrophes between them), digits, or
 * a single other character. All readers of words go by these.
 */
export function pieceEnd(text: string, start: number, kind = kindAt(text, start)): number {
  let at = after(text, start);
  if (kind === digit) while (kindAt(text, at) === digit) at++;
  if (kind !== letter) return at;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // Most letters by far are of the table: the quickest way for them.
    if (code < western.length && western[code] === letter) at++;
    else if (kindAt(text, isApostrophe(code) ? at + 1 : at) === letter) at = after(text, at);
    else break;
  }
  return at;
}
