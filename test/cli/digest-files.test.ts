import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';

async function briefIn(folder: string, sample: string): Promise<string> {
  const file = join(folder, `${sample}.json`);
  const argv = [
    'brief',
    `samples/stories/${sample}.txt`,
    '--engine',
    'recorded',
    '-f',
    'json',
    '-o',
    file,
    '-q',
  ];
  expect((await norwire(argv, { cwd: process.cwd() })).code).toBe(0);
  return file;
}

describe('a digest of files', () => {
  it('puts the briefs that brief -f json wrote into one bulletin', async () => {
    const folder = temporaryFolder();
    const files = [await briefIn(folder, 'storm'), await briefIn(folder, 'ferje')];
    const { code, stdout } = await norwire(['digest', ...files, '--title', 'Morning']);
    expect(code).toBe(0);
    expect(stdout).toContain('# Morning');
    expect(stdout).toContain('### Storm Ylva sinks 12 boats in Norwegian harbour of Sandvær');
    expect(stdout).toContain('### Norwegian county council wants to scrap island’s evening ferries');
  });

  it('sends none of them for an opening paragraph: a file does not say what is under embargo', async () => {
    const file = await briefIn(temporaryFolder(), 'storm');
    const { code, stdout, stderr } = await norwire(['digest', file, '--lead']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('files do not say what is under embargo');
  });

  it('names a file that holds no brief', async () => {
    const { code, stderr } = await norwire(['digest', 'samples/stories/storm.txt'], { cwd: process.cwd() });
    expect(code).toBe(2);
    expect(stderr).toContain('samples/stories/storm.txt');
    expect(stderr).toContain('holds no brief');
  });
});
