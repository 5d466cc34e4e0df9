import { isSame } from '../discourse.ts';
import type { Evidence } from '../evidence.ts';
import { aboutPerson } from './about-person.ts';

/** Who speaks by turns: the same on, the other one, whom a line introduces. */
export const turnEvidence: readonly Evidence[] = [
  {
    name: 'spoke last',
    because: 'spoke last',
    weigh: (view, candidate) => (isSame(view.last, candidate) ? 1 : 0),
  },
  {
    name: 'same turn',
    because: 'goes on from the turn before',
    weigh: (view, candidate) => (view.adjacent && isSame(view.last, candidate) ? 1 : 0),
  },
  {
    name: 'behind a question',
    because: 'answers the reporter',
    weigh: (view, candidate) => (!view.isQuestion && isSame(view.asked, candidate) ? 1 : 0),
  },
  {
    name: 'asks before the next',
    because: 'the next turn answers',
    weigh: (view, candidate) =>
      view.isQuestion && candidate.kind !== 'reporter' && isSame(view.next, candidate) ? -1 : 0,
  },
  aboutPerson('introduced', 'introduced by the line before', (view, person) =>
    view.introduced && view.order.get(person) === 0 ? 1 : 0,
  ),
];
