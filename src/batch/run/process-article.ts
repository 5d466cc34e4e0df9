import { NorwireError } from '../../errors.ts';
import { safePath } from '../../files/index.ts';
import type { Output } from '../../formats/index.ts';
import { refuseToSend, type SendingRights } from '../../refuse-to-send.ts';
import type { Article, Story } from '../../story/index.ts';
import {
  type FileRow,
  type Journal,
  keepPaid,
  rowOfArticle,
  rowOfCopy,
  type StoryRow,
  withPaid,
} from '../journal/index.ts';
import type { Desk } from '../types.ts';
import { withoutEnding } from './scan.ts';
import type { Turns } from './turns.ts';
import { lowerVersion, newerVersion, sayHeldBack, takePlaceOf, withdrawStory } from './versions.ts';
import { hasOutputs, writeOutputs } from './write-outputs.ts';

/** A story of a file. `endFile` belongs into the change that writes down the story's end. */
export interface Entry {
  readonly file: FileRow;
  readonly article: Article;
  readonly source: string;
  readonly endFile: () => void;
}

/**
 * Brings one story to an end and writes it down: skipped, replaced, failed, waiting or finished. Where it
 * is cut off, nothing is written and it is still due.
 */
export async function processArticle(
  desk: Desk,
  journal: Journal,
  entry: Entry,
  turns: Turns,
): Promise<void> {
  const { file, article, source } = entry;
  const row = rowOfArticle(article, source, file.name, desk.clock());
  const known = journal.stories.get(source);
  const calledOff = turns.calledOff();
  const rights = { ...desk.rights?.(), now: desk.clock() };
  const end = (change: Partial<StoryRow>): Promise<void> =>
    journal.change(() => {
      journal.stories.put(withPaid(journal, { ...row, ended: desk.clock(), ...change }));
      entry.endFile();
    });
  try {
    const reason = whyNotWorkedOn(journal, row, rights, article.facts);
    if (reason !== null) {
      const held = isHeld(row, rights)
        ? await withdrawStory(desk, journal, row, reason)
        : { state: 'replaced' as const, reason };
      await end(held);
      desk.onEvent?.({ ...skipped(row), state: held.state, reason });
      return;
    }
    refuseToSend({ ...article, name: source }, rights);
    const good = known !== null && isStillGood(desk, row, known, file.redo);
    if (good && hasOutputs(desk, journal, source)) {
      await journal.change(entry.endFile);
      const why = 'finished before and has not changed';
      desk.onEvent?.({ ...skipped(row), earlier: true, state: 'finished', reason: why });
      return;
    }
    const kept = good ? journal.stories.copyOf(source) : null;
    if (kept !== null && known !== null) {
      await publish(desk, journal, entry, known, { story: desk.readStory(article), copy: kept.copy }, false);
      return;
    }
    const story = desk.readStory(article);
    const foreign = desk.notForUs?.(story) ?? null;
    if (foreign !== null) {
      await end({ state: 'skipped', reason: foreign });
      desk.onEvent?.({ ...skipped(row), state: 'skipped', reason: foreign });
      return;
    }
    desk.onEvent?.({ type: 'story-started', source });
    const begun = desk.clock();
    const made = await workOn(desk, journal, story, source, calledOff);
    turns.reached();
    const ended = desk.clock();
    // Somebody has withdrawn it while it was in work.
    if (known?.state !== 'withdrawn' && journal.stories.get(source)?.state === 'withdrawn')
      return await journal.change(entry.endFile);
    const finished = { ...rowOfCopy(row, made.copy, desk.settings), milliseconds: ended - begun, ended };
    await publish(desk, journal, entry, finished, made, true);
  } catch (cause) {
    // What another story has shown to be in vain is still due.
    if (!calledOff.aborted) await endBadly(desk, cause, row, end, turns);
  }
}

