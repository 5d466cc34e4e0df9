import type { TermOrigin } from './types.ts';

/** A row as written: alternatives are apart, yes and no are read, nothing else is judged. */
export interface GlossaryRow extends TermOrigin {
  readonly norwegian: readonly string[];
  readonly english: readonly string[];
  readonly note: string | null;
  readonly keep: boolean;
  readonly matchCase: boolean;
}

/** The rows of a glossary file, and those that could not be read. */
export interface GlossaryRows {
  readonly rows: readonly GlossaryRow[];
  readonly broken: readonly (TermOrigin & { readonly message: string })[];
}

/** "state secretary | deputy minister" is two. A glossary is long, and nearly every cell holds one form. */
export function alternatives(cell: string): string[] {
  if (!cell.includes('|')) return cell === '' ? [] : [cell];
  const forms = cell.split('|').map((form) => form.trim());
  return [...new Set(forms.filter((form) => form !== ''))];
}
