import type { Rows, SqlValue } from '../port/index.ts';
import type { DeskState, DeskStoryRow } from './stories.ts';

/** What an editor wants to see of the inbox; what is left out is not asked after. */
export interface InboxSearch {
  /** Words of either language, of the headline or the file's name; each may be a beginning. */
  readonly words?: string | undefined;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  readonly state?: DeskState | undefined;
  /** Also those that are none for us. */
  readonly all?: boolean | undefined;
  readonly after?: string | undefined;
  readonly most: number;
}

export interface InboxPage {
  readonly stories: readonly DeskStoryRow[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** What must be looked at first, the newest on top. */
export async function searchInbox(rows: Rows, search: InboxSearch): Promise<InboxPage> {
  const [where, values] = conditions(rows, search);
  const place = readCursor(search.after);
  if (place !== null) {
    where.push('(rank > ? OR (rank = ? AND (arrived < ? OR (arrived = ? AND number < ?))))');
    values.push(place.rank, place.rank, place.arrived, place.arrived, place.number);
  }
  const found = await rows.all<DeskStoryRow>(
    `SELECT * FROM stories ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
     ORDER BY rank, arrived DESC, number DESC LIMIT ?`,
    ...values,
    search.most + 1,
  );
  const stories = found.slice(0, search.most);
  const last = stories.at(-1);
  return { stories, next: found.length > search.most && last !== undefined ? writeCursor(last) : null };
}

function conditions(
  rows: Rows,
  { words = '', section, language, state, all }: InboxSearch,
): [string[], SqlValue[]] {
  const where: string[] = [];
  const values: SqlValue[] = [];
  const add = (condition: string, value: SqlValue): void => {
    where.push(condition);
    values.push(value);
  };
  if (!all && state !== 'passed-over') where.push('rank < 3');
  if (state !== undefined) add('state = ?', state);
  if (section !== undefined) add('section = ?', section);
  if (language !== undefined) add('language = ?', language);
  const having = rows.words.having(words);
  if (having !== null) add(having.condition, having.value);
  return [where, values];
}

/** Stories by how soon they want looking at, and what sections and languages there are. */
export async function countInbox(rows: Rows) {
  const ranks = new Map(
    (
      await rows.all<{ rank: number; stories: number }>(
        'SELECT rank, count(*) AS stories FROM stories GROUP BY rank',
      )
    ).map(({ rank, stories }) => [rank, stories]),
  );
  return {
    look: ranks.get(0) ?? 0,
    open: ranks.get(1) ?? 0,
    done: ranks.get(2) ?? 0,
    passedOver: ranks.get(3) ?? 0,
  };
}

export async function sectionsOf(rows: Rows): Promise<readonly string[]> {
  const found = await rows.all<{ section: string }>(
    'SELECT DISTINCT section FROM stories WHERE section IS NOT NULL AND rank < 3 ORDER BY section LIMIT 200',
  );
  return found.map(({ section }) => section);
}

/** Makes a story found by its words. */
export async function index(
  rows: Rows,
  row: DeskStoryRow,
  norwegian: string,
  english: string,
): Promise<void> {
  const about = [row.source, row.wire, row.section].filter((text) => text !== null).join(' ');
  await rows.words.put(row.number, { norwegian, english, about });
}

function writeCursor({ rank, arrived, number }: DeskStoryRow): string {
  return `${rank}.${arrived}.${number}`;
}

function readCursor(text: string | undefined): Pick<DeskStoryRow, 'rank' | 'arrived' | 'number'> | null {
  const [, rank, arrived, number] = /^(\d)\.(\d{1,16})\.(\d{1,16})$/u.exec(text ?? '') ?? [];
  if (rank === undefined) return null;
  return { rank: Number(rank), arrived: Number(arrived), number: Number(number) };
}
