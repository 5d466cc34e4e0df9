import type { Command } from 'commander';
import type { Actions } from './actions.ts';
import { wholeNumber, withNamedStore } from './flags.ts';

/** `model …`: files for the local engine. */
export function addModel(program: Command, actions: Actions): void {
  const model = program
    .command('model')
    .description('model files for the local engine: no key, no server, no network');
  model.command('list').description('the files that are there').action(actions.modelList);
  model
    .command('pull')
    .description('download one; the size is said and asked first')
    .argument('[uri]', 'hf:USER/REPO/FILE.gguf or an https address; a small multilingual default if left out')
    .option('-y, --yes', 'without being asked')
    .action(actions.modelPull);
}

/** `store …`: answers that were paid for. */
export function addStore(program: Command, actions: Actions): void {
  const store = program.command('store').description('the answers that were paid for and are kept');
  store
    .command('stats')
    .description('how many, how large, where')
    .option('--json', 'as JSON')
    .action(actions.storeStats);
  store
    .command('prune')
    .description('forget old answers')
    .option('--days <n>', 'older than so many days (30)', wholeNumber)
    .action(actions.storePrune);
  store.command('export').description('every answer as JSON Lines').action(actions.storeExport);
  store
    .command('migrate')
    .description('prepare a PostgreSQL for this version of norwire; this cannot be undone')
    .action(actions.storeMigrate);
  for (const one of store.commands) withNamedStore(one);
}
