import { NorwireError } from '../errors.ts';

/** Where objects are put, and with what they are signed. */
export interface S3Place {
  /** For a person: `s3://bucket/prefix`. */
  readonly name: string;
  /** The address of an object, by its path below the prefix. */
  readonly addressOf: (path: string) => string;
  /** The same for all who mean the same place. */
  readonly id: string;
  readonly region: string;
  readonly keys: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

export function isS3(out: string): boolean {
  return /^s3:\/\//iu.test(out);
}

/**
 * Reads `s3://bucket/prefix` and the usual variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN,
 * AWS_REGION or AWS_DEFAULT_REGION, AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL. Throws (`settings`) where something is
 * missing or wrong; no secret is in what it says.
 */
export function readS3Place(out: string, env: Environment): S3Place {
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)\/*(.*)$/isu.exec(out) ?? [];
  const segments = rest.split('/').filter((segment) => segment !== '');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u.test(bucket) || segments.some((one) => /^\.\.?$/u.test(one))) {
    throw new NorwireError(
      'settings',
      '--out takes a folder or s3://bucket/prefix, with a bucket of 3 to 63 small letters, digits, dots and dashes, and no . or .. in the prefix.',
    );
  }
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
  const base = baseOf(bucket, region, env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || null);
  const prefix = segments.map((segment) => `${segment}/`).join('');
  return {
    name: `s3://${bucket}/${prefix}`,
    id: `s3 ${base}/${prefix}`,
    addressOf: (path) => `${base}/${`${prefix}${path}`.split('/').map(encodeSegment).join('/')}`,
    region,
    keys: readKeys(env),
  };
}

function readKeys(env: Environment): S3Place['keys'] {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    throw new NorwireError(
      'settings',
      '--out s3://… needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment (and AWS_REGION; AWS_ENDPOINT_URL for others than AWS).',
    );
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

/** Others than AWS are asked by path: their names have no bucket before them. */
function baseOf(bucket: string, region: string, endpoint: string | null): string {
  if (endpoint === null) {
    const domain = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
    // A certificate for *.s3… does not hold for a name with more dots.
    return bucket.includes('.') ? `https://${domain}/${bucket}` : `https://${bucket}.${domain}`;
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username || url.password || url.search) {
    throw new NorwireError(
      'settings',
      'AWS_ENDPOINT_URL is no address of a server: give one such as https://storage.example, without user and password.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}/${bucket}`;
}

/** As the signature has it too. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
