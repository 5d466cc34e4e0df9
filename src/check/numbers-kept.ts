import type { Figure } from '../language/index.ts';
import { findShares, findTurnedPairs } from './fractions.ts';
import { settleDays } from './match/days-told.ts';
import { matchFigures, measureOf } from './match-figures.ts';
import { comparing, type PairDraft } from './rule.ts';
import type { Pair, View } from './view.ts';

const kinds: Readonly<Record<Figure['kind'], string>> = {
  amount: 'number',
  clock: 'time',
  weekday: 'weekday',
  month: 'month',
  years: 'decade or century',
  relative: 'day',
};

/** Kroner for one of each, as a rough guide: what tells a sum in dollars from one a thousand times too large. */
const kronerFor: Readonly<Record<string, number>> = {
  NOK: 1,
  ORE: 0.01,
  USD: 10,
  EUR: 11,
  GBP: 13,
  JPY: 0.07,
  CNY: 1.4,
  RUB: 0.12,
};
/** Units of one kind: beside one and the same number two of them cannot both be right. */
const unitsOfOneKind: readonly ReadonlySet<string | null>[] = [
  new Set(Object.keys(kronerFor)),
  new Set(['percent', 'points']),
  new Set(['m', 'cm', 'mm', 'km', 'mil', 'mi', 'ft', 'in']),
  new Set(['daa', 'ha', 'ac']),
  new Set(['g', 'kg', 't', 'lb', 'oz']),
  new Set(['l', 'gal']),
  new Set(['year', 'month', 'week', 'day', 'hour', 'minute']),
];

const unitsClash = (source: string | null, target: string | null): boolean =>
  source !== target && unitsOfOneKind.some((units) => units.has(source) && units.has(target));

/** "About a mile away": a measure turned into another may lose its figure. */
const imperial = ['mile', 'foot', 'inch', 'pound', 'yard', 'acre', 'feet', 'miles'];

/** What says in English that a figure is below zero, or that something went down by it. */
const negative =
  /(?<!\p{L})(?:minus|negative|below|sub-zero|freezing|frost|loss|losses|lost|lose|losing|down|fell|fall|fallen|falling|drop|dropped|decline[ds]?|decreased?|shrank|shrunk|contract(?:ed|ion)|deficit|worse|lower|under|behind|less|slump(?:ed)?|shed)(?!\p{L})|(?:^|[\s(])[-−–]\s?\d/iu;

const written = (figure: Figure, text: string) => text.slice(figure.start, figure.end);

/** Figures, dates, times and money are the same by value in the English, whatever their spelling. */
export const numbersKept = comparing({ name: 'numbers-kept' }, function* (pair, view) {
  const figures = [...tellFigures(pair, view)];
  const shares = [...findShares(pair)].filter(
    ({ expected }) => !figures.some((figure) => overlap(figure.expected, expected)),
  );
  // “4 times as high” is one share, and no figure besides.
  yield* figures.filter(
    (figure) => figure.expected !== undefined || !shares.some(({ actual }) => overlap(figure.actual, actual)),
  );
  yield* shares;
  yield* findTurnedPairs(pair);
});

const overlap = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));

function* tellFigures({ source, target }: Pair, { day }: View): Iterable<PairDraft> {
  if (source.figures.length === 0 && target.figures.length === 0) return;
  const days = settleDays(source.figures, target.figures, day);
  const { lost, added, paired } = matchFigures(days.source, days.target);
  for (const [from, to] of paired) {
    if (unitsClash(from.unit, to.unit)) yield differs(from, to, source.text, target.text);
  }
  const minus = /(?<!\p{L})minus\s+\d[\d.,]*(?<!\D)/iu.exec(source.text)?.[0];
  if (minus !== undefined && target.figures.length > 0 && !negative.test(target.text)) {
    const message = `the number “${minus}” is not below zero in the English`;
    yield { level: 'warning', message, expected: minus };
  }
  const missed = lost.filter((figure) => !figure.weak);
  const extra = added.filter((figure) => !figure.weak);
  for (const from of missed) {
    const at = extra.findIndex((to) => alike(from, to));
    const to = extra[at];
    if (to !== undefined) {
      extra.splice(at, 1);
      yield differs(from, to, source.text, target.text);
      continue;
    }
    if (from.kind === 'month' && from.values[0] === 3 && target.stems.has('martian')) continue;
    if (measureOf(from) !== undefined && imperial.some((unit) => target.lowers.has(unit))) continue;
    if (target.lowers.has(written(from, source.text).toLowerCase())) continue;
    if (isConvertedMoney(from, source)) continue;
    if (!isTelling(from)) continue;
    const expected = written(from, source.text);
    yield {
      level: 'error',
      message: `the ${kinds[from.kind]} “${expected}” is not in the English`,
      expected,
    };
  }
  for (const to of extra) {
    const actual = written(to, target.text);
    if (isConvertedMoney(to, target)) continue;
    // "Sunday Times" stands in the Norwegian too.
    if (!isTelling(to) || source.lowers.has(actual.toLowerCase().replace(/['’]s$/, ''))) continue;
    yield {
      level: 'warning',
      message: `the ${kinds[to.kind]} “${actual}” is not in the Norwegian`,
      actual,
    };
  }
}

const about = String.raw`(?:ca\.?|om lag|omlag|rundt|cirka|about|around|or|eller|tilsvarende|tilsvarande)\s*`;
const aside = new RegExp(String.raw`^\s*(?:[,(]\s*(?:${about})*|[–-]?\s*(?:${about})+)[£$€]?$`);

/** "£500, ca. 6500 kroner": a sum told again in another currency may come and go, where no rate was ever far off it. */
function isConvertedMoney(figure: Figure, { figures, text }: Pair['source'] | Pair['target']): boolean {
  const first = figures[figures.indexOf(figure) - 1];
  if (first === undefined || first.unit === null || figure.unit === null) return false;
  const rate = kronerFor[figure.unit];
  const firstRate = kronerFor[first.unit];
  if (rate === undefined || firstRate === undefined || first.unit === figure.unit) return false;
  if (!aside.test(text.slice(first.end, figure.start))) return false;
  const times = ((figure.values[0] ?? 0) * rate) / ((first.values[0] ?? 0) * firstRate);
  return times > 1 / 3 && times < 3;
}

/** "tusenvis" and “tens of thousands”: what nobody counted. Millions and "milliarder" are never near enough. */
const isVague = (figure: Figure, text: string): boolean =>
  figure.values.every((value) => value < 1e6) &&
  /^(?:\w*vis|tens|dozens|hundreds|thousands|titall?s|hundretall?s)(?!\p{L})/iu.test(written(figure, text));

const counted = new Set<Figure['kind']>(['amount', 'clock', 'years']);
const alike = (from: Figure, to: Figure) =>
  from.kind === to.kind || (counted.has(from.kind) && counted.has(to.kind));

/** Small numbers in letters come and go in good translations; digits and calendar words do not. */
const isTelling = (figure: Figure) => !figure.spelt || figure.kind === 'month' || figure.kind === 'weekday';

function differs(from: Figure, to: Figure, source: string, target: string): PairDraft {
  const expected = written(from, source);
  const actual = written(to, target);
  return {
    level: isVague(from, source) && isVague(to, target) ? 'warning' : 'error',
    message: `the ${kinds[from.kind]} “${expected}” became “${actual}”`,
    expected,
    actual,
  };
}
