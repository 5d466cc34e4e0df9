import { wordSet } from '../lexicon/word-set.ts';
import { isAnswered } from './answers.ts';
import type { Pair } from './view.ts';

const conditions = wordSet('hvis dersom såfremt forutsatt føresett unntatt unnateke');
/** What may open a condition in English, or say it without a clause. */
const answers =
  /\b(?:if|unless|provided|providing|whether|should|in case|(?:as|so) long as|assuming|except|otherwise|once|when|whenever|were|until|depending|without)\b/iu;

/** Whether a token opens a condition; "med mindre" does with its second word, "med mindre enn 1 prosent" does not. */
const opens = ({ tokens }: Pair['source'], at: number): boolean =>
  conditions.has(tokens[at]?.lower ?? '') ||
  (tokens[at]?.lower === 'mindre' && tokens[at - 1]?.lower === 'med' && tokens[at + 1]?.lower !== 'enn');

/**
 * A condition that has gone with its whole clause: nothing in the English opens one, and hardly a word of it has an
 * answer. In good translations it is reworded, but its words are there.
 */
export function findLostClause({ source, target }: Pair): string | null {
  const at = source.tokens.findIndex((_, place) => opens(source, place));
  if (at < 0 || answers.test(target.text)) return null;
  let telling = 0;
  let answered = 0;
  let end = at + 1;
  for (; end < source.tokens.length; end++) {
    const { kind, text } = source.tokens[end] ?? {};
    if (kind === 'mark' && /^[,;.:!?()»"”–]$/.test(text ?? '')) break;
    if (kind !== 'digits' && (source.words[end]?.weight ?? 0) < 1) continue;
    telling++;
    if (isAnswered(source, end, target)) answered++;
  }
  return telling > 0 && answered <= telling / 2
    ? source.text.slice(
        source.tokens[at - Number(source.tokens[at]?.lower === 'mindre')]?.start,
        source.tokens[end - 1]?.end,
      )
    : null;
}
