import type { OutputFormat } from '../../batch/index.ts';
import { briefStyleNamed } from '../../write/index.ts';
import { type FolderFlags, pickFormats } from './folder-desk.ts';

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
>;

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
] as const;

/** The wishes as a text, the same for the same wishes. Throws (`settings`) for a format or a style of briefs that there is not. */
export function readWishes(flags: WishFlags): string {
  pickFormats(flags);
  if (flags.briefStyle !== undefined) briefStyleNamed(flags.briefStyle);
  const wished = names.flatMap((name) => {
    const value = name === 'format' ? (flags.format ?? ['md']) : flags[name];
    return value === undefined || (name === 'brief' && value === true) ? [] : [[name, value] as const];
  });
  return JSON.stringify(Object.fromEntries(wished));
}

/** The flags that a text of wishes stands for, and the formats. */
export function openWishes(wishes: string): {
  readonly flags: WishFlags;
  readonly formats: readonly OutputFormat[];
} {
  const flags = JSON.parse(wishes) as WishFlags;
  return { flags, formats: pickFormats(flags) };
}
