export { type Journal, openJournal, readJournal, refuseLinks, tellDamage } from './journal.ts';
export type { FileEnd, FileRow, SeenFile } from './journal-files.ts';
export type { KeptCopy, OutputRow, StoryRow, Totals } from './journal-stories.ts';
export { goOnFrom, keepPaid, keepPaidAfter, keepSpent, withPaid } from './keep-account.ts';
export { digestOf, emptyRow, rowOfArticle, rowOfCopy, sha256 } from './story-row.ts';
export { isWithdrawnPath } from './withdrawn-path.ts';
