import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An S3 of the tests' own: keeps objects, and checks every signature as AWS describes it (Signature Version 4). */
export interface S3Server {
  readonly endpoint: string;
  /** By `/bucket/key`, decoded. */
  readonly objects: Map<string, { readonly body: Buffer; readonly type: string | undefined }>;
  /** `PUT /bucket/key` and so on, as they came. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export interface S3ServerOptions {
  readonly bucket?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
  /** Answers in the place of the server: a status and a code, or null. */
  readonly fail?: (request: string) => readonly [number, string] | null;
  /** As older servers do: conditions are not known (501). */
  readonly knowsNoConditions?: boolean;
}

export async function startS3Server(options: S3ServerOptions): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const line = `${request.method} ${path}`;
    requests.push(line);
    const say = (status: number, code: string): void => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      const key = options.accessKeyId;
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no: ${key}</Message></Error>`);
    };
    const wrong = options.fail?.(line) ?? whatIsWrong(request, body, options);
    if (wrong !== null) return say(...wrong);
    if (!path.startsWith(`/${options.bucket ?? 'bucket'}/`)) return say(404, 'NoSuchBucket');
    const there = objects.get(path);
    if (request.method === 'GET') {
      if (there === undefined) return say(404, 'NoSuchKey');
      response.end(there.body);
      return;
    }
    if (request.headers['if-none-match'] === '*') {
      if (options.knowsNoConditions) return say(501, 'NotImplemented');
      if (there !== undefined) return say(412, 'PreconditionFailed');
    }
    objects.set(path, { body, type: request.headers['content-type'] });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Why a request is refused, or null: its signature worked out again from what came. */
function whatIsWrong(
  request: IncomingMessage,
  body: Buffer,
  { accessKeyId, secretAccessKey, sessionToken, region }: S3ServerOptions,
): readonly [number, string] | null {
  const sign =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, key, day = '', told, names = '', signature] = sign.exec(request.headers.authorization ?? '') ?? [];
  if (key === undefined) return [403, 'AccessDenied'];
  if (key !== accessKeyId) return [403, 'InvalidAccessKeyId'];
  if (told !== region) return [400, 'AuthorizationHeaderMalformed'];
  const time = String(request.headers['x-amz-date']);
  const at = Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - at) < 900_000) || !time.startsWith(day)) return [403, 'RequestTimeTooSkewed'];
  if (request.headers['x-amz-security-token'] !== sessionToken) return [403, 'InvalidToken'];
  const digest = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== digest) return [400, 'XAmzContentSHA256Mismatch'];
  const signed = names.split(';');
  const must = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))];
  if (!must.every((name) => signed.includes(name))) return [403, 'AccessDenied'];
  const [path = '', search = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path,
    search,
    ...signed.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    names,
    digest,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const whole = createHash('sha256').update(canonical).digest('hex');
  const chain = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const due = createHmac('sha256', chain)
    .update(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${whole}`)
    .digest('hex');
  return due === signature ? null : [403, 'SignatureDoesNotMatch'];
}
