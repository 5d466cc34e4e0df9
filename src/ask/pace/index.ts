export { createGate, type Gate, type GateOptions, type RequestOutcome } from './gate.ts';
export { createSharedGate } from './shared-gate.ts';
export { type HeaderView, readDuration, readWait, readWaitInWords } from './waits.ts';
