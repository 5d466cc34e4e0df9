/** What goes on behind answers that were given already, so that a desk can end in order. */
export interface BackgroundWork {
  readonly add: (work: Promise<void>) => void;
  /** Resolves when what is due for the output folder has been tried. */
  readonly filesWritten: () => Promise<void>;
  readonly ended: () => Promise<void>;
}

export function openWork(filesWritten: () => Promise<void>, tell: (message: string) => void): BackgroundWork {
  const open = new Set<Promise<void>>();
  return {
    add: (work) => {
      const kept: Promise<void> = work
        .catch((cause: unknown) => tell(cause instanceof Error ? cause.message : String(cause)))
        .finally(() => open.delete(kept));
      open.add(kept);
    },
    filesWritten,
    ended: async () => {
      await Promise.all(open);
    },
  };
}
