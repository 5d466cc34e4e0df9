import { firstFrom, firstOf } from '../../language/index.ts';
import { is, roleStem, type Token } from '../../language/nb/index.ts';
import type { Person } from '../people/person.ts';
import { type RawQuote, startOf } from '../raw-quote.ts';
import type { Ask, Candidate } from './ask.ts';
import type { Discourse, Sight } from './discourse.ts';

/** What the evidences look at for one question, looked up once for all its candidates. */
export interface View {
  readonly ask: Ask;
  readonly discourse: Discourse;
  /** Those in view, the one seen last first, with their places in that order. */
  readonly order: ReadonlyMap<Person, number>;
  /** The same by sentences, in each first the subject: "Solli roste Berge" is about Solli. */
  readonly centre: ReadonlyMap<Person, number>;
  /** The noun that says who is meant, in small letters; empty where there is none. */
  readonly noun: string;
  readonly stem: string;
  /** Whom the noun belongs to: "|USAs| utenriksminister". */
  readonly owner: string | null;
  /** Who spoke the quote before, and the one before that of somebody else. */
  readonly last: Candidate | undefined;
  readonly lastQuote: RawQuote | undefined;
  readonly other: Candidate | undefined;
  /** Whether the quote before stands in the part right before, or in this one, as speech. */
  readonly adjacent: boolean;
  /** Who speaks in the turn right after, as far as it is told. */
  readonly next: Candidate | undefined;
  readonly nextIsTurn: boolean;
  /** Who spoke before the reporter's question, spoken or printed, where nothing stands between the two. */
  readonly asked: Candidate | undefined;
  /** The words say "I" or "we". */
  readonly isOwn: boolean;
  /** The words end in a question mark. */
  readonly isQuestion: boolean;
  /** Where the quote that is asked about stands among them all. */
  readonly place: number;
  /** How many quotes somebody has spoken so far, and at least 1. */
  readonly voiced: number;
  /** How often whoever was spoken of most was, and at least 1. */
  readonly mostTimes: number;
  /** The part that the narration right before stands in: this one, or for a turn the one before. */
  readonly here: number;
  /** The line before ends in a colon. */
  readonly introduced: boolean;
  /** Who is named inside the words themselves. */
  readonly inside: ReadonlySet<Person>;
  /** Who is named right after for the first time, with their order. */
  readonly soon: ReadonlyMap<Person, number>;
}

/** Where somebody was last seen. */
export function sightOf(view: View, candidate: Candidate): Sight | undefined {
  return candidate.kind === 'person' || candidate.kind === 'phrase'
    ? view.discourse.sights.get(candidate.person)
    : undefined;
}

function isAside({ part, turn }: Discourse['parts'][number]): boolean {
  return !turn && (part.kind === 'subhead' || part.kind === 'caption' || part.kind === 'note');
}

/** Where the nearest part before or after stands that is no crosshead or caption, or -1. */
function neighbour({ parts }: Discourse, part: number, step: 1 | -1): number {
  for (let at = part + step; at >= 0 && at < parts.length; at += step) {
    const one = parts[at];
    if (one !== undefined && !isAside(one)) return at;
  }
  return -1;
}

/** Quotes that are looked back over for who spoke before. */
const farthest = 12;

