export {
  bylineIn,
  creditOf,
  embargoNote,
  languageName,
  machineNote,
  sayEmbargo,
  signatureLine,
} from './copy.ts';
export { briefDocument, splitDocument, translateDocument, writeSplitJson } from './json.ts';
export { outgoingOf, sayFinding } from './outgoing.ts';
export type { Output, Writer } from './types.ts';
