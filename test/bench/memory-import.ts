/** One import of the benchmark: `memory-import.ts UNITS FOLDER` says how many pairs came in, and in how many seconds. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { memoryImport } from '../../src/cli/commands/memory-fill.ts';
import { realWorld } from '../../src/cli/real-world.ts';
import { openMemory } from '../../src/memory/index.ts';

const [units = 0, folder = '.'] = [Number(process.argv[2]), process.argv[3]];
const codes = ['nb', 'no', 'nb-NO', 'NO-NO', 'nn', 'nno'];
const words = 'havna skipet kaia stormen fylket brua ferja øya losen båten vegen tunnelen'.split(' ');

/** Of each ten units one stands there already and one has a reference that stands for nothing. */
function unitAt(index: number): string {
  const number = index % 10 === 9 ? index - 1 : index;
  const wrong = index % 10 === 5 ? '&nowhere;' : 'br&oslash;d';
  const telling = Array.from(
    { length: 9 },
    (_, at) => `${words[(number + at * 5) % words.length]}${number % (97 + at)}`,
  );
  return `<tu><prop type="prev">Linje ${number - 1} før.</prop><tuv xml:lang="${codes[number % codes.length]}"><seg>Rad ${number} i lageret: ${telling.join(' ')}, ${wrong} & vann.</seg></tuv><tuv xml:lang="en-GB" changeid="desk"><seg>Row ${number} in the store: bread & water.</seg></tuv></tu>\n`;
}

const file = join(folder, `${units}.tmx`);
const out = createWriteStream(file);
out.write('<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>\n');
for (let at = 0; at < units; at += 500)
  if (!out.write(Array.from({ length: 500 }, (_, next) => unitAt(at + next)).join('')))
    await once(out, 'drain');
out.end('</body></tmx>');
await once(out, 'finish');

const silent = { write: () => {}, isTTY: false, columns: 80 };
const memory = join(folder, `${units}.sqlite`);
const start = performance.now();
await memoryImport([file], { memory }, { ...realWorld(), stdout: silent });
const kept = openMemory({ file: memory });
const { pairs } = await kept.stats();
process.stdout.write(`${pairs} ${((performance.now() - start) / 1_000).toFixed(1)}\n`);
await kept.close();
