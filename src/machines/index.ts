export { migrateStore, openPostgresStore, type PostgresStore } from './open-store.ts';
