export type { KeptAnswer, Store, StoreLine, StoreStats } from './kept.ts';
export { type Memory, openMemory, type RememberedVersion, type StoryKey } from './memory.ts';
export { sealed, unsealed } from './sealed.ts';
export {
  type Amount,
  type Caps,
  type Held,
  isWithin,
  type Ledger,
  type SharedState,
  type SharedStore,
  type Totals,
} from './shared.ts';
export { openSharedFile } from './shared-file.ts';
export { openStore } from './store.ts';
export { damaged, saysDamage } from './store-trouble.ts';
export { digestRequest, storedModel } from './stored-model.ts';
