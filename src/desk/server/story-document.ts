import type { z } from 'zod';
import type { Finding } from '../../english/index.ts';
import { machineNote, signatureLine } from '../../formats/index.ts';
import type { Edited } from '../../process/index.ts';
import { type DeskFlow, type FlowTransaction, look } from '../flow/desk-flow.ts';
import { fixFor, placeOf, whereIn, whereInNorwegian } from '../flow/findings.ts';
import {
  countOf,
  readStanding,
  revisionOf,
  type SortedFindings,
  type Standing,
  sortFindings,
} from '../flow/standing.ts';
import { type DismissalRow, historyOf, lastApproval, presentAt } from '../kept/decisions.ts';
import { deliveriesOf } from '../kept/deliveries.ts';
import { suggestionsOf } from '../kept/pieces.ts';
import type { DeskStoryRow } from '../kept/stories.ts';
import { briefDocuments, goneFrom, iso, partDocuments, withChanges } from './part-documents.ts';
import type * as documents from './story-schemas.ts';

type Document<Schema extends z.ZodType> = z.input<Schema>;

/** A story as the inbox shows it. */
export function inboxDocument(row: DeskStoryRow, now: number): Document<typeof documents.inboxStory> {
  const { id, source, wire, version, edition, state, reason, rank, section, language, date, embargo } = row;
  return {
    ...{ id, source, wire, version, edition, state, reason, rank, section, language, date, embargo },
    headline: { norwegian: row.norwegian, english: row.headline },
    embargoed: embargo !== null && !(Date.parse(embargo) <= now),
    status: row.status,
    errors: row.errors,
    warnings: row.warnings,
    undelivered: row.undelivered > 0,
    arrived: iso(row.arrived),
    changed: iso(row.changed),
  };
}

/** A whole story for a page or a program. */
export async function storyDocument(
  here: FlowTransaction,
  standing: Standing,
): Promise<Document<typeof documents.story>> {
  const { rows } = here;
  const { row, opened, texts } = standing;
  const edited = readStanding(here, standing);
  const sorted = await sortFindings(here, standing, edited);
  const shown = await withChanges(here, standing);
  const counts = countOf(sorted);
  const before = row.edition > 1 ? await here.editions.open(rows, row.number, row.edition - 1) : null;
  const english = new Map(edited.translation.speakers.map((speaker) => [speaker.id, speaker]));
  const { facts } = opened.article;
  const output = { story: opened.plain, copy: opened.copy };
  const approval = await lastApproval(rows, row.number);
  const { headline: _, ...listed } = inboxDocument(row, here.clock());
  const approved = approval && { by: approval.by, at: iso(approval.at), notes: approval.notes };
  return {
    ...listed,
    ...counts,
    hash: standing.hash,
    byline: opened.plain.byline ?? facts.byline,
    dateline: opened.plain.dateline ?? facts.dateline,
    credit: opened.plain.credit ?? facts.credit,
    editorNotes: [...facts.editorNotes],
    parts: partDocuments(shown, edited, before),
    gone: goneFrom(before, opened),
    brief: opened.copy.brief === null ? null : briefDocuments(shown),
    speakers: opened.story.speakers.map(({ id, name, kind, role }) => {
      const named = english.get(id);
      return {
        id,
        name,
        kind,
        role,
        english: named === undefined ? null : { name: named.name, role: named.role },
      };
    }),
    findings: findingDocuments(here, standing, sorted, edited),
    mended: opened.copy.mended.map((one) => ({ ...one })),
    notes: opened.copy.notes.map((one) => ({ ...one })),
    suggestions: (await suggestionsOf(rows, row.number, row.edition)).map(
      ({ number, place, wish, state, text, revision, by, at }) => {
        const late = texts.has(place) && revisionOf(standing, place) !== revision;
        return { number, place, wish, state, text, late, by, at: iso(at) };
      },
    ),
    present: (await presentAt(rows, row.number, here.clock())).map((one) => ({ ...one, at: iso(one.at) })),
    approval: approval && {
      number: approval.number,
      by: approval.by,
      at: iso(approval.at),
      hash: approval.hash,
      notes: [...approval.notes],
    },
    deliveries: (await deliveriesOf(rows, row.number)).map(
      ({ id, target, event, state, attempts, trouble }) => ({
        ...{ id, target, event, state, attempts, trouble },
      }),
    ),
    // A working day’s changes of one story; the whole is asked for by itself.
    history: (await historyOf(rows, row.number, 30)).map((one) => ({ ...one, at: iso(one.at) })),
    signature: signatureLine(opened.copy.signature),
    machineNote: machineNote({
      ...output,
      copy: { ...opened.copy, ...(approved && isApproved(row) && { approval: approved }) },
    }),
  };
}

const isApproved = ({ state }: DeskStoryRow) => state === 'approved' || state === 'sent';

/** What a change leads to: counts, findings, and the piece that was changed. */
export function tellChange(
  flow: DeskFlow,
  standing: Standing,
  place: string | null,
): Promise<Document<typeof documents.change>> {
  return look(flow, (here) => changeDocument(here, standing, place));
}

async function changeDocument(
  here: FlowTransaction,
  standing: Standing,
  place: string | null,
): Promise<Document<typeof documents.change>> {
  const edited = readStanding(here, standing);
  const { id, state, errors, warnings } = standing.row;
  const pieces =
    place === null
      ? []
      : place.includes('.')
        ? briefDocuments(await withChanges(here, standing))
        : partDocuments(await withChanges(here, standing), edited, null);
  return {
    ...{ id, state, errors, warnings, hash: standing.hash },
    findings: findingDocuments(here, standing, await sortFindings(here, standing, edited), edited),
    changed: pieces.find((piece) => piece.place === place) ?? null,
  };
}

function findingDocuments(
  flow: DeskFlow,
  standing: Standing,
  { open, dismissed }: SortedFindings,
  edited: Edited,
): Document<typeof documents.finding>[] {
  const document = (finding: Finding, aside: DismissalRow | null): Document<typeof documents.finding> => {
    const place = placeOf(finding, standing);
    const text = standing.texts.get(place ?? '') ?? '';
    return {
      key: finding.key ?? '',
      rule: finding.rule,
      level: finding.level,
      at: finding.at,
      place,
      message: finding.message,
      expected: finding.expected ?? null,
      actual: finding.actual ?? null,
      because: finding.because ?? null,
      why: finding.why ?? null,
      where: whereIn(finding, text),
      norwegian: whereInNorwegian(finding, standing),
      fix: aside === null ? fixFor(flow, finding, standing, edited) : null,
      dismissed: aside && { by: aside.by, at: iso(aside.at), reason: aside.reason },
    };
  };
  return [
    ...open.map((one) => document(one, null)),
    ...dismissed.map(([one, aside]) => document(one, aside)),
  ];
}
