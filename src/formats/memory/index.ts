export { writeMemoryTmx } from './memory-tmx.ts';
export { readTbx } from './read-tbx.ts';
export { readTmx, type TmxReport, type TmxUnit } from './tmx.ts';
