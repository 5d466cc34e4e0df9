import { readTokens } from '../../language/nb/index.ts';
import { readLanguage } from '../../story/index.ts';
import { cleanLine, readLanguageCode } from '../markup/index.ts';

/** A segment of a memory that somebody approved, with its neighbours in the story it came from where that is told. */
export interface TmxUnit {
  readonly language: 'nb' | 'nn';
  readonly norwegian: string;
  readonly english: string;
  /** The Norwegian before and behind it. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Who changed or made it last. */
  readonly who: string | null;
  /** When: ISO 8601. */
  readonly when: string | null;
  /** What norwire wrote of its sender's holding it back: until when, or `withheld`. */
  readonly held: string | null;
}

/** A `tu` as it stands: its attributes and props, then one variant a language. */
export interface RawUnit {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly props: ReadonlyMap<string, string>;
  readonly variants: readonly RawVariant[];
  /** Its elements do not close as they open, or the file ends in it. */
  readonly broken: boolean;
}

export interface RawVariant {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Null where it has no `seg`. */
  readonly text: string | null;
}

/** Why a unit was left out, in words that follow a number. */
export const tmxFaults = {
  broken: 'whose markup is broken',
  norwegian: 'without Norwegian',
  english: 'without English',
  empty: 'in which one side is empty',
  reference: 'with a reference that stands for nothing (“&…;”)',
  lost: 'with letters that were lost (U+FFFD)',
  long: 'with a segment of more than 20,000 characters',
  machine: 'made by a machine, which nobody has approved',
  doubled: 'that stand there already, word for word',
} as const;

export type TmxFault = keyof typeof tmxFaults;

/** No paragraph is this long. */
export const longestSegment = 20_000;

/** The unit as the memory takes it, one for each kind of Norwegian in it; or why it cannot be taken. */
export function readUnit(raw: RawUnit): readonly TmxUnit[] | TmxFault {
  if (raw.broken) return 'broken';
  const sided = raw.variants.map((variant) => ({ variant, code: readLanguageCode(variant.language) }));
  const variants = sided.filter(({ code }) => code !== null && code !== 'en');
  const translated = sided.find(({ code }) => code === 'en')?.variant;
  if (variants.length === 0) return 'norwegian';
  if (translated === undefined) return 'english';
  if (isOfMachine(raw, translated)) return 'machine';
  const units: TmxUnit[] = [];
  for (const { variant, code } of variants) {
    const norwegian = cleanLine(variant.text ?? '');
    const english = cleanLine(translated.text ?? '');
    const fault = faultOf([norwegian, english]);
    if (fault !== null) return fault;
    units.push({
      language: code === 'nb' || code === 'nn' ? code : languageOf(norwegian),
      norwegian,
      english,
      previous: textOrNull(raw.props.get('prev')),
      next: textOrNull(raw.props.get('next')),
      held: textOrNull(raw.props.get('x-norwire-held')),
      ...lastHand([translated.attributes, raw.attributes]),
    });
  }
  return units;
}

function faultOf(texts: readonly string[]): TmxFault | null {
  if (texts.includes('')) return 'empty';
  if (texts.some((text) => text.length > longestSegment)) return 'long';
  if (texts.some((text) => text.includes('\uFFFD'))) return 'lost';
  return texts.some((text) => /&(?:#x?[\da-f]+|[a-z]\w{1,7});/i.test(text)) ? 'reference' : null;
}

/** As norwire marks it, and as Trados and memoQ do: “MT!” for the user. */
function isOfMachine({ props, attributes }: RawUnit, english: RawVariant): boolean {
  const who = [english.attributes, attributes].map((one) => one.get('changeid') ?? one.get('creationid'));
  return props.get('x-norwire-state') === 'machine' || /^MT!/.test(who.find((name) => name) ?? '');
}

/** What “no” is: Nynorsk where its words say so. */
function languageOf(text: string): 'nb' | 'nn' {
  return readLanguage(readTokens(text)) === 'nn' ? 'nn' : 'nb';
}

function textOrNull(text: string | undefined): string | null {
  const clean = cleanLine(text ?? '');
  return clean === '' ? null : clean;
}

/** The last change that is told, of the English before that of the whole unit; else who made it. */
function lastHand(inOrder: readonly ReadonlyMap<string, string>[]): Pick<TmxUnit, 'who' | 'when'> {
  for (const [who, when] of [
    ['changeid', 'changedate'],
    ['creationid', 'creationdate'],
  ] as const)
    for (const attributes of inOrder) {
      const name = cleanLine(attributes.get(who) ?? '');
      const time = timeOf(attributes.get(when));
      if (name !== '' || time !== null) return { who: name === '' ? null : name, when: time };
    }
  return { who: null, when: null };
}

/** "20261130T114500Z" as ISO 8601; null for what is no such time. */
function timeOf(text: string | undefined): string | null {
  const [, date, hour, minute, second] = /^(\d{8})T(\d\d)(\d\d)(\d\d)Z?$/.exec(text?.trim() ?? '') ?? [];
  if (date === undefined) return null;
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
