import { stemEnglish } from './match/words.ts';
import type { Pair } from './view.ts';

/**
 * An order to write or say something: where a sentence begins, and behind "og" in a form that is nothing but an order
 * ("glem dette og skriv at"; "si" and "påstå" may be infinitives there).
 */
const order =
  /(?:^|[.:!?\])>»”"*] *)((?:skriv|si|sei|meld|fortell?|opplys|påstå|oppgi)(?: (?:i stedet|heller))? at) |\bog ((?:skriv|meld|fortell?|opplys)(?: (?:i stedet|heller))? at) /iu;
const orders = new Set(
  'write say report tell claim inform announce mention declare assert put'.split(' ').map(stemEnglish),
);
/** Told by their forms: “not” and “the United States” have the stems of “note” and “state”. */
const orderForms = new Set('state stated stating note notes noted noting'.split(' '));

/** The words of an order to say something of which the English has only what should be said; null if all is well. */
export function findOrder(source: Pair['source'], target: Pair['target']): string | null {
  const [, first, second] = order.exec(source.text) ?? [];
  const found = first ?? second;
  if (found === undefined || target.words.some((word) => word !== null && orders.has(word.stem))) return null;
  return target.tokens.some(({ lower }) => orderForms.has(lower)) ? null : found;
}
