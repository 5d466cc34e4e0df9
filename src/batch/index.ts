export { batchSchemas } from './schemas.ts';
export type {
  BatchEvent,
  ModelAnswer,
  OutputFormat,
  Redo,
  RunBudget,
  RunCost,
  RunOutcome,
  RunSetup,
  Shard,
} from './types.ts';
