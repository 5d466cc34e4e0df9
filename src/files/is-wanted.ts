import { basename, matchesGlob } from 'node:path';

/**
 * Whether `--include` and `--exclude` want a name. Both are compared in one Unicode form, whichever the disk and the
 * person at the keyboard use.
 */
export function isWanted(
  {
    include = [],
    exclude = [],
  }: { readonly include?: readonly string[]; readonly exclude?: readonly string[] },
  name: string,
): boolean {
  const composed = name.normalize('NFC');
  const fits = (pattern: string): boolean =>
    matchesGlob(pattern.includes('/') ? composed : basename(composed), pattern.normalize('NFC'));
  return (include.length === 0 || include.some(fits)) && !exclude.some(fits);
}
