import { stemEnglish } from './read/words.ts';
import type { Pair } from './view.ts';

/** An order to write or say something, where a sentence begins. */
const order =
  /(?:^|[.:!?\])>»”"*] *)((?:skriv|si|sei|meld|fortell?|opplys|påstå|oppgi)(?: (?:i stedet|heller))? at) /iu;
const orders = new Set(
  'write say state report tell claim inform announce note mention declare assert put'
    .split(' ')
    .map(stemEnglish),
);

/** The words of an order to say something of which the English has only what should be said; null if all is well. */
export function findOrder(source: Pair['source'], target: Pair['target']): string | null {
  const found = order.exec(source.text)?.[1];
  if (found === undefined || target.words.some((word) => word !== null && orders.has(word.stem))) return null;
  return found;
}
