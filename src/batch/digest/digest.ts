import { creditOf, embargoNote, type Output, signatureLine } from '../../formats/index.ts';
import { readStory } from '../../story/index.ts';
import type { RunJournal } from '../journal/index.ts';

/** A brief in a digest, with all that must stand beside it. */
export interface DigestEntry {
  /** The source file, `#2` for the second story of it. */
  readonly source: string;
  readonly section: string | null;
  /** Milliseconds since 1970: the story's date, or when its copy was made. */
  readonly date: number;
  readonly credit: string | null;
  /** The embargo as a sentence. */
  readonly embargo: string | null;
  readonly headline: string;
  readonly lede: string;
  readonly points: readonly string[];
  /** Messages of the findings of level error; warnings are counted. */
  readonly errors: readonly string[];
  readonly warnings: number;
  /** Who has approved the copy; null where nobody has. */
  readonly editedBy: string | null;
  /** How it was made, as a sentence. */
  readonly signature: string;
}

/** An opening paragraph over several stories; `cites` are sources of the digest. */
export interface DigestLead {
  readonly text: string;
  readonly cites: readonly string[];
}

export interface Digest {
  readonly title: string;
  /** ISO 8601: when it was put together. */
  readonly made: string;
  readonly sections: readonly { readonly name: string; readonly entries: readonly DigestEntry[] }[];
  readonly lead: DigestLead | null;
}

export interface DigestOptions {
  readonly title?: string | null;
  /** Milliseconds since 1970: nothing older. */
  readonly since?: number | null;
  /** Only these sections, whatever their case. */
  readonly sections?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Writes an opening paragraph; without it no model is asked. */
  readonly lead?: ((entries: readonly DigestEntry[]) => Promise<DigestLead | null>) | null;
}

/** The heading of stories whose section nobody told. */
const NO_SECTION = 'General';

/**
 * The briefs of a run as one bulletin: by section, the section with the newest story first, newest first in each. Comes
 * from the journal alone, whatever formats the run wrote; stories without a brief, withdrawn or replaced are not in it.
 */
export async function makeDigest(journal: RunJournal, options: DigestOptions): Promise<Digest> {
  return arrangeDigest(await entriesOf(journal, options.since ?? Number.NEGATIVE_INFINITY), options);
}

/** Puts entries in order, wherever they come from. A lead may only cite what is in the digest. */
export async function arrangeDigest(found: Iterable<DigestEntry>, options: DigestOptions): Promise<Digest> {
  const { since, sections, now, title } = options;
  const wanted = sections?.length ? sections.map((name) => name.toLocaleLowerCase('nb')) : null;
  const nameOf = ({ section }: DigestEntry): string => section ?? NO_SECTION;
  const entries = [...found]
    .filter(({ date }) => date >= (since ?? Number.NEGATIVE_INFINITY))
    .filter((entry) => wanted === null || wanted.includes(nameOf(entry).toLocaleLowerCase('nb')))
    .sort((a, b) => b.date - a.date || (a.source < b.source ? -1 : 1));
  const names = [...new Set(entries.map(nameOf))];
  const lead = entries.length === 0 ? null : ((await options.lead?.(entries)) ?? null);
  return {
    title: title ?? 'News digest',
    made: new Date(now).toISOString(),
    sections: names.map((name) => ({ name, entries: entries.filter((entry) => nameOf(entry) === name) })),
    lead: lead && {
      ...lead,
      cites: lead.cites.filter((cited) => entries.some(({ source }) => source === cited)),
    },
  };
}

async function entriesOf(journal: RunJournal, since: number): Promise<DigestEntry[]> {
  const entries: DigestEntry[] = [];
  for await (const { source, ended, date } of journal.stories.finished()) {
    if (timeOf(date, ended) < since) continue;
    const kept = await journal.stories.copyOf(source);
    if (kept === null) continue;
    const entry = entryOf(source, { story: readStory(kept.article), copy: kept.copy }, ended);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

/** A story with its copy as an entry, null if it has no brief. `made`: milliseconds since 1970. */
function entryOf(source: string, output: Output, made: number): DigestEntry | null {
  const { story, copy } = output;
  if (copy.brief === null) return null;
  const { headline, lede, points } = copy.brief;
  const errors = copy.findings.filter(({ level }) => level === 'error');
  return {
    source,
    section: story.section,
    date: timeOf(story.article.facts.date, made),
    credit: creditOf(output),
    embargo: embargoNote(output),
    headline,
    lede,
    points: points.map(({ text }) => text),
    errors: errors.map(({ message }) => message),
    warnings: copy.findings.length - errors.length,
    editedBy: copy.approval?.by ?? null,
    signature: signatureLine(copy.signature),
  };
}

/** A date in milliseconds since 1970, or what stands for it where there is none. */
export function timeOf(date: string | null, otherwise: number): number {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? otherwise : time;
}
