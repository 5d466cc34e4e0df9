import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openS3Target } from '../../src/machines/index.ts';
import { readS3Place } from '../../src/machines/s3-place.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { makeDatabase, testServer } from '../support/postgres.ts';
import { type S3Server, type S3ServerOptions, startS3Server } from '../support/s3-server.ts';

const keys = {
  accessKeyId: 'AKIATESTKEY0000001',
  secretAccessKey: 'very/secret+of+the+tests=000000000001',
  region: 'eu-north-1',
};
let server: S3Server;
afterEach(() => server?.close());

async function start(change: Partial<S3ServerOptions> = {}) {
  server = await startS3Server({ ...keys, ...change });
  return {
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_REGION: keys.region,
    AWS_ENDPOINT_URL: server.endpoint,
  };
}

const bytes = (text: string) => Buffer.from(text);
const open = (env: Record<string, string | undefined>, out = 's3://bucket/ut/i går') =>
  openS3Target({ out, env, waits: [1, 1] });

describe('an S3-compatible place', () => {
  it('takes documents under any name, whole, with their type', async () => {
    const target = await open(await start());
    const names = ['a.md', 'mappe/Ferja står (2)!.html', "it's+a*b & c=d?.json", '~x,;:@$#%41.nitf.xml'];
    for (const name of names) expect(await target.put(name, bytes(`Æ ${name}`))).toBe(true);
    for (const name of names)
      expect(server.objects.get(`/bucket/ut/i går/${name}`)?.body.toString()).toBe(`Æ ${name}`);
    expect(server.objects.get('/bucket/ut/i går/a.md')?.type).toBe('text/markdown; charset=utf-8');
  });

  it('writes the same once, and over nothing else', async () => {
    const target = await open(await start());
    server.objects.set('/bucket/ut/i går/b.md', { body: bytes('of others'), type: undefined });
    expect([await target.put('a.md', bytes('x')), await target.put('a.md', bytes('x'))]).toEqual([
      true,
      true,
    ]);
    expect([await target.put('b.md', bytes('x')), await target.put('a.md', bytes('y'))]).toEqual([
      false,
      false,
    ]);
    expect(server.requests.filter((line) => line.startsWith('PUT') && line.endsWith('.md'))).toHaveLength(1);
    expect(server.objects.get('/bucket/ut/i går/b.md')?.body.toString()).toBe('of others');
  });

  it('leaves what another put there in the same moment', async () => {
    let isFirst = true;
    const env = await start({
      fail: (line) => {
        // Between the look and the writing.
        if (line === 'PUT /bucket/ut/i går/a.md' && isFirst) {
          isFirst = false;
          server.objects.set('/bucket/ut/i går/a.md', { body: bytes('of others'), type: undefined });
        }
        return null;
      },
    });
    expect(await (await open(env)).put('a.md', bytes('x'))).toBe(false);
    expect(server.objects.get('/bucket/ut/i går/a.md')?.body.toString()).toBe('of others');
  });

  it('is the same for all who open it, and another when it was emptied', async () => {
    const env = await start();
    const names = await Promise.all([open(env), open(env), open(env)]);
    expect(new Set(names.map(({ name }) => name)).size).toBe(1);
    server.objects.clear();
    expect((await open(env)).name).not.toBe(names[0]?.name);
    expect((await open(env, 's3://bucket/annet')).name).not.toBe(names[0]?.name);
  });

  it('is written to on a server that knows of no conditions, and with a session’s token', async () => {
    const env = await start({ knowsNoConditions: true, sessionToken: 'token-000001' });
    const target = await open({ ...env, AWS_SESSION_TOKEN: 'token-000001' });
    expect(await target.put('a.md', bytes('x'))).toBe(true);
  });

  it('is tried again where it is busy, and for no longer than said', async () => {
    let busy = 2;
    const env = await start({ fail: () => (busy-- > 0 ? [503, 'SlowDown'] : null) });
    expect(await (await open(env)).put('a.md', bytes('x'))).toBe(true);
    busy = 100;
    await expect(open(env)).rejects.toThrow(/refused \(SlowDown\)/);
  });

  it.each([
    [
      'a wrong secret',
      { AWS_SECRET_ACCESS_KEY: 'another-secret-0000' },
      /SignatureDoesNotMatch\)\. Check AWS_ACCESS_KEY_ID/,
    ],
    [
      'a wrong key',
      { AWS_ACCESS_KEY_ID: 'AKIAOTHERKEY000002' },
      /InvalidAccessKeyId\)\. Check AWS_ACCESS_KEY_ID/,
    ],
    [
      'a wrong region',
      { AWS_REGION: 'eu-west-9' },
      /AuthorizationHeaderMalformed\)\. Check AWS_REGION \(eu-west-9\)/,
    ],
    ['nobody there', { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, /cannot be reached at 127\.0\.0\.1:1/],
    ['no key', { AWS_SECRET_ACCESS_KEY: undefined }, /needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
    ['no address', { AWS_ENDPOINT_URL: 'storage' }, /AWS_ENDPOINT_URL is no address/],
    ['a password in it', { AWS_ENDPOINT_URL: 'https://u:pw@storage' }, /without user and password/],
  ])('says what to do about %s, and no secret', async (_what, change, sentence) => {
    const env = { ...(await start()), ...change };
    const error = await open(env).catch((cause: Error) => cause);
    expect(error).toMatchObject({ code: 'settings', message: expect.stringMatching(sentence) });
    for (const secret of ['secret+of', 'AKIA', 'another-secret', 'pw@'])
      expect((error as Error).message).not.toContain(secret);
  });

  it('says that there is no such bucket', async () => {
    await expect(open(await start({ bucket: 'annen' }))).rejects.toThrow(/NoSuchBucket\)\. Make the bucket/);
  });

  it.each(['s3://', 's3://B/x', 's3://ab', 's3://bucket/../x', 's3://user:pw@bucket/x'])(
    'refuses %s',
    (out) => {
      expect(() => readS3Place(out, {})).toThrow(/--out takes a folder or s3:\/\/bucket\/prefix/);
    },
  );

  it.each([
    ['s3://bucket/a/b', 'eu-north-1', 'https://bucket.s3.eu-north-1.amazonaws.com/a/b/x.md'],
    ['s3://my.bucket', 'eu-north-1', 'https://s3.eu-north-1.amazonaws.com/my.bucket/x.md'],
    ['s3://bucket', 'cn-north-1', 'https://bucket.s3.cn-north-1.amazonaws.com.cn/x.md'],
  ])('on AWS finds %s in %s at %s', (out, region, address) => {
    const env = { AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's', AWS_DEFAULT_REGION: region };
    expect(readS3Place(out, env).addressOf('x.md')).toBe(address);
  });
});

describe.skipIf(testServer() === null)('work --out s3://…', () => {
  it('writes each finished story there, once, whoever works', async () => {
    const { address, drop } = await makeDatabase(testServer() ?? '');
    const env = { ...(await start()), NORWIRE_STORE: address, NORWIRE_HOME: temporaryFolder() };
    await norwire(['queue', 'add', join(process.cwd(), 'samples/stories'), '-f', 'md,json'], { env });
    const work = () =>
      norwire(['work', '--engine', 'recorded', '--until-empty', '--out', 's3://bucket/ut'], { env });
    const both = await Promise.all([work(), work()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const written = [...server.objects.keys()].filter((key) => !key.includes('.norwire'));
    expect(written).toHaveLength(16);
    expect(server.objects.get('/bucket/ut/ferje.md')?.body.toString()).toMatch(/^# /);
    const puts = server.requests.filter((line) => line.startsWith('PUT') && !line.includes('.norwire'));
    expect(puts).toHaveLength(16);
    const wrong = await norwire(['work', '--engine', 'recorded', '--until-empty', '--out', 's3://annen/ut'], {
      env,
    });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/NoSuchBucket\)\. Make the bucket/),
    ]);
    await drop();
  });
});
