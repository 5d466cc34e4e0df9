import { norwegianReporting } from '../../lexicon/reporting.ts';

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
  readonly segment: number;
  readonly at: number;
  readonly style: Exclude<Stretch['mark'], 'dash'>;
  readonly opens: boolean;
}

/** Marks in a row that nothing closes; more are no quotation marks, and each would run to the end of its segment. */
const mostUnclosed = 8;
const opener = /[\s([{–—-]/;
const letter = /[\p{L}\p{N}]/u;

function eventsOf(text: string, segment: number, events: MarkEvent[]): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (
      code !== 34 &&
      code !== 39 &&
      code !== 0xab &&
      code !== 0xbb &&
      !(code >= 0x2018 && code <= 0x201f) &&
      code !== 96
    )
      continue;
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const after = at + 1 >= text.length ? ' ' : text.charAt(at + 1);
    if (code === 0xab) events.push({ segment, at, style: 'guillemets', opens: true });
    else if (code === 0xbb) {
      events.push({ segment, at, style: 'guillemets', opens: /\s/.test(before) && letter.test(after) });
    } else if (code === 34 || (code >= 0x201c && code <= 0x201f)) {
      // ” opens too, in Norwegian typed as in Swedish; a straight mark opens where a word follows and none is before.
      const leans = (opener.test(before) || (before === "'" && at === 1)) && !/\s/.test(after);
      const opens = code === 34 || code === 0x201d ? leans : code === 0x201c ? !/\s/.test(after) : true;
      events.push({ segment, at, style: 'double', opens });
    } else {
      const opens =
        (opener.test(before) || before === '"' || before === '“') &&
        (letter.test(after) || after === '[' || after === '.');
      const closes = !letter.test(after) && /[\p{L}\p{N}.,!?…)]/u.test(before);
      if (code !== 0x2019 && opens) events.push({ segment, at, style: 'single', opens: true });
      else if (closes) events.push({ segment, at, style: 'single', opens: false });
    }
  }
}

/** Single marks that no other answers are apostrophes: "players'", "'90s". */
function dropApostrophes(events: readonly MarkEvent[], texts: readonly string[]): MarkEvent[] {
  const kept = new Set(events);
  // At the start of a segment or after a colon it opens speech, even if nothing closes it.
  const isSpeech = ({ segment, at }: MarkEvent) => {
    const text = texts[segment] ?? '';
    return /(?:^|: )$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 1));
  };
  const before = ({ segment, at }: MarkEvent) => (texts[segment] ?? '').charAt(at - 1);
  const isGenitive = ({ segment, at }: MarkEvent) =>
    /s['’] \p{Ll}/u.test((texts[segment] ?? '').slice(at - 1, at + 3));
  let open: MarkEvent | null = null;
  for (const [index, event] of events.entries()) {
    if (event.style !== 'single') continue;
    if (event.opens) {
      if (open !== null && !isSpeech(open)) kept.delete(open);
      open = event;
    } else if (open === null || event.segment - open.segment > 3) kept.delete(event);
    else {
      const later = events.slice(index + 1, index + 4).find((next) => next.style === 'single');
      const genitive = isGenitive(event);
      // Of several closing marks the last ends the quote: "students' behaviour" before it is a genitive. Behind a comma
      // or stop it is closed, though a genitive follows: ‘We will fight,’ says the parents’ leader.
      const closed = /[.,!?…]/.test(before(event)) && (later === undefined || isGenitive(later));
      const runsOn = genitive && event.segment === open.segment && isSpeech(open);
      const answered = later !== undefined && !later.opens && (later.segment === event.segment || genitive);
      if (!closed && (runsOn || answered)) kept.delete(event);
      else open = null;
    }
  }
  if (open !== null && !isSpeech(open)) kept.delete(open);
  return events.filter((event) => kept.has(event));
}

/** Whether two more marks close than open in the rest of the segment: “He said “no” twice.” */
function isNested(events: readonly MarkEvent[], index: number): boolean {
  const { segment, style } = events[index] as MarkEvent;
  let closers = 0;
  for (const event of events.slice(index + 1, index + 40)) {
    if (event.segment !== segment) break;
    if (event.style === style) closers += event.opens ? -1 : 1;
  }
  return closers >= 2;
}

