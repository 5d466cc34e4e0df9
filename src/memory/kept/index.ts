export { type MemoryOptions, openMemory } from './open-memory.ts';
export { contentOf, digestOf, fold, formOf, isInPlaceOf, KEPT_GONE_MS } from './rows.ts';
export { indexOf, likelyFor, MOST } from './word-index.ts';
