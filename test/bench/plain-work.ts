/** So many words are counted at a time. */
const size = 20_000;

/** A fixed text of made-up words, the same on every machine. */
function makeText(): string {
  const letters = 'etanorsildgkmvfupbhøjyåæ';
  let seed = 1;
  const draw = (most: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % most;
  };
  const word = () =>
    Array.from({ length: 2 + draw(9) }, () => letters[draw(draw(letters.length) + 1)]).join('');
  return Array.from({ length: size }, word).join(' ');
}

const text = makeText();

/** What any program does with text: cut it at its spaces and count each word. */
function countWords(): number {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** Seconds of processor time that some work takes. */
function timeOf(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1e6;
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

/**
 * How fast some work is, by itself and beside counting words plainly, in turn with it: a floor of `words`, what one unit
 * of it costs in words counted, holds on a slow machine and a fast one alike.
 */
export function timeBesidePlain(
  units: number,
  work: () => void,
  rounds = 9,
): { readonly perSecond: number; readonly words: number } {
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    let counted = 0;
    const plain = timeOf(() => {
      while (counted < 20 * size) counted += countWords() > 0 ? size : 0;
    });
    const own = timeOf(work) / units;
    // The first is a warming up.
    if (round === 0) continue;
    times.push(own);
    ratios.push(own / (plain / counted));
  }
  return { perSecond: 1 / Math.min(...times), words: Math.round(median(ratios)) };
}
