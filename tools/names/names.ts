/**
 * npm run names: writes src/lexicon/unicode-names.json from Unicode's CLDR (in this folder's own lock file: 180 MB that no
 * checkout needs): countries, languages, towns and money whose Norwegian and English names the checks would take for two. What is spelt
 * alike by rule or stands in our own lists is left out. Read what it wrote, the Nynorsk above all, before you commit it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const target = new URL('../../src/lexicon/unicode-names.json', import.meta.url);
const source =
  'Made by tools/names from Unicode CLDR 48.2 (Unicode License v3, see docs/licences.md), by npm run names: Norwegian names (Bokmål and Nynorsk) of countries, languages, towns and money whose English name no rule of spelling tells and no list of ours has. A Norwegian word, the longest of its name, and the English words the name is made of.';

const write = (words: Readonly<Record<string, string>>): void =>
  writeFileSync(target, `${JSON.stringify({ source, words }, null, 2)}\n`);

// What the checks know without Unicode is what they know with this file empty.
write({});
const { checkSegments } = await import('../../src/check/index.ts');
const { isCommonEnglish } = await import('../../src/check/match/words.ts');
const { englishNames, glossary, lightEnglish, onlyNorwegian } = await import('../../src/lexicon/glossary.ts');

const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
type Tree = { readonly [key: string]: string | Tree };

/** The values at the end of a path in a file of CLDR. */
function read(file: string, language: string, ...path: readonly string[]): Tree {
  const text = readFileSync(
    new URL(`node_modules/cldr-${file.replace('*', `main/${language}`)}.json`, import.meta.url),
    'utf8',
  );
  let at: unknown = JSON.parse(text);
  for (const key of ['main', language, ...path]) at = (at as Record<string, unknown>)[key];
  return tree.parse(at);
}

/** Codes and what a language calls them. */
type Names = ReadonlyMap<string, string>;

const localNames = (language: string, kind: 'territories' | 'languages'): Names =>
  new Map(
    Object.entries(read(`localenames-full/*/${kind}`, language, 'localeDisplayNames', kind)).flatMap(
      ([code, name]): [string, string][] => (typeof name === 'string' ? [[code, name]] : []),
    ),
  );

function towns(language: string): Names {
  const found = new Map<string, string>();
  const walk = (zone: Tree, path: string): void => {
    for (const [key, value] of Object.entries(zone)) {
      if (typeof value !== 'string') walk(value, `${path}/${key}`);
      else if (key === 'exemplarCity') found.set(path, value);
    }
  };
  walk(read('dates-full/*/timeZoneNames', language, 'dates', 'timeZoneNames', 'zone'), '');
  return found;
}

const money = (language: string): Names =>
  new Map(
    Object.entries(read('numbers-full/*/currencies', language, 'numbers', 'currencies')).flatMap(
      ([code, names]): [string, string][] => {
        const name = typeof names === 'string' ? undefined : names['displayName-count-other'];
        return typeof name === 'string' ? [[code, name]] : [];
      },
    ),
  );

/** "QO" is what lies outside Oceania, "COU" a unit of account. */
const noNames = /^(?:QO|COU|nan)$/;

const kinds: readonly ((language: string) => Names)[] = [
  (language) => localNames(language, 'territories'),
  (language) => localNames(language, 'languages'),
  towns,
  money,
];

const isTold = (norwegian: string, english: string): boolean =>
  checkSegments([`Boka handler om ${norwegian}, sier de.`], [`The book is about ${english}, they say.`], {
    only: ['names-kept'],
  }).length > 0;

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}’']{2,}/gu) ?? [];

/** "tadsjikiske rubler" under "tadsjikisk": adjectives stand uninflected. */
const stemOf = (word: string): string => word.replace(/(?<=sk)e$/, '');

/** Read and left out: no Nynorsk anybody writes; a language's own name for itself, which no English text has. */
const unfit = new Set(['tsjuvansk', 'mauritisk', 'kappverdisk']);

/** A row for a pair; null where a word of it is too common or too short to stand for a name. */
function rowOf(norwegian: string, english: string): readonly [string, string] | null {
  const isMoney = / /.test(norwegian) && /ske /.test(norwegian);
  const candidates = wordsOf(isMoney ? norwegian.split(' ')[0]! : norwegian);
  const key = stemOf(candidates.toSorted((one, other) => other.length - one.length)[0] ?? '');
  const names = english.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const words = names
    .flatMap(wordsOf)
    .filter((word) => !isCommonEnglish(word) && !lightEnglish.has(word) && /^\p{Ll}{3,}$/u.test(word));
  if (
    !/^\p{L}{4,}$/u.test(key) ||
    unfit.has(key) ||
    names.length > 2 ||
    words.length === 0 ||
    glossary.has(key) ||
    onlyNorwegian.has(key)
  )
    return null;
  return [key, [...new Set(words)].join(' ')];
}

const rows = new Map<string, string>();
for (const namesIn of kinds) {
  const english = namesIn('en');
  for (const language of ['no', 'nn'])
    for (const [code, norwegian] of namesIn(language)) {
      const name = english.get(code) ?? code.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
      // “Congo (DRC)”, and codes for what is no place.
      if (
        noNames.test(code) ||
        /[()[\]]/.test(norwegian + name) ||
        !/\p{L}{3}/u.test(norwegian) ||
        !isTold(norwegian, name)
      )
        continue;
      const row = rowOf(norwegian, name);
      if (row === null || englishNames.has(row[0])) continue;
      rows.set(row[0], [...new Set(`${rows.get(row[0]) ?? ''} ${row[1]}`.trim().split(' '))].join(' '));
    }
}
const words = Object.fromEntries([...rows].sort(([one], [other]) => (one < other ? -1 : 1)));
write(words);
console.log(`${rows.size} names written to src/lexicon/unicode-names.json`);
