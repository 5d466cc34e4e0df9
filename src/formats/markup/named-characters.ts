/** The names of U+00A0 to U+00FF, and of the punctuation that wire copy uses, as HTML has them. */
const latin1Names =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
/** Characters by the names HTML gives them, without ampersand and semicolon: "oslash". */
export const namedCharacters: ReadonlyMap<string, string> = new Map([
  ...latin1Names.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['hellip', '…'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
  ['thinsp', '\u2009'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['minus', '−'],
]);

/** Text in which references (`&oslash;`, `&#248;`, `&amp;`) are the characters they stand for; unknown ones stay. */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d{2,6})|([a-z]\w{1,7}));/gi, (found, number: string | undefined, name = '') => {
    if (number !== undefined) {
      const code = Number(number);
      return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    }
    return name === 'amp' ? '&' : (namedCharacters.get(name) ?? found);
  });
}
