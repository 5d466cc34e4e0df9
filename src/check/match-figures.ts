import { type Figure, settleDates } from '../language/index.ts';

/** A measure of length, weight, volume, area or heat, in its base unit; degrees are turned by formula. */
const measures: Readonly<Record<string, readonly [string, number]>> = {
  mm: ['length', 0.001],
  cm: ['length', 0.01],
  m: ['length', 1],
  km: ['length', 1000],
  mil: ['length', 10_000],
  in: ['length', 0.0254],
  ft: ['length', 0.3048],
  yd: ['length', 0.9144],
  mi: ['length', 1609],
  g: ['weight', 0.001],
  kg: ['weight', 1],
  t: ['weight', 1000],
  lb: ['weight', 0.4536],
  oz: ['weight', 0.02835],
  l: ['volume', 1],
  gal: ['volume', 3.785],
  daa: ['area', 1000],
  ha: ['area', 10_000],
  ac: ['area', 4047],
};

/** A span of time, in minutes or months: as exact as it is told. */
const spans: Readonly<Record<string, readonly [string, number]>> = {
  minute: ['minutes', 1],
  hour: ['minutes', 60],
  day: ['minutes', 1440],
  week: ['minutes', 10_080],
  month: ['months', 1],
  year: ['months', 12],
};

/** What a figure's unit measures, and its size in the base unit. */
export const measureOf = ({ unit }: Figure) => (unit === null ? undefined : measures[unit]);

const near = (a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** Whether a figure was turned into another measure: 6 metres as 20 feet, 250 kg as 550 pounds. */
function isConverted(from: Figure, to: Figure): boolean {
  if (from.kind !== 'amount' || to.kind !== 'amount') return false;
  const a = from.values[0] ?? 0;
  const b = to.values[0] ?? 0;
  if (from.unit === 'deg' || to.unit === 'deg')
    return Math.abs(a * 1.8 + 32 - b) <= 3 || near(a * 1.8, b, 0.1);
  const span = spans[from.unit ?? ''];
  const other = spans[to.unit ?? ''];
  if (span !== undefined && other !== undefined) {
    return span[0] === other[0] && near(a * span[1], b * other[1], 1e-6);
  }
  const left = measureOf(from);
  const right = measureOf(to);
  if (left !== undefined && right !== undefined) {
    return (
      from.unit !== to.unit &&
      left[0] === right[0] &&
      near(a * left[1], b * right[1], Math.min(a, b) < 10 ? 0.3 : 0.15)
    );
  }
  // One unit is unsaid ("105 miles" after "165 kilometres an hour"): only the common pairs.
  if (left === undefined && right === undefined) return false;
  return [1.609, 3.281, 2.205, 0.3937].some(
    (factor) => near(a, b * factor, 0.08) || near(b, a * factor, 0.08),
  );
}

function agree(source: Figure, target: Figure): boolean {
  if (source.kind === target.kind) {
    for (const value of source.values) {
      for (const other of target.values) {
        if (value === other || (value % 1 !== 0 && Math.abs(value - other) < 0.002 * value)) return true;
        // A clock up to twelve may be either half of the day in Norwegian.
        if (source.kind === 'clock' && !source.exact && value <= 720 && (value + 720) % 1440 === other % 1440)
          return true;
      }
    }
    return false;
  }
  if (source.kind === 'clock' && target.kind === 'amount') {
    const minutes = source.values[0] ?? 0;
    const asDigits = Math.floor(minutes / 60) * 100 + (minutes % 60);
    // "klokka halv ni" may be 20.30.
    const later = source.exact || minutes > 720 ? asDigits : asDigits + 1200;
    return target.values.some(
      (value) =>
        value === asDigits ||
        [asDigits, later].includes(Math.round(value * 100)) ||
        value * 60 === minutes % 720,
    );
  }
  if (source.kind === 'amount' && target.kind === 'clock') {
    const value = source.values[0] ?? 0;
    const minutes = Math.floor(value) * 60 + Math.round((value % 1) * 100);
    return target.values.some(
      // 24.12 may be minutes on skis, written “24:12”.
      (other) => value < 25 && (other % 1440 === minutes % 1440 || other === minutes + 720),
    );
  }
  if (target.kind === 'amount' && source.kind === 'month') return target.values[0] === source.values[0];
  const [years, other] = source.kind === 'years' ? [source, target] : [target, source];
  return (
    years.kind === 'years' &&
    other.kind === 'amount' &&
    years.values.some((value) => other.values.includes(value))
  );
}

/** What of the figures of two texts does not answer: figures lost, figures added, and pairs whose units differ. */
export interface FigureMatch {
  readonly lost: readonly Figure[];
  readonly added: readonly Figure[];
  readonly paired: readonly (readonly [Figure, Figure])[];
}

const sizeOf = (figure: Figure): number => (figure.values[0] ?? 0) * (measureOf(figure)?.[1] ?? 0);

/** Takes out what is one measure in two units, the nearest first: of “1 to 2 inches” the 2 is the "5 cm". */
function convertMeasures(source: Set<Figure>, target: Set<Figure>): void {
  for (const from of source) {
    if (measureOf(from) === undefined) continue;
    const away = (to: Figure) => Math.abs(sizeOf(from) - sizeOf(to));
    const fitting = [...target].filter((to) => measureOf(to) !== undefined && isConverted(from, to));
    const nearest = fitting.sort((a, b) => away(a) - away(b))[0];
    if (nearest === undefined) continue;
    source.delete(from);
    target.delete(nearest);
  }
}

/** Pairs figures by value, whatever their spelling and order. A figure that is only repeated is neither lost nor added. */
export function matchFigures(written: readonly Figure[], target: readonly Figure[]): FigureMatch {
  const source = settleDates(written, target);
  const freeSource = new Set(source);
  const freeTarget = new Set(target);
  const paired: [Figure, Figure][] = [];
  const pairWhere = (fits: (from: Figure, to: Figure) => boolean, keep: boolean) => {
    for (const from of freeSource) {
      for (const to of freeTarget) {
        if (!fits(from, to)) continue;
        freeSource.delete(from);
        freeTarget.delete(to);
        if (keep) paired.push([from, to]);
        break;
      }
    }
  };
  // The surest pairs first: "both" takes no other figure's place, nor "5 cm" that of “5 inches”.
  const isSure = (from: Figure, to: Figure) => !from.weak && !to.weak && agree(from, to);
  pairWhere((from, to) => from.unit === to.unit && isSure(from, to), true);
  convertMeasures(freeSource, freeTarget);
  pairWhere(isSure, true);
  pairWhere(agree, true);
  pairWhere(isConverted, false);
  // A figure said twice need not be said twice again, unless another stands where it was missed.
  const both =
    [...freeSource].some((figure) => !figure.weak) && [...freeTarget].some((figure) => !figure.weak);
  const isRepeated = (figure: Figure) => !both && target.some((other) => agree(figure, other));
  const isEcho = (figure: Figure) =>
    source.some((other) => (!both && agree(other, figure)) || isConverted(other, figure));
  const lost = [...freeSource].filter((figure) => !isRepeated(figure));
  const added = [...freeTarget].filter((figure) => !isEcho(figure));
  return { lost, added, paired };
}
