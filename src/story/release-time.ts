import { lazily } from '../lazily.ts';
import { withOffset } from './oslo-time.ts';

/** What words say of when something may be published: an instant, nothing ("nei"), or what cannot be read. */
export type Said = { readonly instant: string } | 'nothing' | 'unreadable';

/** A text without the words that tell a time. */
export interface Untimed {
  /** What is left of the words: blank where they tell a time and nothing else. */
  readonly left: string;
  /** Whether a date, a weekday or "i morgen" stood there; whether a time of day. */
  readonly day: boolean;
  readonly clock: boolean;
}

/** No time takes so many characters. */
const longest = 200;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = [
  'januar|january|jan',
  'februar|february|feb',
  'mars|march|mar',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'desember|december|des|dec',
];
const month = `(?:${months.join('|')})`;
const weekday =
  '(?:(?:man|tirs|tys|ons|tors|fre|laur|lør|søn|sun)dag|sundag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun))';

/** A date in the ways it is written, each with its parts in the order year, month, day. */
const dates: readonly (readonly [RegExp, (found: readonly string[]) => Day | null])[] = [
  [/\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b/, ([, year, month, day]) => dayOf(year, month, day)],
  [/\b(\d{4})(\d\d)(\d\d)\b/, ([, year, month, day]) => dayOf(year, month, day)],
  [/\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?![.:]?\d)/, ([, day, month, year]) => dayOf(year, month, day)],
  [/\b(\d{1,2})-(\d{1,2})-(\d{4})\b/, ([, day, month, year]) => dayOf(year, month, day)],
  [/\b(\d{1,2})\/(\d{1,2})[ -](\d{4})\b/, ([, day, month, year]) => dayOf(year, month, day)],
  // Norwegians write the day first, Americans the month: only where one of the two cannot be meant is it read.
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/,
    ([, day, month, year]) =>
      Number(day) > 12 || Number(day) === Number(month) ? dayOf(year, month, day) : null,
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\.? ?(${month})\\.?,? (\\d{4})\\b`),
    ([, day, name, year]) => dayOf(year, monthOf(name), day),
  ],
  [
    new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`),
    ([, name, day, year]) => dayOf(year, monthOf(name), day),
  ],
];

const clocks: readonly RegExp[] = [
  /\b(?:kl\.? ?|klokk[ea]n? )?(\d{1,2})[.:](\d\d)(?:[.:](\d\d)(?:[.,]\d+)?)?(?![.:]?\d)(?: ?([ap])\.?m\b\.?)?/,
  /\b(?:kl\.? ?|klokk[ea]n? )(\d{1,2})(\d\d)?()\b/,
  /\b(\d\d)(\d\d)()(?= ?(?:z|gmt|utc|cet|cest|hrs)\b)/,
  /\b(\d{1,2})()() ?([ap])\.?m\b\.?/,
];

const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
};
const zone = /(?:^|[\s\d])(z|utc|gmt|cest|cet|[+-]\d\d:?\d\d)(?!\w)/;

const partDay = lazily(
  () =>
    new RegExp(
      `\\b(?:${weekday}|i dag|i morgon|i morgen|i kveld|i natt|i overmorgen|i overmorgon|today|tonight|tomorrow|\\d{1,2}\\.? ?${month}|${month} \\d{1,2}|\\d{1,2}[./]\\d{1,2}\\.?)(?![\\p{L}\\d])\\.?`,
      'gu',
    ),
);
/** Words that stand round a time and say nothing more. */
const round = lazily(
  () =>
    /(?<![\p{L}\d])(?:den|til|fram|frem|inntil|innan|fra|frå|før|etter|ikke|ikkje|tidligst|tidlegast|kl|klokka|klokken|norsk|lokal|tid|at|until|till?|from|on|the|not|before|norwegian|oslo|local|time|hours|hrs|embargo(?:ed|ert)?|sperrefrist|frigis|release)(?![\p{L}\d])\.?/gu,
);

