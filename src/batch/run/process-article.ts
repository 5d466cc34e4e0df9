import { NorwireError } from '../../errors.ts';
import { safePath } from '../../files/index.ts';
import type { Output } from '../../formats/index.ts';
import { refuseToSend, type SendingRights } from '../../refuse-to-send.ts';
import type { Article, Story } from '../../story/index.ts';
import {
  type FileRow,
  type JournalTables,
  keepPaid,
  type RunJournal,
  rowOfArticle,
  rowOfCopy,
  type StoryRow,
  withPaid,
} from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import type { RunControl } from './run-control.ts';
import { withoutEnding } from './scan.ts';
import { lowerVersion, newerVersion, sayHeldBack, takePlaceOf, withdrawStory } from './versions.ts';
import { hasOutputs, writeOutputs } from './write-outputs.ts';

/** A story of a file. `endFile` belongs into the change that writes down the story's end. */
export interface FileStory {
  readonly file: FileRow;
  readonly article: Article;
  readonly source: string;
  readonly endFile: (kept: JournalTables) => Promise<void>;
}

/**
 * Brings one story to an end and writes it down: skipped, replaced, failed, waiting or finished. Where it
 * is cut off, nothing is written and it is still due.
 */
export async function processArticle(
  setup: RunSetup,
  journal: RunJournal,
  entry: FileStory,
  control: RunControl,
): Promise<void> {
  const { file, article, source } = entry;
  const row = rowOfArticle(article, source, file.name, setup.clock());
  const known = await journal.stories.get(source);
  const calledOff = control.calledOff();
  const rights = { ...setup.rights?.(), now: setup.clock() };
  const end = (change: Partial<StoryRow>): Promise<void> =>
    journal.change(async (kept) => {
      if (!(await kept.files.holds(file.name))) return;
      await kept.stories.put(await withPaid(kept, { ...row, ended: setup.clock(), ...change }));
      await entry.endFile(kept);
    });
  try {
    const reason = await whyNotWorkedOn(journal, row, rights, article.facts);
    if (reason !== null) {
      const held = isHeld(row, rights)
        ? await withdrawStory(setup, journal, row, reason)
        : { state: 'replaced' as const, reason };
      await end(held);
      setup.onEvent?.({ ...skipped(row), state: held.state, reason });
      return;
    }
    refuseToSend({ ...article, name: source }, rights);
    const good = known !== null && isStillGood(setup, row, known, file.redo);
    if (good && (await hasOutputs(setup, journal, source))) {
      await journal.change(entry.endFile);
      const why = 'finished before and has not changed';
      setup.onEvent?.({ ...skipped(row), earlier: true, state: 'finished', reason: why });
      return;
    }
    const kept = good ? await journal.stories.copyOf(source) : null;
    if (kept !== null && known !== null) {
      const output = { story: setup.readStory(article), copy: kept.copy };
      return await publish(setup, journal, entry, { row: known, output, isNew: false });
    }
    const story = setup.readStory(article);
    const foreign = (await setup.notForUs?.(story)) ?? null;
    if (foreign !== null) {
      await end({ state: 'skipped', reason: foreign });
      setup.onEvent?.({ ...skipped(row), state: 'skipped', reason: foreign });
      return;
    }
    setup.onEvent?.({ type: 'story-started', source });
    const begun = setup.clock();
    const made = await workOn(setup, journal, { story, source }, calledOff);
    control.reached();
    const ended = setup.clock();
    // Somebody has withdrawn it while it was in work.
    if (known?.state !== 'withdrawn' && (await journal.stories.get(source))?.state === 'withdrawn')
      return await journal.change(entry.endFile);
    const finished = { ...rowOfCopy(row, made.copy, setup.settings), milliseconds: ended - begun, ended };
    await publish(setup, journal, entry, { row: finished, output: made, isNew: true });
  } catch (cause) {
    // What another story has shown to be in vain is still due.
    if (!calledOff.aborted) await endBadly(setup, cause, row, { end, control });
  }
}

function isHeld({ status }: StoryRow, { allowWithheld }: SendingRights): boolean {
  return status === 'canceled' || (status === 'withheld' && allowWithheld !== true);
}

/** Why no copy is made of this story, in words: withheld by the wire, or a newer version is here. */
async function whyNotWorkedOn(
  journal: RunJournal,
  row: StoryRow,
  rights: SendingRights & { readonly now: number },
  { heldFor }: Article['facts'],
): Promise<string | null> {
  if (isHeld(row, rights)) return sayHeldBack(row, heldFor);
  const newer = await newerVersion(journal, row, rights.now);
  if (newer === null) return null;
  return newer.status === 'canceled'
    ? `called back by the wire in ${newer.source}`
    : `${newer.source} holds a newer version (${newer.version})`;
}

