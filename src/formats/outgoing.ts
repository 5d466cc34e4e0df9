import type { Finding } from '../english/types.ts';
import type { ArticleFacts } from '../story/types.ts';
import type { Output } from './types.ts';

/** How copy goes out to systems that publish by themselves, and why, in sentences, where it is not usable. */
export interface Outgoing {
  readonly status: ArticleFacts['status'];
  readonly notes: readonly string[];
}

/** Cancelled where the story was withdrawn; withheld where its sender holds it or an error is open; else usable. */
export function outgoingOf(output: Output): Outgoing {
  const { story, copy } = output;
  const withdrawn = withdrawnNote(output);
  if (withdrawn !== null) return { status: 'canceled', notes: [withdrawn] };
  const open = copy.findings.filter(isOpenError);
  const { status } = story.article.facts;
  if (open.length === 0) return { status, notes: [] };
  const said = open.map(({ at, rule, message }) => `${at ?? 'whole story'}, ${rule}: ${message}`);
  return {
    status: status === 'usable' ? 'withheld' : status,
    notes: [`Held until an editor has looked: ${said.join('; ')}`],
  };
}

/** That the story was withdrawn, as a sentence, or null. */
export function withdrawnNote({ withdrawn }: Output): string | null {
  return withdrawn === undefined ? null : `Withdrawn: ${withdrawn}. Do not publish.`;
}

function isOpenError({ level, verdict = 'open' }: Finding): boolean {
  return level === 'error' && verdict === 'open';
}
