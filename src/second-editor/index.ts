export {
  askSecondEditor,
  type Review,
  type Reviewable,
  type SecondEditorOptions,
} from './ask-second-editor.ts';
export type { EnglishPieces, Tagging } from './english-pieces.ts';
export { type MendedDraft, mend } from './mend.ts';
export { neverCleared, settleFindings } from './settle-findings.ts';
