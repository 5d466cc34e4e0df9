/**
 * Makes of a call for many a call for one: what comes while a call is under way goes into the next, so that a store far
 * away is asked once for all of it. Where a call fails, all that went into it fail alike.
 */
export function gather<In, Out>(
  work: (all: readonly In[]) => Promise<readonly Out[]>,
): (one: In) => Promise<Out> {
  let waiting: { one: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = [];
  let isUnderWay = false;

  async function run(): Promise<void> {
    isUnderWay = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const results = await work(group.map(({ one }) => one));
        for (const [place, { resolve }] of group.entries()) resolve(results[place] as Out);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isUnderWay = false;
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      // All that is asked for in this turn of the loop goes together.
      if (!isUnderWay) {
        isUnderWay = true;
        setImmediate(run);
      }
    });
}
