/**
 * npm run bench:answers -- [FILE] [--totals]: recorded answers through today's checks, no model asked: what would be
 * shown without a second editor, beside what a judge has said of it. A finding nobody has judged counts as false and is
 * listed (`--totals` leaves the list out); a judgement of one is kept in answers-judged.json, under its digest.
 * `--planted FILE`: how many of the errors that somebody has put into those answers are told (`--misses` lists others).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plantedShape, type Told, tellPlanted } from '../../tools/eval/plant-errors.ts';
import { answerShape, type Judgement } from '../../tools/eval/read-answer.ts';
import { type Replayed, replayAnswer } from '../../tools/eval/replay-answers.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    totals: { type: 'boolean', default: false },
    planted: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const file = positionals[0] ?? '../shared/corpus/answers/judged-dev.jsonl';
/** At most so many false findings a story. */
const most = 0.5;

const judgedPath = join(import.meta.dirname, 'answers-judged.json');
const judged: Readonly<Record<string, Judgement>> = existsSync(judgedPath)
  ? JSON.parse(readFileSync(judgedPath, 'utf8'))
  : {};
const readLines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
const answers = readLines(file).map((line) => answerShape.parse(line));
const all = answers.flatMap((answer) => replayAnswer(answer, judged));
const shown = all.filter(({ finding }) => finding.level !== 'remark');

const verdicts = ['true', 'minor', 'false', 'unjudged'] as const;
const count = (found: readonly Replayed[]) =>
  verdicts
    .map((verdict) => `${verdict} ${found.filter((each) => each.verdict === verdict).length}`)
    .join(', ');
const print = (line = '') => console.log(line);

print(`${answers.length} stories, ${shown.length} findings shown, ${all.length - shown.length} remarks`);
for (const [title, found] of [
  ['shown', shown],
  ['remarks', all.filter((each) => !shown.includes(each))],
] as const) {
  const byRule = [...Map.groupBy(found, ({ finding }) => finding.rule)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  for (const [rule, each] of byRule) print(`  ${title} ${rule.padEnd(22)} ${count(each)}`);
}
if (!flags.totals) {
  for (const { story, finding, verdict, digest } of all) {
    if (verdict !== 'unjudged') continue;
    const { rule, level, at, message } = finding;
    print(`unjudged ${level}: ${story} ${rule} at ${at ?? 'the whole'}: ${message} [${digest}]`);
  }
}
if (flags.planted !== undefined) scorePlanted(flags.planted);
print(`shown: ${count(shown)}`);
const wrong = shown.filter(({ verdict }) => verdict === 'false' || verdict === 'unjudged').length;
const rate = wrong / Math.max(1, answers.length);
if (rate > most) {
  print(`MISSED: at most ${most.toFixed(1)} a story`);
  process.exitCode = 1;
}
print(`false findings a story: ${rate.toFixed(2)}`);

function scorePlanted(path: string): void {
  const byStory = new Map(answers.map((answer) => [answer.story, answer]));
  const found: { readonly kind: string; readonly told: Told }[] = [];
  for (const error of readLines(path).map((line) => plantedShape.parse(line))) {
    const answer = byStory.get(error.story);
    if (answer === undefined) continue;
    const told = tellPlanted(answer, error);
    found.push({ kind: error.kind, told });
    if (flags.misses && told === 'missed')
      print(`missed ${error.kind}: ${error.story} ${error.at}\n  - ${error.before}\n  + ${error.after}`);
  }
  for (const [kind, errors] of [...Map.groupBy(found, (each) => each.kind), ['all', found] as const]) {
    const of = (told: Told) => errors.filter((each) => each.told === told).length;
    const share = (100 * (of('shown') + of('remark'))) / Math.max(1, errors.length);
    print(
      `planted ${kind.padEnd(16)} ${errors.length}: told ${share.toFixed(1)} % (shown ${of('shown')}, remark ${of('remark')})`,
    );
  }
}
