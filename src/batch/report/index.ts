export { endRun, keepReport } from './report.ts';
