/**
 * Thirty random SIGKILLs over one folder, then a run to the end: no story lost, doubled or half-written, and a report
 * that tells the truth. Exit 1 otherwise. `--kills N`, `--stories N`.
 */
import { parseArgs } from 'node:util';
import { killRuns } from '../support/kill-runs.ts';
import { folderWith } from '../support/run-setup.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '30' }, stories: { type: 'string', default: '1500' } },
});
const room = folderWith();
try {
  const { kills, halfWritten, outputs, leftBehind, report } = await killRuns(
    room.path,
    Number(values.stories),
    Number(values.kills),
  );
  const beside = outputs.filter((name) => name.includes('~'));
  const right =
    report.totals.finished === report.stories.length && outputs.length === 2 * report.stories.length;
  console.log(
    `${kills} kills: ${report.totals.finished} of ${report.stories.length} stories finished, ${outputs.length} outputs, ` +
      `${halfWritten.length} half-written, ${beside.length} doubled, ${leftBehind.length} left behind`,
  );
  process.exitCode = right && halfWritten.length + beside.length + leftBehind.length === 0 ? 0 : 1;
} finally {
  room.remove();
}
