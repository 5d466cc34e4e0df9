import { type Cast, matchPerson, type Person } from './cast.ts';
import { firstWords, wordsOf } from './first-mentions.ts';
import type { RawQuote } from './raw-quote.ts';
import { isDefinite, isNoun, roleStem, roleWords } from './roles.ts';
import { isAgent, isThing } from './somebody.ts';
import type { Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import type { Speaker, SpeakerKind } from './types.ts';
import { readUnnamedSubject } from './unnamed-subject.ts';

/** Who is meant, before ids are given. */
export type Identity = Omit<Speaker, 'id'>;

/** What is needed to tell who speaks: the text, its words, its people, and where direct speech stands. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cast: Cast;
  readonly quotes: readonly RawQuote[];
  /** Pronouns already told, in order: they keep a person in view. */
  readonly told: { readonly start: number; readonly person: Person }[];
  /** Where each noun first stands with its owner or article, by stem; made when first asked for. */
  firsts: ReadonlyMap<string, number> | null;
}

export function identityOf(person: Person): Identity {
  return { name: person.name, kind: 'person', role: person.role };
}

function kindOf(scene: Scene, source: Source): SpeakerKind {
  const head = source.head === null ? '' : (scene.tokens[source.head]?.lower ?? '');
  if (isNoun(head, 'person') || isAgent(head)) return 'person';
  if (isNoun(head, 'document')) return 'document';
  if (isNoun(head, 'organisation')) return 'organisation';
  return isNoun(head, 'group') || /(?:ene|ane|ere|arar|er|ar)$/.test(head) ? 'group' : 'organisation';
}

/** Positions of direct speech in order, so that names in it are passed over. */
function isInSpeech(scene: Scene, position: number): boolean {
  let low = 0;
  let high = scene.quotes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scene.quotes[middle]?.spans[0]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  for (let at = low; at >= 0 && at > low - 4; at--) {
    const quote = scene.quotes[at];
    if (quote?.kind !== 'direct') continue;
    if (quote.spans.some((span) => span.start <= position && position < span.end)) return true;
  }
  return false;
}

function fits(person: Person, gender: Person['gender']): boolean {
  return gender === null || person.gender === null || person.gender === gender;
}

