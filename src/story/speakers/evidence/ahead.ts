import type { Candidate } from '../ask.ts';
import { isSame } from '../discourse.ts';
import type { Evidence } from '../evidence.ts';
import type { View } from '../view.ts';

/** Quotes that are looked at for one headline or crosshead: nothing measured how many. */
const compared = 60;

/** Who says what a headline or a crosshead says. */
export const aheadEvidence: readonly Evidence[] = [
  {
    name: 'words shared',
    because: 'the same words are said below',
    weigh: (view, candidate) => sharedWords(view, candidate),
  },
  {
    name: 'speaks most',
    because: 'speaks most in the story',
    weigh: (view, candidate) => {
      if (candidate.kind !== 'person' && candidate.kind !== 'phrase') return 0;
      return (view.discourse.voices.get(candidate.person)?.times ?? 0) / view.voiced;
    },
  },
  {
    name: 'speaks first below',
    because: 'speaks next below',
    weigh: (view, candidate) => {
      const { quotes } = view.discourse;
      for (const quote of quotes.slice(view.place, view.place + compared)) {
        if ((quote.spans[0]?.start ?? 0) <= view.ask.position || quote.kind !== 'direct') continue;
        const who = view.discourse.spoken.get(quote);
        if (who === undefined || who.kind === 'reporter') continue;
        return isSame(who, candidate) ? 1 : 0;
      }
      return 0;
    },
  },
];

function longWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

/** The largest share of a headline's longer words that one quote of the candidate holds too. */
function sharedWords(view: View, candidate: Candidate): number {
  const { quote } = view.ask;
  if (quote === null) return 0;
  const { quotes, spoken, text } = view.discourse;
  const wordsOf = (one: typeof quote): Set<string> =>
    longWords(one.spans.map(({ start, end }) => text.slice(start, end)).join(' '));
  const own = wordsOf(quote);
  if (own.size === 0) return 0;
  let most = 0;
  for (const other of quotes.slice(Math.max(0, view.place - compared), view.place + compared)) {
    if (other === quote || !isSame(spoken.get(other), candidate)) continue;
    let shared = 0;
    for (const word of wordsOf(other)) if (own.has(word)) shared++;
    most = Math.max(most, shared / own.size);
  }
  return most;
}
