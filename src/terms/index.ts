export { builtInTerms } from './built-in-terms.ts';
export { checkTerms } from './check-terms.ts';
export { findTerms, findTermsIn, type NamedText } from './find-terms.ts';
export { type Glossary, openGlossary } from './glossary.ts';
export { type GlossaryFile, type GlossaryProblem, readGlossaries } from './read-glossary.ts';
export { sayTerms } from './say-terms.ts';
export type { Term, TermList, TermOrigin, TermPlace, TermUse } from './types.ts';
