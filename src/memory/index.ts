export { factsOf } from './facts.ts';
export {
  contentOf,
  digestOf,
  fold,
  formOf,
  indexOf,
  isInPlaceOf,
  KEPT_GONE_MS,
  likelyFor,
  type MemoryOptions,
  MOST,
  openMemory,
} from './kept/index.ts';
export { proposeTerms, type TermProposal } from './learn/propose-terms.ts';
export { isFree, type LookUpRights, lookUp } from './look-up.ts';
export { type ApprovalOf, pairsOf, wantedOf } from './pairs-of-story.ts';
export type {
  AddedPairs,
  ApprovedPair,
  Difference,
  FrozenMemory,
  KeptPair,
  KeptTerm,
  Match,
  Memory,
  MemoryStats,
  Norwegian,
  PairsToForget,
  WantedPart,
} from './types.ts';
