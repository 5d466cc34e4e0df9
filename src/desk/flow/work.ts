import type { Desk as Run } from '../../batch/index.ts';
import { digestOf } from '../../batch/journal/index.ts';
import { addVoices, type Copy } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import type { Story } from '../../story/index.ts';
import { lastApproval, withdrewLast } from '../kept/decisions.ts';
import { piecesOf } from '../kept/pieces.ts';
import { type StoryRow, storyNumbered, storyOf, storyOfWire } from '../kept/stories.ts';
import { copyOf } from './approve.ts';
import { carryOver } from './carry-over.ts';
import { whyTooLong } from './limits.ts';
import type { Room } from './room.ts';
import { readEdited, type Standing, sortFindings, standingOf } from './standing.ts';

/**
 * A run as it works for a desk: news formats are held until an editor approves, what editors have been at is not made
 * anew, and a new version of a story starts from the English that stands at the desk.
 */
export function runForDesk(run: Run, room: () => Room): Run {
  return {
    ...run,
    readArticles: async (bytes, name, onLeftOut) => {
      const articles = await run.readArticles(bytes, name, onLeftOut);
      const told = articles.map((article) => ({ article, reason: whyTooLong(article.text) }));
      const [first] = told;
      if (first?.reason && told.every(({ reason }) => reason !== null))
        throw new NorwireError('input', `${name} ${first.reason}. norwire translate takes longer ones.`);
      return told.flatMap(({ article, reason }, place) => {
        if (reason === null) return [article];
        onLeftOut?.({ place: `item ${place + 1}`, reason, broken: true });
        return [];
      });
    },
    formats: run.formats.map(held),
    ...(run.everyFormat && { everyFormat: run.everyFormat.map(held) }),
    notForUs: (story) => calledBack(room(), story) ?? run.notForUs?.(story) ?? null,
    work: async (story, options) => {
      const kept = standsHere(room(), story);
      if (kept !== null) return kept;
      const copy = await run.work(story, options);
      return startedFromHers(room(), story, copy);
    },
  };
}

function held(format: Run['formats'][number]): Run['formats'][number] {
  return { ...format, write: (output) => format.write({ ...output, held: true }) };
}

/** Why this very text is not made anew: an editor has withdrawn it. */
function calledBack(room: Room, story: Story): string | null {
  const row = storyHere(room, story);
  // What its sender held and has released is copy again.
  const by = row?.state === 'withdrawn' ? withdrewLast(room.db, row.number) : null;
  return by === null ? null : `withdrawn at the desk: ${row?.reason}`;
}

/** The copy of this very text as it stands at the desk, if an editor has been at it. */
function standsHere(room: Room, story: Story): Copy | null {
  const row = storyHere(room, story);
  if (row === null || (row.approvals === 0 && piecesOf(room.db, row.number).length === 0)) return null;
  const standing = standingOf(room, row);
  const edited = readEdited(room, standing);
  const last = lastApproval(room.db, row.number);
  const approval =
    last?.hash === standing.hash
      ? { by: last.by, at: new Date(last.at).toISOString(), notes: last.notes }
      : null;
  return copyOf(standing, sortFindings(room, standing, edited), { ...edited, ...(approval && { approval }) });
}

/** The story of this very file whose version that stands now has this very text. */
function storyHere({ db }: Room, { article, name }: Story): StoryRow | null {
  const found = db
    .all<{ story: number; source: string }>(
      `SELECT editions.story, editions.source FROM editions
       JOIN stories ON stories.number = editions.story AND stories.edition = editions.edition WHERE digest = ?`,
      digestOf(article),
    )
    .find(({ source }) => source === name || source.startsWith(`${name}#`));
  return found === undefined ? null : storyNumbered(db, found.story);
}

function startedFromHers(room: Room, story: Story, copy: Copy): Copy {
  const before = versionBefore(room, story);
  if (before === null) return copy;
  const carried = carryOver(before, addVoices(story, copy.voices), copy);
  if (carried.size === 0) return copy;
  const { translation, brief, findings, remarks } = room.check(story, copy, carried);
  const hers = [...carried.keys()].filter((place) => !place.includes('.'));
  return { ...copy, translation, brief, findings, remarks, reused: [...new Set([...copy.reused, ...hers])] };
}

function versionBefore(room: Room, { article, name }: Story): Standing | null {
  const { id, version } = article.facts;
  const wire = id === null || version === null ? null : storyOfWire(room.db, id);
  const row = wire !== null && (wire.version ?? 0) < (version ?? 0) ? wire : storyOf(room.db, name);
  return row === null || row.edition === 0 ? null : standingOf(room, row);
}
