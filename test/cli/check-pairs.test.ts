import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';

const right = { source: ['Fem båter ligger til kai.'], target: ['Five boats are docked.'] };
const wrong = { source: ['Fem båter ligger til kai.'], target: ['Six boats are docked.'] };
const lineOf = (id: string, pair: typeof right) => `${JSON.stringify({ id, ...pair })}\n`;

/** So many pairs go to threads. */
const many = 4000;

describe('check --pairs', () => {
  it('tells of many pairs in the order of the file, whichever thread was first', async () => {
    const folder = temporaryFolder();
    const rows = Array.from({ length: many }, (_, at) => lineOf(`p${at}`, at % 3 === 0 ? wrong : right));
    writeFileSync(join(folder, 'pairs.jsonl'), rows.join(''));
    const { code, stdout } = await norwire(['check', '--pairs', 'pairs.jsonl', '--json'], { cwd: folder });
    expect(code).toBe(1);
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line): { id: string; findings: unknown[] } => JSON.parse(line));
    expect(told.map(({ id }) => id)).toEqual(rows.map((_, at) => `p${at}`));
    expect(told.map(({ findings }) => findings.length)).toEqual(rows.map((_, at) => (at % 3 === 0 ? 1 : 0)));
  });

  it('a line that is no pair is named, behind what stood before it', async () => {
    const input = `${lineOf('a', right)}\n{"id":"b"}\n${lineOf('c', right)}`;
    const { code, stdout, stderr } = await norwire(['check', '--pairs', '-', '--json'], { input });
    expect(stdout).toBe('{"id":"a","findings":[]}\n');
    expect(stderr).toContain('stdin, line 3: "source" does not fit');
    expect(code).toBe(2);
  });

  it('a stream that is cut anywhere, in the midst of a letter too, is read as it was', async () => {
    const bytes = Buffer.from(lineOf('å', right) + lineOf('ø', wrong));
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const stdin = Object.assign(byteByByte(), { isTTY: false });
    const { code, stdout } = await norwire(['check', '--pairs', '-'], { stdin });
    expect(stdout).toContain('å: nothing found.');
    expect(stdout).toContain('ø: 1 error, 0 warnings.');
    expect(code).toBe(1);
  });

  it('bytes that are no UTF-8 are refused in a stream', async () => {
    const { code, stderr } = await norwire(['check', '--pairs', '-'], {
      input: Uint8Array.of(0x7b, 0xff, 0x0a),
    });
    expect(stderr).toContain('stdin is not in UTF-8');
    expect(code).toBe(2);
  });

  it('a file without pairs is refused', async () => {
    const { code, stderr } = await norwire(['check', '--pairs', '-'], { input: '\n\n' });
    expect(stderr).toContain('stdin holds no pairs');
    expect(code).toBe(2);
  });
});
