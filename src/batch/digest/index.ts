export {
  arrangeDigest,
  type Digest,
  type DigestEntry,
  type DigestLead,
  type DigestOptions,
  makeDigest,
} from './digest.ts';
export { readDigestFile } from './read-digest-file.ts';
export { digestFormats } from './write-digest.ts';
