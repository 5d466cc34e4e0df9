import { isPointer } from '../furniture.ts';
import type { Person } from '../people/person.ts';
import type { Ask, Candidate } from './ask.ts';
import { holdsNoun } from './body-nouns.ts';
import type { Discourse } from './discourse.ts';
import { holdersOf, isEpithet, kindOfNoun, phraseOf } from './unnamed.ts';
import type { View } from './view.ts';

/** Candidates that are weighed for one question at most. */
const most = 18;

/** Whom a question may be about: those in view, whom its words name, whom its role may stand for, nobody. */
export function candidatesOf(ask: Ask, view: View, discourse: Discourse): Candidate[] {
  const part = discourse.parts[ask.part];
  if (ask.source === null && part?.nameless) {
    // "Les også: Møtet som ble en vekker for |Moe|: – Jeg gråt": of nobody but whom the line names.
    const named = isPointer(part.part.text) ? lastNamed(discourse, part.part.start, ask.position) : undefined;
    return [...(named === undefined ? [] : [{ kind: 'person', person: named } as const]), { kind: 'nobody' }];
  }
  const candidates: Candidate[] = [];
  const taken = new Set<Person>();
  const take = (person: Person, kind: 'person' | 'phrase' = 'person'): void => {
    if (taken.has(person) || candidates.length >= most) return;
    taken.add(person);
    candidates.push({ kind, person });
  };
  const takeWho = (who: Candidate | undefined): void => {
    if (who?.kind === 'person' || who?.kind === 'phrase') take(who.person, who.kind);
  };
  const seen = [...view.order.keys()];
  const couldBePerson = ({ named, odds, kind }: Person): boolean => (named ? odds > -5 : kind === 'person');
  switch (ask.kind) {
    case 'role': {
      const kind = kindOfNoun(view.noun);
      if (ask.source !== null) takeWho(phraseOf(discourse, ask.source, kind));
      for (const person of holdersOf(discourse, view.noun)) take(person);
      for (const person of seen)
        if (
          ((kind === 'person' || isEpithet(ask, view.noun)) && couldBePerson(person)) ||
          (kind !== 'person' && person.named && person.odds <= 0)
        )
          take(person);
      for (const person of discourse.people.people)
        if (sharesRole(person, view.stem) || holdsNoun(person, view.noun, view.stem)) take(person);
      return candidates;
    }
    case 'plural':
      if (ask.source !== null) takeWho(phraseOf(discourse, ask.source, 'group'));
      for (const person of seen) if (person.kind !== 'person' || person.odds < 0) take(person);
      return candidates;
    case 'ahead':
      for (const { who, times } of discourse.voices.values()) {
        if (candidates.length >= most) break;
        if (times > 0) takeWho(who);
      }
      break;
    case 'turn':
    case 'pronoun':
      for (const person of seen) if (couldBePerson(person)) take(person);
      if (ask.kind === 'turn') for (const person of view.soon.keys()) if (person.odds > 0) take(person);
      takeWho(view.next);
      takeWho(view.other);
      if (ask.kind === 'turn') candidates.push({ kind: 'reporter' });
  }
  candidates.push({ kind: 'nobody' });
  return candidates;
}

/** The person named last between two places of the text. */
function lastNamed({ people }: Discourse, start: number, end: number): Person | undefined {
  return people.mentions.findLast(
    (mention) => mention.start >= start && mention.start < end && mention.person.placed < 0.5,
  )?.person;
}

function sharesRole({ roles }: Person, asked: string): boolean {
  return roles.some(({ stem }) => stem.length > 3 && (stem.endsWith(asked) || asked.endsWith(stem)));
}