const nothing = /^(?:|false|no|nei|none|ingen|inga|null|nil|~|n\/a|-+|0|off|av|opphev[ea]t?|lifted|utløpt)$/;

/**
 * Reads when something may be published: ISO 8601, compact or dotted dates, Norwegian and English ones, in any order
 * with a time of day. A day alone is over at its end; a time without a zone is Oslo's. A day that has to be guessed
 * ("i morgen", "tirsdag", no year) cannot be read, nor can words beside the time.
 */
export function readReleaseTime(text: string): Said {
  if (text.length > longest) return 'unreadable';
  const words = plain(text);
  if (nothing.test(words)) return 'nothing';
  const [day, afterDay] = takeDay(words);
  if (day === null) return 'unreadable';
  const found = clocks.map((pattern) => pattern.exec(afterDay)).find((one) => one !== null) ?? null;
  const rest = found === null ? afterDay : afterDay.replace(found[0], ' ');
  const zoned = zone.exec(rest);
  const left = (zoned === null ? rest : rest.replace(zoned[1] ?? '', ' '))
    .replace(new RegExp(`(?<!\\p{L})${weekday}(?!\\p{L})\\.?`, 'gu'), ' ')
    .replace(round(), ' ');
  if (/[\p{L}\d]/u.test(left)) return 'unreadable';
  const seconds = found === null ? 86_400 : secondsOf(found);
  if (seconds === null) return 'unreadable';
  const wall = new Date(Date.UTC(day.year, day.month - 1, day.day) + seconds * 1000)
    .toISOString()
    .slice(0, 19);
  const instant = zoned === null ? withOffset(wall) : `${wall}${zones[zoned[1] ?? ''] ?? offsetOf(zoned[1])}`;
  return instant === undefined || Number.isNaN(Date.parse(instant)) ? 'unreadable' : { instant };
}

/** What words hold besides a time, which need not be whole: "tirsdag kl. 06" has a day and a clock. */
export function withoutTime(text: string): Untimed {
  const words = plain(text);
  const [, afterDay] = takeDay(words);
  const untimed = clocks.reduce((rest, pattern) => rest.replace(pattern, ' '), afterDay);
  const undated = untimed.replace(zone, ' ').replace(partDay(), ' ');
  return {
    left: undated
      .replace(round(), ' ')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
    day: afterDay !== words || undated !== untimed,
    clock: untimed !== afterDay,
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(\d{4})(\d\d)(\d\d)t(\d\d):?(\d\d):?(\d\d)?/, (_, ...found: string[]) => {
      const [year, month, day, hour, minute, second] = found;
      return `${year}-${month}-${day} ${hour}:${minute}:${second ?? '00'}`;
    })
    .replace(/(?<=\d)t(?=\d)/, ' ')
    .trim();
}

/** The first date and the words without it; no date where there is none, or a second one. */
function takeDay(words: string): readonly [Day | null, string] {
  for (const [pattern, read] of dates) {
    const found = pattern.exec(words);
    if (found !== null) return [read(found), words.replace(found[0], ' ')];
  }
  return [null, words];
}

function dayOf(year = '', month: string | number = '', day = ''): Day | null {
  const whole = {
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: Number(month),
    day: Number(day),
  };
  const date = new Date(Date.UTC(whole.year, whole.month - 1, whole.day));
  return date.getUTCMonth() === whole.month - 1 && date.getUTCDate() === whole.day ? whole : null;
}

function monthOf(name = ''): number {
  return months.findIndex((names) => names.split('|').includes(name)) + 1;
}

function secondsOf([, hour = '', minute = '', second = '', half]: readonly (string | undefined)[]):
  | number
  | null {
  const [hours, minutes, more] = [Number(hour), Number(minute), Number(second)];
  const atMost = half === undefined ? 24 : 12;
  if (hours > atMost || minutes > 59 || more > 59 || (hours === 24 && minutes + more > 0)) return null;
  const turned = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return turned * 3600 + minutes * 60 + more;
}

function offsetOf(written = ''): string {
  return written.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
}
