import { matchFigures } from './match-figures.ts';
import type { Figure } from './read/figures.ts';
import type { Draft, Rule } from './rule.ts';

const kinds: Readonly<Record<Figure['kind'], string>> = {
  amount: 'number',
  clock: 'time',
  weekday: 'weekday',
  month: 'month',
  years: 'decade or century',
  relative: 'day',
};

const currencies = new Set(['NOK', 'USD', 'EUR', 'GBP', 'JPY', 'CNY', 'RUB']);
const points = new Set(['percent', 'points']);
const lengths = new Set(['m', 'cm', 'mm', 'km', 'mil', 'mi', 'ft', 'in']);
const areas = new Set(['daa', 'ha', 'ac']);
const weights = new Set(['g', 'kg', 't', 'lb', 'oz']);
const volumes = new Set(['l', 'gal']);

/** Whether two units beside one and the same number cannot both be right. */
function unitsClash(source: string | null, target: string | null): boolean {
  if (source === null || target === null || source === target) return false;
  for (const group of [currencies, points, lengths, areas, weights, volumes])
    if (group.has(source) && group.has(target)) return true;
  return false;
}

/** "About a mile away": a measure turned into another may lose its figure. */
const imperial = ['mile', 'foot', 'inch', 'pound', 'yard', 'acre', 'feet', 'miles'];
const imperialUnits = new Set(['mi', 'ft', 'in', 'yd', 'lb', 'oz', 'gal', 'ac']);
const metric = new Set(['m', 'cm', 'mm', 'km', 'mil', 'kg', 'g', 't', 'l', 'ha', 'daa']);

const written = (figure: Figure, text: string) => text.slice(figure.start, figure.end).trim();

/** Figures, dates, times and money are the same by value in the English, whatever their spelling. */
export const numbersKept: Rule = {
  name: 'numbers-kept',
  *check(view) {
    for (const { index, source, target } of view.pairs) {
      if (source.figures.length === 0 && target.figures.length === 0) continue;
      if (target.tokens.length === 0 || source.tokens.length === 0 || source.text === target.text) continue;
      const { lost, added, paired } = matchFigures(source.figures, target.figures);
      for (const [from, to] of paired) {
        if (unitsClash(from.unit, to.unit)) yield differs(index, from, to, source.text, target.text);
      }
      const missed = lost.filter((figure) => !figure.weak);
      const extra = added.filter((figure) => !figure.weak);
      for (const from of missed) {
        const at = extra.findIndex((to) => alike(from, to));
        const to = extra[at];
        if (to !== undefined) {
          extra.splice(at, 1);
          yield differs(index, from, to, source.text, target.text);
          continue;
        }
        const weak = added.find((other) => other.weak && other.spelt && alike(from, other) && !from.spelt);
        if (
          from.values[0] === 3 &&
          from.kind === 'month' &&
          (target.lowers.has('mars') || target.stems.has('martian'))
        )
          continue;
        if (
          metric.has(from.unit ?? '') &&
          (imperial.some((unit) => target.lowers.has(unit)) ||
            target.figures.some((figure) => imperialUnits.has(figure.unit ?? '')))
        )
          continue;
        if (target.lowers.has(written(from, source.text).toLowerCase())) continue;
        if (weak !== undefined || isTelling(from)) {
          const expected = written(from, source.text);
          yield {
            level: 'error',
            at: index,
            message: `the ${kinds[from.kind]} “${expected}” is not in the English`,
            expected,
          };
        }
      }
      for (const to of extra) {
        const actual = written(to, target.text);
        // "Sunday Times" stands in the Norwegian too.
        if (!isTelling(to) || source.lowers.has(actual.toLowerCase().replace(/['’]s$/, ''))) continue;
        yield {
          level: 'warning',
          at: index,
          message: `the ${kinds[to.kind]} “${actual}” is not in the Norwegian`,
          actual,
        };
      }
    }
  },
};

const alike = (from: Figure, to: Figure) =>
  from.kind === to.kind ||
  (from.kind !== 'relative' &&
    from.kind !== 'weekday' &&
    from.kind !== 'month' &&
    (to.kind === 'amount' || to.kind === 'clock' || to.kind === 'years'));

/** Small numbers in letters come and go in good translations; digits and calendar words do not. */
const isTelling = (figure: Figure) => !figure.spelt || figure.kind === 'month' || figure.kind === 'weekday';

function differs(at: number, from: Figure, to: Figure, source: string, target: string): Draft {
  const expected = written(from, source);
  const actual = written(to, target);
  return {
    level: 'error',
    at,
    message: `the ${kinds[from.kind]} “${expected}” became “${actual}”`,
    expected,
    actual,
  };
}
