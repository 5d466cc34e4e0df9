export { holdFor, sourcesIn } from './look-ahead.ts';
export { type OpenOutput, openOutput, openOutputOf, readSharedJournal } from './open-output.ts';
export { exitCodeOf } from './outcome.ts';
export { runBatch } from './run-batch.ts';
export { nameOf } from './scan.ts';
export { isHeldBack, sayHeldBack } from './versions.ts';
export { beginWatch, refuseWatched, type Watch, type WatchOptions, watchStories } from './watch.ts';
export { sayPull, withdrawOutputs } from './withdraw-outputs.ts';
export { writeOutputs } from './write-outputs.ts';
