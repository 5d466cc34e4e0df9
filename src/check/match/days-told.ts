import type { Figure } from '../../language/index.ts';

const dayLong = 86_400_000;

/** The figures of a text and its English, once each names a day in the same way. */
export interface SettledDays {
  readonly source: readonly Figure[];
  readonly target: readonly Figure[];
}

/**
 * "i går" beside “Thursday” or “19 November”, and "torsdag" beside “yesterday”, as the days they are in a story of that
 * day (midnight UTC of it); nothing is changed where the day is not known. One word for a day answers one weekday.
 */
export function settleDays(
  source: readonly Figure[],
  target: readonly Figure[],
  day: number | null,
): SettledDays {
  if (day === null) return { source, target };
  return {
    source: nameDays(source, target, day),
    target: nameDays(target, source, day),
  };
}

function nameDays(own: readonly Figure[], other: readonly Figure[], day: number): readonly Figure[] {
  const shares = (one: Figure, two: Figure) =>
    one.kind === two.kind && one.values.some((value) => two.values.includes(value));
  const open = own.filter(
    (figure) => figure.kind === 'relative' && !other.some((answer) => shares(figure, answer)),
  );
  const named = new Map<Figure, Figure[]>();
  const give = (wanted: Figure, figures: (of: Figure) => Figure[]) => {
    const fitting = open.find((figure) => figures(figure).some((each) => shares(each, wanted)));
    const figure = fitting ?? open.find((each) => !named.has(each));
    if (figure !== undefined) named.set(figure, [...(named.get(figure) ?? []), ...figures(figure)]);
  };
  const answered = (wanted: Figure) =>
    [...own, ...[...named.values()].flat()].some((figure) => shares(figure, wanted));
  for (const wanted of other) {
    if (answered(wanted)) continue;
    if (wanted.kind === 'weekday') give(wanted, (figure) => [weekdayOf(figure, day)]);
    if (wanted.kind === 'month') give(wanted, (figure) => dateOf(figure, day));
  }
  return own.flatMap((figure) => named.get(figure) ?? [figure]);
}

const dates = ({ values }: Figure, day: number) => values.map((offset) => new Date(day + offset * dayLong));

/** 1 is Monday. */
const weekdayOf = (figure: Figure, day: number): Figure => ({
  ...figure,
  kind: 'weekday',
  values: dates(figure, day).map((date) => date.getUTCDay() || 7),
});

const dateOf = (figure: Figure, day: number): Figure[] => [
  { ...figure, kind: 'amount', values: dates(figure, day).map((date) => date.getUTCDate()) },
  { ...figure, kind: 'month', values: dates(figure, day).map((date) => date.getUTCMonth() + 1) },
];
