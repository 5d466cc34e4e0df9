import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Result, readResults } from './result.ts';
import { makeFolder, writeJson } from './stories.ts';
import { type Case, pairVerdictShape } from './verdicts.ts';

/**
 * Blind pairs of the stories that two runs have in common: which is A is drawn by the story and the seed, and stands
 * only in key.json. A judge is given one file of cases/ with brief.md beside it, and answers in the shape of
 * schema.json.
 */
export function makePairs(one: string, other: string, folder: string, seed: string): void {
  const [ours, theirs] = [readResults(one), readResults(other)];
  const common = [...ours.keys()].filter((id) => theirs.has(id));
  if (common.length === 0) throw new Error(`${one} and ${other} have no story in common.`);
  makeFolder(join(folder, 'cases'));
  makeFolder(join(folder, 'verdicts'));
  const key: Record<string, { A: string; B: string }> = {};
  for (const id of common) {
    const isFirst = (createHash('sha256').update(`${seed} ${id}`).digest()[0] ?? 0) % 2 === 0;
    const [A, B] = isFirst ? [ours.get(id), theirs.get(id)] : [theirs.get(id), ours.get(id)];
    key[id] = isFirst ? { A: one, B: other } : { A: other, B: one };
    const shown = { norwegian: A?.norwegian, A: textsOf(A), B: textsOf(B) };
    writeJson(join(folder, 'cases', `${id}.json`), { kind: 'pair', id, shown } satisfies Case);
  }
  writeJson(join(folder, 'key.json'), key);
  writeJson(join(folder, 'schema.json'), z.toJSONSchema(pairVerdictShape));
  console.log(`${common.length} blind pairs in ${folder}/cases; the key is ${folder}/key.json.`);
}

/** Without what would tell who made it: markup, marks of lists. */
function textsOf(result: Result | undefined) {
  const plain = (text: string) =>
    text
      .replace(/^(?:#+|\*|-|•) /gmu, '')
      .replaceAll('**', '')
      .trim();
  return { translation: plain(result?.english ?? ''), brief: plain(result?.brief ?? '') };
}
