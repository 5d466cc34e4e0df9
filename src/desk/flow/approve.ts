import type { Copy, Finding } from '../../english/index.ts';
import { sayFinding } from '../../formats/index.ts';
import { DeskError } from '../desk-error.ts';
import { addApproval, lastApproval, note } from '../kept/decisions.ts';
import { changeStory, type DeskStoryRow } from '../kept/stories.ts';
import { change, type DeskFlow, type Editor } from './desk-flow.ts';
import { offerApproval, offerWithdrawal } from './hand-on.ts';
import {
  findStory,
  openStory,
  readStanding,
  type SortedFindings,
  type Standing,
  sortFindings,
} from './standing.ts';

/**
 * Approves the text that an editor has seen, named by its hash, and has it handed on. Throws a DeskError:
 * `text-changed` where it is another by now, `not-approvable` where errors are open and no reason is given, and
 * `wrong-state`. The same text approved twice is approved once.
 */
export async function approve(
  flow: DeskFlow,
  id: string,
  { hash, reason }: { readonly hash: string; readonly reason: string },
  { by, who }: Editor,
): Promise<DeskStoryRow> {
  const row = await change(flow, async (here) => {
    const { rows } = here;
    const standing = await openStory(here, id);
    const { state, number, edition, approvals } = standing.row;
    if (state === 'withdrawn')
      throw new DeskError(
        'wrong-state',
        `The story was withdrawn (${standing.row.reason}) and cannot be approved.`,
      );
    if (standing.hash !== hash)
      throw new DeskError('text-changed', 'The text has changed since you saw it; look at it again.', {
        hash: standing.hash,
      });
    const isDone = state === 'approved' || state === 'sent';
    if (isDone && (await lastApproval(rows, number))?.hash === hash) return standing.row;
    const edited = readStanding(here, standing);
    const sorted = await sortFindings(here, standing, edited);
    const errors = sorted.open.filter(({ level }) => level === 'error');
    if (errors.length > 0 && reason === '')
      throw new DeskError(
        'not-approvable',
        `${errors.length} ${errors.length === 1 ? 'error is' : 'errors are'} open: mend or dismiss them, or say why it goes out with them.`,
        { open: errors.map(({ key, at, rule, message }) => ({ key, at, rule, message })) },
      );
    const at = flow.clock();
    const notes = notesOf(sorted, errors, { by, reason });
    const approval = { number: approvals + 1, edition, hash, by, at, notes };
    await addApproval(rows, number, approval);
    await note(rows, number, { at, by, what: 'approved', said: ['Approved.', ...notes].join(' ') });
    const next = await changeStory(rows, standing.row, {
      state: 'approved',
      approvals: approval.number,
      changed: at,
    });
    const { article, digest } = standing.opened;
    const approved = { ...edited, approval: { by, at: new Date(at).toISOString(), notes } };
    await offerApproval(here, next, { article, copy: copyOf(standing, sorted, approved) }, digest);
    return next;
  });
  flow.wake();
  flow.tell({ type: 'story', story: row.id, state: row.state, by, who });
  return row;
}

/** Calls a story back at the desk: its files become cancelling items, and whoever had it is told. */
export async function withdraw(
  flow: DeskFlow,
  id: string,
  reason: string,
  { by, who }: Editor,
): Promise<DeskStoryRow> {
  const row = await change(flow, async (here) => {
    const { rows } = here;
    const story = await findStory(here, id);
    if (story.state === 'withdrawn') return story;
    const at = flow.clock();
    await note(rows, story.number, { at, by, what: 'withdrawn', said: `Withdrawn: ${reason}` });
    const next = await changeStory(rows, story, {
      state: 'withdrawn',
      reason: `${reason} (${by})`,
      changed: at,
    });
    await offerWithdrawal(here, next, { by, reason, files: true });
    return next;
  });
  flow.wake();
  flow.tell({ type: 'story', story: row.id, state: row.state, by, who });
  return row;
}

function notesOf(
  { dismissed }: SortedFindings,
  errors: readonly Finding[],
  { by, reason }: { readonly by: string; readonly reason: string },
): readonly string[] {
  const aside = dismissed
    .filter(([{ level }]) => level === 'error')
    .map(([finding, { by: who, reason: why }]) => `Set aside by ${who} (${why}): ${sayFinding(finding)}.`);
  if (errors.length === 0) return aside;
  return [...aside, `Approved by ${by} with open errors (${reason}): ${errors.map(sayFinding).join('; ')}.`];
}

/** The copy as approved: what editors set aside is kept with their reason; pieces of the brief that were cut are gone. */
export function copyOf(
  { opened }: Standing,
  { open, dismissed }: SortedFindings,
  { translation, brief, remarks, approval }: Pick<Copy, 'translation' | 'brief' | 'remarks' | 'approval'>,
): Copy {
  const aside = dismissed.map(
    ([finding, { by, reason }]): Finding => ({
      ...finding,
      verdict: 'cleared',
      why: reason === null ? `dismissed by ${by}` : `dismissed by ${by}: ${reason}`,
    }),
  );
  const stands = ({ text }: { readonly text: string }) => text !== '';
  return {
    ...opened.copy,
    translation,
    brief: brief && { ...brief, points: brief.points.filter(stands), gists: brief.gists.filter(stands) },
    findings: open,
    remarks: [...remarks, ...aside],
    ...(approval && { approval }),
  };
}
