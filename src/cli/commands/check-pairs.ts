import type { CheckOptions, SegmentFinding } from '../../check/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readLines } from '../input/read-lines.ts';
import { type PairsLine, readPair, sayNoPairs } from '../input/read-pairs.ts';
import { printFindings } from '../print/print-findings.ts';
import { plainLine, type World } from '../world.ts';
import { alone, openPool, type PairPool } from './pair-pool.ts';

/** Lists of about so many segments go to a thread. */
const enough = 400;
/** So many are checked here before a thread has started. */
const few = 1500;

/**
 * `check --pairs FILE`: the findings of aligned segments, pair by pair as they stand in the file, which is read as it
 * comes and may be of any size. A line that is no pair ends it, behind what stood before. Rejects with `input`.
 */
export async function checkPairs(
  file: string,
  json: boolean,
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const print = async (pairs: readonly PairsLine[], found: ReturnType<PairPool['check']>) => {
    for (const [at, findings] of (await found).entries()) {
      const id = pairs[at]?.id ?? '';
      if (findings.some(({ level }) => level === 'error')) code = exitCodes.look;
      if (json) world.stdout.write(`${jsonText({ id, findings })}\n`);
      else reportPairs(id, findings.map(numbered), world);
    }
  };
  let pool = alone(options);
  const underWay: (() => Promise<void>)[] = [];
  let segments = 0;
  try {
    for await (const pairs of readLists(file, world)) {
      world.stop.throwIfAborted();
      segments += pairs.reduce((sum, { target }) => sum + target.length, 0);
      if (pool.width === 1 && segments > few) pool = openPool(options);
      const found = pool.check(pairs);
      // Told when its turn comes to be printed.
      found.catch(() => undefined);
      underWay.push(() => print(pairs, found));
      if (underWay.length >= pool.width) await underWay.shift()?.();
    }
  } finally {
    try {
      for (const next of underWay) await next();
    } finally {
      await pool.close();
    }
  }
  return code;
}

/** The pairs of a file, in lists for a thread. */
async function* readLists(file: string, world: World): AsyncIterable<readonly PairsLine[]> {
  const name = file === '-' ? 'stdin' : plainLine(file);
  let list: PairsLine[] = [];
  let segments = 0;
  let number = 0;
  let isEmpty = true;
  for await (const line of readLines(file, name, world)) {
    number++;
    if (line.trim() === '') continue;
    let pair: PairsLine;
    try {
      pair = readPair(line, `${name}, line ${number}`);
    } catch (error) {
      if (list.length > 0) yield list;
      throw error;
    }
    isEmpty = false;
    list.push(pair);
    segments += pair.target.length;
    if (segments < enough) continue;
    yield list;
    list = [];
    segments = 0;
  }
  if (isEmpty) sayNoPairs(name);
  if (list.length > 0) yield list;
}

/** A person counts segments from 1. */
function numbered({ at, ...finding }: SegmentFinding) {
  return { ...finding, at: at === null ? null : `segment ${at + 1}` };
}

/** The report is the result here, so it goes to stdout. */
export function reportPairs(name: string, findings: Parameters<typeof printFindings>[1], world: World): void {
  if (findings.length === 0) world.stdout.write(`${plainLine(name)}: nothing found.\n`);
  else printFindings(name, findings, { ...world, stderr: world.stdout });
}
