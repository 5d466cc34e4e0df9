import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line through the real wiring, in a world of plain values. */
export async function norwire(
  argv: readonly string[],
  given: Partial<World> & { readonly input?: string | Uint8Array } = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const outlet = (to: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      said[to] += text;
    },
    isTTY: false,
    columns: 80,
  });
  const { input, ...world } = given;
  const code = await run(argv, {
    env: { NORWIRE_HOME: temporaryFolder() },
    cwd: temporaryFolder(),
    stdin: streamOf(input),
    stdout: outlet('stdout'),
    stderr: outlet('stderr'),
    stop: new AbortController().signal,
    halt: new AbortController().signal,
    now: () => new Date('2026-11-22T12:00:00Z'),
    ...world,
  });
  return { code, ...said };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function streamOf(input: string | Uint8Array | undefined): World['stdin'] {
  const pieces = input === undefined ? [] : [Buffer.from(input)];
  async function* read() {
    yield* pieces;
  }
  return Object.assign(read(), { isTTY: input === undefined });
}
