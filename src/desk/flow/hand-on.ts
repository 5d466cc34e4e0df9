import type { KeptCopy } from '../../batch/journal/index.ts';
import { isHeldBack, sayPull, withdrawOutputs, writeOutputs } from '../../batch/run/index.ts';
import { note } from '../kept/decisions.ts';
import { type DeliveryEvent, type DeliveryRow, deliveriesOf, offer } from '../kept/deliveries.ts';
import { changeStory, type StoryRow, storyNumbered } from '../kept/stories.ts';
import type { Room } from './room.ts';

/** What is handed on: the copy as approved, and who says that it must not be used any more. */
export interface Handed {
  readonly source: string;
  /** Of the Norwegian that was approved. */
  readonly digest?: string;
  /** When it was approved or withdrawn. */
  readonly at: number;
  readonly kept: KeptCopy | null;
  readonly withdrawn: { readonly by: string; readonly reason: string } | null;
}

/** Has approved copy handed to the folder and to every target. Belongs into the change that approves it. */
export function offerApproval(room: Room, story: StoryRow, kept: KeptCopy, digest: string): void {
  for (const target of ['files', ...room.targets])
    offerTo(room, story, target, 'approved', {
      source: story.source,
      digest,
      at: room.clock(),
      kept,
      withdrawn: null,
    });
}

/**
 * Has it told that a story is called back: to every target if it was approved, and (`files`) to the folder, unless the
 * run has done so already.
 */
export function offerWithdrawal(
  room: Room,
  story: StoryRow,
  { by, reason, files = false }: { readonly by: string; readonly reason: string; readonly files?: boolean },
): void {
  const targets = [...(files ? ['files'] : []), ...(story.approvals > 0 ? room.targets : [])];
  const opened = room.editions.open(story.number, story.edition);
  const kept = opened === null ? null : { article: opened.article, copy: opened.copy };
  for (const target of targets)
    offerTo(room, story, target, 'withdrawn', {
      source: story.source,
      at: room.clock(),
      kept,
      withdrawn: { by, reason },
    });
}

function offerTo(room: Room, story: StoryRow, target: string, event: DeliveryEvent, what: Handed): void {
  const { number, id, approvals, edition } = story;
  // What is not approved reaches the folder only: there each version is withdrawn, elsewhere what was approved last.
  const withdrawal = target === 'files' ? `${approvals}w${edition}` : `${approvals}w`;
  const name = `${id}.${event === 'withdrawn' ? withdrawal : approvals}.${target}`;
  if (room.db.one('SELECT 1 FROM deliveries WHERE id = ?', name) !== null) return;
  offer(room.db, { id: name, story: number, approval: approvals, target, event, due: room.clock() }, what);
}

/** Whether its sender has called a source back, withheld it or put it under embargo since it was approved. */
export function isCalledBack({ journal, clock }: Room, source: string): boolean {
  const row = journal.stories.get(source);
  return row?.state === 'withdrawn' || (row?.state === 'failed' && isHeldBack(row, clock()));
}

/**
 * Writes approved copy to the output folder in every format, or makes what stands there tell that it is withdrawn; gives
 * the files to pull, as a sentence.
 */
export async function writeFiles(
  { run, journal }: Room,
  { source, digest, kept, withdrawn }: Handed,
): Promise<string | null> {
  if (withdrawn !== null) {
    const why = `${withdrawn.reason} (${withdrawn.by})`;
    // First of all, so that no look at the input folder takes what is missing for work to be done.
    await journal.change(() => journal.stories.setState(source, 'withdrawn', why));
    const { pull } = await withdrawOutputs(run, journal, source, withdrawn.reason);
    await journal.change(() => journal.stories.setState(source, 'withdrawn', `${why}${sayPull(pull)}`));
    return pull.length === 0 ? null : `To pull: ${pull.join(', ')}.`;
  }
  if (kept === null) return null;
  const now = journal.stories.get(source);
  const isOther = now?.state === 'finished' && digest !== undefined && now.digest !== digest;
  if (now?.state === 'replaced' || isOther) return 'A newer version had taken its place by then.';
  const story = run.readStory(kept.article);
  const stem = await journal.change(() =>
    journal.files.claimName(source, source.replace(/[^\p{L}\p{N}]+/gu, '-')),
  );
  await writeOutputs(run, journal, [source], stem, { story, copy: kept.copy });
  await journal.change(() => {
    journal.stories.keepCopy(source, kept);
    const row = journal.stories.get(source);
    const errors = kept.copy.findings.filter(({ level }) => level === 'error').length;
    const headline =
      kept.copy.translation.parts.find(({ id }) => id === 'headline')?.text ?? row?.headline ?? null;
    if (row !== null)
      journal.stories.put({ ...row, headline, errors, warnings: kept.copy.findings.length - errors });
  });
  return null;
}

const called: Readonly<Record<string, string>> = { files: 'the output folder', memory: 'the memory' };

/** Notes that something was handed on; when all of it was, the story is sent. Belongs into a change. */
export function noteHandedOn(
  room: Room,
  { story: number, target, event, approval }: DeliveryRow,
  besides: string | null,
): void {
  const row = storyNumbered(room.db, number);
  if (row === null) return;
  const at = room.clock();
  const to = called[target] ?? target;
  const said = event === 'approved' ? `Handed to ${to}.` : `The withdrawal was told to ${to}.`;
  note(room.db, number, {
    at,
    by: null,
    what: 'handed-on',
    said: besides === null ? said : `${said} ${besides}`,
  });
  const isAll = deliveriesOf(room.db, number).every(
    (one) => one.approval !== approval || one.event !== event || one.state === 'done',
  );
  if (event === 'withdrawn' && besides !== null)
    changeStory(room.db, row, { reason: `${row.reason}. ${besides}` });
  if (event !== 'approved' || row.state !== 'approved' || approval !== row.approvals || !isAll) return;
  note(room.db, number, { at, by: null, what: 'sent', said: 'Sent.' });
  changeStory(room.db, row, { state: 'sent', changed: at });
}
