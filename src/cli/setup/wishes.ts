import type { OutputFormat } from '../../batch/index.ts';
import { briefStyleNamed } from '../../write/index.ts';
import { type FolderFlags, pickFormats } from './folder-setup.ts';

/** What is to be made of a story: the flags that say so. */
export type WishFlags = Pick<
  FolderFlags,
  | 'format'
  | 'brief'
  | 'briefOnly'
  | 'words'
  | 'points'
  | 'gists'
  | 'briefStyle'
  | 'language'
  | 'date'
  | 'allowEmbargoed'
  | 'allowWithheld'
> & {
  /** It goes to the desk, which writes it out when it is approved. */
  readonly forDesk?: boolean;
};

const names = [
  'format',
  'brief',
  'briefOnly',
  'words',
  'points',
  'gists',
  'briefStyle',
  'language',
  'date',
  'allowEmbargoed',
  'allowWithheld',
  'forDesk',
] as const;

/** The wishes as a text, the same for the same wishes. Throws (`settings`) for a format or a style of briefs that there is not. */
export function readWishes(flags: WishFlags): string {
  pickFormats(flags);
  if (flags.briefStyle !== undefined) briefStyleNamed(flags.briefStyle);
  const wished = names.flatMap((name) => {
    const value = name === 'format' ? formatsOf(flags) : flags[name];
    return value === undefined || (name === 'brief' && value === true) ? [] : [[name, value] as const];
  });
  return JSON.stringify(Object.fromEntries(wished));
}

/** Of a story for the desk nothing is written before it is approved. */
function formatsOf({ format = ['md'], forDesk }: WishFlags): readonly string[] {
  return forDesk ? [] : format;
}

/** The flags that a text of wishes stands for, and the formats. */
export function openWishes(wishes: string): {
  readonly flags: WishFlags;
  readonly formats: readonly OutputFormat[];
} {
  const flags = JSON.parse(wishes) as WishFlags;
  return { flags, formats: flags.forDesk ? [] : pickFormats(flags) };
}
