import type { Command, Option } from 'commander';
import { NorwireError } from '../../errors.ts';
import { listValues, shells, type Values } from './list-values.ts';

interface CompletedFlag {
  /** As they are typed: "-f", "--format". */
  readonly names: readonly string[];
  readonly says: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
  /** May the value be a file as well? */
  readonly orFile: boolean;
}

/** One command as a shell completes it: "store prune", its flags, and the words it takes instead of files. */
interface Completed {
  readonly path: readonly string[];
  readonly says: string;
  readonly flags: readonly CompletedFlag[];
  readonly words: readonly string[];
}

/** A completion script for a shell, made from the command table itself. */
export async function writeCompletion(program: Command, shell: string): Promise<string> {
  const commands = listCommands(program, [], await listValues());
  switch (shell) {
    case 'bash':
      return writeBash(commands);
    case 'zsh':
      return `#compdef norwire\nautoload -U +X bashcompinit && bashcompinit\n${writeBash(commands)}`;
    case 'fish':
      return writeFish(commands);
    default:
      throw new NorwireError(
        'settings',
        `There is no completion for "${shell}"; there is one for ${shells.join(', ')}.`,
      );
  }
}

function listCommands(command: Command, path: readonly string[], values: Values): readonly Completed[] {
  const name = path.join(' ');
  const choicesOf = ({ long, argChoices }: Option) =>
    argChoices ?? values.flags[`${name} ${long}`] ?? values.flags[long ?? ''] ?? [];
  const flags = command.options.map(
    (option): CompletedFlag => ({
      names: [option.short, option.long].filter((one) => one !== undefined && one !== null),
      says: option.description,
      choices: choicesOf(option),
      takesValue: option.required || option.optional,
      orFile: /[<|](?:file|folder)/u.test(option.flags),
    }),
  );
  const help: CompletedFlag = {
    names: ['--help'],
    says: 'display help',
    choices: [],
    takesValue: false,
    orFile: false,
  };
  const own: Completed = {
    path,
    says: command.description(),
    flags: [...flags, help],
    words: values.words[name] ?? [],
  };
  return [own, ...command.commands.flatMap((inner) => listCommands(inner, [...path, inner.name()], values))];
}

/** The commands right below one: "stats", "prune". */
function innerNames(commands: readonly Completed[], { path }: Completed): readonly string[] {
  return commands
    .filter((one) => one.path.length === path.length + 1 && path.every((name, at) => one.path[at] === name))
    .map((one) => one.path.at(-1) ?? '');
}

function writeBash(commands: readonly Completed[]): string {
  const cases = commands.map((command) => {
    const { path, flags, words } = command;
    const long = flags.map(({ names }) => names.at(-1));
    const said = [...innerNames(commands, command), ...words, ...long].join(' ');
    return `    "${path.join(' ')}") words="${said}"${words.length > 0 ? ' files=""' : ''} ;;`;
  });
  const choices = commands.flatMap(({ path, flags }) =>
    flags
      .filter(({ choices }) => choices.length > 0)
      .map(({ names, choices: words, orFile }) => {
        const typed = names.map((name) => `"${path.join(' ')} ${name}"`).join('|');
        return `    ${typed}) words="${words.join(' ')}"${orFile ? '' : ' files=""'} ;;`;
      }),
  );
  const paths = commands.map(({ path }) => path.join(' ')).filter((path) => path !== '');
  return `_norwire() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="" word words="" files="yes"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " ${paths.map((path) => `|${path}|`).join(' ')} " in *"|\${path:+$path }$word|"*) path="\${path:+$path }$word" ;; esac ;; esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$path $before" in
${choices.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _norwire norwire
`;
}

function writeFish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ path, says, flags, words }) => {
    const seen = (names: readonly string[]) =>
      names.length === 0
        ? '__fish_use_subcommand'
        : names.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');
    const start = (names: readonly string[]) => `complete -c norwire -n '${seen(names)}'`;
    return [
      ...(path.length === 0 ? [] : [`${start(path.slice(0, -1))} -a ${path.at(-1)} -d '${quote(says)}'`]),
      ...(words.length === 0 ? [] : [`${start(path)} -f -a '${words.join(' ')}'`]),
      ...flags.map(({ names, says: flagSays, choices, takesValue, orFile }) => {
        const typed = names.map((name) =>
          name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
        );
        const values =
          choices.length > 0 ? ` ${orFile ? '-r' : '-x'} -a '${choices.join(' ')}'` : takesValue ? ' -r' : '';
        return `${start(path)} ${typed.join(' ')}${values} -d '${quote(flagSays)}'`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return text.replaceAll("'", "\\'");
}
