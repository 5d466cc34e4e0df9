import type { Finding } from '../english/index.ts';
import type { ArticleFacts } from '../story/index.ts';
import type { Output } from './types.ts';

/** How copy goes out to systems that publish by themselves, and why, in sentences, where it is not usable. */
export interface Outgoing {
  readonly status: ArticleFacts['status'];
  readonly notes: readonly string[];
}

/**
 * Cancelled where the story was withdrawn; as its sender has it where an editor has approved the copy; withheld where
 * its sender holds it, an error is open, or it waits for approval; else usable.
 */
export function outgoingOf(output: Output): Outgoing {
  const { story, copy } = output;
  const withdrawn = withdrawnNote(output);
  if (withdrawn !== null) return { status: 'canceled', notes: [withdrawn] };
  const { status } = story.article.facts;
  if (copy.approval !== undefined) return { status, notes: copy.approval.notes };
  if (output.held)
    return { status: status === 'usable' ? 'withheld' : status, notes: [sayHeld(copy.findings)] };
  const open = copy.findings.filter(isOpenError);
  if (open.length === 0) return { status, notes: [] };
  return {
    status: status === 'usable' ? 'withheld' : status,
    notes: [`Held until an editor has looked: ${open.map(sayFinding).join('; ')}`],
  };
}

function sayHeld(findings: readonly Finding[]): string {
  const open = findings.map(sayFinding).join('; ');
  return `Held until an editor has approved it.${open === '' ? '' : ` Open: ${open}`}`;
}

/** A finding with its place, as a note gives it. */
export function sayFinding({ at, rule, message }: Pick<Finding, 'at' | 'rule' | 'message'>): string {
  return `${at ?? 'whole story'}, ${rule}: ${message}`;
}

/** That the story was withdrawn, as a sentence, or null. */
export function withdrawnNote({ withdrawn }: Output): string | null {
  return withdrawn === undefined ? null : `Withdrawn: ${withdrawn}. Do not publish.`;
}

function isOpenError({ level, verdict = 'open' }: Finding): boolean {
  return level === 'error' && verdict === 'open';
}
