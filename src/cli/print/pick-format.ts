import { didYouMean } from '../../did-you-mean.ts';
import { NorwireError } from '../../errors.ts';
import type { FormatName } from '../../formats/write/index.ts';
import { plainText } from '../world.ts';

/** The format that `-f` or `--json` names, `md` where neither does. Throws a NorwireError (`settings`) for another. */
export function pickFormat<Name extends FormatName>(
  flags: { readonly format?: string; readonly json?: boolean },
  names: readonly Name[],
): Name {
  const wanted = flags.format ?? (flags.json ? 'json' : 'md');
  if (flags.json && wanted !== 'json')
    throw new NorwireError('settings', '--json means -f json; give one of the two.');
  const name = names.find((one) => one === wanted);
  if (name === undefined)
    throw new NorwireError(
      'settings',
      `-f takes ${names.join(', ')}; not "${plainText(wanted)}".${didYouMean(wanted, names)}`,
    );
  return name;
}
