export type { Message, Model, ModelAnswer, ModelRequest, ReplySchema, TokenUsage } from './model.ts';
export { checkAddress, readKey, readServerAddress } from './server-address.ts';
