export { withOffset } from '../story/oslo-time.ts';
