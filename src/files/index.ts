export { refuseAddress } from './address.ts';
export { dataFolder } from './data-folder.ts';
export { decodeText, maxFileBytes, refuseLarge } from './decode.ts';
export {
  codeOf,
  type FoundFile,
  findStories,
  isInside,
  lookAtFile,
  type NotTaken,
  realPath,
  refuseInputs,
  type StorySearch,
} from './find-stories.ts';
export { markOf } from './folder-mark.ts';
export { makeFolders } from './make-folders.ts';
export { asOnDisk } from './on-disk.ts';
export { readWhole } from './read-whole.ts';
export { foldName, safeName, safePath, shortDigest } from './safe-name.ts';
export { writeWhole } from './write-whole.ts';
