export { readEnvelope } from './envelope.ts';
export { createFetch, type Fetch } from './fetch.ts';
export { type OpenaiOptions, openaiModel } from './openai.ts';
export { readProviderError } from './provider-error.ts';
export { firstDialect, writeParameters } from './step-down.ts';
export { tryServer } from './try-server.ts';
