/**
 * npm run bench:tmx: a memory of 20,000 and of 200,000 units with all that real ones suffer from, read as it comes.
 * Exits 1 where a unit is lost or taken wrongly, or where ten times the units
 * hold more than 24 MB more of live memory.
 */
import { spawnSync } from 'node:child_process';
import { readTmx, type TmxReport } from '../../src/formats/memory/tmx.ts';

const mostMore = 24;
const codes = ['nb', 'no', 'nb-NO', 'NO-NO', 'nn', 'nno'];

/** Of each ten units one stands there already, one has a reference that stands for nothing, one lone ampersands. */
function unitAt(index: number): string {
  const number = index % 10 === 9 ? index - 1 : index;
  const wrong = index % 10 === 5 ? '&nowhere;' : index % 10 === 7 ? 'hos A&T' : 'br&oslash;d';
  const code = codes[number % codes.length];
  return `<tu><prop type="prev">Linje ${number - 1} før.</prop><tuv xml:lang="${code}"><seg>Rad ${number} i lageret, ${wrong} & vann til alle.</seg></tuv><tuv xml:lang="en-GB" changeid="desk"><seg>Row ${number} in the store, bread & water for all.</seg></tuv></tu>\n`;
}

async function* fileOf(units: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(
    '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>\n',
  );
  for (let at = 0; at < units; at += 500)
    yield encoder.encode(Array.from({ length: 500 }, (_, index) => unitAt(at + index)).join(''));
  yield encoder.encode('</body></tmx>');
}

async function run(units: number): Promise<boolean> {
  let report: TmxReport | undefined;
  let [given, held] = [0, 0];
  const started = performance.now();
  for await (const unit of readTmx(fileOf(units), { onReport: (told) => (report = told) })) {
    if (unit.source.includes('&') && unit.target.includes('bread & water')) given += 1;
    if (given % 8_000 !== 0) continue;
    globalThis.gc?.();
    held = Math.max(held, process.memoryUsage().heapUsed);
  }
  const seconds = (performance.now() - started) / 1000;
  const skipped = report?.skipped.map(({ fault, count }) => `${fault} ${count}`).join(', ');
  console.log(JSON.stringify({ units, given, skipped, seconds, held: held / 2 ** 20 }));
  return given === units * 0.8 && skipped === `reference ${units / 10}, doubled ${units / 10}`;
}

const [asked] = process.argv.slice(2);
if (asked !== undefined) process.exit((await run(Number(asked))) ? 0 : 1);

const runs = [20_000, 200_000].map((units) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', import.meta.filename, String(units)],
    {
      encoding: 'utf8',
    },
  );
  const told: { given: number; skipped: string; seconds: number; held: number } = JSON.parse(stdout);
  const ok = status === 0 ? 'ok    ' : 'MISSED';
  console.log(
    `${ok} ${units} units: ${told.given} given (${told.skipped}) in ${told.seconds.toFixed(1)} s, ${told.held.toFixed(0)} MB held at most`,
  );
  return { ...told, status };
});
const more = (runs[1]?.held ?? 0) - (runs[0]?.held ?? 0);
console.log(
  `${more <= mostMore ? 'ok    ' : 'MISSED'} ${more.toFixed(0)} MB more for ten times the units (${mostMore} at most)`,
);
process.exitCode = runs.some(({ status }) => status !== 0) || more > mostMore ? 1 : 0;
