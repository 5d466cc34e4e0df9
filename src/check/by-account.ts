import type { Pair } from './view.ts';

/** What "ifølge" may become beside a verb of saying. */
const alsoAccording = ['based', 'under', 'pursuant', 'accordance'];
/** “By the party’s own estimates”, “on police figures”: whose figures they are is told without a verb of saying. */
const byAccount =
  /\b(?:by|on|in) (?:(?:\p{L}|['’-])+ ){1,5}?(?:estimates?|estimation|calculations?|reckoning|accounts?|counts?|figures|forecasts?|projections?|view|opinion|words|judg(?:e)?ments?|assessments?)(?!\p{L})/iu;

/** Whether the English tells whose account it is without a verb of saying. */
export const isByAccount = ({ lowers, text }: Pair['target']): boolean =>
  alsoAccording.some((word) => lowers.has(word)) || byAccount.test(text);
