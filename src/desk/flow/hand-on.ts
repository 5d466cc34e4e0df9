import type { KeptCopy } from '../../batch/journal/index.ts';
import { note } from '../kept/decisions.ts';
import { type DeliveryEvent, type DeliveryRow, deliveriesOf, isOffered, offer } from '../kept/deliveries.ts';
import { changeStory, type DeskStoryRow, storyNumbered } from '../kept/stories.ts';
import type { FlowTransaction } from './desk-flow.ts';
import type { HandedCopy } from './feed.ts';

/** Has approved copy handed to the folder and to every target. Belongs into the change that approves it. */
export async function offerApproval(
  here: FlowTransaction,
  story: DeskStoryRow,
  kept: KeptCopy,
  digest: string,
): Promise<void> {
  for (const target of ['files', ...here.targets])
    await offerTo(here, story, target, {
      event: 'approved',
      what: { source: story.source, digest, at: here.clock(), kept, withdrawn: null },
    });
}

/**
 * Has it told that a story is called back: to every target if it was approved, and (`files`) to the folder, unless the
 * run has done so already.
 */
export async function offerWithdrawal(
  here: FlowTransaction,
  story: DeskStoryRow,
  { by, reason, files = false }: { readonly by: string; readonly reason: string; readonly files?: boolean },
): Promise<void> {
  const targets = [...(files ? ['files'] : []), ...(story.approvals > 0 ? here.targets : [])];
  const opened = await here.editions.open(here.rows, story.number, story.edition);
  const kept = opened === null ? null : { article: opened.article, copy: opened.copy };
  for (const target of targets)
    await offerTo(here, story, target, {
      event: 'withdrawn',
      what: { source: story.source, at: here.clock(), kept, withdrawn: { by, reason } },
    });
}

async function offerTo(
  { rows, clock }: FlowTransaction,
  story: DeskStoryRow,
  target: string,
  { event, what }: { readonly event: DeliveryEvent; readonly what: HandedCopy },
): Promise<void> {
  const { number, id, approvals, edition } = story;
  // What is not approved reaches the folder only: there each version is withdrawn, elsewhere what was approved last.
  const withdrawal = target === 'files' ? `${approvals}w${edition}` : `${approvals}w`;
  const name = `${id}.${event === 'withdrawn' ? withdrawal : approvals}.${target}`;
  if (await isOffered(rows, name)) return;
  await offer(rows, { id: name, story: number, approval: approvals, target, event, due: clock() }, what);
}

const called: Readonly<Record<string, string>> = { files: 'the output folder', memory: 'the memory' };

/** Notes that something was handed on; when all of it was, the story is sent. Belongs into a change. */
export async function noteHandedOn(
  { rows, clock }: FlowTransaction,
  { story: number, target, event, approval }: DeliveryRow,
  besides: string | null,
): Promise<void> {
  const row = await storyNumbered(rows, number);
  if (row === null) return;
  const at = clock();
  const to = called[target] ?? target;
  const said = event === 'approved' ? `Handed to ${to}.` : `The withdrawal was told to ${to}.`;
  await note(rows, number, {
    at,
    by: null,
    what: 'handed-on',
    said: besides === null ? said : `${said} ${besides}`,
  });
  const isAll = (await deliveriesOf(rows, number)).every(
    (one) => one.approval !== approval || one.event !== event || one.state === 'done',
  );
  if (event === 'withdrawn' && besides !== null)
    await changeStory(rows, row, { reason: `${row.reason}. ${besides}` });
  if (event !== 'approved' || row.state !== 'approved' || approval !== row.approvals || !isAll) return;
  await note(rows, number, { at, by: null, what: 'sent', said: 'Sent.' });
  await changeStory(rows, row, { state: 'sent', changed: at });
}
