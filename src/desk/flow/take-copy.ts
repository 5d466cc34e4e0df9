import type { StoryRow as JournalRow, KeptCopy } from '../../batch/journal/index.ts';
import { partsOf } from '../../story/index.ts';
import { note } from '../kept/decisions.ts';
import { closeEdition, putEdition } from '../kept/editions.ts';
import { index } from '../kept/inbox.ts';
import { forgetPieces, piecesOf, putPiece } from '../kept/pieces.ts';
import {
  addSource,
  changeStory,
  type DeskState,
  type DeskStoryRow,
  dropStory,
  enterStory,
  storyOf,
  storyOfWire,
} from '../kept/stories.ts';
import { carryOver } from './carry-over.ts';
import type { FlowTransaction } from './desk-flow.ts';
import { countOf, readStanding, type Standing, sortFindings, standingIn, standingOf } from './standing.ts';

/** Copy of a story that is new, of a newer version of one that is here, or the same made again. */
export async function takeCopy(
  here: FlowTransaction,
  row: JournalRow,
  { article, copy }: KeptCopy,
): Promise<DeskStoryRow> {
  const { rows } = here;
  const now = here.clock();
  const story = await homeOf(here, row);
  const before = story.edition > 0 ? await standingBefore(here, story) : null;
  const isSame = before !== null && before.opened.digest === row.digest;
  const isTouched = before !== null && (before.pieces.size > 0 || story.approvals > 0);
  // What the desk itself wrote down, or what was made again of a text that editors have been at already.
  if (isSame && (isTouched || copy.approval !== undefined)) {
    const stands = story.state === 'withdrawn' || story.state === 'arriving' ? 'edited' : story.state;
    return changeStory(rows, story, { state: stands, reason: null, source: row.source });
  }
  const edition = isSame ? story.edition : story.edition + 1;
  const revision = story.revision + 1;
  const made = { edition, source: row.source, digest: row.digest ?? '', revision, came: now, article, copy };
  if (before !== null && !isSame) await closeEdition(rows, story.number, story.edition, textsOf(before));
  await putEdition(rows, story.number, made);
  await forgetPieces(rows, story.number);
  const { wire, version, section, date, embargo, status } = row;
  const headline = copy.translation.parts.find(({ id }) => id === 'headline')?.text ?? null;
  const next = await changeStory(rows, story, {
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
    await note(rows, story.number, { at: now, by: null, what: edition === 1 ? 'arrived' : 'updated', said });
  const english = [...copy.translation.parts, ...(copy.brief === null ? [] : briefTexts(copy.brief))];
  await index(rows, next, article.text, english.map(({ text }) => text ?? '').join('\n'));
  return before === null || isSame ? next : withHers(here, before, next);
}

/** What editors wrote of the version before while this one was being made goes into it too. */
async function withHers(here: FlowTransaction, before: Standing, story: DeskStoryRow): Promise<DeskStoryRow> {
  const { rows } = here;
  const standing = await standingOf(here, story);
  const carried = carryOver(before, standing.opened.story, standing.opened.copy);
  if (carried.size === 0) return story;
  for (const [place, text] of carried)
    await putPiece(rows, story.number, {
      ...{ place, text, revision: story.revision, by: 'the desk', at: here.clock() },
    });
  const now = await standingOf(here, story);
  const counts = countOf(await sortFindings(here, now, readStanding(here, now)));
  const next = await changeStory(rows, story, {
    ...counts,
    headline: now.texts.get('headline') ?? story.headline,
  });
  await indexStory(here, { ...now, row: next });
  return next;
}

function headlineOf({ blocks, text }: KeptCopy['article']): string {
  const block = blocks?.find(({ kind }) => kind === 'headline');
  return block === undefined ? (text.split('\n', 1)[0] ?? '') : text.slice(block.start, block.end);
}

function briefTexts({ headline, lede, points, gists }: NonNullable<KeptCopy['copy']['brief']>) {
  return [{ text: headline }, { text: lede }, ...points, ...gists];
}

function stateAfter(before: Standing | null, isSame: boolean): DeskState {
  if (before === null || isSame) return 'machine';
  if (before.row.approvals > 0) return 'stale';
  return before.pieces.size > 0 ? 'edited' : 'machine';
}

async function standingBefore(
  { rows, editions }: FlowTransaction,
  story: DeskStoryRow,
): Promise<Standing | null> {
  const opened = await editions.open(rows, story.number, story.edition);
  return opened === null ? null : standingIn(opened, story, await piecesOf(rows, story.number));
}

/** The story this version belongs to: that of its source, else the one of the wire that it is an update of. */
async function homeOf({ rows, clock }: FlowTransaction, row: JournalRow): Promise<DeskStoryRow> {
  const own = await storyOf(rows, row.source);
  const wire = row.wire === null || row.version === null ? null : await storyOfWire(rows, row.wire);
  const isUpdate = wire !== null && wire.number !== own?.number && (wire.version ?? 0) < (row.version ?? 0);
  if (!isUpdate || (own !== null && own.edition > 0)) return own ?? enterStory(rows, row.source, clock());
  // It was announced before anybody could know whose version it is.
  if (own === null) await addSource(rows, row.source, wire.number);
  else await dropStory(rows, own.number, wire.number);
  return wire;
}

function textsOf({ texts }: Standing): Record<string, string> {
  return Object.fromEntries([...texts].flatMap(([place, text]) => (text === null ? [] : [[place, text]])));
}

/** Makes a story found by the words it has now. */
export async function indexStory({ rows }: FlowTransaction, { row, opened, texts }: Standing): Promise<void> {
  const norwegian = partsOf(opened.plain)
    .map(({ text }) => text)
    .join('\n');
  await index(rows, row, norwegian, [...texts.values()].join('\n'));
}
