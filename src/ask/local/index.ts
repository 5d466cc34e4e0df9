export { localModel } from './local.ts';
export { findModelFile, listModels, pullModel } from './local-files.ts';
export { type RecordedAnswer, readRecordedAnswer, recordedModel } from './recorded.ts';