/** Was the very same story finished with the same settings, and is it not to be done again? */
function isStillGood(setup: RunSetup, row: StoryRow, known: StoryRow, redo: string | null): boolean {
  if (known.state !== 'finished' || known.digest !== row.digest || known.settings !== setup.settings)
    return false;
  return redo !== 'all' && (redo !== 'findings' || known.errors + known.warnings === 0);
}

async function workOn(
  setup: RunSetup,
  journal: RunJournal,
  { story, source }: { readonly story: Story; readonly source: string },
  calledOff: AbortSignal,
): Promise<Output> {
  const copy = await setup.work(story, {
    signal: setup.signal === undefined ? calledOff : AbortSignal.any([setup.signal, calledOff]),
    onEvent: (event) => {
      if (event.type === 'answered') keepPaid(setup, journal, source, event.answer);
      if (event.type === 'asked') {
        setup.onEvent?.({ type: 'story-asked', source, task: event.task, again: event.again });
      }
    },
  });
  return { story, copy };
}

/** A story's end as the journal will have it, and its copy; `isNew`: it was paid for in this run. */
interface Finished {
  readonly row: StoryRow;
  readonly output: Output;
  readonly isNew: boolean;
}

/** Writes the outputs, then the journal, then tells of it: what was told is on the disk. */
async function publish(
  setup: RunSetup,
  journal: RunJournal,
  { source, endFile }: FileStory,
  { row, output, isNew }: Finished,
): Promise<void> {
  const paid = isNew ? row : { requests: 0, input_tokens: 0, output_tokens: 0, cost: 0 };
  const lower = await lowerVersion(journal, row);
  const number = source.slice(row.file.length).replace('#', '-');
  const wish = `${safePath(withoutEnding(row.file))}${number}`;
  const stem = await (lower === null
    ? journal.change(({ files }) => files.claimName(source, wish))
    : journal.files.nameOf(lower.source));
  const owners = lower === null ? [source] : [source, lower.source];
  const { outputs, beside } = await writeOutputs(setup, journal, { owners, stem: stem ?? wish }, output);
  const isOurs = await journal.change(async (kept) => {
    if (!(await kept.files.holds(row.file))) return false;
    await kept.stories.put({
      ...(isNew ? await withPaid(kept, row) : row),
      reason: beside.length > 0 ? `written beside what an editor changed` : null,
    });
    await kept.money.settle(source);
    await kept.stories.keepCopy(source, { article: output.story.article, copy: output.copy });
    if (lower !== null) await takePlaceOf(kept, lower, source);
    await endFile(kept);
    return true;
  });
  if (!isOurs) return;
  setup.onEvent?.({
    ...{
      type: 'story-finished',
      source,
      id: row.wire,
      headline: row.headline,
      findings: output.copy.findings,
    },
    ...{ outputs, beside, errors: row.errors, warnings: row.warnings },
    ...{
      requests: paid.requests,
      inputTokens: paid.input_tokens,
      outputTokens: paid.output_tokens,
      cost: paid.cost,
    },
    milliseconds: row.milliseconds,
  });
}

/** Cut off: still due. Waiting for a provider, or failed: written down. */
async function endBadly(
  setup: RunSetup,
  cause: unknown,
  { source, wire }: StoryRow,
  {
    end,
    control,
  }: { readonly end: (change: Partial<StoryRow>) => Promise<void>; readonly control: RunControl },
): Promise<void> {
  const key = setup.waitsFor?.(cause) ?? null;
  if (key !== null) {
    await end({ state: 'waiting', reason: key });
    setup.onEvent?.({ type: 'story-waiting', source });
    return;
  }
  if (setup.signal?.aborted) return;
  const error =
    cause instanceof NorwireError
      ? cause
      : new NorwireError('reply', `${source}: norwire itself failed (${String(cause)}). Please report it.`, {
          cause,
        });
  setup.onEvent?.({ type: 'story-failed', source, id: wire, code: error.code, message: error.message });
  control.failed(error);
  await end({ state: 'failed', code: error.code, reason: error.message });
}

function skipped({ source, wire }: StoryRow) {
  return { type: 'story-skipped', source, id: wire, earlier: false } as const;
}
