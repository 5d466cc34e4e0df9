import { englishNumbers, norwegianNumbers } from '../lexicon/numbers.ts';
import type { Draft } from './rule.ts';
import type { Pair } from './view.ts';

/** A fraction or a multiple as a text writes it: a half is 0.5, "doblet" twice. */
interface Share {
  readonly value: string;
  readonly text: string;
}

const counts = 'en|ein|et|eitt?|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|\\d+'.split('|');
const numberOf = (word: string): number | undefined =>
  /^an?$/u.test(word) ? 1 : (norwegianNumbers.units.get(word) ?? englishNumbers.units.get(word));
const norwegianParts: Readonly<Record<string, number>> = {
  ...{ tre: 3, fjerde: 4, fire: 4, fem: 5, femte: 5, seks: 6, sjette: 6, sju: 7, sjuende: 7, åtte: 8 },
  ...{ åttende: 8, ni: 9, niende: 9, ti: 10, tiende: 10, tredje: 3 },
};
const englishParts: Readonly<Record<string, number>> = {
  ...{ third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
};
const times: Readonly<Record<string, number>> = {
  ...{ dobl: 2, tredobl: 3, firedobl: 4, femdobl: 5, seksdobl: 6, tidobl: 10, halver: 0.5 },
  ...{ double: 2, triple: 3, treble: 3, quadruple: 4, quintuple: 5, halve: 0.5, halving: 0.5, doubl: 2 },
  ...{ tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, halv: 0.5 },
};

type Reader = readonly [pattern: RegExp, valueOf: (match: RegExpExecArray) => number | null];

const part = (count: string, of: number | undefined) =>
  of === undefined ? null : (numberOf(count) ?? Number(count)) / of;

const norwegian: readonly Reader[] = [
  [/(?<!\p{L})halvannen|halvannet|halvanna(?!\p{L})/giu, () => 1.5],
  [
    new RegExp(`(?<!\\p{L})(${counts.join('|')}) (\\p{L}+?)del(?:er|ar|en|ene|ane)?(?!\\p{L})`, 'giu'),
    ([, count = '', of = '']) => part(count.toLowerCase(), norwegianParts[of.toLowerCase()]),
  ],
  [/(?<!\p{L})halv(?:parten|delen)(?!\p{L})/giu, () => 0.5],
  [
    /(?<!\p{L}|og )(?:en|et|ein|eit) halvt?(?= (?:time|prosent|million|milliard|år|dag|mil|liter))/giu,
    () => 0.5,
  ],
  [
    /(?<!\p{L})(tre )?kvart(?:er|ar)?(?= (?:prosent|time|million|milliard)|\s*[.,!?]|$)/giu,
    ([, three]) => (three ? 0.75 : 0.25),
  ],
  [
    /(?<!\p{L})(?:for)?((?:tre|fire|fem|seks|ti)?dobl)(?:et|a|er|ar|ast|es|ing|inga|ingen)(?!\p{L})/giu,
    ([, word = '']) => times[word.toLowerCase()] ?? null,
  ],
  [/(?<!\p{L})halver(?:t|te|er|es|a|ar|ast|ing|inga|ingen|et)(?!\p{L})/giu, () => 0.5],
];

const english: readonly Reader[] = [
  [
    /\bone and a half|(?:year|hour|month|day|million) and a half|\b1\.5\b|\b(?:18|eighteen) months|\b(?:90|ninety) minutes/giu,
    () => 1.5,
  ],
  [
    /\b(a|an|one|two|three|four|five|six|seven|eight|nine|\d+)[ -](third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?(?! (?:time|place|year|day|month|week|round|quarter|leg|set|man|woman|person|of (?:january|february|march|april|may|june|july|august|september|october|november|december)))\b/giu,
    ([, count = '', of = '']) => part(count.toLowerCase(), englishParts[of.toLowerCase()]),
  ],
  [/(?<!and a |and-a-|other |second |first )\bhalf\b(?!-time|-way|way)/giu, () => 0.5],
  [/\b(?:15|fifteen) minutes/giu, () => 0.25],
  [/\b(?:30|thirty) minutes/giu, () => 0.5],
  [/\b(?:45|forty-five) minutes/giu, () => 0.75],
  [
    /\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b/giu,
    ([, word = '']) => times[word.toLowerCase()] ?? null,
  ],
  [/\b(two|three|four|five|six|ten)fold\b/giu, ([, word = '']) => numberOf(word.toLowerCase()) ?? null],
  [/\btwice\b/giu, () => 2],
  [
    /\b(three|four|five|six|ten) times (?:as|the|more|higher|larger|greater)\b/giu,
    ([, word = '']) => numberOf(word.toLowerCase()) ?? null,
  ],
];

function readShares(text: string, readers: readonly Reader[]): Share[] {
  const shares: Share[] = [];
  for (const [pattern, reckon] of readers) {
    for (const match of text.matchAll(pattern)) {
      const value = reckon(match as RegExpExecArray);
      if (value !== null) shares.push({ value: value.toFixed(3), text: match[0].trim() });
    }
  }
  return shares;
}

const percent = (value: string) => (100 * Number(value)).toFixed(0);

/** A fraction or a multiple that became another: half for "et kvart", tripled for "doblet". One alone may be told freely. */
export function* findShares({ source, target, index }: Pair): Iterable<Draft> {
  if (!/halv|kvart|del|dobl/iu.test(source.text)) return;
  const from = readShares(source.text, norwegian);
  if (from.length === 0) return;
  const to = readShares(target.text, english);
  const has = (shares: readonly Share[], { value }: Share) => shares.some((share) => share.value === value);
  const lost = from.filter(
    (share) => !has(to, share) && !target.text.includes(`${percent(share.value)} per`),
  );
  const added = to.filter((share) => !has(from, share));
  for (const [at, { text: expected }] of lost.entries()) {
    const actual = added[at]?.text;
    if (actual === undefined) return;
    const message = `“${expected}” became “${actual}”`;
    yield { level: 'error', at: index, message, expected, actual };
  }
}

/** Two numbers with a dash between them, and those of "fra … til …". */
const pairsIn = (text: string): (readonly [string, string, string])[] =>
  !/\d.*\d/su.test(text)
    ? []
    : [
        ...Array.from(
          text.matchAll(/(?<![\d.,–-])(\d{1,3}) ?[–-] ?(\d{1,3})(?![\d.,]?\d|[–-])/gu),
          ([all, a = '', b = '']) => [a, b, all] as const,
        ),
        ...Array.from(
          text.matchAll(
            /(?<!\p{L})(?:fra|frå|from) (\d[\d.,]*)(?: \p{L}+){0,2} (?:til|to) (\d[\d.,]*\d|\d)/giu,
          ),
          ([all, a = '', b = '']) => [a, b, all] as const,
        ),
      ];

/** Words with which English tells the winner's goals first, whoever is spoken of. */
const byWinner = /\b(?:lost|lose[sr]?|losing|beaten|defeat\w*|down|behind|trail\w*|loss)\b/iu;

/** A score or a range turned round: 1–3 for "3–1", “from 5 to 3” for "fra 3 til 5". */
export function* findTurnedPairs({ source, target, index }: Pair): Iterable<Draft> {
  const from = pairsIn(source.text);
  if (from.length === 0) return;
  const to = pairsIn(target.text);
  const has = (pairs: typeof from, a: string, b: string) => pairs.some(([x, y]) => x === a && y === b);
  for (const [a, b, expected] of from) {
    if (a === b || has(to, a, b) || has(from, b, a)) continue;
    const turned = to.find(([x, y]) => x === b && y === a);
    if (turned === undefined || byWinner.test(target.text)) continue;
    const actual = turned[2];
    yield {
      level: 'error',
      at: index,
      message: `“${expected}” is turned round: “${actual}”`,
      expected,
      actual,
    };
  }
}
