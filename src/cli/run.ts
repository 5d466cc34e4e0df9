import { type Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import type { Actions } from './actions.ts';
import { codeOf, type ExitCode, exitCodes } from './exit-codes.ts';
import { meantCommand } from './meant-command.ts';
import { printError } from './print/print-error.ts';
import { createProgram } from './program.ts';
import { plainText, TERMINATED, type World, withoutKeys } from './world.ts';

/**
 * Runs one command line and returns its exit code. What a command needs is loaded only when it is called, so that
 * `--version` and `--help` load neither openai nor zod.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let code: ExitCode = exitCodes.done;
  const noting =
    <Arguments extends readonly unknown[]>(action: (...given: Arguments) => Promise<ExitCode>) =>
    async (...given: Arguments): Promise<void> => {
      code = await action(...given);
    };
  const actions: Actions = {
    translate: noting(async (files, flags) =>
      (await import('./commands/translate.ts')).translate(files, flags, world),
    ),
    brief: noting(async (files, flags) =>
      (await import('./commands/translate.ts')).brief(files, flags, world),
    ),
    batch: noting(async (inputs, flags) => (await import('./commands/batch.ts')).batch(inputs, flags, world)),
    watch: noting(async (inputs, flags) => (await import('./commands/watch.ts')).watch(inputs, flags, world)),
    desk: noting(async (inputs, flags) =>
      (await import('./commands/desk-command.ts')).desk(inputs, flags, world),
    ),
    mcp: noting(async (flags) => (await import('./commands/mcp.ts')).mcp(flags, world)),
    digest: noting(async (from, flags) => (await import('./commands/digest.ts')).digest(from, flags, world)),
    split: noting(async (files, flags) => (await import('./commands/split.ts')).split(files, flags, world)),
    check: noting(async (files, flags) => (await import('./commands/check.ts')).check(files, flags, world)),
    apply: noting(async (file, flags) => (await import('./commands/apply.ts')).apply(file, flags, world)),
    demo: noting(async (sample, flags) => (await import('./commands/demo.ts')).demo(sample, flags, world)),
    terms: noting(async (file, flags) => (await import('./commands/terms.ts')).terms(file, flags, world)),
    memoryStats: noting(async (flags) => (await import('./commands/memory.ts')).memoryStats(flags, world)),
    memorySearch: noting(async (words, flags) =>
      (await import('./commands/memory.ts')).memorySearch(words, flags, world),
    ),
    memoryAdd: noting(async (source, target, flags) =>
      (await import('./commands/memory-fill.ts')).memoryAdd(source, target, flags, world),
    ),
    memoryImport: noting(async (files, flags) =>
      (await import('./commands/memory-fill.ts')).memoryImport(files, flags, world),
    ),
    memoryExport: noting(async (flags) => (await import('./commands/memory.ts')).memoryExport(flags, world)),
    memoryForget: noting(async (flags) => (await import('./commands/memory.ts')).memoryForget(flags, world)),
    termsImport: noting(async (files, flags) =>
      (await import('./commands/terms-kept.ts')).termsImport(files, flags, world),
    ),
    termsPropose: noting(async (flags) =>
      (await import('./commands/terms-kept.ts')).termsPropose(flags, world),
    ),
    termsExport: noting(async (flags) =>
      (await import('./commands/terms-kept.ts')).termsExport(flags, world),
    ),
    storeStats: noting(async (flags) => (await import('./commands/store.ts')).storeStats(flags, world)),
    storePrune: noting(async (flags) => (await import('./commands/store.ts')).storePrune(flags, world)),
    storeExport: noting(async (flags) => (await import('./commands/store.ts')).storeExport(flags, world)),
    storeMigrate: noting(async (flags) => (await import('./commands/store.ts')).storeMigrate(flags, world)),
    queueAdd: noting(async (inputs, flags) =>
      (await import('./commands/queue.ts')).queueAdd(inputs, flags, world),
    ),
    queueStatus: noting(async (flags) => (await import('./commands/queue.ts')).queueStatus(flags, world)),
    queueRetry: noting(async (which, flags) =>
      (await import('./commands/queue.ts')).queueRetry(which, flags, world),
    ),
    queueDrain: noting(async (flags) => (await import('./commands/queue.ts')).queueDrain(flags, world)),
    work: noting(async (flags) => (await import('./commands/work.ts')).workCommand(flags, world)),
    modelList: noting(async () => (await import('./commands/local-models.ts')).modelList(world)),
    modelPull: noting(async (uri, flags) =>
      (await import('./commands/local-models.ts')).modelPull(uri, flags, world),
    ),
    completion: noting(async (shell) => {
      const { writeCompletion } = await import('./commands/completion.ts');
      world.stdout.write(await writeCompletion(createProgram(actions, version), shell));
      return exitCodes.done;
    }),
    schema: noting(async (name) => (await import('./commands/schema.ts')).schema(name, world)),
    doctor: noting(async (flags) => (await import('./commands/doctor.ts')).doctor(flags, world)),
  };
  const program: Command = createProgram(actions, version, argv[0]);
  speakThrough(program, world);
  try {
    const commands = program.commands.map((command) => command.name());
    await program.parseAsync(meantCommand(argv, commands, world), { from: 'user' });
    return world.stop.aborted ? codeOfStop(argv, world) : code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (world.stop.aborted) return codeOfStop(argv, world);
    printError(error, world);
    return codeOf(error);
  }
}

/** A watch ends only by being stopped: by the system that runs it (SIGTERM) as is due, by a person (Ctrl-C) not. */
function codeOfStop([command]: readonly string[], { stop }: World): ExitCode {
  const isDue = stop.reason instanceof Error && stop.reason.message === TERMINATED;
  return (command === 'watch' || command === 'desk' || command === 'work') && isDue
    ? exitCodes.done
    : exitCodes.interrupted;
}

function speakThrough(program: Command, { stdout, stderr, env }: World): void {
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command
      .exitOverride()
      .showHelpAfterError(`(${pathOf(command)} --help says what there is)`)
      .configureOutput({
        writeOut: stdout.write,
        // It repeats arguments, and those may be names of files.
        writeErr: (text) => stderr.write(withoutKeys(plainText(text), env)),
        outputError: (text, write) => write(text.replace(/^error:/u, 'norwire:')),
        getOutHelpWidth: () => Math.min(stdout.columns, 120),
        getErrHelpWidth: () => Math.min(stderr.columns, 120),
      });
  }
}

/** “norwire store prune”: the words a person types for a command. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
