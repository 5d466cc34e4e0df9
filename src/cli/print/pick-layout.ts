import { NorwireError } from '../../errors.ts';
import type { Output } from '../../formats/index.ts';
import type { FormatName } from '../../formats/write/index.ts';

/** The flags that say how printed copy looks and where else it goes. */
export interface LayoutFlags {
  /** False (`--no-wrap`): each paragraph is one line. */
  readonly wrap?: boolean;
  /** False (`--no-signature`): nothing says who translated and with what. */
  readonly signature?: boolean;
  /** `--copy`: to the clipboard as well. */
  readonly copy?: boolean;
}

const forReaders: readonly FormatName[] = ['md', 'text'];

/** The layout that the flags name. Throws a NorwireError (`settings`) for `--no-signature` in a format made for programs. */
export function pickLayout(
  { wrap, signature }: LayoutFlags,
  format: FormatName,
): Pick<Output, 'wrapped' | 'signed'> {
  if (signature === false && !forReaders.includes(format))
    throw new NorwireError(
      'settings',
      `--no-signature goes with -f ${forReaders.join(' and ')}; -f ${format} always says how it was made.`,
    );
  return { wrapped: wrap !== false, signed: signature !== false };
}
