import { type ArticleFacts, latest, readBound, readNotice, readReleaseTime } from '../../story/index.ts';
import { callsBack, statusOf, truthOf } from './status-words.ts';

type FileWords = readonly (string | null | undefined)[];

/** What a file says, in its own words, of whether and when its story may be used. Null and blank say nothing. */
export interface ReleaseWords {
  /** Fields for a status: "stat:usable", "Withheld". */
  readonly statuses?: FileWords;
  /** Fields for an embargo: a time, "true", or a time in words. */
  readonly embargoes?: FileWords;
  /** Fields for a time of release, which holds the story back only where it lies behind the story's own date. */
  readonly releases?: FileWords;
  /** Headlines and notes to editors that may call the story back or hold it. */
  readonly notes?: FileWords;
  /** Loose fields, sorted by their names: front matter, JSON, `meta`, elements of a feed. */
  readonly fields?: Iterable<readonly [string, string | null]>;
  /** When the story was sent, ISO 8601. */
  readonly issued?: string | null | undefined;
}

export type Release = Pick<ArticleFacts, 'status' | 'embargo' | 'heldFor'>;

/**
 * Status and embargo of a story. One that is called back anywhere is cancelled. What says that the story is held, or
 * says it in words that cannot be read, withholds it; an embargo whose time can be read does not.
 */
export function readRelease(words: ReleaseWords): Release {
  const found = gather(words);
  const statuses = said(found.statuses).map((text) => ({ text, word: statusOf(text) }));
  const has = (wanted: string) => statuses.find(({ word }) => word === wanted);
  const isEmbargoed = has('embargoed') !== undefined;
  const instants: string[] = [];
  const unread: string[] = [];
  for (const text of said(found.embargoes)) {
    const time = readReleaseTime(text);
    if (truthOf(text) === true) unread.push('it is under embargo, and no time is given');
    else if (time === 'unreadable') unread.push(`its embargo “${text}” cannot be read as a time`);
    else if (time !== 'nothing') instants.push(time.instant);
  }
  for (const text of said(found.releases)) {
    const time = truthOf(text) === true ? 'nothing' : readReleaseTime(text);
    if (truthOf(text) === false && text.trim() !== '') unread.push('its sender says that it is not released');
    else if (time === 'unreadable') unread.push(`its time of release “${text}” cannot be read`);
    else if (time !== 'nothing' && (isEmbargoed || isLater(time.instant, words.issued)))
      instants.push(time.instant);
  }
  for (const label of heldByLabels(found.labels)) {
    const time = readNotice(label);
    if (time !== null && typeof time === 'object') instants.push(time.instant);
    else unread.push(`its label “${label}” gives no time that can be read`);
  }
  const notes = said(found.notes);
  for (const note of notes.flatMap(sentencesOf)) {
    const time = /^\W*(?:hold|sperret|embargo)\W*$/i.test(note)
      ? 'unreadable'
      : (readNotice(note) ?? readBound(note, true));
    if (time === 'unreadable') unread.push(`the note “${note}” gives no time that can be read`);
    else if (time !== null && time !== 'nothing') instants.push(time.instant);
  }
  if (has('canceled') !== undefined || notes.some(callsBack))
    return { status: 'canceled', embargo: latest(instants) };
  const embargo = latest(instants);
  if (has('withheld') !== undefined) return { status: 'withheld', embargo };
  const unknown = has('unknown');
  if (unknown !== undefined)
    return {
      status: 'withheld',
      embargo,
      heldFor: `its status “${unknown.text}” is none that norwire knows`,
    };
  if (embargo !== null) return { status: 'usable', embargo };
  if (isEmbargoed)
    return { status: 'withheld', embargo, heldFor: 'it is under embargo, and no time is given' };
  const [why] = unread;
  return why === undefined ? { status: 'usable', embargo } : { status: 'withheld', embargo, heldFor: why };
}

/** A note and its sentences, each by itself. */
function sentencesOf(note: string): readonly string[] {
  const sentences = note.split(/\n+|(?<=[.!])\s+(?=\p{Lu})/u);
  return sentences.length > 1 ? [note, ...sentences] : sentences;
}

function said(texts: FileWords = []): readonly string[] {
  return texts
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => text.trim());
}

function isLater(instant: string, issued: string | null | undefined): boolean {
  const at = readReleaseTime(issued ?? '');
  return typeof at === 'string' || Date.parse(instant) > Date.parse(at.instant);
}

const statusNames =
  /^(?:status|pub(?:lication|lish|lishing)?status|publiseringsstatus|doc(?:ument)?status|managementstatus|creativeworkstatus|workflowstatus)$/;
