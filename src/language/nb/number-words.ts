import { norwegianNumbers as words } from '../../lexicon/numbers.ts';
import { rememberSpelling } from '../../lexicon/starred.ts';

/** "tjuefem", "femogtjue", "tohundre", "femtusen": made once, so that reading is one look-up. */
function makeSpelt(): Map<string, number> {
  const spelt = new Map<string, number>([...words.units, ...words.tens]);
  for (const [ten, tens] of words.tens) {
    for (const [unit, value] of words.units) {
      if (value < 10) {
        spelt.set(ten + unit, tens + value);
        spelt.set(`${unit}og${ten}`, tens + value);
      }
    }
  }
  for (const [unit, value] of [...spelt]) {
    spelt.set(`${unit}hundre`, value * 100);
    spelt.set(`${unit}tusen`, value * 1000);
  }
  return spelt.set('hundretusen', 100_000);
}

export const spelt = makeSpelt();
export const ordinals = new Map(words.ordinals);
for (const [ten, tens] of words.tens) {
  for (const [ordinal, value] of words.ordinals) if (value < 10) ordinals.set(ten + ordinal, tens + value);
}

/** Whether a number word may follow what is read so far: "hundre" + "femti". */
export const addsTo = (current: number, next: number): boolean =>
  current === 0 || (current % 100 === 0 && next < 100);

const afterWeekday = /^(?:s.*|ens?|er|ene|ar|ane|a|e)?$/;
/** Behind "i"; "i natt" is the night that ends or begins on the day. */
export const relativeDays = new Map<string, readonly number[]>([
  ['dag', [0]],
  ['går', [-1]],
  ['forgårs', [-2]],
  ['førgår', [-2]],
  ['morgen', [1]],
  ['morgon', [1]],
  ['overmorgen', [2]],
  ['overmorgon', [2]],
  ['morges', [0]],
  ['ettermiddag', [0]],
  ['kveld', [0]],
  ['natt', [-1, 0, 1]],
]);

/** "søndagens" and "fredagskveld" name a weekday too. */
export const weekdayOf = (lower: string): number | undefined => {
  const end = lower.indexOf('dag') + 3;
  return afterWeekday.test(lower.slice(end)) ? words.weekdays.get(lower.slice(0, end)) : undefined;
};
const compound = /år(?:ing|ig|s(?:dag|jubil))|dag[ea]rs|timers|minutters|mann|delt|sifr|dobl|tid(?:en|a)$/;
/** "trettenåring", "toårig", "titiden": the number a compound begins with, and whether it is a time of day. */
export function readCompound(lower: string): { readonly value: number; readonly isClock: boolean } | null {
  const rest = compound.exec(lower);
  const value = rest === null ? undefined : spelt.get(lower.slice(0, rest.index));
  return rest === null || value === undefined ? null : { value, isClock: rest[0].startsWith('tid') };
}
/** "åttitallet", "sekstiåra", "nittenhundretalet": the year that decade or century begins. */
export function readDecade(lower: string): number | undefined {
  const begun = /(?:tall?(?:et)?s?|åra|årene)$/.exec(lower);
  const value = begun === null ? undefined : spelt.get(lower.slice(0, begun.index));
  return value !== undefined && value % 10 === 0 && (value >= 1000 || (value >= 20 && value < 100))
    ? value
    : undefined;
}
export const isCentury = (lower: string) => lower.startsWith('århundre') || lower.startsWith('hundreår');
/** "16-meteren" and "5-meteren" are parts of the pitch, and no figures; "100-meteren" is a race. */
export const isPitch = (metres: number, suffix: string) =>
  (metres === 5 || metres === 16) && /^met(?:er|ar)(?:en|streken|sfeltet)/.test(suffix);
export const feast = /^(?:jule|påske|pinse|nyttårs)dag/;
/** "oktobers" too; "mais" is what grows. */
export const monthOf = (lower: string): number | undefined =>
  lower === 'mais' ? undefined : (words.months.get(lower) ?? words.months.get(lower.replace(/s$/, '')));
export const measureOf = (lower: string): string | undefined =>
  words.measures.get(lower) ?? words.measures.get(lower.replace(/s$/, ''));
/** "1800- og 1900-tallet" */
export const betweenYears = new Set(['og', 'eller', 'til']);
/** "1980-tallet", "80-talsmusikk", "80-årene", "80-åra" */
export const isYears = (suffix: string) => suffix.startsWith('tal') || suffix === 'årene' || suffix === 'åra';
/** "to og et halvt år" */
export const articles = new Set(['en', 'et', 'ein', 'eit']);
export const halves = new Set(['halv', 'halvt']);
export const clockWords = new Set(['kl', 'klokken', 'klokka', 'klokkeslettet']);

/** Whether a word begins no figure, whatever stands beside it: so it is with nearly all, and is kept. */
export const isPlain = rememberSpelling(
  (lower) =>
    lower !== 'i' &&
    weekdayOf(lower) === undefined &&
    monthOf(lower) === undefined &&
    !clockWords.has(lower) &&
    ![words.shortMonths, words.fractions, words.vague, words.scales, ordinals, spelt].some((table) =>
      table.has(lower),
    ) &&
    readDecade(lower) === undefined &&
    readCompound(lower) === null,
);
