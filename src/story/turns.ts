import type { Person } from './cast.ts';
import type { PartQuotes } from './part-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import { type Identity, identify, identityOf, nearestPerson, type Scene } from './speakers.ts';

const reporter: Identity = { name: 'REPORTER', kind: 'reporter', role: null };

/** Who speaks in each quote: as attributed, or, where a turn has no attribution, as the turns and lines round it tell. */
export function readSpeakers(scene: Scene, parts: readonly PartQuotes[]): Map<RawQuote, Identity | null> {
  const speakers = new Map<RawQuote, Identity | null>();
  for (const [at, { part, quotes, turn }] of parts.entries()) {
    const ahead = part.id === 'headline' || part.kind === 'subhead';
    for (const quote of quotes) {
      if (quote.source !== null) speakers.set(quote, identify(scene, quote.source));
      else if (!ahead)
        speakers.set(
          quote,
          turn && quote.cue === null ? turnSpeaker(scene, parts, at, quote, speakers) : null,
        );
    }
  }
  for (const { quotes } of parts)
    for (const quote of quotes)
      if (!speakers.has(quote)) speakers.set(quote, anticipated(scene, quote, speakers));
  return speakers;
}

function wordsOf(scene: Scene, quote: RawQuote): string {
  return quote.spans.map((span) => scene.text.slice(span.start, span.end)).join(' ');
}

/** Crossheads, captions and notes stand between turns without ending an exchange. */
function isAside({ part, turn }: PartQuotes): boolean {
  return !turn && (part.kind === 'subhead' || part.kind === 'caption' || part.kind === 'note');
}

function neighbour(parts: readonly PartQuotes[], at: number, step: 1 | -1): PartQuotes | undefined {
  let next = at + step;
  for (let one = parts[next]; one !== undefined && isAside(one); one = parts[next]) next += step;
  return parts[next];
}

function turnSpeaker(
  scene: Scene,
  parts: readonly PartQuotes[],
  at: number,
  quote: RawQuote,
  speakers: ReadonlyMap<RawQuote, Identity | null>,
): Identity | null {
  const before = neighbour(parts, at, -1);
  const after = neighbour(parts, at, 1);
  const asks = wordsOf(scene, quote).endsWith('?');
  if (asks && after?.turn) return reporter;
  const earlier = before?.quotes.at(-1);
  if (before?.turn && earlier !== undefined && earlier.kind === 'direct') {
    const who = speakers.get(earlier) ?? null;
    if (who?.kind !== 'reporter') return who;
    for (let back = at - 2; back >= 0; back--) {
      const one = parts[back]?.quotes.at(-1);
      const last = one === undefined ? null : (speakers.get(one) ?? null);
      if (last !== null && last.kind !== 'reporter') return last;
    }
  }
  const person: Person | null = nearestPerson(scene, quote.spans[0]?.start ?? 0, null);
  return person === null ? null : identityOf(person);
}

/** The speaker of a headline or crosshead in speech: of the later quote that shares most of its words. */
function anticipated(
  scene: Scene,
  quote: RawQuote,
  speakers: ReadonlyMap<RawQuote, Identity | null>,
): Identity | null {
  const words = new Set(
    wordsOf(scene, quote)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
  let best: Identity | null = null;
  let most = 0;
  for (const [other, who] of speakers) {
    if (other === quote || who === null || who.kind === 'reporter') continue;
    let shared = 0;
    for (const word of wordsOf(scene, other)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [])
      if (words.has(word)) shared++;
    if (shared > most) {
      most = shared;
      best = who;
    }
  }
  return best;
}
