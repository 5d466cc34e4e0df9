export { builtInTerms } from './built-in-terms.ts';
export { checkTerms } from './check-terms.ts';
export { checkTraps, checkTrapsIn } from './check-traps.ts';
export { findTerms, findTermsIn, type NamedText } from './find-terms.ts';
export { type Glossary, openGlossary } from './glossary.ts';
export { type GlossaryFile, type GlossaryProblem, readGlossaries } from './read-glossary.ts';
export { sayTerms } from './say-terms.ts';
export { findTraps, sayTraps, type Trap, type TrapUse, trapFinder } from './traps.ts';
export type { Term, TermList, TermOrigin, TermPlace, TermUse } from './types.ts';
