import type { Command } from 'commander';
import type { Actions } from '../src/cli/actions.ts';
import { createProgram } from '../src/cli/program.ts';

/** docs/commands.md, made from the command table itself, so that the page cannot drift from the program. */
export function writeCommandsPage(): string {
  // The table is only read: none of its actions is ever called.
  return describeCommands(createProgram({} as Actions, ''));
}

function describeCommands(program: Command): string {
  const commands = program.commands.flatMap((command) =>
    command.commands.length > 0
      ? [
          ...(command.registeredArguments.length > 0 ? [{ command, path: command.name() }] : []),
          ...command.commands.map((inner) => ({ command: inner, path: `${command.name()} ${inner.name()}` })),
        ]
      : [{ command, path: command.name() }],
  );
  return [
    '# Commands',
    '',
    'Made from the program by `npm run docs`; do not edit by hand. From a checkout: `npm run -s norwire -- COMMAND …`.',
    '',
    ...commands.flatMap(({ command, path }) => describe(command, path)),
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

function describe(command: Command, path: string): readonly string[] {
  const taken = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const options = command.options.filter(({ hidden }) => !hidden);
  return [
    `## ${path}`,
    '',
    `\`norwire ${[path, ...taken].join(' ')}\` – ${command.description()}.`,
    '',
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map((argument) => `- \`${argument.name()}\`: ${argument.description}`),
    ...(command.registeredArguments.length > 0 ? [''] : []),
    ...(options.length === 0
      ? []
      : [
          '| flag | |',
          '| --- | --- |',
          ...options.map(
            ({ flags, description, argChoices }) =>
              `| \`${cell(flags)}\` | ${cell(description)}${argChoices ? ` (${argChoices.join(', ')})` : ''} |`,
          ),
          '',
        ]),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