const isBeforeCue = (text: string, at: number) =>
  norwegianReporting.has(/^\p{L}+/u.exec(text.slice(at + 1))?.[0] ?? '');

/** The quoted stretches of consecutive segments: marks are followed from one segment into the next. */
export function readMarks(texts: readonly string[]): Stretch[][] {
  const stretches: Stretch[][] = texts.map(() => []);
  const all: MarkEvent[] = [];
  for (const [segment, text] of texts.entries()) eventsOf(text, segment, all);
  const events = all.some((event) => event.style === 'single') ? dropApostrophes(all, texts) : all;
  const add = (
    segment: number,
    start: number,
    end: number,
    mark: Stretch['mark'],
    opens: boolean,
    closes: boolean,
  ) => {
    const known = stretches[segment];
    if (end <= start || known === undefined) return;
    if (!closes && known.length >= mostUnclosed && !known.at(-mostUnclosed)?.closes) return;
    known.push({ start, end, mark, opens, closes });
  };
  const endOf = (segment: number) => texts[segment]?.length ?? 0;
  const startsSegment = (event: MarkEvent) =>
    /^[\s–—-]*$/.test((texts[event.segment] ?? '').slice(0, event.at));

  let open: MarkEvent | null = null;
  let depth: MarkEvent[] = [];
  for (const [index, event] of events.entries()) {
    const next = events[index + 1];
    // «Vi er klare «, sa han: the wrong mark, with nothing left to close it.
    const closesWrongly =
      event.opens &&
      open?.style === event.style &&
      event.segment - open.segment < 4 &&
      next?.segment !== event.segment &&
      isBeforeCue(texts[event.segment] ?? '', event.at);
    if (event.opens && !closesWrongly) {
      if (open === null) open = event;
      else if (open.style === event.style && open.segment === event.segment && isNested(events, index))
        depth.push(event);
      else if (open.style !== event.style && event.segment === open.segment) depth.push(event);
      else if (event.segment !== open.segment && open.segment === event.segment - 1 && startsSegment(event)) {
        // A quote that goes on over paragraphs opens anew in each.
        add(open.segment, open.at + 1, endOf(open.segment), open.style, true, false);
        open = event;
      } else {
        add(open.segment, open.at + 1, endOf(open.segment), open.style, true, false);
        open = event;
        depth = [];
      }
      continue;
    }
    if (open === null) {
      // Closed without having been opened: by its look the quote began before the segment.
      const begins = stretches[event.segment]?.at(-1)?.end ?? 0;
      const text = texts[event.segment] ?? '';
      // Typed for an apostrophe: the Lakers" schedule.
      if (event.style === 'double' && /s["”] \p{L}/u.test(text.slice(event.at - 1, event.at + 3))) continue;
      if (begins === 0) add(event.segment, 0, event.at, event.style, false, true);
      continue;
    }
    const inner = depth.at(-1);
    if (inner !== undefined && inner.style === event.style) {
      depth.pop();
      continue;
    }
    if (open.style === 'single' && event.style !== 'single' && event.segment !== open.segment) continue;
    if (event.style === 'single' && open.style !== 'single') continue;
    if (event.segment === open.segment) add(event.segment, open.at + 1, event.at, open.style, true, true);
    else if (event.segment - open.segment > 6) {
      add(open.segment, open.at + 1, endOf(open.segment), open.style, true, false);
      add(event.segment, 0, event.at, event.style, false, true);
    } else {
      add(open.segment, open.at + 1, endOf(open.segment), open.style, true, false);
      for (let between = open.segment + 1; between < event.segment; between++) {
        add(between, 0, endOf(between), open.style, false, false);
      }
      add(event.segment, 0, event.at, open.style, false, true);
    }
    open = null;
    depth = [];
  }
  if (open !== null) add(open.segment, open.at + 1, endOf(open.segment), open.style, true, false);
  return stretches;
}
