export { askSecondEditor, type Review, type SecondEditorOptions } from './ask-second-editor.ts';
export { type MendedDraft, mend } from './mend.ts';
export type { Draft, Tagging } from './pieces.ts';
export { neverCleared, settleFindings } from './settle-findings.ts';
