import { norwegianNumbers as words } from '../../lexicon/numbers.ts';

/** "tjuefem", "femogtjue", "tohundre", "femtusen": made once, so that reading is one look-up. */
function makeSpelt(): Map<string, number> {
  const spelt = new Map<string, number>([...words.units, ...words.tens]);
  for (const [ten, tens] of words.tens) {
    for (const [unit, value] of words.units) {
      if (value > 0 && value < 10) {
        spelt.set(ten + unit, tens + value);
        spelt.set(`${unit}og${ten}`, tens + value);
      }
    }
  }
  for (const [unit, value] of [...spelt]) {
    if (value > 0 && value < 100) {
      spelt.set(`${unit}hundre`, value * 100);
      spelt.set(`${unit}tusen`, value * 1000);
    }
  }
  return spelt.set('hundretusen', 100_000);
}

export const spelt = makeSpelt();
export const ordinals = new Map(words.ordinals);
for (const [ten, tens] of words.tens) {
  for (const [ordinal, value] of words.ordinals) if (value < 10) ordinals.set(ten + ordinal, tens + value);
}

const afterWeekday = /^(?:s.*|ens?|er|ene|ar|ane|a|e)?$/;
/** "søndagens" and "fredagskveld" name a weekday too. */
export const weekdayOf = (lower: string): number | undefined => {
  const at = lower.indexOf('dag');
  if (at < 0) return undefined;
  const weekday = words.weekdays.get(lower.slice(0, at + 3));
  return weekday !== undefined && afterWeekday.test(lower.slice(at + 3)) ? weekday : undefined;
};
const compound =
  /^(år(?:ing|ig|s(?:dag|jubil))|dag(?:ers|ars)|timers|minutters|mann|delt|sifr|dobl|tid(?:en|a)$)/;
const ending = /år(?:i|s)|dag[ea]rs|timers|minutters|mann|delt|sifr|dobl|tid(?:en|a)$/;
/** "trettenåring", "toårig", "titiden": the number a compound begins with, and whether it is a time of day. */
export function readCompound(lower: string): { readonly value: number; readonly isClock: boolean } | null {
  if (!ending.test(lower)) return null;
  for (let at = Math.min(lower.length - 3, 14); at >= 2; at--) {
    const value = spelt.get(lower.slice(0, at));
    const rest = value === undefined ? null : compound.exec(lower.slice(at));
    if (value !== undefined && rest !== null) return { value, isClock: rest[0].startsWith('tid') };
  }
  return null;
}
export const isCentury = (lower: string) => lower.startsWith('århundre') || lower.startsWith('hundreår');
export const compoundStart = new Set(['t', 'f', 's', 'å', 'n', 'e', 'h', 'a', 'é']);
/** "16-meteren" is the penalty area, and no figure. */
export const pitch = /^met(?:er|ar)(?:en|streken|sfeltet)/;
export const feast = /^(?:jule|påske|pinse|nyttårs)dag/;
export const monthOf = (lower: string): number | undefined =>
  words.months.get(lower) ?? (lower.endsWith('s') ? words.months.get(lower.slice(0, -1)) : undefined);
export const measureOf = (lower: string): string | undefined =>
  words.measures.get(lower) ?? (lower.endsWith('s') ? words.measures.get(lower.slice(0, -1)) : undefined);
export const clockWords = new Set(['kl', 'klokken', 'klokka', 'klokkeslettet']);

const most = 60_000;
const plainWords = new Map<string, boolean>();

/** Whether a word begins no figure, whatever stands beside it: so it is with nearly all, and is kept. */
export function isPlain(lower: string): boolean {
  const known = plainWords.get(lower);
  if (known !== undefined) return known;
  const plain =
    lower !== 'i' &&
    weekdayOf(lower) === undefined &&
    monthOf(lower) === undefined &&
    !clockWords.has(lower) &&
    ![words.shortMonths, words.fractions, words.vague, words.scales, ordinals, spelt].some((table) =>
      table.has(lower),
    ) &&
    !(lower.length > 5 && compoundStart.has(lower.charAt(0)) && readCompound(lower) !== null);
  if (plainWords.size >= most) plainWords.clear();
  plainWords.set(lower, plain);
  return plain;
}
