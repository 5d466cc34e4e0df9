import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

const folder = 'test/trials/mutation/out/types';

/**
 * The mutants of a file that TypeScript accepts. What it refuses (an index without its `?.`, a kind that is none) never
 * reaches a test. Stryker's own checker needs TypeScript's API, which version 7 has not: so all are written out as
 * files beside the true one, and checked at once.
 */
export function keepCompiling(file: string, mutants: readonly MutantResult[]): MutantResult[] {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const placeOf = ({ line, column }: { line: number; column: number }) =>
    (starts[line - 1] ?? 0) + column - 1;
  rmSync(folder, { recursive: true, force: true });
  cpSync('src', `${folder}/src`, { recursive: true });
  const names = mutants.map(({ location, replacement }, at) => {
    const name = file.replace(/\.ts$/, `.mutant${at}.ts`);
    const before = text.slice(0, placeOf(location.start));
    writeFileSync(`${folder}/${name}`, `${before}${replacement ?? ''}${text.slice(placeOf(location.end))}`);
    return name;
  });
  const tsconfig = { extends: resolve('tsconfig.json'), include: [], exclude: [] };
  const refused = new Set<number>();
  // While anything cannot even be parsed (TS1…), TypeScript looks at nothing else: those go, and it is asked again.
  for (let errors = ' error TS1'; errors.includes(' error TS1'); ) {
    const files = names.filter((_, at) => !refused.has(at));
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ ...tsconfig, files }));
    errors = readErrors();
    for (const [, at] of errors.matchAll(/\.mutant(\d+)\.ts[(:]/g)) refused.add(Number(at));
  }
  rmSync(folder, { recursive: true });
  return mutants.filter((_, at) => !refused.has(at));
}

function readErrors(): string {
  const tsc = resolve('node_modules/typescript/bin/tsc');
  try {
    return execFileSync(process.execPath, [tsc, '-p', `${folder}/tsconfig.json`, '--pretty', 'false'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? '');
  }
}