/** Fields of which only a word that holds a story back is one for us: `state` may be a county, `comment_status` is "open". */
const otherStatusNames = /(?:status|tilstand)$|^(?:state|visibility|synlighet|profile|msgtype)$/;
const givenBack =
  /^(?:marked)?(?:fornot|notfor|ikkefor|ikkjefor)(?:publication|publisering)$|^(?:private|hidden|konfidensiell|confidential|fortrolig|unntatt(?:offentlighet|offentligheit)?|unntatt?|withheld|hold|onhold|cancell?ed|kill|killed|withdrawn|retracted|deleted|unpublished|draft|utkast|kladd|trukket|trukke|tilbaketrukket|tilbaketrukke|tilbakekalt|tilbakekalla|annullert|slettet|upublisert)$/;
const embargoNames =
  /(?:embargo(?:ed)?|sperrefrist)(?:$|(?:til|until|dato?|date|time|tid|at|end|utc))|^(?:embargo(?:ed)?(?!ed)(?!reason|type|lifted)|sperre?(?:t|frist|til)|(?:bind(?:es|ast)|bunde[tn]?)til|klausul|hold(?:es)?(?:til|until)|notbefore|ikkj?efør)/;
const pastNames = /^(?:published|publisert|released|frigitt|frigjeve)(?:$|at$|on$|date$|by$|time$|dato$)/;
const releaseNames =
  /^(?:release|frigi|frigje|publish(?!er)|publiser(?:es|ast|ing)|offentli?g|offentleg|available(?:$|from)|tilgjengelig|tilgjengeleg|golive|schedule)/;
/** What a story is filed under. */
export const labelNames =
  /^(?:(?:news)?keywords?|tags?|labels?|etikett(?:er)?|slug(?:line)?|categor(?:y|ies)|kategori(?:er|ar)?|(?:article)?section|seksjon|emneord|stikkord)$/;
/** Words for whoever uses the story. */
const noteNames =
  /^(?:(?:ed|editor(?:ial|s)?|editors?)?notes?|usageterms|instructions?|specialinstructions|advisory|merknad(?:er)?|beskjed|tilred(?:aksjonen)?|bruksvilkår|vilkår)$/;
/** What is released under these names is a recording or a book, not the story. */
const foreign = /^(?:music|video|book|og|product)[:.]/;

/** The words of the loose fields put where they belong by the fields' names. */
function gather({ statuses = [], embargoes = [], releases = [], notes = [], fields = [] }: ReleaseWords) {
  const found = {
    statuses: [...statuses],
    embargoes: [...embargoes],
    releases: [...releases],
    notes: [...notes],
    labels: new Map<string, string[]>(),
  };
  for (const [key, text] of fields) {
    if (text === null || text.trim() === '' || foreign.test(key.toLowerCase())) continue;
    const name = nameOf(key);
    const truth = truthOf(text);
    if (statusNames.test(name)) {
      if (!/^\d+$/.test(text)) found.statuses.push(text);
    } else if (otherStatusNames.test(name)) {
      if (!['usable', 'unknown'].includes(statusOf(text))) found.statuses.push(text);
    } else if (labelNames.test(name)) {
      found.labels.set(name, [...(found.labels.get(name) ?? []), ...text.split(/\s*[,;|\n]\s*/)]);
    } else if (noteNames.test(name)) found.notes.push(text);
    else if (givenBack.test(name)) {
      if (truth !== false && !/^(?:none|ingen)$/i.test(text)) found.statuses.push(name);
    } else if (embargoNames.test(name)) found.embargoes.push(text);
    else if (pastNames.test(name)) {
      if (truth === false) found.statuses.push('unpublished');
    } else if (releaseNames.test(name)) found.releases.push(text);
  }
  return found;
}

/**
 * The labels that hold a story back: "EMBARGO" in capitals where those beside it are not, the same in a slugline
 * ("kaia-EMBARGO"), and notices with a time. "Embargo" is what a story is about, as everything is in a list of capitals.
 */
function heldByLabels(labels: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...labels.values()].flatMap((list) =>
    list.filter((label) => {
      const words = list.flatMap((one) => one.split(/[\s/_.-]+/));
      const others = words.filter((word) => !loudLabel.test(word)).join('');
      const isLoud = label.split(/[\s/_.-]+/).some((word) => loudLabel.test(word));
      const isAlone = loudLabel.test(label) || !/\s/.test(label);
      if (isLoud && isAlone) return !/\p{L}/u.test(others) || others !== others.toUpperCase();
      return /^\W*(?:under embargo|embargoed|embargert)\W*$/iu.test(label) || readNotice(label) !== null;
    }),
  );
}

const loudLabel = /^\W*(?:EMBARGO(?:ED|ERT)?|SPERREFRIST|SPERRET|SPERRA)\W*$/u;

/** "article:embargo_until", "Embargo-Until" and "embargoedUntil" without prefix, marks and capitals. */
export function nameOf(key: string): string {
  return key
    .toLowerCase()
    .replace(/^.*[:.](?=.)/, '')
    .replace(/[\s_-]+/g, '');
}
