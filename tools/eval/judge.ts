import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConnection } from '../../src/cli/setup/connection.ts';
import { openEngine } from '../../src/cli/setup/engine.ts';
import { askJson } from './ask-json.ts';
import type { Asking } from './run-stories.ts';
import { idsIn, readJson, writeJson } from './stories.ts';
import { caseShape, findingsVerdictShape, pairVerdictShape } from './verdicts.ts';

/** Asks for each verdict that is missing, one case a request, so that no case colours another. */
export async function judge(folder: string, { flags, who, limit, world }: Asking): Promise<number> {
  const { model, close } = await openEngine(await readConnection(flags, world), flags, world);
  const open = idsIn(join(folder, 'cases'))
    .slice(0, limit)
    .filter((id) => !existsSync(join(folder, 'verdicts', `${id}.json`)));
  try {
    const failed = await Promise.all(
      open.map(async (id) => {
        const { kind, shown } = caseShape.parse(readJson(join(folder, 'cases', `${id}.json`)));
        try {
          const text = JSON.stringify(shown);
          const { reply, answer } =
            kind === 'pair'
              ? await askJson(model, 'judge-pair', { pair: text }, pairVerdictShape)
              : await askJson(model, 'judge-findings', { story: text }, findingsVerdictShape);
          const judged = { model: answer.model, who, at: new Date().toISOString() };
          writeJson(join(folder, 'verdicts', `${id}.json`), { id, kind, ...reply, judged });
          return 0;
        } catch (error) {
          world.stderr.write(`${id}: ${error instanceof Error ? error.message : error}\n`);
          return 1;
        }
      }),
    );
    return failed.includes(1) ? 4 : 0;
  } finally {
    await close();
  }
}
