import type { z } from 'zod';
import { diffWords, type Finding } from '../../english/index.ts';
import { machineNote, signatureLine } from '../../formats/index.ts';
import type { Edited } from '../../process/index.ts';
import { partsOf } from '../../story/index.ts';
import { alignParts } from '../flow/align-parts.ts';
import { fixFor, placeOf, whereIn, whereInNorwegian } from '../flow/findings.ts';
import type { OpenEdition } from '../flow/open-editions.ts';
import type { Room } from '../flow/room.ts';
import {
  countOf,
  readEdited,
  revisionOf,
  type Sorted,
  type Standing,
  sortFindings,
} from '../flow/standing.ts';
import { type DismissalRow, historyOf, lastApproval, presentAt } from '../kept/decisions.ts';
import { deliveriesOf } from '../kept/deliveries.ts';
import { lastEdit, suggestionsOf } from '../kept/pieces.ts';
import type { StoryRow } from '../kept/stories.ts';
import type * as documents from './story-schemas.ts';
import { tiesOf } from './ties.ts';

type Document<Schema extends z.ZodType> = z.input<Schema>;

export const iso = (time: number): string => new Date(time).toISOString();

/** A story as the inbox shows it. */
export function inboxDocument(row: StoryRow, now: number): Document<typeof documents.inboxStory> {
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
export function storyDocument(room: Room, standing: Standing): Document<typeof documents.story> {
  const { row, opened, texts } = standing;
  const edited = readEdited(room, standing);
  const sorted = sortFindings(room, standing, edited);
  const counts = countOf(sorted);
  const before = row.edition > 1 ? room.editions.open(row.number, row.edition - 1) : null;
  const english = new Map(edited.translation.speakers.map((speaker) => [speaker.id, speaker]));
  const { facts } = opened.article;
  const output = { story: opened.plain, copy: opened.copy };
  const approval = lastApproval(room.db, row.number);
  const { headline: _, ...listed } = inboxDocument(row, room.clock());
  const approved = approval && { by: approval.by, at: iso(approval.at), notes: approval.notes };
  return {
    ...listed,
    ...counts,
    hash: standing.hash,
    byline: opened.plain.byline ?? facts.byline,
    dateline: opened.plain.dateline ?? facts.dateline,
    credit: opened.plain.credit ?? facts.credit,
    editorNotes: [...facts.editorNotes],
    parts: partDocuments(room, standing, edited, before),
    gone: goneFrom(before, opened),
    brief: opened.copy.brief === null ? null : briefDocuments(room, standing),
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
    findings: findingDocuments(room, standing, sorted, edited),
    mended: opened.copy.mended.map((one) => ({ ...one })),
    notes: opened.copy.notes.map((one) => ({ ...one })),
    suggestions: suggestionsOf(room.db, row.number, row.edition).map(
      ({ number, place, wish, state, text, revision, by, at }) => {
        const late = texts.has(place) && revisionOf(standing, place) !== revision;
        return { number, place, wish, state, text, late, by, at: iso(at) };
      },
    ),
    present: presentAt(room.db, row.number, room.clock()).map((one) => ({ ...one, at: iso(one.at) })),
    approval: approval && {
      number: approval.number,
      by: approval.by,
      at: iso(approval.at),
      hash: approval.hash,
      notes: [...approval.notes],
    },
    deliveries: deliveriesOf(room.db, row.number).map(({ id, target, event, state, attempts, trouble }) => ({
      ...{ id, target, event, state, attempts, trouble },
    })),
    history: historyOf(room.db, row.number, 30).map((one) => ({ ...one, at: iso(one.at) })),
    signature: signatureLine(opened.copy.signature),
    machineNote: machineNote({
      ...output,
      copy: { ...opened.copy, ...(approved && isApproved(row) && { approval: approved }) },
    }),
  };
}

const isApproved = ({ state }: StoryRow) => state === 'approved' || state === 'sent';

/** What a change leads to: counts, findings, and the piece that was changed. */
export function changeDocument(
  room: Room,
  standing: Standing,
  place: string | null,
): Document<typeof documents.change> {
  const edited = readEdited(room, standing);
  const { id, state, errors, warnings } = standing.row;
  const pieces =
    place === null
      ? []
      : place.includes('.')
        ? briefDocuments(room, standing)
        : partDocuments(room, standing, edited, null);
  return {
    ...{ id, state, errors, warnings, hash: standing.hash },
    findings: findingDocuments(room, standing, sortFindings(room, standing, edited), edited),
    changed: pieces.find((piece) => piece.place === place) ?? null,
  };
}

function findingDocuments(
  room: Room,
  standing: Standing,
  { open, dismissed }: Sorted,
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
      fix: aside === null ? fixFor(room, finding, standing, edited) : null,
      dismissed: aside && { by: aside.by, at: iso(aside.at), reason: aside.reason },
    };
  };
  return [
    ...open.map((one) => document(one, null)),
    ...dismissed.map(([one, aside]) => document(one, aside)),
  ];
}

