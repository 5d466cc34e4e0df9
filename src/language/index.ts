export type { Figure, FigureKind, WrittenDate } from './figures.ts';
export { firstFrom, firstOf } from './first-from.ts';
export { genderOf, isFirstName } from './first-names.ts';
export { femaleLetterOdds, nounOdds } from './letters.ts';
export { readMarks, type Stretch } from './marks.ts';
export { sentencesOf } from './sentences.ts';
export type { Span } from './span.ts';
export { type Token, tokenise } from './tokens.ts';
export { settleDates } from './written-dates.ts';
