/** Does something once, soon, however often it is asked for meanwhile. */
export function gather(after: number, act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      act();
    }, after);
  };
}
