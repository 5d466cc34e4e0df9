import type { PartQuotes } from './part-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import { type Identity, identify, identityOf, nearestPerson, type Scene } from './speakers.ts';
import { bitsOf, has } from './words.ts';

/** Parts that are looked back over for the speaker of a turn. */
const farthest = 40;

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
  for (const [at, quote] of scene.quotes.entries())
    if (!speakers.has(quote)) speakers.set(quote, anticipated(scene, at, quote, speakers));
  return speakers;
}

function wordsOf(scene: Scene, quote: RawQuote): string {
  return quote.spans.map((span) => scene.text.slice(span.start, span.end)).join(' ');
}

/** Crossheads, captions and notes stand between turns without ending an exchange. */
function isAside({ part, turn }: PartQuotes): boolean {
  return !turn && (part.kind === 'subhead' || part.kind === 'caption' || part.kind === 'note');
}

function nextPart(parts: readonly PartQuotes[], at: number): PartQuotes | undefined {
  let next = at + 1;
  for (let one = parts[next]; one !== undefined && isAside(one); one = parts[next]) next++;
  return parts[next];
}

function turnSpeaker(
  scene: Scene,
  parts: readonly PartQuotes[],
  at: number,
  quote: RawQuote,
  speakers: ReadonlyMap<RawQuote, Identity | null>,
): Identity | null {
  const after = nextPart(parts, at);
  const asks = wordsOf(scene, quote).endsWith('?');
  if (asks && after?.turn) return reporter;
  // Back over the reporter's questions to the turn or the narration before them.
  for (let back = at - 1; back >= Math.max(0, at - farthest); back--) {
    const one = parts[back];
    if (one === undefined || isAside(one)) continue;
    const earlier = one.quotes.at(-1);
    if (!one.turn || earlier?.kind !== 'direct') break;
    const who = speakers.get(earlier) ?? null;
    if (who?.kind !== 'reporter') return who;
  }
  const person = nearestPerson(scene, quote.spans[0]?.start ?? 0, null);
  return person === null ? null : identityOf(person);
}

/** Quotes that are compared with one headline or crosshead. */
const compared = 60;

/** The words of a quote that tell it from others. */
function longWords(scene: Scene, quote: RawQuote): string[] {
  const words =
    wordsOf(scene, quote)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !has(bitsOf(word), 'determiner'));
}

/** The speaker of a headline or crosshead in speech: of the quote that shares most of its words, a later one first. */
function anticipated(
  scene: Scene,
  at: number,
  quote: RawQuote,
  speakers: ReadonlyMap<RawQuote, Identity | null>,
): Identity | null {
  const words = new Set(longWords(scene, quote));
  const others = [
    ...scene.quotes.slice(at + 1, at + compared),
    ...scene.quotes.slice(Math.max(0, at - compared), at),
  ];
  let best: Identity | null = null;
  let most = 0;
  for (const other of others) {
    const who = speakers.get(other) ?? null;
    if (who === null || who.kind === 'reporter') continue;
    let shared = 0;
    for (const word of longWords(scene, other)) if (words.has(word)) shared++;
    if (shared > most) {
      most = shared;
      best = who;
    }
  }
  return best;
}