/** The index of the last of some mentions, in order, that stands before a position; -1 if none does. */
function lastBefore(mentions: readonly { readonly start: number }[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Mentions that are looked back over for one quote. */
const farthest = 300;

function sentenceStart(text: string, position: number): number {
  for (let at = position - 1; at >= Math.max(0, position - 2000); at--) {
    const char = text.charCodeAt(at);
    if (char === 10 || ((char === 46 || char === 63 || char === 33) && text.charCodeAt(at + 1) === 32))
      return at + 1;
  }
  return 0;
}

/**
 * The person the narration spoke of last before `position`: in the nearest sentence that names one of the gender,
 * whom it is about rather than whom it only mentions.
 */
export function nearestPerson(scene: Scene, position: number, gender: Person['gender']): Person | null {
  const { mentions } = scene.cast;
  let found: Person | null = null;
  let weight = -1;
  let sentence = -1;
  let at = lastBefore(mentions, position);
  let told = scene.told.length - 1;
  for (let looked = 0; looked < farthest && (at >= 0 || told >= 0); looked++) {
    const mention = mentions[at];
    const pronoun = scene.told[told];
    const byName = mention !== undefined && (pronoun === undefined || mention.start > pronoun.start);
    const one = byName ? mention : pronoun;
    if (byName) at--;
    else told--;
    if (one === undefined || one.start >= position || !fits(one.person, gender)) continue;
    if (found !== null && one.start < sentence) break;
    if (isInSpeech(scene, one.start)) continue;
    const here = byName ? (mention?.weight ?? 0) : 2;
    if (found === null) sentence = sentenceStart(scene.text, one.start);
    if (here >= weight) {
      found = one.person;
      weight = here;
    }
  }
  return found;
}

/** Whether the narration named somebody, or told a pronoun for it, between two places. */
function isSpokenOf(scene: Scene, person: Person, from: number, to: number): boolean {
  return [scene.cast.mentions, scene.told].some((sights) => {
    for (let at = lastBefore(sights, to); (sights[at]?.start ?? -1) >= from; at--)
      if (sights[at]?.person === person) return true;
    return false;
  });
}

/** The person of whom the story gives this role: "ordføreren", "USAs utenriksminister", "46-åringen". */
function byRole(scene: Scene, source: Source, position: number): Person | null {
  const head = source.head === null ? undefined : scene.tokens[source.head];
  if (head === undefined) return null;
  const age = /^(\d+)-åring/.exec(head.lower)?.[1];
  const stem = roleStem(head.lower);
  const first = scene.tokens[source.from];
  const owner = first?.capital && source.from < source.to - 1 && /s$/.test(first.text) ? first.lower : null;
  if (owner === null && !isDefinite(head.lower)) return null;
  const holds = (person: Person): boolean =>
    age !== undefined
      ? person.age === age
      : person.roles.some(
          (role) =>
            role.stem.endsWith(stem) && (owner === null || role.owner === null || role.owner === owner),
        );
  const last = lastBefore(scene.cast.mentions, position);
  for (let at = last; at >= Math.max(0, last - farthest); at--) {
    const mention = scene.cast.mentions[at];
    if (mention !== undefined && holds(mention.person)) return mention.person;
  }
  return scene.cast.people.slice(0, farthest).find(holds) ?? null;
}

function latestBefore(scene: Scene, position: number, words: readonly string[]): Person | null {
  const last = lastBefore(scene.cast.mentions, position);
  for (let at = last; at >= Math.max(0, last - farthest); at--) {
    const mention = scene.cast.mentions[at];
    if (mention === undefined) continue;
    if (words.every((word) => mention.person.words.includes(word))) return mention.person;
  }
  return null;
}

/** Of people with one surname, the one whose role is given with it: "pappa Moe". */
function ofRole(scene: Scene, source: Source, words: readonly string[]): Person | null {
  const head = source.head === null ? undefined : scene.tokens[source.head];
  if (head === undefined) return null;
  const bearers = (scene.cast.byWord.get(words.at(-1) ?? '') ?? []).filter((one) =>
    words.every((word) => one.words.includes(word)),
  );
  const stem = roleStem(head.lower);
  return bearers.length < 2
    ? null
    : (bearers.find((one) => one.roles.some((role) => role.stem === stem)) ?? null);
}

/** Whether the noun before a name is a title, not a quality ("en beskjemmet Moe") or a thing. */
function isTitle(first: Token | undefined, head: Token): boolean {
  if (isNoun(head.lower, 'person')) return true;
  return !is(first, 'determiner') && !isThing(head.lower) && !/(?:et|ig|leg|sk|e)$/.test(head.lower);
}

function byName(scene: Scene, source: Source, position: number): Identity | null {
  if (source.name === null) return null;
  const words: string[] = [];
  for (let at = source.name.from; at < source.name.to; at++) {
    const token = scene.tokens[at];
    if (token !== undefined && token.kind === 'word') words.push(token.text);
  }
  const head = source.head === null ? undefined : scene.tokens[source.head];
  const relative = ofRole(scene, source, words);
  if (relative !== null) return identityOf(relative);
  for (let skip = 0; skip < words.length; skip++) {
    const rest = words.slice(skip);
    const person = matchPerson(scene.cast.byWord, rest, latestBefore(scene, position, rest));
    if (person === null) continue;
    if (head !== undefined && isTitle(scene.tokens[source.from], head)) {
      person.roles.push({ stem: roleStem(head.lower), owner: null });
      person.role ??= roleWords(scene.text, scene.tokens, source.from, source.name.from) || null;
    }
    return identityOf(person);
  }
  const from = scene.tokens[source.name.from]?.start ?? 0;
  const name = scene.text.slice(from, scene.tokens[source.name.to - 1]?.end ?? from);
  const role =
    source.name.from > source.from ? roleWords(scene.text, scene.tokens, source.from, source.name.from) : '';
  const several = !name.includes(' ') && /(?:ene|ane)$/.test(name);
  const kind = several ? 'group' : head === undefined ? 'organisation' : kindOf(scene, source);
  return { name: firstWords(scene, source, name), kind, role: role || null };
}

/** Who a source is, resolved through the story; null where it does not tell. */
export function identify(scene: Scene, source: Source): Identity | null {
  const position = scene.tokens[source.from]?.start ?? 0;
  switch (source.kind) {
    case 'he':
    case 'she': {
      const gender = source.kind === 'he' ? 'male' : 'female';
      const unnamed = readUnnamedSubject(scene.text, scene.tokens, source.from, gender);
      const from = scene.tokens[unnamed?.from ?? 0]?.start ?? 0;
      const person = nearestPerson(scene, position, gender);
      const since = person !== null && isSpokenOf(scene, person, from, position);
      if (unnamed !== null && !since && byRole(scene, unnamed, from) === null)
        return { name: firstWords(scene, unnamed), kind: 'person', role: null };
      if (person === null) return null;
      person.gender ??= gender;
      scene.told.push({ start: position, person });
      return identityOf(person);
    }
    case 'they':
      return { name: wordsOf(scene, source), kind: 'group', role: null };
    case 'role': {
      const person = byRole(scene, source, position);
      if (person === null)
        return { name: firstWords(scene, source), kind: kindOf(scene, source), role: null };
      scene.told.push({ start: position, person });
      return identityOf(person);
    }
    case 'name':
      return byName(scene, source, position);
  }
}
