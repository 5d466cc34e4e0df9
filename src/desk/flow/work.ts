import type { RunSetup } from '../../batch/index.ts';
import { digestOf } from '../../batch/journal/index.ts';
import { addVoices, type Copy } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import type { Story } from '../../story/index.ts';
import { lastApproval, withdrewLast } from '../kept/decisions.ts';
import { editionsOfText } from '../kept/editions.ts';
import { piecesOf } from '../kept/pieces.ts';
import { type DeskStoryRow, storyNumbered, storyOf, storyOfWire } from '../kept/stories.ts';
import { copyOf } from './approve.ts';
import { carryOver } from './carry-over.ts';
import { type DeskFlow, type FlowTransaction, look } from './desk-flow.ts';
import { whyTooLong } from './limits.ts';
import { readStanding, type Standing, sortFindings, standingOf } from './standing.ts';

/**
 * A run as it works for a desk: news formats are held until an editor approves, what editors have been at is not made
 * anew, and a new version of a story starts from the English that stands at the desk.
 */
export function runForDesk(run: RunSetup, flow: () => DeskFlow): RunSetup {
  return {
    ...run,
    readArticles: refuseTooLong(run.readArticles),
    formats: run.formats.map(held),
    ...(run.everyFormat && { everyFormat: run.everyFormat.map(held) }),
    notForUs: async (story) =>
      (await look(flow(), (here) => calledBack(here, story))) ?? (await run.notForUs?.(story)) ?? null,
    work: async (story, options) => {
      const kept = await look(flow(), (here) => standsHere(here, story));
      if (kept !== null) return kept;
      const copy = await run.work(story, options);
      return look(flow(), (here) => startedFromHers(here, story, copy));
    },
  };
}

/** Reads files, but for stories that are too long for a desk: they are left out, or refused where there is nothing else. */
export function refuseTooLong(read: RunSetup['readArticles']): RunSetup['readArticles'] {
  return async (bytes, name, onLeftOut) => {
    const articles = await read(bytes, name, onLeftOut);
    const judged = articles.map((article) => ({ article, reason: whyTooLong(article.text) }));
    const [first] = judged;
    if (first?.reason && judged.every(({ reason }) => reason !== null))
      throw new NorwireError('input', `${name} ${first.reason}. norwire translate takes longer ones.`);
    return judged.flatMap(({ article, reason }, place) => {
      if (reason === null) return [article];
      onLeftOut?.({ place: `item ${place + 1}`, reason, broken: true });
      return [];
    });
  };
}

function held(format: RunSetup['formats'][number]): RunSetup['formats'][number] {
  return { ...format, write: (output) => format.write({ ...output, held: true }) };
}

/** Why this very text is not made anew: an editor has withdrawn it. */
async function calledBack(here: FlowTransaction, story: Story): Promise<string | null> {
  const row = await storyHere(here, story);
  // What its sender held and has released is copy again.
  const by = row?.state === 'withdrawn' ? await withdrewLast(here.rows, row.number) : null;
  return by === null ? null : `withdrawn at the desk: ${row?.reason}`;
}

/** The copy of this very text as it stands at the desk, if an editor has been at it. */
async function standsHere(here: FlowTransaction, story: Story): Promise<Copy | null> {
  const { rows } = here;
  const row = await storyHere(here, story);
  if (row === null || (row.approvals === 0 && (await piecesOf(rows, row.number)).length === 0)) return null;
  const standing = await standingOf(here, row);
  const edited = readStanding(here, standing);
  const last = await lastApproval(rows, row.number);
  const approval =
    last?.hash === standing.hash
      ? { by: last.by, at: new Date(last.at).toISOString(), notes: last.notes }
      : null;
  return copyOf(standing, await sortFindings(here, standing, edited), {
    ...edited,
    ...(approval && { approval }),
  });
}

/** The story of this very file whose version that stands now has this very text. */
async function storyHere({ rows }: FlowTransaction, { article, name }: Story): Promise<DeskStoryRow | null> {
  const alike = await editionsOfText(rows, digestOf(article));
  const found = alike.find(({ source }) => source === name || source.startsWith(`${name}#`));
  return found === undefined ? null : storyNumbered(rows, found.story);
}

async function startedFromHers(here: FlowTransaction, story: Story, copy: Copy): Promise<Copy> {
  const before = await versionBefore(here, story);
  if (before === null) return copy;
  const carried = carryOver(before, addVoices(story, copy.voices), copy);
  if (carried.size === 0) return copy;
  const { translation, brief, findings, remarks } = here.check(story, copy, carried);
  const hers = [...carried.keys()].filter((place) => !place.includes('.'));
  return { ...copy, translation, brief, findings, remarks, reused: [...new Set([...copy.reused, ...hers])] };
}

async function versionBefore(here: FlowTransaction, { article, name }: Story): Promise<Standing | null> {
  const { id, version } = article.facts;
  const wire = id === null || version === null ? null : await storyOfWire(here.rows, id);
  const row = wire !== null && (wire.version ?? 0) < (version ?? 0) ? wire : await storyOf(here.rows, name);
  return row === null || row.edition === 0 ? null : standingOf(here, row);
}