function pieceDocument(room: Room, standing: Standing, place: string) {
  const { opened, pieces, texts, row } = standing;
  const piece = pieces.get(place);
  const text = texts.get(place) ?? null;
  const machine = opened.written.get(place) ?? null;
  return {
    text,
    version: revisionOf(standing, place),
    by: piece?.by ?? null,
    at: piece === undefined ? null : iso(piece.at),
    machine: machine === text ? null : machine,
    undoable: piece !== undefined && lastEdit(room.db, row.number, row.edition, place) !== null,
  };
}

function partDocuments(
  room: Room,
  standing: Standing,
  edited: Edited,
  before: OpenEdition | null,
): Document<typeof documents.part>[] {
  const { opened } = standing;
  const ties = tiesOf(opened.story, edited.translation);
  const aligned =
    before === null ? null : new Map(alignParts(before.story, opened.story).map((one) => [one.id, one]));
  return partsOf(opened.story).map((part) => ({
    place: part.id,
    kind: part.kind,
    norwegian: part.text,
    ...pieceDocument(room, standing, part.id),
    fromMemory: !standing.pieces.has(part.id) && opened.copy.fromMemory?.includes(part.id) === true,
    ties: ties.get(part.id) ?? [],
    change: changeOf(before, aligned?.get(part.id), part.text, standing.texts.get(part.id) ?? ''),
  }));
}

function changeOf(
  before: OpenEdition | null,
  aligned: { readonly was: string | null; readonly same: boolean } | undefined,
  norwegian: string,
  english: string,
): Document<typeof documents.part>['change'] {
  if (before === null || aligned === undefined) return null;
  const { was, same } = aligned;
  if (was === null) return { kind: 'new', was, norwegian: [], english: [] };
  const old = partsOf(before.story).find(({ id }) => id === was)?.text ?? '';
  const oldEnglish = before.final?.[was] ?? before.written.get(was) ?? '';
  return {
    kind: same ? 'same' : 'changed',
    was,
    norwegian: same ? [] : [...diffWords(old, norwegian)],
    english: oldEnglish === english ? [] : [...diffWords(oldEnglish, english)],
  };
}

function goneFrom(before: OpenEdition | null, now: OpenEdition): Document<typeof documents.story>['gone'] {
  if (before === null) return [];
  const kept = new Set(alignParts(before.story, now.story).map(({ was }) => was));
  return partsOf(before.story)
    .filter(({ id }) => !kept.has(id))
    .map(({ id, text }) => ({
      norwegian: text,
      english: before.final?.[id] ?? before.written.get(id) ?? null,
    }));
}

function briefDocuments(room: Room, standing: Standing): Document<typeof documents.briefPiece>[] {
  const { opened } = standing;
  const { brief } = opened.copy;
  const speakers = new Map(opened.copy.translation.speakers.map(({ id, name }) => [id, name]));
  return [...opened.written.keys()]
    .filter((place) => place.includes('.'))
    .map((place) => {
      const [, kind = '', number] = /^(?:brief\.)?(headline|lede|points|gist)\.?(.*)$/u.exec(place) ?? [];
      const point = kind === 'points' ? brief?.points[Number(number) - 1] : undefined;
      const gist = kind === 'gist' ? brief?.gists.find(({ quote }) => quote === number) : undefined;
      return {
        place,
        kind: kind === 'points' ? 'point' : (kind as 'headline' | 'lede' | 'gist'),
        ...pieceDocument(room, standing, place),
        cites: [...(point?.cites ?? [])],
        speaker: gist?.speaker == null ? null : (speakers.get(gist.speaker) ?? null),
      };
    });
}
