export { batchSchemas } from './schemas.ts';
export type {
  BatchEvent,
  Desk,
  Ledger,
  ModelAnswer,
  Outcome,
  OutputFormat,
  Redo,
  Shard,
  Spent,
} from './types.ts';
