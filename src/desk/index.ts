export type { Delivery, Target } from './flow/deliver.ts';
export { type DeskOptions, type OpenDesk, openDesk } from './open-desk.ts';
export type { Bearer } from './server/credentials.ts';
export type { CheckLoose } from './server/desk-routes.ts';
export { commandTarget } from './targets/command.ts';
export { superdeskTarget } from './targets/superdesk.ts';
export { webhookTarget } from './targets/webhook.ts';
