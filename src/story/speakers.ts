import { type Cast, matchPerson, type Person } from './cast.ts';
import { firstWords, wordsOf } from './first-mentions.ts';
import type { RawQuote } from './raw-quote.ts';
import { isDefinite, isNoun, roleStem, roleWords } from './roles.ts';
import { isAgent } from './somebody.ts';
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

/** The noun that says what a source is, in small letters; empty where there is none. */
function nounOf(scene: Scene, source: Source): string {
  return source.head === null ? '' : (scene.tokens[source.head]?.lower ?? '');
}

function kindOf(noun: string): SpeakerKind {
  if (isNoun(noun, 'person') || isAgent(noun)) return 'person';
  if (isNoun(noun, 'document')) return 'document';
  if (isNoun(noun, 'organisation')) return 'organisation';
  return isNoun(noun, 'group') || /(?:ene|erne|ane|ere|arar|er|ar)$/.test(noun) ? 'group' : 'organisation';
}

/** Whether a name stands in direct speech, and is passed over. */
function isInSpeech({ quotes }: Scene, position: number): boolean {
  const last = lastBefore(quotes, position + 1, ({ spans }) => spans[0]?.start ?? 0);
  return quotes
    .slice(Math.max(0, last - 3), last + 1)
    .some(
      ({ kind, spans }) =>
        kind === 'direct' && spans.some(({ start, end }) => start <= position && position < end),
    );
}

function fits(person: Person, gender: Person['gender']): boolean {
  return gender === null || person.gender === null || person.gender === gender;
}

const startOf = ({ start }: { readonly start: number }): number => start;

/** The index of the last of some places, in order, that begins before a position; -1 if none does. */
function lastBefore<T>(places: readonly T[], position: number, where: (place: T) => number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (where(places[middle] as T) < position) low = middle + 1;
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
  let weight = 0;
  let sentence = 0;
  let at = lastBefore(mentions, position, startOf);
  let told = scene.told.length - 1;
  for (let looked = 0; looked < farthest && (at >= 0 || told >= 0); looked++) {
    const mention = mentions[at];
    const pronoun = scene.told[told];
    const byName = mention !== undefined && (pronoun === undefined || mention.start > pronoun.start);
    const one = byName ? mention : pronoun;
    if (byName) at--;
    else told--;
    if (one === undefined || one.start >= position || !fits(one.person, gender)) continue;
    if (one.start < sentence) break;
    if (isInSpeech(scene, one.start)) continue;
    const here = byName ? mention.weight : 2;
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
  const since = (sights: readonly { readonly start: number; readonly person: Person }[]): boolean =>
    sights
      .slice(lastBefore(sights, from, startOf) + 1, lastBefore(sights, to, startOf) + 1)
      .some((sight) => sight.person === person);
  return since(scene.cast.mentions) || since(scene.told);
}

/** The person of whom the story gives this role: "ordføreren", "USAs utenriksminister", "46-åringen". */
function byRole(scene: Scene, source: Source, position: number): Person | null {
  const noun = nounOf(scene, source);
  const age = /^(\d+)-åring/.exec(noun)?.[1];
  const stem = roleStem(noun);
  const first = scene.tokens[source.from];
  const owner = first?.capital && first.text.endsWith('s') ? first.lower : null;
  if (owner === null && !isDefinite(noun)) return null;
  const holds = ({ age: years, roles }: Person): boolean =>
    age === undefined
      ? roles.some(
          (role) =>
            role.stem.endsWith(stem) && (owner === null || role.owner === null || role.owner === owner),
        )
      : years === age;
  return latestWho(scene, position, holds) ?? scene.cast.people.slice(0, farthest).find(holds) ?? null;
}

/** The person named last before a position of whom something holds. */
function latestWho(scene: Scene, position: number, holds: (person: Person) => boolean): Person | null {
  const { mentions } = scene.cast;
  const last = lastBefore(mentions, position, startOf);
  for (let at = last; at > last - farthest; at--) {
    const person = mentions[at]?.person;
    if (person === undefined) return null;
    if (holds(person)) return person;
  }
  return null;
}

/** Of people with one surname, the one whose role is given with it: "pappa Moe". */
function ofRole(scene: Scene, noun: string, words: readonly string[]): Person | null {
  const stem = roleStem(noun);
  const bearers = scene.cast.byWord.get(words.at(-1) ?? '') ?? [];
  const isMeant = (one: Person): boolean =>
    words.every((word) => one.words.includes(word)) && one.roles.some((role) => role.stem === stem);
  return bearers.find(isMeant) ?? null;
}

/** Whether the noun before a name is a title, not a quality ("en beskjemmet Moe"). */
function isTitle(first: Token | undefined, noun: string): boolean {
  return isNoun(noun, 'person') || !(is(first, 'determiner') || /(?:^|et|ig|leg|sk|e)$/.test(noun));
}

function byName(
  scene: Scene,
  source: Source,
  name: { from: number; to: number },
  position: number,
): Identity {
  const { text, tokens, cast } = scene;
  const noun = nounOf(scene, source);
  const words = tokens.slice(name.from, name.to).flatMap((one) => (one.kind === 'word' ? one.text : []));
  const role = name.from > source.from ? roleWords(text, tokens, source.from, name.from) : '';
  const relative = ofRole(scene, noun, words);
  if (relative !== null) return identityOf(relative);
  for (const skip of words.keys()) {
    const rest = words.slice(skip);
    const latest = latestWho(scene, position, (one) => rest.every((word) => one.words.includes(word)));
    const person = matchPerson(cast.byWord, rest, latest);
    if (person === null) continue;
    if (isTitle(tokens[source.from], noun)) {
      person.roles.push({ stem: roleStem(noun), owner: null });
      person.role ??= role || null;
    }
    return identityOf(person);
  }
  const from = tokens[name.from]?.start ?? 0;
  const written = text.slice(from, tokens[name.to - 1]?.end);
  const several = !written.includes(' ') && /(?:ene|ane)$/.test(written);
  const kind = several ? 'group' : kindOf(noun);
  return { name: firstWords(scene, source, written), kind, role: role || null };
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
        return { name: firstWords(scene, source), kind: kindOf(nounOf(scene, source)), role: null };
      scene.told.push({ start: position, person });
      return identityOf(person);
    }
    case 'name':
      return source.name === null ? null : byName(scene, source, source.name, position);
  }
}
