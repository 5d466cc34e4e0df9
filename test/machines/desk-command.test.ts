import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { idOf } from '../support/open-desk.ts';
import { makeDatabase, testServer } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const server = testServer();

describe.skipIf(server === null)('norwire desk on a store in PostgreSQL', () => {
  it('takes a story from the queue to the approved text, and remembers it', async () => {
    const { address, drop } = await makeDatabase(server ?? '');
    onTestFinished(drop);
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'inn'));
    copyFileSync('samples/stories/ferje.txt', join(cwd, 'inn', 'ferje.txt'));
    const token = 'a-token-for-the-tests-only';
    const env = { NORWIRE_HOME: temporaryFolder(), NORWIRE_STORE: address, NORWIRE_DESK_TOKENS: token };
    const offline = ['--engine', 'recorded', '--no-second-editor', '--date', '2026-11-02'];
    const added = await norwire(['queue', 'add', 'inn', '--for-desk', '--date', '2026-11-02'], { cwd, env });
    expect([added.code, added.stderr]).toEqual([0, '1 added.\n']);
    const worked = await norwire(['work', '--until-empty', '--out', 'ut', ...offline.slice(0, 3)], {
      cwd,
      env,
    });
    expect(worked.stderr).toContain('1 finished here');

    const stop = new AbortController();
    let said = '';
    const stdout = { write: (text: string) => (said += text), isTTY: false, columns: 80 };
    const ran = norwire(['desk', '--port', '0', '--no-open', '--json', ...offline], {
      ...{ cwd, env, stop: stop.signal, stdout },
    });
    const desk = await until(
      () => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0],
      () => said,
    );
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const at = `${desk}/api/stories/${idOf('ferje')}`;
    const story = await until(async () => {
      const answer = await fetch(at, { headers });
      return answer.ok ? ((await answer.json()) as { hash: string; state: string }) : null;
    });
    expect(story.state).toBe('machine');
    const body = JSON.stringify({ hash: story.hash, reason: 'checked' });
    expect((await fetch(`${at}/approve`, { method: 'POST', headers, body })).status).toBe(200);
    await until(async () => {
      const state = (await (await fetch(`${at}/state`, { headers })).json()) as { state: string };
      return state.state === 'sent' ? state : null;
    });
    const markdown = await (await fetch(`${at}/outputs/md`, { headers })).text();
    expect(markdown).toMatch(/^# /m);
    stop.abort(new Error('the test is over'));
    // As after Ctrl-C.
    expect((await ran).code).toBe(130);
    const stats = await norwire(['memory', 'stats', '--memory', 'store'], { cwd, env });
    expect(stats.stdout).toMatch(/^[1-9]\d* pairs .* of 1 story/);
  });
});
