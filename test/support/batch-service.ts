import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request of a batch is answered with; null: no line at all. */
export type Reply = (request: SentLine) => ReplyLine | null;

export interface SentLine {
  readonly custom_id: string;
  readonly method: string;
  readonly url: string;
  readonly body: { model: string; messages: { role: string; content: string }[]; response_format?: object };
}

export interface ReplyLine {
  readonly status?: number;
  readonly text?: string;
  readonly error?: { code: string; message: string };
}

interface MadeBatch {
  id: string;
  input: string;
  status: string;
  looks: number;
  metadata: Record<string, string>;
  output: string | null;
  answered: number;
  errors: string | null;
  trouble: { code: string; message: string } | null;
}

/**
 * A server on this machine that speaks the files and batches endpoints. Batches end at the second look. Faults are
 * planted through `plan`.
 */
export async function startBatchService(reply: Reply) {
  const files = new Map<string, string>();
  const batches: MadeBatch[] = [];
  const plan = {
    /** So many of the next calls to an endpoint are answered with this status. */
    fail: [] as { path: RegExp; status: number; afterwards?: boolean }[],
    endsAs: [] as { status: string; trouble?: { code: string; message: string } }[],
    looksNeeded: 2,
    /** What the next downloads of answers become. */
    contents: [] as ((text: string, response: ServerResponse) => void)[],
  };
  const sent: SentLine[][] = [];

  const end = (batch: MadeBatch): void => {
    const how = plan.endsAs.shift() ?? { status: 'completed' };
    batch.status = how.status;
    batch.trouble = how.trouble ?? null;
    if (how.status === 'failed') return;
    const lines = linesOfFile(files.get(batch.input) ?? '');
    const [output, errors]: [string[], string[]] = [[], []];
    for (const line of lines) {
      const answer = reply(line);
      if (answer === null) continue;
      if (answer.error) {
        errors.push(JSON.stringify({ custom_id: line.custom_id, response: null, error: answer.error }));
        continue;
      }
      const status = answer.status ?? 200;
      const body =
        status === 200 ? completion(answer.text ?? '') : { error: { message: answer.text ?? 'no' } };
      const response = { status_code: status, request_id: 'r', body };
      (status === 200 ? output : errors).push(
        JSON.stringify({ id: 'x', custom_id: line.custom_id, response, error: null }),
      );
    }
    batch.answered = output.length;
    batch.output = keep(`out-${batch.id}`, output.reverse());
    batch.errors = keep(`err-${batch.id}`, errors);
  };
  const keep = (name: string, lines: string[]): string | null => {
    if (lines.length === 0) return null;
    files.set(name, `${lines.join('\n')}\n`);
    return name;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = `${request.method} ${request.url?.replace(/\?.*$/, '')}`;
    const body = await readAll(request);
    const fault = plan.fail.find((one) => one.path.test(path));
    if (fault) plan.fail.splice(plan.fail.indexOf(fault), 1);
    const made = fault && !fault.afterwards ? null : respond(path, body);
    if (fault) return send(response, fault.status, { error: { message: 'planted', code: 'planted' } });
    const spoil = typeof made === 'string' ? plan.contents.shift() : undefined;
    if (spoil) return spoil(made as string, response);
    if (typeof made === 'string') {
      response.end(made);
      return;
    }
    send(response, made === null ? 404 : 200, made ?? { error: { message: 'no such thing' } });
  };

  const respond = (path: string, body: string): object | string | null => {
    if (path === 'POST /v1/files') {
      const id = `file-${files.size + 1}`;
      const text = body.slice(body.indexOf('{"custom_id'), body.lastIndexOf('}\n') + 2);
      files.set(id, text);
      return { id, object: 'file' };
    }
    if (path === 'POST /v1/batches') {
      const { input_file_id, metadata } = JSON.parse(body);
      sent.push(linesOfFile(files.get(input_file_id) ?? ''));
      const batch: MadeBatch = {
        ...{
          id: `batch-${batches.length + 1}`,
          input: input_file_id,
          status: 'in_progress',
          looks: 0,
          metadata,
        },
        ...{ output: null, errors: null, trouble: null, answered: 0 },
      };
      batches.push(batch);
      return shown(batch);
    }
    if (path === 'GET /v1/batches') return { object: 'list', data: batches.map(shown), has_more: false };
    const [, id] = /^GET \/v1\/batches\/(.+)$/.exec(path) ?? [];
    const batch = batches.find((one) => one.id === id);
    if (batch) {
      batch.looks += 1;
      if (batch.status === 'in_progress' && batch.looks >= plan.looksNeeded) end(batch);
      return shown(batch);
    }
    const [, file] = /^GET \/v1\/files\/(.+)\/content$/.exec(path) ?? [];
    return file === undefined ? null : (files.get(file) ?? null);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((cause) => send(response, 500, { error: { message: String(cause) } }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    plan,
    sent,
    batches,
    stop: () => stop(server),
  };
}

function shown({ id, status, metadata, output, errors, trouble, input, answered }: MadeBatch): object {
  return {
    ...{ id, object: 'batch', status, metadata, input_file_id: input, endpoint: '/v1/chat/completions' },
    ...{ output_file_id: output, error_file_id: errors, errors: trouble && { data: [trouble] } },
    request_counts: { total: answered, completed: status === 'completed' ? answered : 0, failed: 0 },
  };
}

function completion(text: string): object {
  return {
    model: 'fake-model-2026',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text } }],
    usage: { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 60 } },
  };
}

function linesOfFile(text: string): SentLine[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SentLine);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function stop(server: Server): Promise<void> {
  return new Promise((stopped) => {
    server.closeAllConnections();
    server.close(() => stopped());
  });
}
