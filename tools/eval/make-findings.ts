import { join } from 'node:path';
import { z } from 'zod';
import { readResults } from './result.ts';
import { makeFolder, writeJson } from './stories.ts';
import { type Case, findingsVerdictShape } from './verdicts.ts';

/** For each story of a run what its editor was shown, for a judge who says what was worth it. */
export function makeFindings(run: string, folder: string): void {
  const results = readResults(run);
  makeFolder(join(folder, 'cases'));
  makeFolder(join(folder, 'verdicts'));
  for (const [id, { norwegian, document, findings, mended }] of results) {
    const { headline, parts, brief } = document as Record<string, unknown>;
    const shown = {
      norwegian,
      english: { headline, parts },
      brief,
      findings: findings.map(({ rule, level, at, message }, index) => ({
        id: `f${index + 1}`,
        rule,
        level,
        at,
        message,
      })),
      mended: mended.map((piece, index) => ({ id: `m${index + 1}`, ...piece })),
    };
    writeJson(join(folder, 'cases', `${id}.json`), { kind: 'findings', id, shown } satisfies Case);
  }
  writeJson(join(folder, 'key.json'), { run });
  writeJson(join(folder, 'schema.json'), z.toJSONSchema(findingsVerdictShape));
  console.log(`${results.size} stories in ${folder}/cases.`);
}
