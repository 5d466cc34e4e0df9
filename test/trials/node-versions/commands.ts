/**
 * npm run trial:node: the packed command and those that keep something on disk, on the oldest Node promised and the
 * newest there is. Nothing of Node's own reaches stderr.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer } from '../../support/server.ts';

const root = join(import.meta.dirname, '../../..');
const bin = join(root, 'src/cli/bin.js');
const stories = join(root, 'samples/stories');
const story = join(stories, 'ferje.txt');
const answerTo = (task: string) =>
  JSON.parse(readFileSync(join(root, `samples/answers/ferje.${task}.json`), 'utf8')).reply;
const server = await startServer({ answer: (body) => answerTo(body.response_format.json_schema.name) });
const live = ['--base-url', server.baseURL, '--model', 'test'];
const run = promisify(execFile);

for (const name of ['node-22', 'node-26']) {
  const node = join(import.meta.dirname, 'node_modules', name, 'bin/node');
  const folder = mkdtempSync(join(tmpdir(), 'norwire-node-'));
  const out = join(folder, 'ut');
  const env = { PATH: process.env.PATH, NORWIRE_HOME: join(folder, 'home') };
  const { stdout: version } = await run(node, ['--version']);
  const { stdout: smoke } = await run(node, [join(root, 'tools/smoke.ts')], { cwd: root });
  console.log(`${version.trim()}: ${smoke.trim()}`);
  const commands: readonly (readonly string[])[] = [
    ['translate', story, '--brief', ...live],
    ['translate', story, '--brief', '-f', 'json', ...live],
    ['store', 'stats'],
    ['batch', stories, '--out', out, '--engine', 'recorded', '-f', 'md,json,html'],
    ['batch', stories, '--out', out, '--engine', 'recorded', '-f', 'md,json,html'],
    ['digest', out],
  ];
  for (const argv of commands) {
    const { stdout, stderr } = await run(node, [bin, ...argv], { env });
    if (/\(node:\d+\)|Warning/u.test(stderr)) throw new Error(`${version.trim()}: ${argv[0]} says ${stderr}`);
    console.log(`  ${argv[0]}: exit 0, ${stdout.length} characters out, ${stderr.length} said`);
  }
  rmSync(folder, { recursive: true, force: true });
}
if (server.requests.length !== 4)
  throw new Error(`${server.requests.length} requests were sent, not two for each Node`);
await server.close();
