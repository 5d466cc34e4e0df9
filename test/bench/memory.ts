/**
 * npm run bench:memory -- ../shared/corpus/sentences-train.jsonl: what is found in a memory, and how fast.
 *
 *   variants   newspaper sentences with one figure, negation or name changed: never offered to be taken over;
 *              with another word changed: how many are
 *   speed      a look-up among 100,000 different paragraphs, in processor time: 19 of 20 within 5 ms; the same in the PostgreSQL
 *              of NORWIRE_STORE, whose memory must be empty
 *
 * --misses lists variants of the first half that were offered and rewordings that were not; nobody reads the second.
 * Exits 1 where a floor is missed.
 */
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresMemory } from '../../src/machines/index.ts';
import { type ApprovedPair, lookUp, type Memory, openMemory } from '../../src/memory/index.ts';
import { dice, type Kind, plant, readSentences, type Sentence, type Variant } from './memory-variants.ts';

const [corpus = '../shared/corpus/sentences-train.jsonl'] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('-'));
const listsMisses = process.argv.includes('--misses');
const folder = mkdtempSync(join(tmpdir(), 'norwire-bench-memory-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function told(ok: boolean, line: string): void {
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${line}`);
  if (!ok) process.exitCode = 1;
}

const pairOf = ({ language, text }: Pick<Sentence, 'language' | 'text'>): ApprovedPair => ({
  ...{ language, norwegian: text, english: `English of ${text}`, previous: 'Før.', next: 'Etter.' },
  ...{
    speakers: [],
    quotes: [],
    machine: null,
    day: '2026-11-02',
    by: 'desk',
    at: 1,
    story: null,
    held: null,
  },
});

async function fill(memory: Memory, texts: readonly Pick<Sentence, 'language' | 'text'>[]): Promise<void> {
  for (let at = 0; at < texts.length; at += 1_000) await memory.add(texts.slice(at, at + 1_000).map(pairOf));
}

/** What becomes of a variant where the sentence itself was approved, between the same neighbours on the same day. */
async function useOf(memory: Memory, { text, sentence }: Variant): Promise<'none' | 'example' | 'above'> {
  const wanted = { ...pairOf(sentence), norwegian: text };
  const matches = await lookUp(await memory.freeze(), wanted);
  const own = matches.find(({ pair }) => pair.norwegian === sentence.text);
  if (own === undefined) return 'none';
  return own.use === 'example' ? 'example' : 'above';
}

const isSecond = ({ sentence }: Variant): boolean =>
  Number.parseInt(hash('sha1', sentence.text).slice(0, 2), 16) % 2 === 1;

async function variants(sentences: readonly Sentence[]): Promise<void> {
  const memory = openMemory({ file: ':memory:' });
  await fill(memory, sentences);
  const count: Readonly<Record<Kind, number>> = { figure: 334, negation: 333, name: 333, word: 1_000 };
  for (const [kind, many] of Object.entries(count) as [Kind, number][]) {
    const planted = plant(kind, sentences, many, 19);
    const uses = await Promise.all(
      planted.map(async (variant) => [variant, await useOf(memory, variant)] as const),
    );
    const share = (use: string, half?: boolean) =>
      uses.filter(([variant, one]) => one === use && (half === undefined || isSecond(variant) === half))
        .length;
    const found = planted.length - share('none');
    const said = `${share('above')} of ${planted.length} may be taken over (${share('above', false)} / ${share('above', true)} by halves); ${found} were found`;
    if (kind === 'word') told(share('above') >= 0.7 * found, `another word: ${said}`);
    else told(share('above') === 0 && found > 0.7 * planted.length, `another ${kind}: ${said}`);
    if (!listsMisses) continue;
    const wrong = kind === 'word' ? 'example' : 'above';
    for (const [variant, use] of uses)
      if (use === wrong && !isSecond(variant)) console.log(`  ${variant.sentence.text}\n  ${variant.text}\n`);
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What a fixed piece of work takes, by which machines and moments can be compared. */
function yardstick(): number {
  const before = cpu();
  let sum = 0;
  for (let at = 0; at < 10_000_000; at += 1) sum += at % 7;
  return sum > 0 ? cpu() - before : 0;
}

/** Paragraphs of one to three sentences that the corpus has in a row. */
function paragraphs(sentences: readonly Sentence[], count: number): Pick<Sentence, 'language' | 'text'>[] {
  const roll = dice(7);
  return Array.from({ length: count }, () => {
    const at = roll(sentences.length - 3);
    const language = sentences[at]?.language ?? 'nb';
    const text = Array.from({ length: 1 + roll(3) }, (_, next) => {
      const jump = next === 0 ? 0 : roll(sentences.length - at);
      return sentences[at + jump]?.text ?? '';
    });
    return { language, text: text.join(' ') };
  });
}

async function speed(memory: Memory, sentences: readonly Sentence[]): Promise<void> {
  const all = [
    ...new Map(paragraphs(sentences, 200_000).map((one) => [`${one.language} ${one.text}`, one])).values(),
  ].slice(0, 100_000);
  const before = cpu();
  await fill(memory, all);
  const filled = cpu() - before;
  const { pairs } = await memory.stats();
  const frozen = await memory.freeze();
  const times: number[] = [];
  const begun = performance.now();
  for (const { language, text } of paragraphs(sentences, 600)) {
    const wanted = { ...pairOf({ language, text: text.replace(/\d/u, '7').replace(/ og /u, ' samt ') }) };
    const start = cpu();
    await lookUp(frozen, wanted);
    times.push(cpu() - start);
  }
  times.sort((one, other) => one - other);
  const [median = 0, late = 0] = [times[300], times[570]];
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const wall = (performance.now() - begun) / times.length;
  const yard = yardstick();
  told(
    pairs === 100_000 && late <= 5,
    `look-up among ${pairs} pairs: mean ${mean.toFixed(1)} ms, median ${median.toFixed(1)}, 19 of 20 within ${late.toFixed(1)} (5 at most), of processor time; ${(mean / yard).toFixed(3)} of ten million additions (${yard.toFixed(0)} ms); ${wall.toFixed(1)} ms by the clock`,
  );
  console.log(`       filled in ${(filled / 1_000).toFixed(0)} s of processor time`);
  await memory.close();
}

const sentences = readSentences(corpus);
await variants(sentences);
await speed(openMemory({ file: join(folder, 'speed.sqlite') }), sentences);
const { NORWIRE_STORE: address } = process.env;
if (address !== undefined) await speed(await openPostgresMemory({ address }), sentences);
