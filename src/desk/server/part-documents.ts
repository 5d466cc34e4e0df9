import type { z } from 'zod';
import { diffWords } from '../../english/index.ts';
import type { Edited } from '../../process/index.ts';
import { partsOf } from '../../story/index.ts';
import { alignParts } from '../flow/align-parts.ts';
import type { FlowTransaction } from '../flow/desk-flow.ts';
import type { OpenEdition } from '../flow/open-editions.ts';
import { revisionOf, type Standing } from '../flow/standing.ts';
import { placesChanged } from '../kept/pieces.ts';
import type * as documents from './story-schemas.ts';
import { tiesOf } from './ties.ts';

type Document<Schema extends z.ZodType> = z.input<Schema>;

export const iso = (time: number): string => new Date(time).toISOString();

/** A story as it stands, and the places in which a change can be undone. */
export interface ShownStory extends Standing {
  readonly undoable: ReadonlySet<string>;
}

export async function withChanges({ rows }: FlowTransaction, standing: Standing): Promise<ShownStory> {
  const { number, edition } = standing.row;
  return { ...standing, undoable: new Set(await placesChanged(rows, number, edition)) };
}

function pieceDocument(shown: ShownStory, place: string) {
  const { opened, pieces, texts, undoable } = shown;
  const piece = pieces.get(place);
  const text = texts.get(place) ?? null;
  const machine = opened.written.get(place) ?? null;
  return {
    text,
    version: revisionOf(shown, place),
    by: piece?.by ?? null,
    at: piece === undefined ? null : iso(piece.at),
    machine: machine === text ? null : machine,
    undoable: piece !== undefined && undoable.has(place),
  };
}

export function partDocuments(
  shown: ShownStory,
  edited: Edited,
  before: OpenEdition | null,
): Document<typeof documents.part>[] {
  const { opened, pieces, texts } = shown;
  const ties = tiesOf(opened.story, edited.translation);
  const aligned =
    before === null ? null : new Map(alignParts(before.story, opened.story).map((one) => [one.id, one]));
  return partsOf(opened.story).map((part) => ({
    place: part.id,
    kind: part.kind,
    norwegian: part.text,
    ...pieceDocument(shown, part.id),
    fromMemory: !pieces.has(part.id) && opened.copy.fromMemory?.includes(part.id) === true,
    ties: ties.get(part.id) ?? [],
    change: changeOf(before, aligned?.get(part.id), part.text, texts.get(part.id) ?? ''),
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

export function goneFrom(
  before: OpenEdition | null,
  now: OpenEdition,
): Document<typeof documents.story>['gone'] {
  if (before === null) return [];
  const kept = new Set(alignParts(before.story, now.story).map(({ was }) => was));
  return partsOf(before.story)
    .filter(({ id }) => !kept.has(id))
    .map(({ id, text }) => ({
      norwegian: text,
      english: before.final?.[id] ?? before.written.get(id) ?? null,
    }));
}

export function briefDocuments(shown: ShownStory): Document<typeof documents.briefPiece>[] {
  const { opened } = shown;
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
        ...pieceDocument(shown, place),
        cites: [...(point?.cites ?? [])],
        speaker: gist?.speaker == null ? null : (speakers.get(gist.speaker) ?? null),
      };
    });
}
