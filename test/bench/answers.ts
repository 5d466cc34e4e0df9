/**
 * npm run bench:answers -- [FILE] [--totals]: recorded answers through today's checks, no model asked: what would be
 * shown without a second editor, beside what a judge has said of it. A finding nobody has judged counts as false and is
 * listed (`--totals` leaves the list out); a judgement of one is kept in answers-judged.json, under its digest.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerShape, type Judgement } from '../../tools/eval/read-answer.ts';
import { type Replayed, replayAnswer } from '../../tools/eval/replay-answers.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { totals: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? '../shared/corpus/answers/judged-dev.jsonl';
/** At most so many false findings a story. */
const most = 0.5;

const judgedPath = join(import.meta.dirname, 'answers-judged.json');
const judged: Readonly<Record<string, Judgement>> = existsSync(judgedPath)
  ? JSON.parse(readFileSync(judgedPath, 'utf8'))
  : {};
const answers = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => answerShape.parse(JSON.parse(line)));
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
print(`shown: ${count(shown)}`);
const wrong = shown.filter(({ verdict }) => verdict === 'false' || verdict === 'unjudged').length;
const rate = wrong / Math.max(1, answers.length);
if (rate > most) {
  print(`MISSED: at most ${most.toFixed(1)} a story`);
  process.exitCode = 1;
}
print(`false findings a story: ${rate.toFixed(2)}`);
