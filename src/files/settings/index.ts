export { ownSettingsFile, readSettings, type Settings, type SettingsOptions } from './settings.ts';
export { settingsSchema } from './settings-schema.ts';
