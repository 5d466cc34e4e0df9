import type { ModelAnswer } from '../model.ts';

/** More than any model reads or writes at once. */
const MOST_TOKENS = 10_000_000;

/** Takes counts that cannot be for none, so that they are estimated, and says so once. */
export function boundUsage(
  host: string,
  onNotice: (sentence: string) => void,
): (answer: ModelAnswer) => ModelAnswer {
  let isSaid = false;
  return (answer) => {
    const { usage } = answer;
    if (usage === null || Math.max(usage.input, usage.output) <= MOST_TOKENS) return answer;
    if (!isSaid) {
      onNotice(
        `${host} counts ${usage.input} tokens in and ${usage.output} out for one request, which cannot be; norwire estimates them instead.`,
      );
    }
    isSaid = true;
    return { ...answer, usage: null };
  };
}
