import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import type { OutputFormat, RunSetup, Work } from '../../src/batch/types.ts';
import { type DeskOptions, type OpenDesk, openDesk } from '../../src/desk/index.ts';
import type { DeskDatabase } from '../../src/desk/port/index.ts';
import { defaultStyle } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { type FormatName, writeTranslation } from '../../src/formats/write/write.ts';
import { checkEdited, processStory, rewritePart } from '../../src/process/process-story.ts';
import type { SendingRights } from '../../src/refuse-to-send.ts';
import { readStory } from '../../src/story/index.ts';
import { fakeModel } from './fake-model.ts';
import { folderWith, putFiles } from './run-setup.ts';
import { until } from './until.ts';

const endings: Partial<Record<FormatName, string>> = {
  md: '.md',
  nitf: '.nitf.xml',
  ninjs: '.ninjs.json',
  json: '.json',
};

export const formats: readonly OutputFormat[] = (['md', 'nitf', 'ninjs'] as const).map((name) => ({
  name,
  ending: endings[name] ?? '',
  write: (output) => writeTranslation(name, output),
  cancels: name !== 'md',
}));

/** The Norwegian of a story, and the English a model is made to answer, part by part. */
export interface Told {
  readonly norwegian: string;
  readonly english: Readonly<Record<string, string>>;
  readonly brief?: unknown;
  readonly said?: readonly { quote: string; by: string }[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers at will.
  readonly body: any;
  readonly text: string;
}

const prompts = await loadPrompts();

/** A model that knows the English of the stories told, by a part of their Norwegian. */
export function modelFor(stories: readonly Told[]) {
  return fakeModel((request) => {
    const said = request.messages.map(({ content }) => content).join('\n');
    const share = ({ norwegian }: Told): number => {
      const paragraphs = norwegian.split('\n\n');
      return (
        paragraphs.filter((text) => said.includes(JSON.stringify(text).slice(1, -1))).length /
        paragraphs.length
      );
    };
    const [story] = stories.filter((one) => share(one) > 0).sort((one, other) => share(other) - share(one));
    if (story === undefined) throw new Error('the fake model knows no such story');
    const asked = Object.keys(story.english).filter((id) => new RegExp(`"${id}":`).test(said));
    return {
      parts: asked.map((id) => ({ id, text: story.english[id] })),
      said: story.said ?? [],
      notes: [],
      brief: story.brief ?? null,
    };
  });
}

interface Kept {
  readonly db: DeskDatabase;
  readonly close: () => Promise<void>;
}

/** Where desks keep what editors do, by the folder of their room; null: in SQLite. */
let postgresFor: ((room: string) => Promise<Kept>) | null = null;

/** Has every desk that is started from now on keep what editors do elsewhere than in SQLite. */
export function keepIn(open: (room: string) => Promise<Kept>): void {
  postgresFor = open;
}

/** A desk on a folder of its own, reached by real HTTP on loopback. */
export async function startDesk(
  given: {
    readonly files?: Readonly<Record<string, string>>;
    readonly stories?: readonly Told[];
    readonly options?: Partial<DeskOptions>;
    readonly run?: Partial<RunSetup>;
    readonly rights?: SendingRights;
    readonly rewrite?: DeskOptions['rewrite'];
    readonly room?: ReturnType<typeof folderWith>;
    readonly clock?: () => number;
  } = {},
) {
  const room = given.room ?? folderWith();
  const inbox = join(room.path, 'inn');
  const out = join(room.path, 'ut');
  mkdirSync(inbox, { recursive: true });
  putFiles(inbox, given.files ?? {});
  const { model, asked } = modelFor(given.stories ?? []);
  const processing = {
    model,
    prompts,
    secondEditor: false,
    ...given.rights,
    brief: given.stories?.some(({ brief }) => brief) ? {} : null,
  };
  const stop = new AbortController();
  const kept = await postgresFor?.(room.path);
  const work: Work = (story, { signal, onEvent }) => processStory(story, { ...processing, signal, onEvent });
  const desk = await openDesk({
    run: {
      out,
      formats,
      everyFormat: formats,
      settings: 'settings-1',
      readArticles: async (bytes, name) => readArticles(Buffer.from(bytes).toString('utf8'), name),
      readStory,
      work,
      clock: given.clock ?? Date.now,
      signal: stop.signal,
      rights: () => given.rights ?? {},
      ...given.run,
    },
    watch: { settle: 0, rescanEvery: 400 },
    inputs: [inbox],
    port: 0,
    allowedHosts: [],
    bearers: [{ name: 'cms', token: 'a-token-for-the-tests-only' }],
    pushSecret: null,
    targets: [],
    engine: 'fake',
    style: defaultStyle,
    check: (story, copy, texts) => checkEdited(story, copy, texts, processing),
    rewrite:
      given.rewrite ??
      ((story, id, now, onAnswer) =>
        rewritePart(story, id, now, {
          ...processing,
          onEvent: (event) => event.type === 'answered' && onAnswer(event.answer),
        })),
    checkLoose: async () => [],
    log: () => undefined,
    ...(kept && { db: kept.db }),
    ...given.options,
  });
  const reached = reach(desk);
  return {
    room,
    inbox,
    out,
    asked,
    ...reached,
    close: async () => {
      stop.abort(new Error('the test is over'));
      await desk.ended;
      await kept?.close();
    },
  };
}

/** A desk by real HTTP on loopback. */
export function reach(desk: OpenDesk) {
  const host = `127.0.0.1:${desk.port}`;
  const send = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | Buffer,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = ask(
        { host: '127.0.0.1', port: desk.port, method, path, agent: false, headers: { host, ...headers } },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('end', () => {
            const text = Buffer.concat(pieces).toString('utf8');
            const isJson = /json/.test(String(answer.headers['content-type']));
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text,
              body: isJson ? JSON.parse(text) : null,
            });
          });
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  const token = { authorization: 'Bearer a-token-for-the-tests-only' };
  const json = { 'content-type': 'application/json' };
  const api = {
    get: (path: string) => send('GET', path, token),
    post: (path: string, body: unknown = {}, more: Record<string, string> = {}) =>
      send('POST', path, { ...token, ...json, ...more }, JSON.stringify(body)),
    put: (path: string, body: unknown, version?: number) =>
      send(
        'PUT',
        path,
        { ...token, ...json, ...(version !== undefined && { 'if-match': `"${version}"` }) },
        JSON.stringify(body),
      ),
  };
  return {
    port: desk.port,
    invite: desk.invite,
    send,
    api,
    until,
    /** The story of a source, once it is there and holds. */
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers at will.
    story: (source: string, holds: (story: any) => boolean = () => true): Promise<any> =>
      until(async () => {
        const { status, body } = await api.get(`/api/stories/${idOf(source)}`);
        return status === 200 && holds(body) ? body : null;
      }),
  };
}

export const idOf = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 16);

/** The journal of an expedition, with a quote and figures, as the desk's tests tell it. */
export const harbour: Told = {
  norwegian: [
    'Havna i Skjelvik stenges i tre uker',
    'Havna i Skjelvik stenges fra mandag etter at 12 fartøy ble skadet i stormen.',
    '– Vi kan ikke ta imot skip før kaia er trygg, sier havnesjef Amina Larsen.',
    'Reparasjonen koster 3,5 millioner kroner, ifølge kommunen.',
  ].join('\n\n'),
  english: {
    headline: 'Skjelvik harbour to close for three weeks',
    p1: 'Skjelvik harbour will close from Monday after 12 vessels were damaged in the storm.',
    p2: '<q>We can’t take in ships until the quay is safe,</q> harbour master Amina Larsen said.',
    p3: 'Repairs will cost 3.5 million kroner, according to the municipality.',
  },
  said: [{ quote: 'p2', by: 'Amina Larsen' }],
};
