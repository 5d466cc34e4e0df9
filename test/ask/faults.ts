import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type OpenaiOptions, openaiModel } from '../../src/ask/server/openai.ts';
import { createFakeClock } from '../support/clock.ts';
import { completion, type Fault, type Reply, startServer } from '../support/server.ts';
import { FERRY, makeRequest } from './requests.ts';

export type Settings = Partial<OpenaiOptions>;

/** Asks a server with these faults, once, with no time passing; PORT stands for its port in what comes back. */
export async function ask(
  faults: readonly (Reply | Fault | null)[],
  settings: Settings = {},
  forever?: Reply | Fault,
) {
  const server = await startServer({ answer: () => FERRY, faults, guard: () => forever ?? null });
  const clock = createFakeClock();
  const begun = clock.now();
  const stop = new AbortController();
  const model = openaiModel({
    model: 'test-model',
    baseURL: server.baseURL,
    apiKey: 'sk-secret-1234567890',
    clock,
    random: () => 1,
    stop: stop.signal,
    ...settings,
  });
  const { port } = new URL(server.origin);
  try {
    const answer = await model(makeRequest());
    return { answer, requests: server.requests.length, waited: clock.now() - begun };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : null;
    const endsRun = 'endsRun' in error && error.endsRun === true;
    const message = error.message.replaceAll(port, 'PORT');
    return { code, endsRun, message, requests: server.requests.length, waited: clock.now() - begun };
  } finally {
    await server.close();
  }
}

export const error = (message: string, rest: object = {}) => ({ error: { message, ...rest } });
export const choice = (message: object, finish = 'stop') => ({
  choices: [{ index: 0, finish_reason: finish, message }],
});
export const answered = completion(FERRY);
export const whole = JSON.stringify(answered);
const json = { 'content-type': 'application/json' };

export const resetBeforeBody: Fault = (response) => response.socket?.destroy();
export const resetInBody: Fault = (response) => {
  response.writeHead(200, { ...json, 'content-length': whole.length });
  response.write(whole.slice(0, 40), () => response.socket?.destroy());
};
export const stalledHeaders: Fault = () => {};
export const stalledBody: Fault = (response) => {
  response.writeHead(200, json);
  response.write(whole.slice(0, 40));
};
export const slowDrip: Fault = (response) => {
  response.writeHead(200, json);
  const pieces = whole.match(/.{1,60}/gs) ?? [];
  const drip = () =>
    pieces.length > 0 ? response.write(pieces.shift(), () => setTimeout(drip, 1)) : response.end();
  drip();
};
export const brokenGzip: Fault = (response) => {
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
  response.end(gzipSync(whole).subarray(0, 60));
};
export const goodGzip: Fault = (response) => {
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
  response.end(gzipSync(whole));
};
export const notHttp: Fault = (response) => {
  response.socket?.end('220 mail.example ESMTP\r\n');
};
export const endless: Fault = (response: ServerResponse) => {
  response.writeHead(200, json);
  const piece = ' '.repeat(1024 * 1024);
  const pour = () => {
    while (!response.destroyed) if (!response.write(piece)) return void response.once('drain', pour);
  };
  pour();
};
export const dateHeader = (ms: number) => new Date(Date.UTC(2026, 0, 15, 12) + ms).toUTCString();
