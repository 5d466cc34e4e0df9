/** How an answer of the desk changes the story that is shown. Pure. */

import { diffWords } from '../../english/index.ts';
import type { BriefPieceDocument, ChangeDocument, PartDocument, StoryDocument } from '../documents.ts';
import { mergeTexts } from '../flow/words.ts';
import type { Conflict } from './drafts.ts';

export type PieceDocument = PartDocument | BriefPieceDocument;

export const isPart = (piece: PieceDocument): piece is PartDocument => 'norwegian' in piece;

export function piecesOf({ parts, brief }: Pick<StoryDocument, 'parts' | 'brief'>): readonly PieceDocument[] {
  return [...parts, ...(brief ?? [])];
}

/** The story with what a change of a text or a decision led to. */
export function withChange(story: StoryDocument, change: ChangeDocument): StoryDocument {
  const { state, hash, errors, warnings, findings, changed } = change;
  const next = { ...story, state, hash, errors, warnings, findings };
  if (changed === null) return next;
  const replace = (piece: PieceDocument): PieceDocument => (piece.place === changed.place ? changed : piece);
  if (!isPart(changed))
    return { ...next, brief: story.brief && (story.brief.map(replace) as BriefPieceDocument[]) };
  const parts = story.parts.map((part) =>
    part.place === changed.place ? { ...changed, change: changeAfter(part, changed.text) } : part,
  );
  return { ...next, parts };
}

/** What the update changed in a part, once its English was changed again. */
function changeAfter({ change, text: shown }: PartDocument, text: string | null): PartDocument['change'] {
  if (change === null || change.kind === 'new') return change;
  const { english } = change;
  const before =
    english.length === 0
      ? (shown ?? '')
      : english
          .filter(({ kind }) => kind !== 'new')
          .map(({ text }) => text)
          .join('');
  return { ...change, english: before === (text ?? '') ? [] : [...diffWords(before, text ?? '')] };
}

/** The places whose text is another in the newer story. */
export function differing(shown: StoryDocument, now: StoryDocument): readonly string[] {
  const texts = new Map(piecesOf(shown).map(({ place, text }) => [place, text]));
  return piecesOf(now)
    .filter(({ place, text }) => !texts.has(place) || texts.get(place) !== text)
    .map(({ place }) => place);
}

/** What norwire's second editor mended in a place. */
export function mendedIn(story: StoryDocument, piece: PieceDocument): StoryDocument['mended'] {
  const ids = new Set([piece.place, ...(isPart(piece) ? piece.ties.map(({ id }) => id) : [])]);
  return story.mended.filter(({ at }) => ids.has(at));
}

/** Both changes in one text, as far as one has typed by now; null where they meet in the same words. */
export function bothIn({ base, theirs }: Pick<Conflict, 'base' | 'theirs'>, mine: string): string | null {
  return base === null ? null : mergeTexts(base, theirs, mine.trim());
}
