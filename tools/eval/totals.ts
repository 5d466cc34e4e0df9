import { join } from 'node:path';
import { resultShape } from './result.ts';
import { idsIn, readJson } from './stories.ts';

/** What a run asked for and what was found in it, in a line. */
export function totalsOf(run: string): string {
  const ids = idsIn(run);
  const sum = { requests: 0, input: 0, output: 0, errors: 0, warnings: 0, parts: 0, remembered: 0 };
  for (const id of ids) {
    const { usage, findings, document } = resultShape.parse(readJson(join(run, `${id}.json`)));
    const {
      headline = null,
      parts = [],
      fromMemory = [],
    } = document as Partial<Record<'headline', unknown> & Record<'parts' | 'fromMemory', readonly unknown[]>>;
    sum.requests += usage.requests;
    sum.input += usage.inputTokens;
    sum.output += usage.outputTokens;
    sum.errors += findings.filter(({ level }) => level === 'error').length;
    sum.warnings += findings.filter(({ level }) => level === 'warning').length;
    sum.parts += parts.length + (headline === null ? 0 : 1);
    sum.remembered += fromMemory.length;
  }
  return `${run}: ${ids.length} stories, ${sum.requests} requests, ${sum.input} tokens in, ${sum.output} out; ${sum.errors} errors, ${sum.warnings} warnings; ${sum.remembered} of ${sum.parts} parts from memory`;
}
