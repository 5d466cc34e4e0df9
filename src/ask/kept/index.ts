export {
  type EarlierVersions,
  openEarlierVersions,
  type RememberedVersion,
  type StoryKey,
} from './earlier-versions.ts';
export type { KeptAnswer, Store, StoreLine, StoreStats } from './kept.ts';
export { sealed, unsealed } from './sealed.ts';
export {
  type Amount,
  type Caps,
  type HoldResult,
  isWithin,
  type Ledger,
  type LedgerTotals,
  type SharedState,
  type SharedStore,
} from './shared.ts';
export { openSharedFile } from './shared-file.ts';
export { openStore } from './store.ts';
export { damaged, LOCKED_MS, saysDamage } from './store-trouble.ts';
export { digestRequest, storedModel } from './stored-model.ts';
