/**
 * All of them, in order. Where one fails, the others are still awaited: what they were answered is paid for, and is
 * kept for the next time only once it is in.
 */
export async function onceAllEnded<Value>(works: readonly Promise<Value>[]): Promise<readonly Value[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
