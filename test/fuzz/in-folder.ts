import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Hands a folder with these files to `use`; it is gone afterwards. */
export async function inFolder<Made>(
  files: Files,
  use: (folder: string) => Made | Promise<Made>,
): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, by its path below it. */
export function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

const documented = [0, 1, 2, 3, 4, 5, 130];

/**
 * Runs one command line in `cwd`, with its data in the folder `home` beside, and sees that it ends with a documented
 * code, says why where it is not done, and never with a stack trace or a fault of its own.
 */
export async function holdCommand(
  argv: readonly string[],
  cwd: string,
  {
    env = {},
    input,
    stopAfter = 20_000,
  }: { env?: World['env']; input?: Uint8Array; stopAfter?: number } = {},
): Promise<number> {
  const said = { stdout: '', stderr: '' };
  const outlet = (to: keyof typeof said) => ({
    write: (text: string) => {
      said[to] += text;
    },
    isTTY: false,
    columns: 80,
  });
  async function* stdin() {
    if (input !== undefined) yield input;
  }
  const code = await run(argv, {
    env: { NORWIRE_HOME: join(dirname(cwd), 'home'), ...env },
    cwd,
    stdin: Object.assign(stdin(), { isTTY: input === undefined }),
    stdout: outlet('stdout'),
    stderr: outlet('stderr'),
    stop: AbortSignal.timeout(stopAfter),
    halt: new AbortController().signal,
    now: () => new Date('2026-11-22T12:00:00Z'),
  });
  assert.ok(documented.includes(code), `${code} is no exit code of norwire`);
  if (code > 1 && code !== 130) assert.match(said.stderr + said.stdout, /\S/u, `${code} without a word`);
  assert.doesNotMatch(said.stderr, /fault in norwire|^\s+at .*:\d+:\d+/mu, said.stderr);
  for (const [name, text] of Object.entries(said)) {
    assert.ok(text.isWellFormed(), `${name} has half a character`);
    assert.doesNotMatch(text, /[^\P{Cc}\n\t]/u, `${name} has control characters: ${JSON.stringify(text)}`);
  }
  return code;
}
