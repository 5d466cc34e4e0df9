/**
 * npm run trial:machines: three workers on one PostgreSQL of the trial's own, a provider that counts and refuses above
 * its rate. First undisturbed, for the time it takes; then with SIGKILLs of workers, restarts and crashes of PostgreSQL
 * and cuts of the network between; then under a budget that is too small. `--stories`, `--calm` (0: without), `--kills`,
 * `--restarts`, `--latency` (milliseconds; so long that the machine keeps up).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startProxy, type Way } from '../../support/cut-off.ts';
import { ferryNumber } from '../../support/ferries.ts';
import { runOn } from '../../support/postgres-server.ts';
import { filesBelow, putFiles } from '../../support/run-setup.ts';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';
import { PRICE, type StandIn, startStandIn } from './stand-in.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '3000' },
    calm: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    restarts: { type: 'string', default: '5' },
    latency: { type: 'string', default: '3000' },
  },
});
const [stories, calm, kills, restarts, latency] = [
  values.stories,
  values.calm,
  values.kills,
  values.restarts,
  values.latency,
].map(Number) as [number, number, number, number, number];

/** Requests that the provider takes in any second, and what the workers are told of it. */
const RATE = 40;
const RPM = 60 * RATE;
/** Requests under way by each worker: 64 together. */
const SHARES = [22, 21, 21];
const IN_FLIGHT = 64;
const CAP = 1_000;

const room = mkdtempSync(join(tmpdir(), 'norwire-trial-'));
const bin = join(import.meta.dirname, '../../../src/cli/bin.js');
const missed: string[] = [];
const expect = (holds: boolean, what: string): void => {
  if (!holds) missed.push(what);
};

interface Scene {
  readonly name: string;
  readonly standIn: StandIn;
  /** Straight to the database, and by the way that is cut. */
  readonly address: string;
  readonly workersAddress: string;
}

const environment = (address: string) => ({
  PATH: process.env.PATH,
  NORWIRE_STORE: address,
  NORWIRE_HOME: join(room, 'home'),
});

function run(address: string, argv: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [bin, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(address),
  });
  let said = '';
  child.stderr?.on('data', (text) => {
    said = `${said}${text}`.slice(-4_000);
  });
  child.once('close', (code) => {
    if (code !== 0 && code !== null && code !== 5)
      console.log(`norwire ${argv[0]} ended with ${code}: ${said}`);
  });
  return child;
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) ended(child.exitCode);
    else child.once('close', (code) => ended(code));
  });
}

