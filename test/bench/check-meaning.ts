import { checkSegments, type SegmentFinding } from '../../src/check/index.ts';
import type { Pair } from './check-planters.ts';

/** A whole target list with an error in it that touches several places, or one word. */
export interface Twisted {
  readonly pair: Pair;
  readonly kind: string;
  readonly places: readonly number[];
  readonly target: readonly string[];
}

/** A quote that opens and closes in one segment, and is the only one there. */
function quoteIn(text: string): string | null {
  const found = text.match(/["“][^"“”]+["”]/g) ?? [];
  const words = (found[0] ?? '').slice(1, -1).replace(/[,.?!]$/, '');
  if (found.length !== 1 || (text.match(/["“”]/g) ?? []).length !== 2) return null;
  return words.split(' ').length >= 4 ? words : null;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** A quote takes the capital, or the small letter, of the one whose place it gets. */
const caseOf = (words: string, like: string) => (/^\p{Lu}/u.test(like) ? upper(words) : lower(words));

function swapQuotes(pair: Pair, far: boolean): Twisted[] {
  const found: Twisted[] = [];
  const quotes = pair.target.flatMap((text, at) => {
    const words = quoteIn(text);
    return words === null ? [] : [{ at, words, text }];
  });
  for (const [index, one] of quotes.entries()) {
    const other = far ? quotes.findLast(({ at }) => at - one.at > 3) : quotes[index + 1];
    if (other === undefined || (!far && other.at - one.at > 3) || one.words === other.words) continue;
    const target = [...pair.target];
    target[one.at] = one.text.replace(one.words, () => caseOf(other.words, one.words));
    target[other.at] = other.text.replace(other.words, () => caseOf(one.words, other.words));
    found.push({ pair, kind: '', places: [one.at, other.at], target });
  }
  return found;
}

/** Three quotes, each of which has moved one place on. */
function rotateQuotes(pair: Pair): Twisted[] {
  const quotes = pair.target.flatMap((text, at) => {
    const words = quoteIn(text);
    return words === null ? [] : [{ at, words, text }];
  });
  return quotes.flatMap((first, index) => {
    const three = [first, quotes[index + 1], quotes[index + 2]].filter((quote) => quote !== undefined);
    if (three.length < 3) return [];
    const target = [...pair.target];
    for (const [place, { at, words, text }] of three.entries()) {
      const instead = three[(place + 1) % 3]?.words ?? '';
      target[at] = text.replace(words, () => caseOf(instead, words));
    }
    return [{ pair, kind: '', places: three.map(({ at }) => at), target }];
  });
}

/** A quote whose words are those of another one, which keeps them too. */
function doubleQuote(pair: Pair): Twisted[] {
  return swapQuotes(pair, true).map(({ target, places, ...rest }) => {
    const [at = 0] = places;
    return { ...rest, places: [at], target: pair.target.with(at, target[at] ?? '') };
  });
}

function swapParts(pair: Pair, distance: number): Twisted[] {
  const found: Twisted[] = [];
  for (let at = 0; at + distance < pair.target.length; at++) {
    const target = [...pair.target];
    const one = target[at] ?? '';
    const other = target[at + distance] ?? '';
    target[at] = other;
    target[at + distance] = one;
    found.push({ pair, kind: '', places: [at, at + distance], target });
  }
  return found;
}

/** The English of another story's part stands there: as long, and about something else. */
function tellElse(pair: Pair, others: readonly Pair[]): Twisted[] {
  return pair.target.flatMap((text, at) => {
    const other = others[(at * 7 + pair.id.length) % others.length];
    const length = (candidate: string) => Math.abs(Math.log(candidate.length / text.length));
    const instead = other?.target.toSorted((a, b) => length(a) - length(b))[0];
    if (instead === undefined || other?.id.slice(3) === pair.id.slice(3) || text.length < 40) return [];
    return [{ pair, kind: '', places: [at], target: pair.target.with(at, instead) }];
  });
}

/** Verbs in their forms, and words as they stand: what an order in a story, or a slip, turns round. */
const opposites: readonly (readonly [string, string])[] = (
  'rose/fell rises/falls rising/falling risen/fallen increase/decrease increased/decreased increases/decreases increasing/decreasing ' +
  'won/lost win/lose wins/loses winning/losing winner/loser victory/defeat accepted/rejected accept/reject approved/rejected ' +
  'opened/closed open/closed opening/closing more/less most/least before/after arrested/released dead/alive killed/rescued died/survived ' +
  'guilty/innocent convicted/acquitted allowed/banned allow/ban higher/lower high/low highest/lowest better/worse best/worst ' +
  'began/ended begins/ends started/stopped start/end starting/ending north/south northern/southern east/west eastern/western ' +
  'first/last early/late supported/opposed support/opposition supporters/opponents bought/sold buy/sell strong/weak stronger/weaker ' +
  'success/failure succeeded/failed agreed/disagreed agree/disagree public/private legal/illegal possible/impossible ' +
  'young/old younger/older large/small larger/smaller big/small long/short rich/poor left/right inside/outside ' +
  'confirmed/denied admitted/denied continue/stop continues/stops remain/leave remained/left hired/fired appointed/dismissed ' +
  'war/peace safe/dangerous friend/enemy friends/enemies hot/cold warm/cold expensive/cheap majority/minority maximum/minimum ' +
  'up/down above/below gained/lost improved/worsened expand/reduce many/few always/never everyone/nobody attack/defend ' +
  'love/hate loved/hated true/false married/divorced born/died found/lost day/night women/men man/woman boy/girl father/mother son/daughter'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

function turnOver(pair: Pair): Twisted[] {
  return pair.target.flatMap((text, at) =>
    opposites.flatMap(([one, other]) =>
      [
        [one, other],
        [other, one],
      ].flatMap(([from = '', to = '']) => {
        const spoilt = text.replace(new RegExp(`\\b${from}\\b`), to);
        if (spoilt === text || new RegExp(`\\b${to}\\b`, 'i').test(text)) return [];
        return [{ pair, kind: `${from}/${to}`, places: [at], target: pair.target.with(at, spoilt) }];
      }),
    ),
  );
}

/** What share of each kind must be told. */
export const twistFloors: Readonly<Record<string, number>> = {
  quotes_swapped_near: 0.92,
  quotes_swapped_far: 0.95,
  quotes_rotated: 0.8,
  parts_swapped_near: 0.95,
  parts_swapped_far: 0.95,
  parts_swapped_very_far: 0.95,
  part_tells_else: 0.9,
  opposite: 0.45,
};

/** Twists of each kind, at most `most` of a kind, spread over the pairs. */
function twist(pairs: readonly Pair[], most = 300): Twisted[] {
  const kinds: Readonly<Record<string, (pair: Pair) => Twisted[]>> = {
    quotes_swapped_near: (pair) => swapQuotes(pair, false),
    quotes_swapped_far: (pair) => swapQuotes(pair, true),
    quotes_rotated: rotateQuotes,
    quote_doubled: doubleQuote,
    parts_swapped_near: (pair) => swapParts(pair, 1),
    parts_swapped_far: (pair) => swapParts(pair, 6),
    parts_swapped_very_far: (pair) => swapParts(pair, 16),
    part_tells_else: (pair) => tellElse(pair, pairs),
    opposite: turnOver,
  };
  return Object.entries(kinds).flatMap(([kind, make]) => {
    const found = pairs.flatMap(make);
    const step = Math.max(1, Math.ceil(found.length / most));
    return found
      .filter((_, index) => index % step === 0)
      .map((twisted) => ({ ...twisted, kind: kind === 'opposite' ? `opposite ${twisted.kind}` : kind }));
  });
}

/** Whether each place has a finding that it has not when the target is as it was. */
function isTold(
  { places }: Twisted,
  findings: readonly SegmentFinding[],
  before: readonly SegmentFinding[],
): boolean {
  const known = new Set(before.map(({ rule, at, message }) => `${rule}|${at}|${message}`));
  const fresh = findings.filter(({ rule, at, message }) => !known.has(`${rule}|${at}|${message}`));
  return places.every((place) => fresh.some(({ at }) => at === place));
}

/** Caught and planted, over both halves and apart. */
export interface TwistScore {
  caught: number;
  all: number;
  readonly halves: [number, number];
  readonly sizes: [number, number];
}

/** How many twists of each kind are told at every place they touch. */
export function scoreTwists(
  pairs: readonly Pair[],
  halfOf: (id: string) => 0 | 1,
  onMiss: (twisted: Twisted) => void,
): ReadonlyMap<string, TwistScore> {
  const clean = new Map(pairs.map((pair) => [pair.id, checkSegments(pair.source, pair.target)]));
  const scores = new Map<string, TwistScore>();
  for (const twisted of twist(pairs)) {
    const { pair, kind, target } = twisted;
    const name = kind.split(' ')[0] ?? kind;
    const score = scores.get(name) ?? { caught: 0, all: 0, halves: [0, 0], sizes: [0, 0] };
    scores.set(name, score);
    const half = halfOf(pair.id);
    score.all++;
    score.sizes[half]++;
    if (isTold(twisted, checkSegments(pair.source, target), clean.get(pair.id) ?? [])) {
      score.caught++;
      score.halves[half]++;
    } else onMiss(twisted);
  }
  return scores;
}
