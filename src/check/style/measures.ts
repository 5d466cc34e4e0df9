import type { Finding } from '../../english/index.ts';
import { readEnglishFigures } from '../../language/en/index.ts';
import { type Figure, tokenise } from '../../language/index.ts';
import { readNorwegianFigures } from '../../language/nb/index.ts';
import type { EnglishText, StyleRule } from './types.ts';

/** Units that the house style speaks of, by what they measure, in base units: metres, square metres, kilograms. */
const metric: Readonly<Record<string, readonly [kind: string, size: number]>> = {
  cm: ['length', 0.01],
  m: ['length', 1],
  km: ['length', 1000],
  mil: ['length', 10_000],
  daa: ['area', 1000],
  ha: ['area', 10_000],
  kg: ['weight', 1],
  t: ['weight', 1000],
};
const imperial: Readonly<Record<string, readonly [kind: string, size: number]>> = {
  in: ['length', 0.0254],
  ft: ['length', 0.3048],
  yd: ['length', 0.9144],
  mi: ['length', 1609],
  ac: ['area', 4047],
  lb: ['weight', 0.4536],
};

/** Norwegian words for measures that are not metric, for nautical ones, and for the currency of that name. */
const otherMeasures =
  /(?<!\p{L})(?:fot|tommer?|yards?|pund|acres?|engelske? mil|nautiske? mil|miles)(?!\p{L})/iu;
/** Lengths and areas told as such: no speeds, no square kilometres, no events ("the 1,500 metres"). */
const isMeasured = {
  km: /^(?!²|³|\/|\s?(?:per|an|a)\s(?:hour|second)\b|\s(?:race|event|freestyle|classic|relay|run|walk|skiathlon|mass)\b)/u,
  m: /^\s(?:long|high|tall|deep|wide|thick|away|above|below|from|off|up|down|under|over)\b/u,
  ha: /^/u,
} as const;

/** Measures in the other system: metric ones alone turned into miles, or left without miles where both are asked. */
export const checkUnits: StyleRule = ({ texts }, { units }) => {
  const own = texts.filter(({ kind, norwegian }) => norwegian !== null && kind !== 'headline');
  return units === 'metric' ? own.flatMap(turned) : bare(own);
};

function turned({ at, ownVoice, norwegian }: EnglishText): Finding[] {
  if (norwegian === null || otherMeasures.test(norwegian)) return [];
  const told = new Set(
    readNorwegianFigures(tokenise(norwegian))
      .flatMap((figure) => sizesOf(figure, metric))
      .map(({ kind }) => kind),
  );
  // The first of two figures ("1 to 4 inches") has its unit at the second.
  const wrong = readEnglishFigures(tokenise(ownVoice)).find(
    (figure) =>
      sizesOf(figure, imperial).some(({ kind }) => told.has(kind)) &&
      /\p{L}/u.test(ownVoice.slice(figure.start, figure.end)),
  );
  if (wrong === undefined) return [];
  const actual = ownVoice.slice(wrong.start, wrong.end);
  const message = `The house style keeps metric measures; here stands “${actual}”.`;
  return [{ rule: 'style-units', level: 'warning', at, message, actual }];
}

/** A measure is told in both systems once, in whatever order; where it stands again it may stand alone. */
function bare(texts: readonly EnglishText[]): Finding[] {
  const read = texts.map((text) => ({ text, figures: readEnglishFigures(tokenise(text.ownVoice)) }));
  const converted = read.flatMap(({ figures }) => figures.flatMap((figure) => sizesOf(figure, imperial)));
  const isTold = (figure: Figure) =>
    sizesOf(figure, metric).some(({ kind, size }) =>
      converted.some((other) => other.kind === kind && Math.abs(other.size - size) <= 0.2 * size),
    );
  return read.flatMap(({ text: { at, ownVoice }, figures }): Finding[] => {
    const first = figures.find((figure) => isLength(ownVoice, figure) && !isTold(figure));
    if (first === undefined) return [];
    const actual = ownVoice.slice(first.start, first.end);
    const message = `The house style gives miles, feet or acres in brackets; “${actual}” stands alone.`;
    return [{ rule: 'style-units', level: 'warning', at, message, actual }];
  });
}

function isLength(text: string, { unit, start, end }: Figure): boolean {
  if (unit !== 'km' && unit !== 'm' && unit !== 'ha') return false;
  const written = text.slice(start, end);
  // "16 kilometres (10 mi)"
  if (/^\s?\([^()]*\d\s?mi\b/u.test(text.slice(end))) return false;
  // The unit of the first of two ("10–15 kilometres") stands at the second, and so does the bracket.
  if (!/\p{L}/u.test(written) || /-\p{L}/u.test(written) || /\bthe\s$/u.test(text.slice(0, start)))
    return false;
  return isMeasured[unit].test(text.slice(end));
}

/** What a figure measures, and each size it may have; nothing where its unit is not among those. */
function sizesOf({ unit, values }: Figure, among: typeof metric) {
  const known = unit === null ? undefined : among[unit];
  if (known === undefined) return [];
  const [kind, size] = known;
  return values.map((value) => ({ kind, size: value * size }));
}
