export { type ProviderBatches, providerBatches } from './provider-batch.ts';
