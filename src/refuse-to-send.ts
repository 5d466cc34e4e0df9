import { NorwireError } from './errors.ts';
import type { Article } from './story/index.ts';

/** What may go to a model although its sender holds it back. Nothing, where all is left out. */
export interface SendingRights {
  /** Stories whose embargo is not over; a server on this machine may have them without. */
  readonly allowEmbargoed?: boolean;
  /** Stories that are withheld, or whose status or embargo cannot be read. */
  readonly allowWithheld?: boolean;
  /** Stories that were called back. */
  readonly allowCancelled?: boolean;
  /** Milliseconds since 1970: an embargo that is over by then holds nothing back. Left out: every embargo holds. */
  readonly now?: number;
}

/**
 * The one rule of what is sent: refuses a story that is withheld, called back or under embargo, unless that is allowed.
 * Throws a NorwireError: `input` for a status, `settings` for an embargo, which may be over at the next try.
 */
export function refuseToSend(article: Article, rights: SendingRights = {}): void {
  const { status, embargo, heldFor } = article.facts;
  if (status === 'canceled' && rights.allowCancelled !== true) {
    throw new NorwireError('input', `${article.name} is called back by its sender; it is not translated.`);
  }
  if (status === 'withheld' && rights.allowWithheld !== true) {
    const why = heldFor === undefined ? 'marked withheld by its sender' : `taken for withheld: ${heldFor}`;
    throw new NorwireError(
      'input',
      `${article.name} is ${why}. It is not translated without --allow-withheld (in the library: allowWithheld).`,
    );
  }
  if (rights.allowEmbargoed === true || !isUnderEmbargo(embargo, rights.now)) return;
  throw new NorwireError(
    'settings',
    `${article.name} is under embargo until ${embargo} and was not sent. Use a server on this machine or --allow-embargoed (in the library: allowEmbargoed).`,
  );
}

/** Whether an embargo is not over at a time (milliseconds since 1970); an instant that cannot be compared never is. */
export function isUnderEmbargo(embargo: string | null, now: number | undefined): boolean {
  return embargo !== null && !(now !== undefined && Date.parse(embargo) <= now);
}
