export { inOslo, withOffset } from '../story/oslo-time.ts';
