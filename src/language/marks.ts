import { norwegianReporting } from '../lexicon/reporting.ts';

/** Words inside quotation marks, or after a speech dash, in one segment; it may have begun before or go on after. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mark: 'dash' | 'guillemets' | 'double' | 'single';
  /** False where the quotation began in an earlier segment. */
  readonly opens: boolean;
  /** False where no mark ends it in this segment. */
  readonly closes: boolean;
  /** It may be the reporter's words: nothing closes a speech dash. */
  readonly maybe?: boolean;
}

interface MarkEvent {
  /** The segment's text, and which segment it is. */
  readonly text: string;
  readonly segment: number;
  readonly at: number;
  readonly style: Exclude<Stretch['mark'], 'dash'>;
  readonly opens: boolean;
}

/** Marks in a row that nothing closes; more are no quotation marks, and each would run to the end of its segment. */
const mostUnclosed = 8;
const opener = /[\s([{–—-]/;
const letter = /[\p{L}\p{N}]/u;

function eventsOf(text: string, segment: number): MarkEvent[] {
  const events: MarkEvent[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/["'`«»‘-‟]/g)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const add = (style: MarkEvent['style'], opens: boolean) =>
      events.push({ text, segment, at, style, opens });
    if (mark === '«') add('guillemets', true);
    else if (mark === '»') add('guillemets', /\s/.test(before) && letter.test(after));
    else if (/["“-‟]/.test(mark)) {
      // ” opens too, in Norwegian typed as in Swedish; a straight mark opens where a word follows and none is before.
      const leans = (opener.test(before) || (before === "'" && at === 1)) && !/\s/.test(after);
      // “ closes what „ opened, also before a stop; before a word it opens, and before “...and so on”.
      const opens =
        mark === '“' ? !/\s/.test(after) && (opener.test(before) || !/[.,;:!?)]/.test(after)) : leans;
      add('double', opens || /[„‟]/.test(mark));
    } else {
      const opens =
        mark !== '’' && (opener.test(before) || /["“]/.test(before)) && /[\p{L}\p{N}[.]/u.test(after);
      const closes = !letter.test(after) && /[\p{L}\p{N}.,!?…)]/u.test(before);
      if (opens || closes) add('single', opens);
    }
  }
  return events;
}

/** At the start of a segment or after a colon a single mark opens speech, even if nothing closes it. */
const isSpeech = ({ text, at }: MarkEvent) =>
  (at === 0 || text.startsWith(': ', at - 2)) && /^\p{Lu}/u.test(text.slice(at + 1));
const isGenitive = ({ text, at }: MarkEvent) => /s['’] \p{Ll}/u.test(text.slice(at - 1, at + 3));

/** Single marks that no other answers are apostrophes: "players'", "'90s". */
function dropApostrophes(events: readonly MarkEvent[]): readonly MarkEvent[] {
  const isSingle = ({ style }: MarkEvent) => style === 'single';
  const dropped = new Set<MarkEvent>();
  let open: MarkEvent | null = null;
  for (const [index, event] of events.entries()) {
    if (!isSingle(event)) continue;
    if (event.opens) {
      if (open !== null && !isSpeech(open)) dropped.add(open);
      open = event;
    } else if (open === null || event.segment - open.segment > 3) dropped.add(event);
    else {
      const later = events.slice(index + 1, index + 4).find(isSingle);
      const genitive = isGenitive(event);
      // Of several closing marks the last ends the quote: "students' behaviour" before it is a genitive. Behind a comma
      // or stop it is closed, though a genitive follows: ‘We will fight,’ says the parents’ leader.
      const closed =
        /[.,!?…]/.test(event.text.charAt(event.at - 1)) && (later === undefined || isGenitive(later));
      const runsOn = genitive && event.segment === open.segment && isSpeech(open);
      const answered = later !== undefined && !later.opens && (later.segment === event.segment || genitive);
      if (!closed && (runsOn || answered)) dropped.add(event);
      else open = null;
    }
  }
  if (open !== null && !isSpeech(open)) dropped.add(open);
  return events.filter((event) => !dropped.has(event));
}

/** Whether two more marks close than open in the rest of the segment: “He said “no” twice.” */
function isNested({ segment, style }: MarkEvent, following: readonly MarkEvent[]): boolean {
  let closers = 0;
  for (const event of following) {
    if (event.segment !== segment) break;
    if (event.style === style) closers += event.opens ? -1 : 1;
  }
  return closers >= 2;
}

/** «Vi er klare «, sa han: the wrong mark, with nothing left to close it. */
function closesWrongly(event: MarkEvent, open: MarkEvent, next: MarkEvent | undefined): boolean {
  if (open.style !== event.style || event.segment - open.segment > 3) return false;
  const cue = /^(?:, )?(\p{L}+)/u.exec(event.text.slice(event.at + 1))?.[1];
  return next?.segment !== event.segment && cue !== undefined && norwegianReporting.has(cue);
}

/** Whether a closing mark may end what another opened: a mark typed wrong does, an apostrophe or inches do not. */
const mayClose = (event: MarkEvent, open: MarkEvent) =>
  event.style === open.style ||
  (event.style !== 'single' && (open.style !== 'single' || event.segment === open.segment));

/** The quoted stretches of consecutive segments: marks are followed from one segment into the next. */
export function readMarks(texts: readonly string[]): Stretch[][] {
  const stretches: Stretch[][] = texts.map(() => []);
  const add = (
    segment: number,
    start: number,
    end: number,
    mark: Stretch['mark'],
    opens: boolean,
    closes: boolean,
  ) => {
    const known = stretches[segment];
    if (end <= start || (!closes && known?.at(-mostUnclosed)?.closes === false)) return;
    known?.push({ start, end, mark, opens, closes });
  };
  const addUnclosed = ({ segment, at, text, style }: MarkEvent) =>
    add(segment, at + 1, text.length, style, true, false);

  const events = dropApostrophes(texts.flatMap(eventsOf));
  let open: MarkEvent | null = null;
  let inner: MarkEvent[] = [];
  for (const [index, event] of events.entries()) {
    const { segment, at, style, text } = event;
    if (event.opens && !(open !== null && closesWrongly(event, open, events[index + 1]))) {
      const isInner: boolean =
        open?.segment === segment &&
        (open.style !== style || isNested(event, events.slice(index + 1, index + 40)));
      if (isInner) inner.push(event);
      else {
        // Unclosed, as where a quote that goes on over paragraphs opens anew in each.
        if (open !== null) addUnclosed(open);
        open = event;
        inner = [];
      }
    } else if (open === null) {
      // Closed without having been opened: by its look the quote began before the segment.
      const isFirst = stretches[segment]?.length === 0;
      // Typed for an apostrophe: the Lakers" schedule.
      const isApostrophe = /s["”] \p{L}/u.test(text.slice(at - 1, at + 3));
      if (isFirst && !isApostrophe) add(segment, 0, at, style, false, true);
    } else if (inner.at(-1)?.style === style) inner.pop();
    else if (mayClose(event, open)) {
      if (segment === open.segment) add(segment, open.at + 1, at, open.style, true, true);
      else {
        addUnclosed(open);
        const between = texts.slice(open.segment + 1, segment);
        if (between.length < 6) {
          for (const [number, { length }] of between.entries())
            add(open.segment + 1 + number, 0, length, open.style, false, false);
        }
        add(segment, 0, at, open.style, false, true);
      }
      open = null;
      inner = [];
    }
  }
  if (open !== null) addUnclosed(open);
  return stretches;
}
