export {
  arrangeDigest,
  type Digest,
  type DigestEntry,
  type DigestLead,
  type DigestOrder,
  makeDigest,
} from './digest.ts';
export { readDigestFile } from './read-digest-file.ts';
export { digestFormats } from './write-digest.ts';
