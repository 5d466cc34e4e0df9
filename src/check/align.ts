import { isAnswered, isFounded } from './answers.ts';
import { readSource, readTarget, type SourceReading, type TargetReading } from './view.ts';

/** Segments that answer each other; one side is empty where a segment was lost or added. */
export interface Group {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** How many segments of each side a step takes, and what it costs beside the likeness it finds. */
const steps = [
  [1, 1, 0],
  [2, 1, 2],
  [1, 2, 2],
  [3, 1, 4],
  [1, 0, 1],
  [0, 1, 1],
] as const;

const most = 300_000;

/**
 * Aligns two lists of different length by content, in order: a dynamic programme over likeness (dictionary,
 * cognates, names, figures) after the manner of Gale and Church (1993), in a band round the diagonal.
 */
export function align(source: readonly string[], target: readonly string[]): Group[] {
  const rows = source.length;
  const columns = target.length;
  const width = Math.max(
    4,
    Math.min(Math.abs(rows - columns) + 4, 40, Math.floor(most / (rows + columns + 1))),
  );
  const readSpan = makeReader(source, (text) => readSource(text, []));
  const readTargetSpan = makeReader(target, (text) => readTarget(text, []));
  const best: Float64Array[] = Array.from({ length: rows + 1 }, () =>
    new Float64Array(columns + 1).fill(-Infinity),
  );
  const came: Uint8Array[] = Array.from({ length: rows + 1 }, () => new Uint8Array(columns + 1));
  best[0]?.fill(0, 0, 1);
  for (let row = 0; row <= rows; row++) {
    const middle = (row * columns) / Math.max(1, rows);
    for (let column = 0; column <= columns; column++) {
      const sofar = best[row]?.[column];
      if (sofar === undefined || sofar === -Infinity || Math.abs(column - middle) > width) continue;
      for (const [index, [down, across, cost]] of steps.entries()) {
        const toRow = best[row + down];
        const known = toRow?.[column + across];
        if (toRow === undefined || known === undefined) continue;
        const gain = gainOf(readSpan(row, down), readTargetSpan(column, across)) - cost;
        if (sofar + gain > known) {
          toRow[column + across] = sofar + gain;
          const from = came[row + down];
          if (from !== undefined) from[column + across] = index + 1;
        }
      }
    }
  }
  return walkBack(came, rows, columns);
}

function walkBack(came: readonly Uint8Array[], rows: number, columns: number): Group[] {
  const groups: Group[] = [];
  let row = rows;
  let column = columns;
  while (row > 0 || column > 0) {
    // No way through the band reaches an end that lies far off the diagonal: 3 parts of a story beside 300.
    const [down, across] = steps[(came[row]?.[column] ?? 0) - 1] ?? (row > 0 ? steps[4] : steps[5]);
    groups.push({ source: count(row - down, down), target: count(column - across, across) });
    row -= down;
    column -= across;
  }
  return groups.reverse();
}

const count = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

function makeReader<Reading>(texts: readonly string[], read: (text: string) => Reading) {
  const known = new Map<string, Reading>();
  return (from: number, length: number): Reading | null => {
    if (length === 0) return null;
    const key = `${from}+${length}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = read(texts.slice(from, from + length).join(' '));
    known.set(key, reading);
    return reading;
  };
}

const weightOf = (reading: SourceReading | TargetReading | null) =>
  (reading?.words ?? []).reduce((sum, word) => sum + (word?.weight ?? 0), 0);

/** Likeness above what texts that do not answer each other have by chance; a segment left out costs by its size. */
function gainOf(source: SourceReading | null, target: TargetReading | null): number {
  if (source === null || target === null) return -0.05 * (weightOf(source) + weightOf(target));
  const { answered, founded, sourceWeight, targetWeight } = compare(source, target);
  const ratio = Math.abs(Math.log((target.text.length + 1) / (source.text.length + 1)));
  return answered + founded - 0.22 * (sourceWeight + targetWeight) - 6 * Math.max(0, ratio - 0.3);
}

interface Likeness {
  /** Weight of the source words answered, and of all; of the English words founded, and of all. */
  readonly answered: number;
  readonly sourceWeight: number;
  readonly founded: number;
  readonly targetWeight: number;
}

/** How much two texts answer each other, by dictionary, cognates, names and digits. */
function compare(source: SourceReading, target: TargetReading): Likeness {
  let answered = 0;
  let sourceWeight = 0;
  let founded = 0;
  let targetWeight = 0;
  for (const [at, token] of source.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const weight = source.words[at]?.weight ?? 1;
    sourceWeight += weight;
    if (isAnswered(source, at, target)) answered += weight;
  }
  for (const [at, token] of target.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const weight = target.words[at]?.weight ?? 1;
    targetWeight += weight;
    if (isFounded(source, target, at)) founded += weight;
  }
  return { answered, sourceWeight, founded, targetWeight };
}
