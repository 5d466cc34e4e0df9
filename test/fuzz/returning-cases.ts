import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerParts, readEdited } from '../../src/formats/edited/index.ts';
import { readTbx, readTmx, type TmxReport, type TmxUnit } from '../../src/formats/memory/index.ts';
import { type FormatName, writeTranslation } from '../../src/formats/write/index.ts';
import { partsOf } from '../../src/story/index.ts';
import { bridgeOutput } from '../formats/fixture.ts';
import { fuzzCase } from './fuzz-case.ts';
import { refusal } from './hold.ts';
import { mangledMarkup, mangledText } from './mangle.ts';
import { mangledJson } from './mangle-json.ts';
import { paragraph } from './norwegian-copy.ts';

const output = bridgeOutput();
const { story } = output;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Languages as tools spell them. */
const code = fc.constantFrom('nb', 'nn-NO', 'no', 'NB-no', 'en', 'EN-GB', 'de', '');

const unit = fc
  .array(fc.tuple(code, paragraph), { maxLength: 4 })
  .map((variants) =>
    variants
      .map(([language, text]) => `<tuv xml:lang="${language}"><seg>${escaped(text)}</seg></tuv>`)
      .join(''),
  );
const memory = fc
  .array(unit, { maxLength: 6 })
  .map(
    (units) =>
      `<?xml version="1.0"?><tmx version="1.4"><header srclang="nb"/><body>${units.map((one) => `<tu>${one}</tu>`).join('\n')}</body></tmx>`,
  );

const termSection = fc
  .tuple(
    code,
    fc.constantFrom('fylkesting', 'county council', '', ' '),
    fc.constantFrom('preferred', 'deprecated'),
  )
  .map(
    ([language, term, standing]) =>
      `<langSec xml:lang="${language}"><termSec><term>${term}</term><termNote type="administrativeStatus">${standing}</termNote></termSec></langSec>`,
  );
const termBase = fc
  .array(fc.array(termSection, { maxLength: 3 }), { maxLength: 5 })
  .map(
    (entries) =>
      `<tbx><text><body>${entries.map((sections) => `<conceptEntry>${sections.join('')}</conceptEntry>`).join('')}</body></text></tbx>`,
  );

/** Files that hold both languages, as norwire writes them for translators. */
const job = (format: FormatName) => writeTranslation(format, output);

async function* inPieces(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** What is read of a memory, however its bytes come; null where it is refused. */
async function readMemory(text: string, length: number) {
  const units: TmxUnit[] = [];
  const reports: TmxReport[] = [];
  const options = { name: 'minne.tmx', onReport: (report: TmxReport) => void reports.push(report) };
  try {
    for await (const one of readTmx(inPieces(text, length), options)) units.push(one);
  } catch (error) {
    assert.match(refusal(error, ['input']).message, /minne\.tmx/u);
    return null;
  }
  return { units, reports };
}

/** A job that came back: each part of the story has its English once, and nothing of the file is lost. */
async function holdJob(text: string): Promise<void> {
  let stories: Awaited<ReturnType<typeof readEdited>>;
  try {
    stories = await readEdited(text, 'jobb');
  } catch (error) {
    assert.match(refusal(error, ['input']).message, /jobb/u);
    return;
  }
  for (const edited of stories ?? []) {
    const { parts, left } = answerParts(story, edited);
    const known = new Set(partsOf(story).map(({ id }) => id));
    for (const id of parts.keys()) assert.ok(known.has(id), `${id} is no part of the story`);
    for (const one of left) assert.ok(edited.parts.includes(one), 'something is left that was not there');
  }
}

export const returningCases = [
  fuzzCase(
    'a translation memory, broken: its pairs, the same however its bytes come, or a sentence',
    60,
    fc.record({ text: mangledMarkup(memory), length: fc.integer({ min: 1, max: 40 }) }),
    async ({ text, length }) => {
      const whole = await readMemory(text, Number.MAX_SAFE_INTEGER);
      assert.deepEqual(await readMemory(text, length), whole);
      if (whole === null) return;
      const [report, ...more] = whole.reports;
      assert.equal(more.length, 0);
      assert.equal(report?.given, whole.units.length);
      for (const { norwegian, english } of whole.units)
        assert.ok(norwegian.trim() !== '' && english.trim() !== '', 'a pair lacks a side');
    },
  ),
  fuzzCase(
    'a term base, broken: concepts with both languages, or a sentence',
    60,
    mangledMarkup(termBase),
    async (text) => {
      try {
        const { concepts } = await readTbx(text, 'termer.tbx');
        for (const { norwegian, english } of concepts)
          for (const term of [...norwegian, ...english]) assert.notEqual(term.trim(), '');
      } catch (error) {
        assert.match(refusal(error, ['input']).message, /termer\.tbx/u);
      }
    },
  ),
  ...(['xliff', 'xliff12', 'tmx'] as const).map((format) =>
    fuzzCase(
      `${format} that comes back, broken: English for parts that there are, or a sentence`,
      40,
      mangledMarkup(fc.constant(job(format))),
      holdJob,
    ),
  ),
  fuzzCase(
    'JSON that comes back, broken: English for parts that there are, or a sentence',
    60,
    fc.oneof(
      mangledText(fc.constant(job('json'))),
      mangledJson(
        fc.constant(JSON.parse(job('json'))),
        fc.constantFrom('parts', 'id', 'source', 'text', 'quotes'),
      ),
    ),
    holdJob,
  ),
];
