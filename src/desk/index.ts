import type { ToolStory, Tools } from './mcp/serve-mcp.ts';
import type { DeskOptions } from './open-desk.ts';
import type { QueueDeskOptions } from './open-queue-desk.ts';
import type { OpenDesk } from './serve-desk.ts';

export type { Delivery, DeliveryTarget } from './flow/deliver.ts';
export {
  type DeskDatabase,
  DeskError,
  type DeskLine,
  MOST_WORDS,
  type Rows,
  type SqlValue,
  wordsIn,
} from './port/index.ts';
export type { Bearer } from './server/credentials.ts';
export type { CheckLoose } from './server/desk-routes.ts';
export { commandTarget } from './targets/command.ts';
export { superdeskTarget } from './targets/superdesk.ts';
export { webhookTarget } from './targets/webhook.ts';
export type { DeskOptions, OpenDesk, QueueDeskOptions, ToolStory, Tools };

/** Opens a desk on an output folder; see `openDesk` in open-desk.ts. The server's libraries are loaded only now. */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  return (await import('./open-desk.ts')).openDesk(options);
}

/** Opens a desk on a queue; see `openQueueDesk` in open-queue-desk.ts. */
export async function openQueueDesk(options: QueueDeskOptions): Promise<OpenDesk> {
  return (await import('./open-queue-desk.ts')).openQueueDesk(options);
}

/** Serves norwire's tools to an agent over stdin and stdout. */
export async function serveMcp(tools: Tools): Promise<{ readonly close: () => Promise<void> }> {
  return (await import('./mcp/serve-mcp.ts')).serveMcp(tools);
}
