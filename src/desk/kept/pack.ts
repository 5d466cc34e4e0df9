import { deflateRawSync, inflateRawSync } from 'node:zlib';

export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 3 });
}

export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString());
}
