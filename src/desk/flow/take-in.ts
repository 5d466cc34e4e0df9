import type { StoryRow as JournalRow, KeptCopy } from '../../batch/journal/index.ts';
import { isHeldBack } from '../../batch/run/index.ts';
import { partsOf } from '../../story/index.ts';
import { note } from '../kept/decisions.ts';
import { index } from '../kept/inbox.ts';
import { forgetPieces, piecesOf, putPiece } from '../kept/pieces.ts';
import {
  changeStory,
  closeEdition,
  enterStory,
  idOf,
  putEdition,
  type State,
  type StoryRow,
  storyOf,
  storyOfWire,
} from '../kept/stories.ts';
import { carryOver } from './carry-over.ts';
import { offerWithdrawal } from './hand-on.ts';
import type { Room } from './room.ts';
import { countOf, readEdited, type Standing, sortFindings, standingIn, standingOf } from './standing.ts';

/**
 * Takes what the journal knows of some sources into the desk, in one change; what the desk knows already is passed over.
 */
export async function takeIn(room: Room, sources: readonly string[]): Promise<void> {
  const fresh = sources.flatMap((source) => {
    const row = room.journal.stories.get(source);
    if (row === null) return [];
    const seen = JSON.stringify([row.state, row.digest, row.settings, row.reason]);
    const known = room.db.one<{ digest: string | null; ended: number }>(
      'SELECT digest, ended FROM sources WHERE source = ?',
      source,
    );
    if (known?.digest === seen && known.ended === row.ended) return [];
    return [{ row, seen, kept: row.state === 'finished' ? room.journal.stories.copyOf(source) : null }];
  });
  if (fresh.length === 0) return;
  const stories = await room.db.change(() =>
    fresh.map(({ row, seen, kept }) => {
      const entered = takeRow(room, row, kept);
      room.db.run('UPDATE sources SET digest = ?, ended = ? WHERE source = ?', seen, row.ended, row.source);
      return entered;
    }),
  );
  room.wake();
  for (const story of stories)
    if (story !== null) room.tell({ type: 'story', story: story.id, state: story.state });
}

/** A story that could not be worked on is in the inbox with the reason, unless an earlier version stands there. */
export async function takeFailure(room: Room, source: string, reason: string): Promise<void> {
  const story = await room.db.change(() => {
    const known = storyOf(room.db, source) ?? enterStory(room.db, source, room.clock());
    note(room.db, known.number, { at: room.clock(), by: null, what: 'failed', said: reason });
    if (known.edition > 0) return known;
    return changeStory(room.db, known, { state: 'failed', reason, changed: room.clock() });
  });
  room.tell({ type: 'story', story: story.id, state: story.state });
}

/** A story that the wire called back, told as it happens: what the journal has of it may be another thing a moment later. */
export async function takeWithdrawal(room: Room, source: string, reason: string): Promise<void> {
  const story = await room.db.change(() => {
    const known = storyOf(room.db, source);
    return known?.source === source ? withdrawn(room, known, reason) : null;
  });
  if (story === null) return;
  room.wake();
  room.tell({ type: 'story', story: story.id, state: story.state });
}

/** A source that is being worked on is in the inbox at once. */
export async function announce(room: Room, source: string): Promise<StoryRow> {
  const known = storyOf(room.db, source);
  if (known !== null) return known;
  const row = await room.db.change(() => enterStory(room.db, source, room.clock()));
  room.tell({ type: 'story', story: row.id, state: row.state });
  return row;
}

function takeRow(room: Room, row: JournalRow, kept: KeptCopy | null): StoryRow | null {
  const { db } = room;
  const now = room.clock();
  if (kept !== null) return takeCopy(room, row, kept);
  if (row.state === 'replaced') {
    const stands = storyOf(db, row.source);
    // A later look at the file of a story that was called back finds it replaced; else the newer version stands for it.
    const isCalledBack = stands?.source === row.source && row.reason?.startsWith('called back') === true;
    if (isCalledBack) return withdrawn(room, stands, row.reason ?? '');
    // One that was announced has nothing to wait for.
    if (stands?.edition !== 0) return null;
  }
  const story = storyOf(db, row.source) ?? enterStory(db, row.source, now);
  if (row.state === 'withdrawn') return withdrawn(room, story, row.reason ?? 'called back by the wire');
  const isOwn = story.source === row.source && story.edition > 0;
  if (row.state === 'failed' && isOwn && isHeldBack(row, now))
    return withdrawn(room, story, row.reason ?? '');
  // A version that cannot be had does not take the place of one that is there.
  if (story.edition > 0) {
    note(db, story.number, { at: now, by: null, what: row.state, said: row.reason ?? row.state });
    return story;
  }
  const state =
    ({ failed: 'failed', skipped: 'passed-over', replaced: 'passed-over' } as Record<string, State>)[
      row.state
    ] ?? 'arriving';
  note(db, story.number, { at: now, by: null, what: state, said: row.reason ?? state });
  const { wire, version, section, date, embargo, status, reason } = row;
  return changeStory(db, story, {
    state,
    reason,
    wire,
    version,
    section,
    date,
    embargo,
    status,
    changed: now,
  });
}

function withdrawn(room: Room, story: StoryRow, reason: string): StoryRow {
  if (story.state === 'withdrawn') return story;
  const now = room.clock();
  note(room.db, story.number, { at: now, by: null, what: 'withdrawn', said: `Withdrawn: ${reason}` });
  const next = changeStory(room.db, story, { state: 'withdrawn', reason, changed: now });
  if (story.approvals > 0) offerWithdrawal(room, next, { by: 'the wire', reason });
  return next;
}

