/** How sure a quote made by hand is of its speaker. */
export const surely = { confidence: 0.99, because: 'named at the cue', runnerUp: null } as const;
