import { hash } from 'node:crypto';
import { NorwireError } from '../../errors.ts';
import { readRawUnits } from './tmx-elements.ts';
import { readUnit, type TmxFault, type TmxUnit, tmxFaults } from './tmx-unit.ts';
import { readXmlText } from './xml-text.ts';

export type { TmxFault, TmxUnit };

/** What was read of a memory, and what was not. */
export interface TmxReport {
  /** All `tu` elements of the file. */
  readonly units: number;
  /** Pairs that were given. */
  readonly given: number;
  readonly skipped: readonly TmxSkip[];
  /** The file ended before its last element did. */
  readonly cut: boolean;
}

export interface TmxSkip {
  readonly fault: TmxFault;
  /** The fault in words that follow the number: "without English". */
  readonly why: string;
  readonly count: number;
  /** The lines of the first five, from 1. */
  readonly lines: readonly number[];
}

export interface TmxOptions {
  /** What errors call the file. */
  readonly name?: string;
  /** Told once, when all has been read. */
  readonly onReport?: (report: TmxReport) => void;
}

/** Lines that are named of each fault: enough to find it by, and a report that can be read. */
const fewLines = 5;

/**
 * The pairs of a translation memory (TMX 1.1 to 1.4b), Norwegian and English, as its bytes come: of the file no more is
 * held than a chunk, and of the last pairs a digest to tell doubles. Units that cannot be used are left out and
 * reported. Rejects with a NorwireError (`input`) for a file that is no TMX, or that declares entities of its own.
 */
export async function* readTmx(
  stream: AsyncIterable<Uint8Array>,
  { name = 'the memory', onReport }: TmxOptions = {},
): AsyncGenerator<TmxUnit> {
  const skipped = new Map<TmxFault, { count: number; lines: number[] }>();
  const skip = (fault: TmxFault, line: number): void => {
    const tally = skipped.get(fault) ?? { count: 0, lines: [] };
    tally.count += 1;
    if (tally.lines.length < fewLines) tally.lines.push(line);
    skipped.set(fault, tally);
  };
  const isNew = tellDoubles();
  let [units, given] = [0, 0];
  const raw = readRawUnits(readXmlText(stream), name);
  for (let next = await raw.next(); ; next = await raw.next()) {
    if (next.done) {
      if (!next.value.isTmx) throw new NorwireError('input', `${name} is no TMX: it has no element “tmx”.`);
      onReport?.({ units, given, skipped: [...skipped].map(saySkip), cut: next.value.cut });
      return;
    }
    units += 1;
    const read = readUnit(next.value);
    if (typeof read === 'string') skip(read, next.value.line);
    else
      for (const unit of read) {
        if (isNew(unit)) {
          given += 1;
          yield unit;
        } else skip('doubled', next.value.line);
      }
  }
}

function saySkip([fault, { count, lines }]: readonly [
  TmxFault,
  { readonly count: number; readonly lines: readonly number[] },
]): TmxSkip {
  return { fault, why: tmxFaults[fault], count, lines };
}

/** So many pairs at least are remembered; of those farther back the memory knows what it has. */
const REMEMBERED = 10_000;

/** Whether a pair is another than those shortly before it; what is remembered does not grow with the file. */
function tellDoubles(): (unit: TmxUnit) => boolean {
  let [late, early] = [new Set<number>(), new Set<number>()];
  return (unit) => {
    const print = fingerprint(unit);
    if (late.has(print) || early.has(print)) return false;
    late.add(print);
    if (late.size >= REMEMBERED) [late, early] = [new Set(), late];
    return true;
  };
}

/** Six bytes of a digest: of a million pairs one is wrongly taken for a double with odds of one in ten thousand. */
function fingerprint({ language, norwegian, english, previous, next }: TmxUnit): number {
  const digest = hash('sha1', JSON.stringify([language, norwegian, english, previous, next]), 'hex');
  return Number.parseInt(digest.slice(0, 12), 16);
}
