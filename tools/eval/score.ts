import { join } from 'node:path';
import { z } from 'zod';
import { idsIn, readJson } from './stories.ts';
import { findingsVerdictShape, type PairVerdict, pairVerdictShape } from './verdicts.ts';

const keyShape = z.record(z.string(), z.object({ A: z.string(), B: z.string() }));

/** The figures of a folder of verdicts, one line each. */
export function score(folder: string): readonly string[] {
  const verdicts = idsIn(join(folder, 'verdicts')).map((id) => ({
    id,
    verdict: readJson(join(folder, 'verdicts', `${id}.json`)),
  }));
  const cases = idsIn(join(folder, 'cases')).length;
  const missing = cases - verdicts.length;
  const head = `${verdicts.length} of ${cases} stories judged${missing > 0 ? `; ${missing} are missing` : ''}`;
  const pairs = verdicts.flatMap(({ id, verdict }) => {
    const read = pairVerdictShape.safeParse(verdict);
    return read.success ? [{ id, verdict: read.data }] : [];
  });
  return [head, ...(pairs.length > 0 ? scorePairs(pairs, folder) : scoreFindings(verdicts))];
}

interface Judged {
  readonly id: string;
  readonly verdict: PairVerdict;
}

function scorePairs(pairs: readonly Judged[], folder: string): readonly string[] {
  const key = keyShape.parse(readJson(join(folder, 'key.json')));
  const runs = [...new Set(Object.values(key).flatMap(({ A, B }) => [A, B]))].sort();
  const sideOf = (id: string, run: string) => (key[id]?.A === run ? 'A' : 'B');
  const preferences = (['translation', 'brief'] as const).flatMap((what) => {
    const won = (run: string) =>
      pairs.filter(({ id, verdict }) => verdict[what].preferred === sideOf(id, run)).length;
    const decided = pairs.filter(({ verdict }) => verdict[what].preferred !== 'tie').length;
    return runs.map(
      (run) => `${what} preferred: ${run} ${won(run)} of ${decided} decided, ${sayShare(won(run), decided)}`,
    );
  });
  const quality = runs.flatMap((run) => {
    const sides = pairs.map(({ id, verdict }) => verdict[sideOf(id, run)]);
    const errors = sides.flatMap((side) => side.errors);
    const count = (least: number, where?: string) =>
      errors.filter((error) => error.severity >= least && (where === undefined || error.where === where))
        .length;
    const asIs = sides.filter(({ publishable }) => publishable === 'as-is').length;
    const rewrite = sides.filter(({ publishable }) => publishable === 'rewrite').length;
    return [
      `${run}: publishable as is ${asIs} of ${sides.length}, rewrite ${rewrite}`,
      `${run}: errors of severity 2 and 3 a story ${perStory(count(2), sides.length)} (translation ${count(2, 'translation')}, brief ${count(2, 'brief')}); of severity 3 ${count(3)}; all ${perStory(errors.length, sides.length)}`,
    ];
  });
  return [...preferences, ...quality];
}

function scoreFindings(verdicts: readonly { readonly verdict: unknown }[]): readonly string[] {
  const read = verdicts.map(({ verdict }) => findingsVerdictShape.parse(verdict));
  const findings = read.flatMap((one) => one.findings);
  const mended = read.flatMap((one) => one.mended);
  const missed = read.flatMap((one) => one.missed);
  const of = (verdict: string) => findings.filter((one) => one.verdict === verdict).length;
  const became = (verdict: string) => mended.filter((one) => one.verdict === verdict).length;
  const severe = (least: number) => missed.filter(({ severity }) => severity >= least).length;
  return [
    `findings shown ${findings.length}: true ${of('true')}, minor ${of('minor')}, false ${of('false')} (${perStory(of('false'), read.length)} a story)`,
    `mended ${mended.length}: better ${became('better')}, same ${became('same')}, worse ${became('worse')}`,
    `errors that nothing told: ${missed.length} (${perStory(missed.length, read.length)} a story), of severity 2 and 3 ${severe(2)}`,
  ];
}

function perStory(count: number, stories: number): string {
  return stories === 0 ? '–' : (count / stories).toFixed(2);
}

/** A share with its 95 % confidence interval (Wilson). */
export function sayShare(won: number, of: number): string {
  if (of === 0) return '–';
  const z2 = 1.96 ** 2;
  const share = won / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2))) / (1 + z2 / of);
  const percent = (value: number) => Math.round(100 * value);
  return `${percent(share)} % (95 % interval ${percent(middle - half)}–${percent(middle + half)})`;
}
