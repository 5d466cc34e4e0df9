import { Command, Option } from 'commander';
import type { Actions } from './actions.ts';
import { examples } from './examples.ts';
import {
  isoDate,
  list,
  shard,
  wholeNumber,
  withAsking,
  withConnection,
  withDryRun,
  withEdited,
  withFolder,
  withHouse,
  withLayout,
  withMemory,
  withPlace,
  withReading,
  withRules,
  withSelection,
  withServing,
  withWishes,
} from './flags.ts';
import { addModel, addStore } from './program-kept.ts';
import { addKeptTerms, addMemory } from './program-memory.ts';
import { layOutQueue, layOutWork } from './program-queue.ts';

/**
 * The command table: names, flags and help. It does nothing itself. Where `called` names a command, the table holds
 * that one alone, for the flags of all take longer to lay out than a story takes to read.
 */
export function createProgram(actions: Actions, version: string, called = ''): Command {
  const program = new Command('norwire')
    .description('Norwegian wire stories in, checked English copy and briefs out.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .addHelpText('after', examples);

  const storyCommand = (name: string, says: string) =>
    withLayout(withWishes(withReading(withDryRun(withAsking(program.command(name).description(says))))))
      .option('--json', 'the same as -f json')
      .option('-o, --output <file>', 'write here instead of to stdout (-); a folder/ for several stories')
      .option('--allow-embargoed', 'send stories under embargo to a server off this machine')
      .option('--allow-withheld', 'translate what is withheld, or whose status or embargo cannot be read')
      .option('-q, --quiet', 'no progress, no findings on stderr');

  const table: Readonly<Record<string, () => unknown>> = {
    translate: () =>
      storyCommand('translate', 'stories → English copy; “norwire story.txt” does the same')
        .argument('[files...]', 'stories in any format that norwire reads; - or nothing reads stdin')
        .option(
          '-f, --format <name>',
          'md (default), text, json, html, nitf, ninjs, tmx, xliff, xliff12, jsonld',
        )
        .option('--brief', 'add the brief')
        .action(actions.translate),
    brief: () =>
      storyCommand('brief', 'stories → English briefs')
        .argument('[files...]', 'stories in any format that norwire reads; - or nothing reads stdin')
        .option('-f, --format <name>', 'md (default), text, json')
        .action(actions.brief),
    batch: () =>
      withFolder(
        withWishes(
          withReading(
            withDryRun(
              withAsking(
                program
                  .command('batch')
                  .description('a folder of stories → copy, briefs, review pages, a report; resumes'),
              ),
            ),
          ),
        ),
      )
        .argument(
          '[inputs...]',
          'folders, files and patterns such as "in/**/*.xml"; of folders, unfinished files (.part, .tmp, ~) are left alone',
        )
        .option('--limit <n>', 'at most so many stories', wholeNumber)
        .option('--newest-first', 'the newest files first')
        .option('--include <pattern>', 'only files whose name or path matches', list)
        .option('--exclude <pattern>', 'leave out files whose name or path matches', list)
        .option('--fail-fast', 'stop at the first story that fails')
        .addOption(
          new Option('--redo <which>', 'do again what is finished; with --fresh ask anew').choices([
            'failed',
            'findings',
            'all',
          ]),
        )
        .option('--shard <i/n>', 'only the i-th of n shares, for several machines', shard)
        .option('--via-provider', "through the provider's own batch service: half the price, within a day")
        .option('--collect', 'look for nothing new; go on with what earlier runs left')
        .action(actions.batch),
    watch: () =>
      withSelection(
        withFolder(
          withWishes(
            withReading(
              withAsking(program.command('watch').description('the same as batch, as files arrive')),
            ),
          ),
        ),
      )
        .argument('<inputs...>', 'folders to watch; unfinished files (.part, .tmp, ~) are left alone')
        .action(actions.watch),
    desk: () =>
      withServing(
        withPlace(
          withWishes(
            withReading(
              withAsking(
                program
                  .command('desk')
                  .description(
                    'the editors’ window and its HTTP API on this machine: read, mend, approve, send',
                  ),
              ),
            ),
          ),
        ),
      )
        .argument(
          '[inputs...]',
          'folders to watch; without one only what lies in --out, or in the queue of a store, or is sent to the API',
        )
        .action(actions.desk),
    mcp: () =>
      withWishes(
        withReading(
          withAsking(
            program
              .command('mcp')
              .description('tools for an agent over stdin and stdout: split, check, translate, brief'),
          ),
        ),
      )
        .option('--root <folder>', 'files are read from here only (the working folder)')
        .option('--allow-embargoed', 'send stories under embargo to a server off this machine')
        .action(actions.mcp),
    digest: () =>
      withHouse(
        withAsking(
          program
            .command('digest')
            .description('the briefs of a run → one bulletin; no model is asked, unless for --lead'),
        ),
      )
        .argument('<from...>', 'the --out folder of a batch or watch, or files that brief -f json wrote')
        .option('-f, --format <name>', 'md (default), html, text')
        .option('-o, --output <file>', 'write here instead of to stdout')
        .option('--since <day>', 'nothing older (YYYY-MM-DD)', isoDate)
        .option('--section <name>', 'only this section; may be given several times', list)
        .option('--lead', 'ask for an opening paragraph')
        .option('--allow-embargoed', 'also of stories under embargo')
        .option('--title <words>', 'the bulletin’s title')
        .option('-q, --quiet', 'no notices, no findings on stderr')
        .action(actions.digest),
    split: () =>
      withReading(
        program.command('split').description('how stories are read: parts, quotes, speakers; no model'),
      )
        .argument('[files...]', 'stories; - or nothing reads stdin')
        .option('--json', 'one line of JSON a story')
        .option('--explain', 'print the clauses, and what was weighed: the lede, and who speaks each quote')
        .action(actions.split),
    check: () =>
      withRules(
        withHouse(program.command('check').description('checks any translation, whoever made it; no model')),
      )
        .argument('[files...]', 'the Norwegian story and its English: SOURCE TARGET')
        .option(
          '--pairs <file>',
          'aligned segments as JSON Lines (- reads stdin): {"id", "source": […], "target": […]}',
        )
        .option('--json', 'findings as JSON')
        .option('-q, --quiet', 'do not say which rules were not run')
        .action(actions.check),
    apply: () => withEdited(program.command('apply')).action(actions.apply),
    terms: () => {
      const terms = withMemory(
        withHouse(program.command('terms').description('the terms and traps that a story uses; no model')),
      )
        .argument('[file]', 'a story; - or nothing reads stdin')
        .option('--json', 'as JSON, one line a story')
        .action(actions.terms);
      addKeptTerms(terms, actions);
    },
    memory: () => addMemory(program, actions),
    demo: () =>
      program
        .command('demo')
        .description('the main job on a bundled story with recorded answers; no key, no network')
        .argument('[sample]', 'the name of a bundled story')
        .option('-q, --quiet', 'no notices on stderr')
        .action(actions.demo),
    schema: () =>
      program
        .command('schema')
        .description('the JSON Schema of an output')
        .argument('[name]', 'translate, brief, split, check …; nothing lists them')
        .action(actions.schema),
    doctor: () =>
      withHouse(
        withConnection(
          program
            .command('doctor')
            .description('settings in force, versions; with --ask whether the server can be reached'),
        ),
      )
        .option('--ask', 'send one tiny request and say what the server can do')
        .action(actions.doctor),
    model: () => addModel(program, actions),
    store: () => addStore(program, actions),
    queue: () => layOutQueue(program, actions),
    work: () => layOutWork(program, actions),
    completion: () =>
      program
        .command('completion')
        .description('a completion script for your shell')
        .argument('<shell>', 'bash, zsh or fish')
        .addHelpText(
          'after',
          '\nFor bash: norwire completion bash > ~/.local/share/bash-completion/completions/norwire',
        )
        .action(actions.completion),
  };
  const isVersion = called === '--version' || called === '-V';
  const names = Object.hasOwn(table, called) ? [called] : isVersion ? [] : Object.keys(table);
  for (const name of names) table[name]?.();
  return program;
}
