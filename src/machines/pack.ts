import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as bytes for a database: JSON, packed. Half of a character and NUL survive it, as they do not in text. */
export function pack(value: unknown): Buffer {
  // Level 3 takes half the time of the usual 6 and comes out some 5 % larger (measured on a sample’s answers).
  return deflateRawSync(JSON.stringify(value), { level: 3 });
}

export function unpack<T>(bytes: unknown): T {
  return JSON.parse(inflateRawSync(bytes as Uint8Array).toString('utf8')) as T;
}
