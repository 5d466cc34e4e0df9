/**
 * What the terms cost and how often they cry wolf. Time: a glossary of 20,000 rows against a story's terms found
 * without one. False alarms: the built-in terms and the traps on good translations (human and machine), by
 * segment. Floors: 50 ms a story; one false alarm in 25 uses of a term; one trap in 500 segments.
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  builtInTerms,
  checkTerms,
  checkTrapsIn,
  findTermsIn,
  openGlossary,
  readGlossaries,
  sayTerms,
} from '../../src/terms/index.ts';

const rowCount = 20_000;
const addedLimit = 50;
const alarmLimit = 1 / 25;
const trapLimit = 1 / 500;
const corpus = process.argv[2] ?? '../shared/corpus';

const syllables = [
  'ka',
  'fjor',
  'stran',
  'vik',
  'mel',
  'ost',
  'brek',
  'lun',
  'sjø',
  'dal',
  'grøn',
  'ert',
  'havn',
  'tun',
];
const rows = Array.from({ length: rowCount }, (_, at) => {
  const pick = (power: number) => syllables[Math.floor(at / syllables.length ** power) % syllables.length];
  return `${pick(0)}${pick(1)}${pick(2)}${pick(3)}${at % 3 === 0 ? ` ${pick(1)}verk` : ''},english word ${at},,,`;
});
const paragraph =
  'Stortinget ber statssekretæren i Utenriksdepartementet svare om kafjorstranvik, og Riksrevisjonens rapport om grøntun legges fram for finanskomiteen, opplyser Ap-lederen. ';
const story = Array.from({ length: 20 }, (_, at) => ({ id: `p${at + 1}`, text: paragraph.repeat(2) }));
const builtIn = builtInTerms();

function timeOf(work: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const without = openGlossary([], builtIn);
const csv = { name: 'big.csv', text: rows.join('\n') };
const start = performance.now();
openGlossary(readGlossaries([csv]).terms, builtIn);
const cold = performance.now() - start;
const { terms } = readGlossaries([csv]);
const large = openGlossary(terms, builtIn);
const reading = timeOf(() => readGlossaries([csv]));
const opening = timeOf(() => openGlossary(terms, builtIn));
timeOf(() => sayTerms(findTermsIn(story, without)));
const base = timeOf(() => sayTerms(findTermsIn(story, without)));
const big = timeOf(() => sayTerms(findTermsIn(story, large)));

const pairs: { readonly source: string; readonly target: string }[] = [];
for (const name of ['ntrex-dev.jsonl', 'mt-dev.jsonl']) {
  const path = `${corpus}/${name}`;
  if (!existsSync(path)) continue;
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const pair = JSON.parse(line) as Record<string, string | readonly string[]>;
    const { source } = pair;
    if (Array.isArray(source)) {
      const target = pair.target as readonly string[];
      for (const [at, text] of source.entries()) pairs.push({ source: text, target: target[at] ?? '' });
    } else {
      for (const maker of ['human', 'microsoft', 'google']) {
        pairs.push({ source: source as string, target: pair[maker] as string });
      }
    }
  }
}
let uses = 0;
let alarms = 0;
let traps = 0;
const usesByList = new Map<string, number>();
for (const { source, target } of pairs) {
  const texts = [{ id: 'p1', text: source }];
  const parts = [{ id: 'p1', text: target }];
  const found = findTermsIn(texts, without);
  for (const { term } of found) usesByList.set(term.list, (usesByList.get(term.list) ?? 0) + 1);
  uses += found.length;
  alarms += checkTerms(found, { parts }).length;
  traps += checkTrapsIn(texts, parts).length;
}

console.log(
  `glossary of ${terms.length} terms: read in ${reading.toFixed(0)} ms, indexed in ${opening.toFixed(0)} ms, once a run`,
);
console.log(
  `terms of a story of ${story.length} paragraphs: ${base.toFixed(1)} ms without, ${big.toFixed(1)} ms with the glossary`,
);
console.log(`one story alone, its glossary read for it: ${(cold + big - base).toFixed(0)} ms`);
const lists = Array.from(usesByList, ([list, count]) => `${list} ${count}`).join(', ');
console.log(`built-in terms: ${uses} uses (${lists}) in ${pairs.length} segments, ${alarms} false alarms`);
console.log(`traps: ${traps} findings in ${pairs.length} segments`);
const tooMany = uses > 0 && (alarms / uses > alarmLimit || traps / pairs.length > trapLimit);
if (big - base >= addedLimit || tooMany) process.exitCode = 1;
