import type { Evidence } from '../evidence.ts';
import { sightOf } from '../view.ts';
import { aboutPerson } from './about-person.ts';

/** Log odds below which a body is surely none that "he" or "she" is said of. */
const leastOdds = -3;

/** Who is in view: how lately, where and as what the narration spoke of somebody. */
export const nearnessEvidence: readonly Evidence[] = [
  aboutPerson('a person', 'a person', (_, person) => Math.max(-1, Math.min(1, person.odds / 4))),
  aboutPerson('no body', 'a person', (view, person) =>
    view.ask.kind === 'pronoun' ? Math.max(leastOdds, -Math.log1p(Math.exp(-person.odds))) : 0,
  ),
  aboutPerson('unnamed', 'spoken of without a name', (_, person) => (person.named ? 0 : 1)),
  aboutPerson('seen lately', 'spoken of last', (view, person) => {
    const place = view.centre.get(person);
    return place === undefined ? 0 : 1 / (1 + place);
  }),
  aboutPerson('never seen', 'spoken of last', (view, person) => (view.order.has(person) ? 0 : -1)),
  aboutPerson('only mentioned', 'the lines before are about them', (view, _, candidate) =>
    sightOf(view, candidate)?.weight === 0 ? -1 : 0,
  ),
  aboutPerson(
    'unnamed subject right before',
    'the sentence before is about them',
    (view, person, candidate) => {
      const sight = sightOf(view, candidate);
      return !person.named &&
        view.order.get(person) === 0 &&
        sight?.weight === 2 &&
        sight.part >= view.ask.part - 1
        ? 1
        : 0;
    },
  ),
  aboutPerson('here', 'spoken of right before', (view, _, candidate) =>
    (sightOf(view, candidate)?.part ?? -9) >= view.here ? 1 : 0,
  ),
  aboutPerson('subject here', 'the lines right before are about them', (view, _, candidate) => {
    const sight = sightOf(view, candidate);
    return sight?.weight === 2 && sight.part >= view.here ? 1 : 0;
  }),
  aboutPerson('far', 'spoken of last', (view, _, candidate) => {
    const sight = sightOf(view, candidate);
    return sight === undefined ? 0 : -Math.min(1, (view.ask.part - sight.part) / 10);
  }),
  aboutPerson('often', 'the story is mostly about them', (view, person) => {
    return (view.discourse.times.get(person) ?? 0) / view.mostTimes;
  }),
  aboutPerson('named inside', 'not named in the words', (view, person) => (view.inside.has(person) ? -1 : 0)),
  aboutPerson('named soon', 'named right after', (view, person) => {
    const place = view.soon.get(person);
    return place === undefined ? 0 : 1 / (1 + place);
  }),
];
