export { addStories, type NewStory, type Urgency, urgencies } from './add.ts';
export type { Made } from './end-story.ts';
export { type Jobs, openJobs } from './jobs.ts';
export { openPostgresMemory } from './memory.ts';
export { migrateStore, openPostgresStore, type PostgresStore } from './open-store.ts';
export { type QueueStatus, readStatus } from './status.ts';
export { countWaiting, drainQueue, retryStories } from './tend.ts';
export { type WorkEvent, type Worked, type WorkOptions, work } from './work.ts';
export { openWriter, type Target } from './write-out.ts';
