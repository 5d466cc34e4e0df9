import type { Command } from 'commander';
import { NorwireError } from '../../errors.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

/** One command as a shell completes it: "store prune", its flags, and whether it takes files. */
interface Completed {
  readonly path: readonly string[];
  readonly says: string;
  readonly flags: readonly {
    readonly long: string;
    readonly says: string;
    readonly choices: readonly string[];
  }[];
}

/** A completion script for a shell, made from the command table itself. */
export function writeCompletion(program: Command, shell: string): string {
  const commands = listCommands(program, []);
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

function listCommands(command: Command, path: readonly string[]): readonly Completed[] {
  const flags = command.options.flatMap(({ long, description, argChoices }) =>
    long ? [{ long, says: description, choices: argChoices ?? [] }] : [],
  );
  const own = {
    path,
    says: command.description(),
    flags: [...flags, { long: '--help', says: 'display help', choices: [] }],
  };
  return [own, ...command.commands.flatMap((inner) => listCommands(inner, [...path, inner.name()]))];
}

function writeBash(commands: readonly Completed[]): string {
  const cases = commands.map(({ path, flags }) => {
    const inner = commands
      .filter((one) => one.path.length === path.length + 1 && path.every((name, at) => one.path[at] === name))
      .map((one) => one.path.at(-1));
    return `    "${path.join(' ')}") words="${[...inner, ...flags.map(({ long }) => long)].join(' ')}" ;;`;
  });
  const choices = commands
    .flatMap(({ flags }) => flags)
    .filter(
      ({ choices }, index, all) =>
        choices.length > 0 && all.findIndex((one) => one.choices.join() === choices.join()) === index,
    )
    .map(
      ({ long, choices }) =>
        `    ${long}) words="${choices.join(' ')}"; COMPREPLY=($(compgen -W "$words" -- "$current")); return ;;`,
    );
  return `_norwire() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="" word words=""
  case "$before" in
${choices.join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " ${commands
      .map(({ path }) => path.join(' '))
      .filter((path) => path !== '')
      .map((path) => `|${path}|`)
      .join(' ')} " in *"|\${path:+$path }$word|"*) path="\${path:+$path }$word" ;; esac ;; esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _norwire norwire
`;
}

function writeFish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ path, says, flags }) => {
    const parent = path.slice(0, -1);
    const seen = (names: readonly string[]) =>
      names.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');
    const own =
      path.length === 0
        ? []
        : [
            `complete -c norwire -n '${parent.length === 0 ? '__fish_use_subcommand' : seen(parent)}' -a ${path.at(-1)} -d '${quote(says)}'`,
          ];
    const condition = path.length === 0 ? '__fish_use_subcommand' : seen(path);
    return [
      ...own,
      ...flags.map(({ long, says: flagSays, choices }) => {
        const values = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : '';
        return `complete -c norwire -n '${condition}' -l ${long.slice(2)}${values} -d '${quote(flagSays)}'`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return text.replaceAll("'", "\\'");
}
