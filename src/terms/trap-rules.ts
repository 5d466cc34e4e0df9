/** A mistake seen by reckoning rather than by words. */
interface TrapMistake {
  readonly norwegian: string;
  readonly meaning: string;
  readonly english: string;
}

/** Null where the Norwegian has no such trap or the English did not fall into it. */
export type TrapRule = (norwegian: string, english: string) => TrapMistake | null;

/** The rules, one a function below. Each looks for its word first; most texts have none of them. */
export const trapRules: readonly TrapRule[] = [
  halfHours,
  sameFigure('mil', /miles?/, 'of 10 kilometres, not miles'),
  sameFigure('mål', /acres?/, 'decares of 1,000 square metres, not acres'),
  sameFigure('promille', /(?:per cent|percent|%)/, 'per mille, not per cent'),
  centuries,
  agesOfPeople,
];

const hours: readonly (readonly [forms: string, hour: number])[] = [
  ['ett|eitt|ein', 1],
  ['to', 2],
  ['tre|tri', 3],
  ['fire', 4],
  ['fem', 5],
  ['seks', 6],
  ['sju|syv', 7],
  ['åtte', 8],
  ['ni', 9],
  ['ti', 10],
  ['elleve', 11],
  ['tolv', 12],
];
const englishHours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "halv tre" is half past two: an English "half past three" or "3:30" is an hour late. */
function halfHours(norwegian: string, english: string): TrapMistake | null {
  if (!/halv /iu.test(norwegian)) return null;
  for (const [forms, hour] of hours) {
    const [written] = new RegExp(`(?<!\\p{L})halv (?:${forms})(?!\\p{L})`, 'iu').exec(norwegian) ?? [];
    if (written === undefined) continue;
    const before = hour === 1 ? 12 : hour - 1;
    if (halfPast(before).test(english)) continue;
    const [late] = halfPast(hour).exec(english) ?? [];
    if (late !== undefined) return { norwegian: written, meaning: `${before}:30`, english: late };
  }
  return null;
}

function halfPast(hour: number): RegExp {
  return new RegExp(
    `\\bhalf(?: past|-past)? (?:${englishHours[hour - 1]}|${hour})\\b|(?<![\\d:.])0?(?:${hour}|${hour + 12})[:.]30\\b`,
    'iu',
  );
}

/** A measure turned into an English one that sounds alike, its figure unchanged: "6 mil" as "6 miles". */
function sameFigure(unit: string, english: RegExp, meaning: string): TrapRule {
  const named = new RegExp(` ${unit}`, 'iu');
  const norwegianForm = new RegExp(`(?<![\\d.,])(\\d[\\d.,\\u00a0 ]*|\\p{L}+) ${unit}(?!\\p{L})`, 'giu');
  return (source, translated) => {
    if (!named.test(source)) return null;
    for (const [written, figure = ''] of source.matchAll(norwegianForm)) {
      const value = figureOf(figure, hours);
      if (value === null) continue;
      const form = new RegExp(`(?<![\\d.,])(\\d[\\d.,]*|\\p{L}+)[ -]?${english.source}(?!\\p{L})`, 'giu');
      for (const [found, other = ''] of translated.matchAll(form)) {
        if (englishFigureOf(other) === value)
          return { norwegian: written, meaning: `${value} ${meaning}`, english: found };
      }
    }
    return null;
  };
}

function figureOf(text: string, words: typeof hours): number | null {
  const spelt = words.find(([forms]) => forms.split('|').includes(text.toLowerCase()));
  if (spelt !== undefined) return spelt[1];
  const digits = text.replaceAll(/[\u00a0 ]|\.(?=\d{3}(?!\d))/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

function englishFigureOf(text: string): number | null {
  const spelt = englishHours.indexOf(text.toLowerCase());
  if (spelt !== -1) return spelt + 1;
  const digits = text.replaceAll(/,(?=\d{3}(?!\d))/gu, '');
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

/** "1700-tallet" is the 1700s, the 18th century: "17th century" is a hundred years early. */
function centuries(norwegian: string, english: string): TrapMistake | null {
  if (!/00-ta/iu.test(norwegian)) return null;
  for (const [written, digits = ''] of norwegian.matchAll(
    /(?<!\d)(1\d|[5-9])00-ta(?:l|let|llet|llets|lets)(?!\p{L})/giu,
  )) {
    const century = Number(digits);
    const found = new RegExp(`\\b${century}(?:st|nd|rd|th)[ -]century\\b`, 'iu').exec(english)?.[0];
    if (found === undefined || norwegian.includes(`${century - 1}00-tal`)) continue;
    return { norwegian: written, meaning: `the ${century}00s`, english: found };
  }
  return null;
}

/** "en mann i 30-årene" is in his thirties, not from the 1930s. */
function agesOfPeople(norwegian: string, english: string): TrapMistake | null {
  if (!/0-år/iu.test(norwegian)) return null;
  const person =
    /(?<!\p{L})(?:\p{L}*(?:mann|mannen|kvinne|kvinnen|kvinna|menn|kvinner|kvinnor|person|personen|sjåføren?|føreren?|føraren?)|begge|han|hun|ho|er|en|ein|ei)(?: er| var)? (?:midt |tidlig |tidleg |sent |seint |først |slutten av |begynnelsen av |starten av )*i (?:slutten av |begynnelsen av |starten av |midten av )?(\d)0-år(?:ene|a)(?!\p{L})/giu;
  for (const [written, decade = ''] of norwegian.matchAll(person)) {
    const found = new RegExp(`\\b(?:19|20)${decade}0['’]?s\\b`, 'u').exec(english)?.[0];
    if (found !== undefined && !norwegian.includes(`19${decade}0`)) {
      return { norwegian: written, meaning: `aged ${decade}0 to ${decade}9`, english: found };
    }
  }
  return null;
}
