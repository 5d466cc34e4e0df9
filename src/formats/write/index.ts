export { escapeMarkdown } from './markdown.ts';
export { ninjsDocument } from './ninjs.ts';
export { outputSchemas } from './schemas.ts';
export { wrap } from './text.ts';
export {
  type BriefFormatName,
  briefFormatNames,
  type FormatName,
  formatNames,
  outputFormats,
  writeBrief,
  writeTranslation,
} from './write.ts';
