import { isDefinite } from '../../../language/nb/index.ts';
import { closed } from '../../../lexicon/closed-classes.ts';
import { bodyMeant } from '../body-meant.ts';
import type { Evidence } from '../evidence.ts';
import type { View } from '../view.ts';
import { aboutPerson, isBody } from './about-person.ts';

/** "en nabo", "ledere": somebody who is not told of before. */
function isIndefinite(view: View): boolean {
  const { source } = view.ask;
  // "SVs leder" is one that is known.
  if (view.owner !== null) return false;
  const first = source === null ? '' : (view.discourse.tokens[source.from]?.lower ?? '');
  return (
    closed.articles.has(first) ||
    closed.some.has(first) ||
    (view.noun !== '' && !isDefinite(view.noun) && !/(?:ene|ane)$/.test(view.noun))
  );
}

/** Whether the words themselves name somebody, rather than stand for somebody named. */
export const phraseEvidence: readonly Evidence[] = [
  {
    name: 'as written',
    because: 'named by these words',
    weigh: (_, candidate) => (candidate.kind === 'phrase' ? 1 : 0),
  },
  {
    name: 'a body as written',
    because: 'named by these words',
    weigh: (view, candidate) =>
      candidate.kind === 'phrase' && isBody(view.noun) && bodyMeant(view) === 'none' ? 1 : 0,
  },
  {
    name: 'indefinite as written',
    because: 'named by these words',
    weigh: (view, candidate) => (candidate.kind === 'phrase' && isIndefinite(view) ? 1 : 0),
  },
  aboutPerson('known so', 'spoken of so before', (view, person) =>
    !person.named &&
    view.stem !== '' &&
    view.discourse.unnamed.get(view.stem) === person &&
    view.order.has(person)
      ? 1
      : 0,
  ),
  {
    name: 'more words',
    because: 'named by these words',
    weigh: (view, candidate) => {
      const { source } = view.ask;
      if (candidate.kind !== 'phrase' || source === null) return 0;
      // "Olje- og energiministeren" is one.
      const parted = view.discourse.tokens[source.from]?.text.endsWith('-') ? 2 : 0;
      return source.to - source.from - parted > 1 ? 1 : 0;
    },
  },
];
