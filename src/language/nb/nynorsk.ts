/** How Nynorsk spells what Bokmål spells otherwise, where the glossary has the one form only. */
const nynorsk: readonly (readonly [RegExp, string])[] = [
  [/leg(?=[ea]?(?:st|re|are)?e?$|heit)/, 'lig'],
  [/heit/, 'het'],
  [/^kv/, 'hv'],
  [/sjølv/, 'selv'],
  [/sjuk/, 'syk'],
  [/fleir/, 'fler'],
  [/meir/, 'mer'],
  [/heim/, 'hjem'],
  [/kyrkj/, 'kirk'],
  [/skul(?=[ea]?)/, 'skol'],
  [/veg(?=e|$)/, 'vei'],
  [/hovud/, 'hoved'],
  [/ljos/, 'lys'],
  [/betr/, 'bedr'],
  [/løys/, 'løs'],
  [/høyr/, 'hør'],
  [/køyr/, 'kjør'],
  [/gjer/, 'gjør'],
  [/byrj/, 'begynn'],
  [/ei(?=[nrst])/, 'e'],
  [/au(?=[kst])/, 'ø'],
  [/(?<=[kg])j(?=[ae]r?$)/, ''],
  [/sam(?=an)/, 'samm'],
  [/føre(?=.{3})/, 'for'],
  [/(?<=.{3})a[nr](?=[ae]?[rns]?e?$)/, 'er'],
  [/o[dt](?=$|et$)/, 'udd'],
];

/** A Nynorsk word as Bokmål would spell it, which need not be a word. */
export const inBokmål = (lower: string): string =>
  nynorsk.reduce((word, [from, to]) => word.replace(from, to), lower);
