import { createHash } from 'node:crypto';
import type { Finding } from '../../english/index.ts';
import type { Edited } from '../../process/index.ts';
import { DeskError } from '../desk-error.ts';
import { type DismissalRow, dismissalsOf } from '../kept/decisions.ts';
import { type PieceRow, piecesOf } from '../kept/pieces.ts';
import { type DeskStoryRow, storyById } from '../kept/stories.ts';
import type { DeskFlow, FlowTransaction } from './desk-flow.ts';
import type { OpenEdition } from './open-editions.ts';

/** A story as it stands: what norwire wrote, what editors made of it, and what is found in it now. */
export interface Standing {
  readonly row: DeskStoryRow;
  readonly opened: OpenEdition;
  readonly pieces: ReadonlyMap<string, PieceRow>;
  /** The English now, by place; null where there is none. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Of the Norwegian and the texts now; an approval names it. */
  readonly hash: string;
}

/** Throws a DeskError (`not-found`) for an id that is none. */
export async function findStory({ rows }: Pick<FlowTransaction, 'rows'>, id: string): Promise<DeskStoryRow> {
  const row = await storyById(rows, id);
  if (row !== null) return row;
  throw new DeskError('not-found', 'There is no such story at this desk. The inbox has those there are.');
}

/** Throws a DeskError (`wrong-state`) where the story has no English yet. */
export async function standingOf(
  { rows, editions }: Pick<FlowTransaction, 'rows' | 'editions'>,
  row: DeskStoryRow,
): Promise<Standing> {
  const opened = await editions.open(rows, row.number, row.edition);
  if (opened === null)
    throw new DeskError(
      'wrong-state',
      `There is no English of this story yet${row.reason === null ? '.' : `: ${row.reason}`}`,
    );
  return standingIn(opened, row, await piecesOf(rows, row.number));
}

/** The story of an id as it stands. Throws a DeskError as the two above do. */
export async function openStory(here: FlowTransaction, id: string): Promise<Standing> {
  return standingOf(here, await findStory(here, id));
}

export function standingIn(opened: OpenEdition, row: DeskStoryRow, kept: readonly PieceRow[]): Standing {
  const pieces = new Map(kept.map((piece) => [piece.place, piece]));
  const texts = new Map(
    [...opened.written].map(([place, text]) => [place, pieces.get(place)?.text ?? text] as const),
  );
  return { row, opened, pieces, texts, hash: hashOf(opened, texts) };
}

/** The same with one text changed. */
export function withText(standing: Standing, piece: PieceRow): Standing {
  return standingIn(standing.opened, standing.row, [...standing.pieces.values(), piece]);
}

function hashOf({ digest }: OpenEdition, texts: Standing['texts']): string {
  return createHash('sha256')
    .update(JSON.stringify([digest, ...texts]))
    .digest('hex')
    .slice(0, 32);
}

/** The revision at which a piece last changed; a write must name it. */
export function revisionOf({ opened, pieces }: Standing, place: string): number {
  return pieces.get(place)?.revision ?? opened.revision;
}

/** The copy as it stands, checked by our own checks. */
export function readStanding(flow: Pick<DeskFlow, 'check'>, { opened, pieces }: Standing): Edited {
  const texts = new Map([...pieces.values()].map(({ place, text }) => [place, text]));
  return flow.check(opened.plain, opened.copy, texts);
}

/** Findings that are open, and those that an editor has set aside. */
export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly dismissed: readonly (readonly [Finding, DismissalRow])[];
}

export async function sortFindings(
  { rows }: Pick<FlowTransaction, 'rows'>,
  { row }: Standing,
  { findings }: Edited,
): Promise<SortedFindings> {
  const set = new Map((await dismissalsOf(rows, row.number)).map((one) => [one.key, one]));
  const asideOf = (finding: Finding) => set.get(finding.key ?? '');
  return {
    open: findings.filter((finding) => asideOf(finding) === undefined),
    dismissed: findings.flatMap((finding) => {
      const aside = asideOf(finding);
      return aside === undefined ? [] : [[finding, aside] as const];
    }),
  };
}

/** How many errors and warnings are open, as the inbox shows them. */
export function countOf({ open }: SortedFindings): { readonly errors: number; readonly warnings: number } {
  const errors = open.filter(({ level }) => level === 'error').length;
  return { errors, warnings: open.length - errors };
}
