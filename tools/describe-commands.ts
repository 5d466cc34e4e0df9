import type { Command, Option } from 'commander';
import type { Actions } from '../src/cli/actions.ts';
import { createProgram } from '../src/cli/program.ts';

/** docs/commands.md, made from the command table itself, so that the page cannot drift from the program. */
export function writeCommandsPage(): string {
  // The table is only read: none of its actions is ever called.
  return describeCommands(createProgram({} as Actions, ''));
}

/** A command as it is typed: "store prune". */
interface Described {
  readonly command: Command;
  readonly path: string;
}

/** Flags of so many commands or more, in the same words, are told once, above the commands. */
const SHARED = 4;

function describeCommands(program: Command): string {
  const commands: readonly Described[] = program.commands.flatMap((command) =>
    command.commands.length > 0
      ? [
          ...(command.registeredArguments.length > 0 ? [{ command, path: command.name() }] : []),
          ...command.commands.map((inner) => ({ command: inner, path: `${command.name()} ${inner.name()}` })),
        ]
      : [{ command, path: command.name() }],
  );
  const shared = sharedRows(commands);
  return [
    '# Commands',
    '',
    'Made from the program by `npm run docs`; do not edit by hand. From a checkout: `npm run -s norwire -- COMMAND …`.',
    '',
    '## Flags of several commands',
    '',
    'Under each command stands which of them it takes, and where it gives one another meaning.',
    '',
    ...tableOf(shared),
    ...commands.flatMap((described) => describe(described, shared)),
    '## Exit codes',
    '',
    '| code | means |',
    '| ---: | --- |',
    '| 0 | done, nothing of level error |',
    '| 1 | done, an editor must look |',
    '| 2 | usage, settings or input |',
    '| 3 | the model could not be reached or understood |',
    '| 4 | a batch in which some stories failed (none could reach the model: 3) |',
    '| 5 | the cost limit was reached; what was paid for is kept |',
    '| 130 | interrupted; the same command goes on |',
    '',
  ].join('\n');
}

/** The rows of flags that many commands take, in the order of the commands. Of two meanings the rarer is told at its commands. */
function sharedRows(commands: readonly Described[]): readonly string[] {
  const options = commands.flatMap(({ command }) => flagsOf(command));
  const taken = Map.groupBy(options, rowOf);
  const rivals = Map.groupBy(taken.values(), ([option]) => option?.long);
  return [...taken].flatMap(([row, own]) => {
    const most = Math.max(...(rivals.get(own[0]?.long) ?? []).map(({ length }) => length));
    return own.length >= SHARED && own.length === most ? [row] : [];
  });
}

function describe({ command, path }: Described, shared: readonly string[]): readonly string[] {
  const taken = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const own = flagsOf(command).map(rowOf);
  const others = flagsOf(command)
    .filter((option) => shared.includes(rowOf(option)))
    .map(({ long }) => `\`${long}\``);
  return [
    `## ${path}`,
    '',
    `\`norwire ${[path, ...taken].join(' ')}\` – ${command.description()}.`,
    '',
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map((argument) => `- \`${argument.name()}\`: ${argument.description}`),
    ...(command.registeredArguments.length > 0 ? [''] : []),
    ...tableOf(own.filter((row) => !shared.includes(row))),
    ...(others.length === 0
      ? []
      : [`Also, of [the flags of several commands](#flags-of-several-commands): ${others.join(', ')}.`, '']),
  ];
}

function flagsOf(command: Command): readonly Option[] {
  return command.options.filter(({ hidden }) => !hidden);
}

function rowOf({ flags, description, argChoices }: Option): string {
  const choices = argChoices ? ` (${argChoices.join(', ')})` : '';
  return `| \`${cell(flags)}\` | ${cell(description)}${choices} |`;
}

function tableOf(rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['| flag | |', '| --- | --- |', ...rows, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
