import { lazily } from '../lazily.ts';
import { comparedOf } from './left-out.ts';
import type { Alignment } from './match/align-words.ts';
import { type Limit, limitFamilies, limitKinds, readLimits } from './match/limits.ts';
import { comparing } from './rule.ts';
import type { Pair } from './view.ts';

/** How many words from where it is due an answer may stand; one that only may be meant so must stand nearer. */
const reach = 10;
const reachOfOthers = 6;
/** What stands as near as this to a limit contradicts it, unless it answers another that stands nearer still. */
const near = 4;
const beside = 1;

/** Where in the Norwegian each word of the English is due, by what answers the words beside it. */
function placesDue({ byTo }: Alignment, length: number): number[] {
  const places: number[] = [];
  let left = -1;
  let leftAt = -1;
  for (let at = 0; at < byTo.length; at++) {
    const own = byTo[at];
    let right = length;
    let rightAt = byTo.length;
    for (let next = at; next < byTo.length; next++) {
      const link = byTo[next];
      if (link === undefined) continue;
      right = link.from;
      rightAt = next;
      break;
    }
    if (own !== undefined) {
      left = own.from;
      leftAt = at;
      places.push(own.from);
    } else {
      const share = (at - leftAt) / Math.max(1, rightAt - leftAt);
      places.push(
        Math.abs(right - left) > 12 ? (share < 0.5 ? left + 1 : right - 1) : left + share * (right - left),
      );
    }
  }
  return places;
}

const isSame = (one: Limit, other: Limit) => one.family === other.family && one.kind === other.kind;

interface Pairing {
  readonly one: Limit;
  readonly other: Limit;
  readonly far: number;
}

/** The pairs of one kind that stand nearest each other, each limit in one pair at most. */
function pairNearest(pairs: readonly Pairing[], taken: Map<Limit, number>): void {
  for (const { one, other, far } of [...pairs].sort((first, second) => first.far - second.far))
    if (!taken.has(one) && !taken.has(other)) taken.set(one, far).set(other, far);
}

/**
 * How far from each limit its answer stands; those without are not in it. Those that tell answer each other first; to
 * what is left a word answers that may say the same, if it stands near.
 */
function pairUp(
  from: readonly Limit[],
  to: readonly Limit[],
  away: (one: Limit, other: Limit) => number,
  isShort: boolean,
): { readonly sure: ReadonlySet<Limit>; readonly answered: ReadonlyMap<Limit, number> } {
  const pairs = from.flatMap((one) =>
    to.flatMap((other) => (isSame(one, other) ? [{ one, other, far: away(one, other) }] : [])),
  );
  const answered = new Map<Limit, number>();
  pairNearest(
    pairs.filter(({ one, other, far }) => one.tells && other.tells && (isShort || far <= reach)),
    answered,
  );
  const sure = new Set(answered.keys());
  pairNearest(
    pairs.filter(
      ({ one, other, far }) => one.tells !== other.tells && far <= (isShort ? reach : reachOfOthers),
    ),
    answered,
  );
  return { sure, answered };
}

/** A limit of one side that the other has not, or has another in its place. */
export interface ChangedLimit {
  readonly expected?: string;
  readonly actual?: string;
  /** Of one that became another: whether good translations hardly ever do so. */
  readonly isExact?: boolean;
}

type Side = Pair['source' | 'target'];

/** The limits that two texts do not share: each that became another, then those that stand alone. */
export function findChangedLimits(
  source: Side,
  target: Pair['target'],
  alignment: Alignment,
  language: 'norwegian' | 'english',
): readonly ChangedLimit[] {
  const from = readLimits(source.tokens, language);
  const to = readLimits(target.tokens, 'english');
  const due = lazily(() => placesDue(alignment, source.tokens.length));
  const away = (one: Limit, other: Limit) => Math.abs(one.at - (due()[other.at] ?? 0));
  const { sure, answered } = pairUp(from, to, away, source.tokens.length < 16);
  const lost = from.filter((one) => one.tells && !sure.has(one));
  const added = to.filter((other) => other.tells && !sure.has(other));
  const isOpen = (limit: Limit) => (answered.get(limit) ?? reach) > beside;
  const wordsOf = ({ text, tokens }: Side, { at, length }: Limit) =>
    text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
  const told = new Set<Limit>();
  const changed: ChangedLimit[] = [];
  const alone: ChangedLimit[] = [];
  for (const other of added) {
    const one = (isOpen(other) ? lost : [])
      .filter(
        (each) =>
          each.family === other.family && !told.has(each) && isOpen(each) && away(each, other) <= near,
      )
      .sort((first, second) => away(first, other) - away(second, other))[0];
    const actual = wordsOf(target, other);
    if (one !== undefined) {
      told.add(one).add(other);
      changed.push({ expected: wordsOf(source, one), actual, isExact: isExact(one, other) });
    } else if (!answered.has(other) && kindOf(other)?.alone === true) alone.push({ actual });
  }
  for (const one of lost)
    if (!told.has(one) && !answered.has(one) && kindOf(one)?.alone)
      alone.push({ expected: wordsOf(source, one) });
  return [...changed, ...alone];
}

const kindOf = ({ family, kind }: Limit) => limitKinds[family]?.[kind];

/** Families of which a translation hardly puts one kind in another's place without changing what is said. */
const exact = new Set(['quantity', 'frequency', 'degree', 'bound']);
/** What leaves open whether something will be so. */
const open = new Set(['may', 'can', 'probably']);
const leavesOpen = (limit: Limit) => open.has(kindOf(limit)?.name ?? '');
const isExact = (one: Limit, other: Limit) =>
  exact.has(limitFamilies[one.family] ?? '') || (leavesOpen(one) && kindOf(other)?.name === 'will');

/** Whether a limit of those stands oftener in the Norwegian than what surely answers it: only then are loose words aligned. */
function mayBeChanged({ source, target }: Pair): boolean {
  const sureIn = (side: Side, language: 'norwegian' | 'english') =>
    readLimits(side.tokens, language).filter(
      (limit) =>
        limit.tells &&
        (exact.has(limitFamilies[limit.family] ?? '') || leavesOpen(limit) || kindOf(limit)?.name === 'will'),
    );
  const from = sureIn(source, 'norwegian');
  const to = from.length === 0 ? from : sureIn(target, 'english');
  const countOf = (limits: readonly Limit[], one: Limit) =>
    limits.filter((other) => isSame(one, other)).length;
  return (
    from.some((one) => countOf(from, one) > countOf(to, one)) &&
    to.some((one) => countOf(to, one) > countOf(from, one))
  );
}

/** How many, how often, how surely, when and which way: “many” is not half, “never” not rarely, “may” not will. */
export const limitsKept = comparing({ name: 'limits-kept' }, function* (pair, { told }) {
  const { source, target } = pair;
  if (told === null && !mayBeChanged(pair)) return;
  // What cannot be will not be.
  const isDenied = source.words.some((word) => word?.denial === 'sure');
  for (const found of findChangedLimits(source, target, comparedOf(pair).alignment, 'norwegian')) {
    const { isExact: isChanged = false, ...words } = found;
    const { expected, actual } = words;
    const message =
      expected === undefined
        ? `nothing in the Norwegian says “${actual}”`
        : actual === undefined
          ? `nothing in the English says “${expected}”`
          : `“${expected}” became “${actual}”`;
    yield { level: 'remark', message, ...words, odds: isChanged && !isDenied ? 1 : 0 };
  }
});
