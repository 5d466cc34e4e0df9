import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { idOf } from '../support/open-desk.ts';
import { folderWith } from '../support/run-setup.ts';

const running: ChildProcess[] = [];
const room = folderWith();

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  room.remove();
});

const token = 'a-token-for-the-tests-only';

/** The command itself, on the samples with recorded answers. */
async function startCommand(): Promise<{ child: ChildProcess; base: string }> {
  const out = join(room.path, 'ut');
  const flags = ['--out', out, '--engine', 'recorded', '--no-open', '--json', '--port', '0'];
  const child = spawn(process.execPath, ['src/cli/bin.js', 'desk', 'samples/stories', ...flags], {
    env: { ...process.env, NORWIRE_DESK_TOKENS: `cms:${token}`, NORWIRE_HOME: room.path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  for (const since = Date.now(); ; ) {
    const address = /"address":"(http:[^?"]+)/.exec(said)?.[1];
    if (address !== undefined) return { child, base: address };
    if (child.exitCode !== null || Date.now() - since > 50_000) throw new Error(said);
    await new Promise((next) => setTimeout(next, 20));
  }
}

const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

async function storyAt(base: string) {
  for (const since = Date.now(); ; ) {
    const answer = await fetch(`${base}api/stories/${idOf('ferje.txt')}`, { headers });
    if (answer.ok)
      return (await answer.json()) as { parts: { place: string; text: string; version: number }[] };
    if (Date.now() - since > 50_000) throw new Error(await answer.text());
    await new Promise((next) => setTimeout(next, 30));
  }
}

describe('a desk that is killed', () => {
  // Four starts of the command: on a busy machine each takes seconds.
  it('has every text that was said to be saved, in whatever moment it was killed', {
    timeout: 120_000,
  }, async () => {
    for (const lasts of [7, 90]) {
      const { child, base } = await startCommand();
      let { version } = (await storyAt(base)).parts[1] ?? { version: 0 };
      let saved: string | null = null;
      for (let turn = 1; ; turn += 1) {
        const text = `The county authority wants to cut the last three departures, as typed in turn ${turn} of ${lasts}.`;
        try {
          const answer = await fetch(`${base}api/stories/${idOf('ferje.txt')}/texts/p1`, {
            method: 'PUT',
            headers: { ...headers, 'if-match': `"${version}"` },
            body: JSON.stringify({ text }),
          });
          if (!answer.ok) break;
          version = ((await answer.json()) as { changed: { version: number } }).changed.version;
          if (saved === null) setTimeout(() => child.kill('SIGKILL'), lasts);
          saved = text;
        } catch {
          break;
        }
      }
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((done) => child.once('exit', done));
      const again = await startCommand();
      const text = (await storyAt(again.base)).parts[1]?.text ?? '';
      // What was said to be saved, or the one that was under way behind it.
      const turnOf = (words: string | null) => Number(/turn (\d+)/.exec(words ?? 'turn 0')?.[1] ?? 0);
      expect(saved).not.toBeNull();
      expect([turnOf(saved), turnOf(saved) + 1]).toContain(turnOf(text));
      again.child.kill('SIGTERM');
      const code = await new Promise((done) => again.child.once('exit', done));
      expect(code).toBe(0);
    }
  });
});