async function setUp(name: string, count: number, postgres: OwnPostgres, proxy: Way): Promise<Scene> {
  await runOn(postgres.address, `CREATE DATABASE ${name}`);
  const at = (port: number) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const [address, workersAddress] = [at(postgres.port), at(proxy.port)];
  const inbox = join(room, name);
  mkdirSync(inbox);
  putFiles(inbox, Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}.txt`, ferryNumber(n)])));
  await endOf(run(address, ['store', 'migrate']));
  await runOn(address, WATCH);
  await endOf(run(address, ['queue', 'add', inbox, '-q']));
  return { name, standIn: await startStandIn(RATE, latency), address, workersAddress };
}

/** Writes down when an answer first reached the store, and each time a story was finished. */
const WATCH = `
CREATE TABLE seen_answers (key text, at timestamptz DEFAULT clock_timestamp());
CREATE TABLE seen_ends (story text);
CREATE FUNCTION see_answer() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO seen_answers (key) VALUES (NEW.key); RETURN NEW; END';
CREATE FUNCTION see_end() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO seen_ends VALUES (NEW.id); RETURN NEW; END';
CREATE TRIGGER see_answer BEFORE INSERT ON norwire.answers FOR EACH ROW EXECUTE FUNCTION see_answer();
CREATE TRIGGER see_end BEFORE UPDATE ON norwire.stories FOR EACH ROW
  WHEN (NEW.state = 'finished') EXECUTE FUNCTION see_end();`;

function startWorker({ workersAddress, standIn, name }: Scene, place: number, cap = CAP): ChildProcess {
  const share = SHARES[place] ?? 1;
  return run(workersAddress, [
    ...['work', '--until-empty', '--out', join(room, `${name}-ut`)],
    // A few stories more, for those that are being read, checked and written.
    ...['--stories', String(share + 4), '--concurrency', String(share)],
    ...['--base-url', standIn.baseURL, '--model', 'test', '--rpm', String(RPM), '-q'],
    ...['--price', `${PRICE.input}/${PRICE.output}`, '--max-cost', String(cap)],
  ]);
}

/** Nobody may be paid for what the store has: each answer, against when it was first there. */
async function judge({ address, standIn, name }: Scene, count: number): Promise<{ twice: number }> {
  const one = async (sql: string) => Number((await runOn(address, sql))[0]?.count);
  const finished = await one("SELECT count(*) FROM norwire.stories WHERE state = 'finished'");
  const ends = await one('SELECT count(*) FROM seen_ends');
  const outputs = await one('SELECT count(*) FROM norwire.outputs');
  const files = filesBelow(join(room, `${name}-ut`));
  const broken = files.filter(
    (file) => !/Made by norwire [^\n]+\.\*?\n$/.test(readFileSync(join(room, `${name}-ut`, file), 'utf8')),
  );
  const rows = await runOn(
    address,
    'SELECT key, extract(epoch FROM min(at)) * 1000 AS at FROM seen_answers GROUP BY key',
  );
  const stored = new Map(rows.map(({ key, at }) => [String(key), Number(at)]));
  let [twice, wrong] = [0, 0];
  for (const [key, times] of standIn.answered) {
    twice += times.length - 1;
    wrong += times.filter((at) => at > (stored.get(key) ?? Number.POSITIVE_INFINITY)).length;
  }
  const { requests, refused, most, dollars } = standIn.counts();
  const [budget] = await runOn(address, 'SELECT cost, lost_cost FROM norwire.budgets');
  const spent = Number(budget?.cost) / 1e9;
  console.log(
    `${name}: ${finished} of ${count} finished, ${ends} endings, ${outputs} outputs, ${files.length} files (${broken.length} broken); ` +
      `${requests} requests, ${refused} refused, ${most} in the fullest second (${RATE} allowed); ` +
      `${stored.size} answers, ${twice} paid for twice, ${wrong} of them when the store had it; ` +
      `$${dollars.toFixed(2)} owed to the provider, $${spent.toFixed(2)} in the ledger ($${(Number(budget?.lost_cost) / 1e9).toFixed(2)} lost)`,
  );
  expect(finished === count && outputs === count, `${name}: a story was lost`);
  expect(ends === count, `${name}: a story was finished twice`);
  expect(
    files.length === count && broken.length === 0,
    `${name}: the folder does not hold each story once and whole`,
  );
  expect(wrong === 0, `${name}: an answer that was in the store was paid for again`);
  expect(most <= RATE, `${name}: the rate was above the limit`);
  return { twice };
}

async function undisturbed(postgres: OwnPostgres, proxy: Way): Promise<void> {
  const scene = await setUp('calm', calm, postgres, proxy);
  const workers = SHARES.map((_, place) => startWorker(scene, place));
  // From the first request: what a start takes is told by bench:start.
  while (scene.standIn.counts().requests === 0) await wait(20);
  const begun = performance.now();
  let last = begun;
  let seen = 0;
  const watching = setInterval(() => {
    const { size } = scene.standIn.answered;
    if (size > seen) [seen, last] = [size, performance.now()];
  }, 50);
  await Promise.all(workers.map(endOf));
  clearInterval(watching);
  const wall = last + latency - begun;
  const bound = (scene.standIn.counts().requests * latency) / IN_FLIGHT;
  console.log(
    `calm: ${(wall / 1000).toFixed(1)} s to the last answer, ${(wall / bound).toFixed(2)} × the latency bound of ${(bound / 1000).toFixed(1)} s`,
  );
  expect(wall <= 1.15 * bound, `calm: ${(wall / bound).toFixed(2)} × the latency bound, 1.15 asked`);
  const { twice } = await judge(scene, calm);
  expect(twice === 0, 'calm: something was paid for twice');
  await scene.standIn.close();
}

async function disturbed(postgres: OwnPostgres, proxy: Way): Promise<void> {
  const scene = await setUp('rough', stories, postgres, proxy);
  const begun = performance.now();
  const workers = SHARES.map((_, place) => startWorker(scene, place));
  while (scene.standIn.counts().requests === 0) await wait(20);
  const isOver = () => workers.every((worker) => worker.exitCode !== null);
  let [killed, restarted, cuts] = [0, 0, 0];
  const expected = (2 * stories * latency) / IN_FLIGHT;
  const killing = (async () => {
    while (!isOver() && killed < kills) {
      await wait((0.5 + Math.random()) * (expected / kills));
      const place = Math.floor(Math.random() * workers.length);
      const worker = workers[place];
      if (worker === undefined || worker.exitCode !== null) continue;
      worker.kill('SIGKILL');
      await endOf(worker);
      killed += 1;
      workers[place] = startWorker(scene, place);
    }
  })();
  const restarting = (async () => {
    while (!isOver() && restarted < restarts) {
      await wait((expected / (restarts + 1)) * (0.75 + Math.random() / 2));
      await postgres.restart(restarted % 2 === 0 ? 'immediate' : 'fast');
      restarted += 1;
    }
  })();
  const cutting = (async () => {
    for (const how of ['drop', 'hang', 'drop'] as const) {
      await wait(expected / 4);
      if (isOver()) return;
      proxy.cut(how);
      await wait(how === 'hang' ? 12_000 : 5_000);
      proxy.mend();
      cuts += 1;
    }
  })();
  await Promise.all([killing, restarting, cutting]);
  // A killed worker was started again in its place; the last ones end by themselves.
  await Promise.all(workers.map(endOf));
  const wall = performance.now() - begun;
  console.log(
    `rough: ${killed} SIGKILLs, ${restarted} restarts of PostgreSQL (${Math.ceil(restarted / 2)} crashes), ${cuts} cuts of the network, ` +
      `${(wall / 1000).toFixed(0)} s, ${(wall / expected).toFixed(2)} × the latency bound`,
  );
  const { twice } = await judge(scene, stories);
  expect(killed === kills && restarted === restarts, 'rough: the work was done before all was disturbed');
  expect(
    twice <= (killed + restarted + cuts) * IN_FLIGHT,
    'rough: more was paid for twice than was under way',
  );
  const { dollars } = scene.standIn.counts();
  expect(dollars <= CAP, 'rough: the cap was exceeded');
  await scene.standIn.close();
}

/** A budget for a part of the work: workers end with 5, and the provider was never owed more. */
async function shortOfMoney(postgres: OwnPostgres, proxy: Way): Promise<void> {
  const count = Math.min(100, stories);
  const scene = await setUp('poor', count, postgres, proxy);
  const cap = 0.003 * count;
  const codes = await Promise.all(SHARES.map((_, place) => endOf(startWorker(scene, place, cap))));
  const [row] = await runOn(scene.address, "SELECT count(*) FROM norwire.stories WHERE state = 'finished'");
  const { dollars } = scene.standIn.counts();
  console.log(
    `poor: cap $${cap.toFixed(2)}, owed to the provider $${dollars.toFixed(3)}; ${row?.count} of ${count} finished, workers ended with ${codes.join(', ')}`,
  );
  expect(dollars <= cap, 'poor: the cap was exceeded');
  expect(
    codes.every((code) => code === 5),
    'poor: a worker did not end with 5',
  );
  await Promise.all(SHARES.map((_, place) => endOf(startWorker(scene, place))));
  await judge(scene, count);
  await scene.standIn.close();
}

const postgres = await startOwnPostgres();
const proxy = await startProxy(postgres.port);
try {
  if (calm > 0) await undisturbed(postgres, proxy);
  if (stories > 0) {
    await disturbed(postgres, proxy);
    await shortOfMoney(postgres, proxy);
  }
} finally {
  proxy.close();
  await postgres.stop();
  rmSync(room, { recursive: true, force: true });
}
for (const one of missed) console.log(`MISSED: ${one}`);
process.exitCode = missed.length === 0 ? 0 : 1;