/** Copy of a story that is new, of a newer version of one that is here, or the same made again. */
function takeCopy(room: Room, row: JournalRow, { article, copy }: KeptCopy): StoryRow {
  const { db } = room;
  const now = room.clock();
  const story = homeOf(room, row);
  const before = story.edition > 0 ? standingBefore(room, story) : null;
  const isSame = before !== null && before.opened.digest === row.digest;
  const isTouched = before !== null && (before.pieces.size > 0 || story.approvals > 0);
  // What the desk itself wrote down, or what was made again of a text that editors have been at already.
  if (isSame && (isTouched || copy.approval !== undefined)) {
    const stands = story.state === 'withdrawn' || story.state === 'arriving' ? 'edited' : story.state;
    return changeStory(db, story, { state: stands, reason: null, source: row.source });
  }
  const edition = isSame ? story.edition : story.edition + 1;
  const revision = story.revision + 1;
  const made = { edition, source: row.source, digest: row.digest ?? '', revision, came: now, article, copy };
  if (before !== null && !isSame) closeEdition(db, story.number, story.edition, textsOf(before));
  putEdition(db, story.number, made);
  room.editions.forget(story.number);
  forgetPieces(db, story.number);
  const { wire, version, section, date, embargo, status } = row;
  const headline = copy.translation.parts.find(({ id }) => id === 'headline')?.text ?? null;
  const next = changeStory(db, story, {
    ...countOf({ open: copy.findings, dismissed: [] }),
    ...{ reason: null, source: row.source, wire, version, edition, revision, section, date, embargo, status },
    state: stateAfter(before, isSame),
    norwegian: headlineOf(article),
    headline: headline ?? copy.brief?.headline ?? null,
    language: copy.signature.language,
    arrived: isSame ? story.arrived : row.ended,
    changed: now,
  });
  const said = edition === 1 ? 'Arrived.' : `A new version of the Norwegian came in (${row.source}).`;
  if (!isSame)
    note(db, story.number, { at: now, by: null, what: edition === 1 ? 'arrived' : 'updated', said });
  const english = [...copy.translation.parts, ...(copy.brief === null ? [] : briefTexts(copy.brief))];
  index(db, next, article.text, english.map(({ text }) => text ?? '').join('\n'));
  return before === null || isSame ? next : withHers(room, before, next);
}

/** What editors wrote of the version before while this one was being made goes into it too. */
function withHers(room: Room, before: Standing, story: StoryRow): StoryRow {
  const { db } = room;
  const standing = standingOf(room, story);
  const carried = carryOver(before, standing.opened.story, standing.opened.copy);
  if (carried.size === 0) return story;
  for (const [place, text] of carried)
    putPiece(db, story.number, { place, text, revision: story.revision, by: 'the desk', at: room.clock() });
  const now = standingOf(room, story);
  const counts = countOf(sortFindings(room, now, readEdited(room, now)));
  const next = changeStory(db, story, { ...counts, headline: now.texts.get('headline') ?? story.headline });
  indexStory(room, { ...now, row: next });
  return next;
}

function headlineOf({ blocks, text }: KeptCopy['article']): string {
  const block = blocks?.find(({ kind }) => kind === 'headline');
  return block === undefined ? (text.split('\n', 1)[0] ?? '') : text.slice(block.start, block.end);
}

function briefTexts({ headline, lede, points, gists }: NonNullable<KeptCopy['copy']['brief']>) {
  return [{ text: headline }, { text: lede }, ...points, ...gists];
}

function stateAfter(before: Standing | null, isSame: boolean): State {
  if (before === null || isSame) return 'machine';
  if (before.row.approvals > 0) return 'stale';
  return before.pieces.size > 0 ? 'edited' : 'machine';
}

function standingBefore(room: Room, story: StoryRow): Standing | null {
  const opened = room.editions.open(story.number, story.edition);
  return opened === null ? null : standingIn(opened, story, piecesOf(room.db, story.number));
}

/** The story this version belongs to: that of its source, else the one of the wire that it is an update of. */
function homeOf(room: Room, row: JournalRow): StoryRow {
  const { db } = room;
  const own = storyOf(db, row.source);
  const wire = row.wire === null || row.version === null ? null : storyOfWire(db, row.wire);
  const isUpdate = wire !== null && wire.number !== own?.number && (wire.version ?? 0) < (row.version ?? 0);
  if (!isUpdate || (own !== null && own.edition > 0)) return own ?? enterStory(db, row.source, room.clock());
  if (own === null) {
    db.run(
      'INSERT INTO sources (source, id, story) VALUES (?, ?, ?)',
      row.source,
      idOf(row.source),
      wire.number,
    );
  } else {
    // It was announced before anybody could know whose version it is.
    for (const table of ['history', 'presence', 'suggestions'])
      db.run(`DELETE FROM ${table} WHERE story = ?`, own.number);
    db.run('UPDATE sources SET story = ? WHERE story = ?', wire.number, own.number);
    db.run('DELETE FROM stories WHERE number = ?', own.number);
  }
  return wire;
}

function textsOf({ texts }: Standing): Record<string, string> {
  return Object.fromEntries([...texts].flatMap(([place, text]) => (text === null ? [] : [[place, text]])));
}

/** Makes a story found by the words it has now. */
export function indexStory(room: Room, { row, opened, texts }: Standing): void {
  const norwegian = partsOf(opened.plain)
    .map(({ text }) => text)
    .join('\n');
  index(room.db, row, norwegian, [...texts.values()].join('\n'));
}
