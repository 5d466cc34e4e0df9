/** What is tried: the code that reads and checks, bundled with its guards as switches; see instrument.ts. */
import { builtInTerms, openGlossary } from '../../../src/terms/index.ts';

export { checkSegments } from '../../../src/check/index.ts';
export { plainArticle, readStory } from '../../../src/story/index.ts';
export { checkTerms, checkTrapsIn, findTermsIn } from '../../../src/terms/index.ts';

export const glossary = openGlossary([], builtInTerms());
