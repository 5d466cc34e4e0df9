import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { filesBelow, putFiles, reportIn } from './run-setup.ts';

/** What a folder looked like after the kills and one run to the end. */
export interface AfterKills {
  readonly kills: number;
  /** Outputs that were ever seen half-written. */
  readonly halfWritten: readonly string[];
  readonly outputs: readonly string[];
  readonly leftBehind: readonly string[];
  readonly report: ReturnType<typeof reportIn>;
}

/**
 * Runs a batch over `stories` stories and kills it (SIGKILL) at random moments, `kills` times, looking at all outputs
 * each time; then lets it run to its end.
 */
export async function killRuns(folder: string, stories: number, kills: number): Promise<AfterKills> {
  const [inbox, out] = [join(folder, 'inn'), join(folder, 'ut')];
  putFiles(
    inbox,
    Object.fromEntries(Array.from({ length: stories }, (_, n) => [`${n % 7}/s${n}.txt`, textOf(n)])),
  );
  const halfWritten: string[] = [];
  let killed = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    const child = start(inbox, out);
    const ended = endOf(child);
    const late = wait(150 + Math.random() * 700).then(() => child.kill('SIGKILL'));
    await ended;
    if (child.signalCode === 'SIGKILL') killed += 1;
    await late;
    halfWritten.push(...(existsSync(out) ? filesBelow(out).filter((name) => !isWhole(join(out, name))) : []));
    // A run that came to its end before it could be killed gets something to do again.
    if (child.exitCode === 0) putFiles(inbox, { [`ny/n${turn}.txt`]: textOf(stories + turn) });
  }
  const last = start(inbox, out);
  let trouble = '';
  last.stderr?.on('data', (text) => (trouble += text));
  await endOf(last);
  if (last.exitCode !== 0) throw new Error(`the last run failed: ${trouble}`);
  return {
    kills: killed,
    halfWritten,
    outputs: filesBelow(out),
    leftBehind: readdirSync(join(out, '.norwire', 'writing')),
    report: reportIn(out),
  };
}

function textOf(number: number): string {
  return `Sak ${number} fra Bergen\n\n${`Byrådet varsler ${number} millioner kroner til nye ferjer. `.repeat(40)}\n\nSlutt på sak ${number}`;
}

function isWhole(path: string): boolean {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return text.endsWith('}\n') && JSON.parse(text).parts.length === 1;
  return /^# EN Sak \d+ fra Bergen\n[\s\S]*Slutt på sak \d+\n$/.test(text);
}

function start(inbox: string, out: string): ChildProcess {
  const driver = fileURLToPath(new URL('./kill-driver.ts', import.meta.url));
  return spawn(process.execPath, [driver, inbox, out], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((ended) => child.once('exit', () => ended()));
}
