import data from '../../lexicon/irregular.json' with { type: 'json' };

/** Forms that no ending makes, and the word they belong to. */
const irregular: ReadonlyMap<string, string> = new Map(
  data.forms.split(', ').flatMap((row) => {
    const [word = '', ...forms] = row.split(' ');
    return forms.map((form) => [form, word] as const);
  }),
);

/** The endings of an English word's forms, of which the first that fits goes. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=^.)ied$/, 'ie'],
  [/(?<=..)ie[sd]$/, 'y'],
  [/(?<=...)ing$/, ''],
  [/(?<=agr|fr|guarant)eed$/, 'ee'],
  [/(?<=..[^e])ed$/, ''],
  [/(?<=..[sxz]|.[cs]h)es$/, ''],
  [/(?<=..[^s])s$/, ''],
];

/** A light stemmer: it need only bring the forms of one word together, not give a real word. */
export function stemEnglish(lower: string): string {
  const written = lower.replace(/['’]s?$/, '');
  const whole = irregular.get(written) ?? written;
  const form = endings.find(([ending]) => ending.test(whole));
  const word = form === undefined ? whole : whole.replace(...form);
  return word
    .replace(/(?<=....)ly$/, '')
    .replace(/(?<=...)e$/, '')
    .replace(/(?<=..)([^aeiou])\1$/, '$1');
}
