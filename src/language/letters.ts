import { lazily } from '../lazily.ts';
import trained from '../lexicon/letters.json' with { type: 'json' };

/** How many weights there are: runs of letters share them by their hash. */
export const letterWeights = 8192;

function hash(text: string): number {
  let sum = 2166136261;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
  return (sum >>> 0) % letterWeights;
}

/**
 * What letters a word has, as places among the weights: how it begins and ends, every two and three of them, how many.
 * Shared by the reader and `tools/train/train-letters.ts`: change anything and the weights must be trained anew.
 */
export function lettersOf(word: string): ReadonlySet<number> {
  const whole = `^${word.toLowerCase()}$`;
  const found = ['any', `long ${Math.min(12, word.length)}`];
  for (let size = 2; size <= 6; size++) found.push(`ends ${whole.slice(-size)}`);
  for (let size = 3; size <= 5; size++) found.push(`begins ${whole.slice(0, size)}`);
  for (let size = 2; size <= 3; size++)
    for (let at = 0; at + size <= whole.length; at++) found.push(whole.slice(at, at + size));
  return new Set(found.map(hash));
}

/** The odds of one of the two questions, by the weights that were trained for it. */
function oddsBy(packed: { readonly scale: number; readonly weights: string }): (word: string) => number {
  const weights = lazily(() => Int8Array.from(Buffer.from(packed.weights, 'base64')));
  return (word) => {
    let sum = 0;
    for (const place of lettersOf(word)) sum += weights()[place] ?? 0;
    return sum / packed.scale;
  };
}

/** How much its letters speak for a Norwegian noun or adjective, and against a given name of any origin: log odds. */
export const nounOdds = oddsBy(trained.noun);

/** How much its letters speak for a given name being a woman's: log odds. */
export const femaleLetterOdds = oddsBy(trained.female);
