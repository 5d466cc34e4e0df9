import { NorwireError } from '../errors.ts';

/** Throws a NorwireError (`input`) for an address: pages are read from files, never fetched. */
export function refuseAddress(input: string): void {
  if (/^(?:https?|ftp):\/\//iu.test(input))
    throw new NorwireError(
      'input',
      `${input} is an address, and norwire fetches no pages. Save the page and name the file, or copy its text and pipe it in.`,
    );
}
