export { findSettings, readSettings } from './settings.ts';
export { settingsSchema } from './settings-schema.ts';
