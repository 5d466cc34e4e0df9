import data from './negation.json' with { type: 'json' };
import { groupStarred, remember } from './starred.ts';
import { wordSet } from './word-set.ts';

/** How a word denies: `sure` beyond doubt, `also` as "no" and "nor" do, by a sense of its own ("lack"), or not at all. */
export type Denial = string | null;

/** No word; reading its ending would take long. */
const longest = 50;

const groupsOf = ({ sure, senses }: { readonly sure: string; readonly senses: object }, also = '') => [
  ['sure', sure] as const,
  ['also', also] as const,
  ...(Object.entries(senses) as [string, string][]),
];

const norwegianGroups = groupStarred(groupsOf(data.norwegian));
const norwegianPositive = groupStarred([['positive', data.norwegian.positive]]);
const norwegianAffix =
  /^u(?!t)\p{L}{4,}|\p{L}{3,}(?:løs|laus)(?:t|e|het|heit|heten|heita)?$|\p{L}{3,}(?<!tor|o)fri(?:tt|e)?$/u;

/** Every compound of a ban is one: "besøksforbud". */
const norwegianBan = /\p{L}forbod(?:et|a)?$|\p{L}forbud(?:et|ene|a)?$/u;

/** How a Norwegian word, in lower case, denies. */
export const readNorwegianDenial = remember((lower): Denial => {
  const [group] = norwegianGroups(lower);
  if (group !== undefined) return group;
  if (lower.length < longest && norwegianBan.test(lower)) return 'forbid';
  return lower.length < longest && norwegianAffix.test(lower) && norwegianPositive(lower).length === 0
    ? 'affix'
    : null;
});

const englishGroups = groupStarred(groupsOf(data.english, data.english.also));
const englishForms = groupStarred([
  ['negative', data.english.negative],
  ['positive', data.english.positive],
]);
const englishAffix = /^un[a-z]{4,}|^non[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?$/;
const contraction = /n['’]t$/;

/** How an English word, in lower case, denies. */
export const readEnglishDenial = remember((lower): Denial => {
  if (contraction.test(lower)) return 'sure';
  const [group] = englishGroups(lower);
  if (group !== undefined) return group;
  const [form] = englishForms(lower);
  return form === 'negative' || (form === undefined && lower.length < longest && englishAffix.test(lower))
    ? 'affix'
    : null;
});

const sureNorwegian = wordSet(data.norwegian.sure);
const sureEnglish = wordSet(data.english.sure);
/** Whether a word denies beyond doubt: "ikke", "aldri". */
export const isSureNorwegian = (lower: string): boolean => sureNorwegian.has(lower);
/** Whether a word denies beyond doubt: “not”, “won’t”. */
export const isSureEnglish = (lower: string): boolean =>
  sureEnglish.has(lower) || (lower.endsWith('t') && contraction.test(lower));