function isHeld({ status }: StoryRow, { allowWithheld }: SendingRights): boolean {
  return status === 'canceled' || (status === 'withheld' && allowWithheld !== true);
}

/** Why no copy is made of this story, in words: withheld by the wire, or a newer version is here. */
function whyNotWorkedOn(
  journal: Journal,
  row: StoryRow,
  rights: SendingRights & { readonly now: number },
  { heldFor }: Article['facts'],
): string | null {
  if (isHeld(row, rights)) return sayHeldBack(row, heldFor);
  const newer = newerVersion(journal, row, rights.now);
  if (newer === null) return null;
  return newer.status === 'canceled'
    ? `called back by the wire in ${newer.source}`
    : `${newer.source} holds a newer version (${newer.version})`;
}

/** Was the very same story finished with the same settings, and is it not to be done again? */
function isStillGood(desk: Desk, row: StoryRow, known: StoryRow, redo: string | null): boolean {
  if (known.state !== 'finished' || known.digest !== row.digest || known.settings !== desk.settings)
    return false;
  return redo !== 'all' && (redo !== 'findings' || known.errors + known.warnings === 0);
}

async function workOn(
  desk: Desk,
  journal: Journal,
  story: Story,
  source: string,
  calledOff: AbortSignal,
): Promise<Output> {
  const copy = await desk.work(story, {
    signal: desk.signal === undefined ? calledOff : AbortSignal.any([desk.signal, calledOff]),
    onEvent: (event) => {
      if (event.type === 'answered') keepPaid(desk, journal, source, event.answer);
      if (event.type === 'asked') {
        desk.onEvent?.({ type: 'story-asked', source, task: event.task, again: event.again });
      }
    },
  });
  return { story, copy };
}

/** Writes the outputs, then the journal, then tells of it: what was told is on the disk. */
async function publish(
  desk: Desk,
  journal: Journal,
  { source, endFile }: Entry,
  row: StoryRow,
  output: Output,
  isNew: boolean,
): Promise<void> {
  const paid = isNew ? row : { requests: 0, input_tokens: 0, output_tokens: 0, cost: 0 };
  const lower = lowerVersion(journal, row);
  const number = source.slice(row.file.length).replace('#', '-');
  const wish = `${safePath(withoutEnding(row.file))}${number}`;
  const stem = lower === null ? journal.files.claimName(source, wish) : journal.files.nameOf(lower.source);
  const owners = lower === null ? [source] : [source, lower.source];
  const { outputs, beside } = await writeOutputs(desk, journal, owners, stem ?? wish, output);
  await journal.change(() => {
    journal.stories.put({
      ...(isNew ? withPaid(journal, row) : row),
      reason: beside.length > 0 ? `written beside what an editor changed` : null,
    });
    journal.money.settle(source);
    journal.stories.keepCopy(source, { article: output.story.article, copy: output.copy });
    if (lower !== null) takePlaceOf(journal, lower, source);
    endFile();
  });
  desk.onEvent?.({
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
  desk: Desk,
  cause: unknown,
  { source, wire }: StoryRow,
  end: (change: Partial<StoryRow>) => Promise<void>,
  turns: Turns,
): Promise<void> {
  const key = desk.waitsFor?.(cause) ?? null;
  if (key !== null) {
    await end({ state: 'waiting', reason: key });
    desk.onEvent?.({ type: 'story-waiting', source });
    return;
  }
  if (desk.signal?.aborted) return;
  const error =
    cause instanceof NorwireError
      ? cause
      : new NorwireError('reply', `${source}: norwire itself failed (${String(cause)}). Please report it.`, {
          cause,
        });
  desk.onEvent?.({ type: 'story-failed', source, id: wire, code: error.code, message: error.message });
  turns.failed(error);
  await end({ state: 'failed', code: error.code, reason: error.message });
}

function skipped({ source, wire }: StoryRow) {
  return { type: 'story-skipped', source, id: wire, earlier: false } as const;
}