export function viewOf(
  ask: Ask,
  discourse: Discourse,
  later: ReadonlyMap<RawQuote, Candidate>,
  partOf: ReadonlyMap<RawQuote, number>,
  placeOf: ReadonlyMap<RawQuote, number>,
): View {
  const order = new Map<Person, number>();
  const seen = [...discourse.sights.keys()];
  for (let at = seen.length - 1; at >= 0 && order.size < 16; at--) order.set(seen[at] as Person, order.size);
  const { source, quote } = ask;
  const head = source?.head ?? null;
  const noun = head === null ? '' : (discourse.tokens[head]?.lower ?? '');
  const first = source === null ? undefined : discourse.tokens[source.from];
  const beforeAt = neighbour(discourse, ask.part, -1);
  const before = discourse.parts[beforeAt];
  const after = discourse.parts[neighbour(discourse, ask.part, 1)];

  const place = quote === null ? placeBefore(discourse, ask.position) : (placeOf.get(quote) ?? 0);
  let lastQuote: RawQuote | undefined;
  let last: Candidate | undefined;
  let other: Candidate | undefined;
  let otherPart = -9;
  let askedPart = -9;
  for (let at = place - 1; at >= Math.max(0, place - farthest); at--) {
    const one = discourse.quotes[at] as RawQuote;
    const who = discourse.spoken.get(one);
    const apart = discourse.parts[partOf.get(one) ?? -1]?.nameless;
    if (who === undefined || who.kind === 'nobody' || apart) continue;
    if (who.kind === 'reporter') askedPart = partOf.get(one) ?? -9;
    if (last === undefined) {
      last = who;
      lastQuote = one;
    } else if (one.kind === 'direct' && keyOf(who) !== keyOf(last)) {
      other = who;
      otherPart = partOf.get(one) ?? -9;
      break;
    }
  }
  const lastPart = lastQuote === undefined ? -9 : (partOf.get(lastQuote) ?? -9);
  // "Hva er det første du vil gjøre?" between two turns, printed without a dash.
  const asks = before?.turn === false && before.part.text.endsWith('?');
  const asked = asks && isAnswered(discourse, lastPart, beforeAt) ? last : undefined;
  const nextQuote = after?.quotes[0];
  let voiced = 0;
  for (const { times } of discourse.voices.values()) voiced += times;
  let mostTimes = 1;
  for (const times of discourse.times.values()) if (times > mostTimes) mostTimes = times;
  const inside = new Set<Person>();
  let isOwn = false;
  let words = '';
  if (quote !== null)
    for (const { start, end } of quote.spans) {
      words = discourse.text.slice(start, end);
      for (const one of discourse.people.mentions)
        if (one.start >= start && one.start < end) inside.add(one.person);
      if (ask.kind === 'turn') isOwn ||= saysI(discourse, start, end);
    }
  return {
    ask,
    discourse,
    order,
    centre: centreOf(discourse, [...order.keys()]),
    noun,
    stem: roleStem(noun),
    owner:
      first?.capital === true && first.text.endsWith('s') && source?.head !== source?.from
        ? first.lower
        : null,
    last,
    lastQuote,
    other,
    adjacent:
      lastQuote?.kind === 'direct' &&
      (lastPart === ask.part || (lastPart === beforeAt && before?.turn === true)),
    next: nextQuote?.kind === 'direct' && after?.turn ? later.get(nextQuote) : undefined,
    nextIsTurn: after?.turn === true,
    asked:
      last?.kind === 'reporter' ? (isAnswered(discourse, otherPart, askedPart) ? other : undefined) : asked,
    isOwn,
    isQuestion: /\?["»”]?$/.test(words),
    place,
    voiced: Math.max(1, voiced),
    mostTimes,
    here: discourse.parts[ask.part]?.turn ? beforeAt : ask.part,
    introduced: before !== undefined && discourse.text.charAt(before.part.end - 1) === ':',
    inside,
    soon: ask.kind === 'turn' ? namedSoon(discourse, quote, ask.position) : nobodySoon,
  };
}

/** Whether the turn of one part is followed by that of another, with no narration between. */
function isAnswered(discourse: Discourse, from: number, to: number): boolean {
  return from >= 0 && neighbour(discourse, to, -1) === from;
}

/** Whether words say "I" or "we". */
function saysI({ tokens }: Discourse, start: number, end: number): boolean {
  for (let at = firstFrom(tokens, start); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start >= end) return false;
    if (is(token, 'firstSubject')) return true;
  }
  return false;
}

/** Those in view, by sentences backwards and in each by how likely it is about them. */
function centreOf({ sights }: Discourse, seen: Person[]): Map<Person, number> {
  const of = (person: Person): Sight => sights.get(person) as Sight;
  seen.sort((a, b) => of(b).sentence - of(a).sentence || of(b).weight - of(a).weight);
  return new Map(seen.map((person, at) => [person, at]));
}

const nobodySoon: ReadonlyMap<Person, number> = new Map();

/** Those named first behind a place, who were not in view before it. */
function namedSoon(discourse: Discourse, quote: RawQuote | null, position: number): Map<Person, number> {
  const soon = new Map<Person, number>();
  const end = quote?.spans.at(-1)?.end ?? position;
  const { mentions } = discourse.people;
  for (let at = firstFrom(mentions, end); at < mentions.length && soon.size < 3; at++) {
    const person = mentions[at]?.person;
    if (person !== undefined && !discourse.sights.has(person) && !soon.has(person))
      soon.set(person, soon.size);
  }
  return soon;
}

/** How many of the quotes begin before a place. */
function placeBefore({ quotes }: Discourse, position: number): number {
  return firstOf(quotes, position, startOf);
}

function keyOf(candidate: Candidate): unknown {
  return candidate.kind === 'person' || candidate.kind === 'phrase' ? candidate.person : candidate.kind;
}
