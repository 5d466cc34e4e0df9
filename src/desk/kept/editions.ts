import type { Copy } from '../../english/index.ts';
import type { Article } from '../../story/index.ts';
import type { Rows } from '../port/index.ts';
import { pack, unpack } from './pack.ts';

/** A version of the Norwegian and the English that norwire made of it. */
export interface Edition {
  readonly edition: number;
  readonly source: string;
  readonly digest: string;
  /** The story's revision when it came: that of every piece nobody has changed since. */
  readonly revision: number;
  readonly came: number;
  readonly article: Article;
  readonly copy: Copy;
  /** The English as it stood when a newer version came; null for the version that stands now. */
  readonly final: Readonly<Record<string, string>> | null;
}

export async function putEdition(rows: Rows, story: number, edition: Omit<Edition, 'final'>): Promise<void> {
  await rows.run(
    `INSERT INTO editions (story, edition, source, digest, revision, came, packed) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (story, edition) DO UPDATE SET source = excluded.source, digest = excluded.digest,
     revision = excluded.revision, came = excluded.came, packed = excluded.packed, final = NULL`,
    story,
    edition.edition,
    edition.source,
    edition.digest,
    edition.revision,
    edition.came,
    pack({ article: edition.article, copy: edition.copy }),
  );
}

/** Keeps the English as it stands, before a newer version takes its place. */
export async function closeEdition(
  rows: Rows,
  story: number,
  edition: number,
  final: Readonly<Record<string, string>>,
): Promise<void> {
  await rows.run(
    'UPDATE editions SET final = ? WHERE story = ? AND edition = ?',
    pack(final),
    story,
    edition,
  );
}

/** What tells one state of a version from another: when it came, and whether a newer one has taken its place. */
export async function markOfEdition(rows: Rows, story: number, edition: number): Promise<string | null> {
  const row = await rows.one<{ revision: number; closed: number }>(
    `SELECT revision, CASE WHEN final IS NULL THEN 0 ELSE 1 END AS closed FROM editions
     WHERE story = ? AND edition = ?`,
    story,
    edition,
  );
  return row === null ? null : `${row.revision}.${row.closed}`;
}

export async function editionOf(rows: Rows, story: number, edition: number): Promise<Edition | null> {
  const row = await rows.one<
    Omit<Edition, 'article' | 'copy' | 'final'> & { packed: Uint8Array; final: Uint8Array | null }
  >('SELECT * FROM editions WHERE story = ? AND edition = ?', story, edition);
  if (row === null) return null;
  const { packed, final, ...rest } = row;
  return {
    ...rest,
    ...(unpack(packed) as Pick<Edition, 'article' | 'copy'>),
    final: final === null ? null : (unpack(final) as Record<string, string>),
  };
}

/** The versions that stand now and have this very text. */
export function editionsOfText(
  rows: Rows,
  digest: string,
): Promise<readonly { readonly story: number; readonly source: string }[]> {
  return rows.all(
    `SELECT editions.story, editions.source FROM editions
     JOIN stories ON stories.number = editions.story AND stories.edition = editions.edition WHERE digest = ?`,
    digest,
  );
}
