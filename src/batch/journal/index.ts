export { type Journal, openJournal, readJournal, tellDamage } from './journal.ts';
export {
  type FileCount,
  type FileEnd,
  type FileRow,
  type NewFile,
  type SeenFile,
  stemsFor,
} from './journal-files.ts';
export {
  type KeptCopy,
  type OutputRow,
  type RunTotals,
  STORY_COLUMNS,
  type StoryRow,
  unpackCopy,
} from './journal-stories.ts';
export { goOnFrom, goOnFromSpent, keepPaid, keepPaidAfter, keepSpent, withPaid } from './keep-account.ts';
export { ELSEWHERE, refuseElsewhere, refuseLinks } from './own-folder.ts';
export type {
  Awaitable,
  FileReads,
  FileWrites,
  JournalPlace,
  JournalTables,
  MoneyReads,
  MoneyWrites,
  RunJournal,
  RunKind,
  SharedJournals,
  StoryReads,
  StoryWrites,
} from './run-journal.ts';
export { digestOf, emptyRow, rowOfArticle, rowOfCopy, sha256 } from './story-row.ts';
export { isWithdrawnPath } from './withdrawn-path.ts';
