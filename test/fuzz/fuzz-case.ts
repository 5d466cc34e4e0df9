import { createHash } from 'node:crypto';
import fc from 'fast-check';

/** What watches over each input while it is tried: by hand it counts time, in `npm test` there is none. */
export interface Watch {
  readonly begin: () => void;
  /** Throws where the input took too long for its size (in characters). */
  readonly end: (size: number) => void;
}

/** What came of a case: how many inputs were tried, and how it fell, with the seed and path that bring the fall back. */
export interface Fuzzed {
  readonly runs: number;
  readonly fell: string | null;
}

/** A property of whatever comes in, tried on made-up inputs. */
export interface FuzzCase {
  readonly name: string;
  /** How many inputs are tried in `npm test`. */
  readonly runs: number;
  readonly fuzz: (size: fc.Parameters<unknown>, watch?: Watch) => Promise<Fuzzed>;
}

/** `holds` throws where the property does not hold of an input; `runs` are tried in `npm test`. */
export function fuzzCase<Input>(
  name: string,
  runs: number,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): FuzzCase {
  return {
    name,
    runs,
    fuzz: async (size, watch) => {
      const property = fc.asyncProperty(inputs, async (input) => {
        watch?.begin();
        await holds(input);
        watch?.end(sizeOf(input));
      });
      const details = await fc.check(property, {
        ...(size as fc.Parameters<[Input]>),
        includeErrorInReport: true,
      });
      const fell = details.failed ? shorten(fc.defaultReportMessage(details) ?? 'it fell') : null;
      return { runs: details.numRuns, fell };
    },
  };
}

/** A seed of its own for each case, the same in every run of `npm test`. */
export function fixedSeed(name: string): number {
  return createHash('sha256').update(name).digest().readInt32LE();
}

function sizeOf(input: unknown): number {
  if (typeof input === 'string' || input instanceof Uint8Array) return input.length;
  if (typeof input !== 'object' || input === null) return 0;
  return Object.values(input).reduce((sum: number, value) => sum + sizeOf(value), 0);
}

function shorten(report: string): string {
  return report.length <= 4_000 ? report : `${report.slice(0, 2_000)}\n…\n${report.slice(-2_000)}`;
}
