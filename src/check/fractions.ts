import { englishNumbers, norwegianNumbers } from '../lexicon/numbers.ts';
import type { PairDraft } from './rule.ts';
import type { Pair } from './view.ts';

/** A fraction, a multiple or so many of so many, as a text writes it: a half is 0.5, "doblet" and "dobbelt så" twice. */
interface Share {
  readonly value: string;
  readonly text: string;
}

const { ordinals, units } = norwegianNumbers;
const numbersOf = (words: ReadonlyMap<string, number>) =>
  [...words.keys(), '\\d+'].sort((one, other) => other.length - one.length).join('|');
const norwegianNumber = numbersOf(units);
const englishNumber = `${numbersOf(englishNumbers.units)}|an?`;
const numberOf = (word: string): number =>
  /^an?$/u.test(word) ? 1 : (units.get(word) ?? englishNumbers.units.get(word) ?? Number(word));
/** "Tredjedel", "tredel", “third”: of how many parts one is. */
const partOf = (word: string): number | undefined =>
  word === 'quarter'
    ? 4
    : (ordinals.get(word) ?? units.get(word) ?? englishNumbers.ordinals.get(word.replace(/s$/u, '')));
const times: Readonly<Record<string, number>> = {
  ...{ to: 2, tre: 3, fire: 4, fem: 5, seks: 6, ti: 10 },
  ...{ doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, halv: 0.5 },
};

/** How a share is written, and what it comes to. */
type Reader = readonly [pattern: RegExp, reckon: (one: string, other: string) => number | undefined];

const share = (count: string, of: number | undefined) => (of === undefined ? of : numberOf(count) / of);
const wholeWord = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');
/** What is not counted: "hver tredje time" tells how often. */
const span =
  '(?:time|døgn|dag|kveld|natt|uke|veke|måned|månad|år|minutt|hour|day|night|week|month|year|minute)';

const inPercent: Reader = [/(\d+) ?(?:%|prosent|per ?cent)/giu, (hundredths) => Number(hundredths) / 100];

/** Each behind what a text must have that is read for it. */
const norwegian: readonly (readonly [hint: RegExp, ...Reader])[] = [
  [/halv/i, wholeWord('halvann(?:en|et|a)'), () => 1.5],
  [
    /del/i,
    wholeWord(`(${norwegianNumber}) (\\p{L}+?)del(?:er|ar|en|ene|ane)?`),
    (count, of) => share(count, partOf(of)),
  ],
  [/halv/i, wholeWord('halv(?:part|del)(?:en)?|halvtimes?'), () => 0.5],
  [
    /halv/i,
    wholeWord('(?<!og )(?:en|et|ein|eit) halvt?(?= (?:time|prosent|år|dag|mil(?!l)|liter))'),
    () => 0.5,
  ],
  [/kvart/i, wholeWord('(?<!tre )kvart(?:er|ar)?(?= (?:prosent|time)|\\s*[.,!?]|$)'), () => 0.25],
  [/kvart/i, wholeWord('tre kvart(?:er|ar)?'), () => 0.75],
  [
    /dobl/i,
    wholeWord('(?:for)?(tre|fire|fem|seks|ti)?dobl(?:et|a|er|ar|ast|es|ing|inga|ingen)'),
    (many = 'to') => times[many],
  ],
  [
    /dob/i,
    wholeWord('(tre|fire|fem|seks|ti)?dobbelt så|(?:det|til det) doble|(?:det|til det) dobbelte'),
    (many = 'to') => times[many],
  ],
  [/halv/i, wholeWord('halver(?:t|te|er|es|a|ar|ast|ing|inga|ingen|et)'), () => 0.5],
  [
    /g[ao]ng[ae]r/i,
    wholeWord(`(${norwegianNumber}) (?:ganger|gonger|gongar) (?:så|mer|meir|flere|fleire|\\p{L}+[ea]re)`),
    (many) => numberOf(many),
  ],
  [
    / av /i,
    wholeWord(
      `(${norwegianNumber}) av (?:(?:de|dei|alle|sine|hans|hennes|deres|sist[ea]) ){0,2}(${norwegianNumber})`,
    ),
    (count, of) => share(count, numberOf(of)),
  ],
  [/alle|samtl/i, wholeWord(`(?:alle|samtl[ei]ge) (?:(?:de|dei) )?(?:${norwegianNumber})`), () => 1],
  [
    /hver|kvar/i,
    wholeWord(`(?:hver|hvert|kvar|kvart) (${[...ordinals.keys()].join('|')})(?! (?:\\p{L}+ ){0,2}${span})`),
    (of) => share('en', partOf(of)),
  ],
];

const english: readonly Reader[] = [
  inPercent,
  [new RegExp(`\\ball but (?:${englishNumber})\\b`, 'giu'), () => Number.POSITIVE_INFINITY],
  [
    new RegExp(`\\ball (?:(?:of|the|his|her|its|their|our|these|those) ){0,2}(?:${englishNumber})\\b`, 'giu'),
    () => 1,
  ],
  [/\bhalf (?:as \p{L}+ (?:\p{L}+ )?)?again\b/giu, () => 1.5],
  [
    /\bone and a half|(?:year|hour|month|day|million) and a half|\b1\.5\b|\b(?:18|eighteen) months|\b(?:90|ninety) minutes/giu,
    () => 1.5,
  ],
  [
    new RegExp(
      `\\b(${englishNumber})[ -](thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?! (?:time|place|year|day|month|week|round|quarter|leg|set|man|woman|person|of (?:january|february|march|april|may|june|july|august|september|october|november|december)))\\b`,
      'giu',
    ),
    (count, of) => share(count, partOf(of.replace(/s$/u, ''))),
  ],
  [
    /(?<!and a |and-a-|other |second |first )\bhalf\b(?!-time|-way|way| (?:as \p{L}+ (?:\p{L}+ )?)?again)/giu,
    () => 0.5,
  ],
  [/\b(?:15|fifteen) minutes/giu, () => 0.25],
  [/\b(?:30|thirty) minutes/giu, () => 0.5],
  [/\b(?:45|forty-five) minutes/giu, () => 0.75],
  [/\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b/giu, (word) => times[word]],
  [/\b(two|three|four|five|six|ten)[ -]?fold\b/giu, (word) => numberOf(word)],
  [/\btwice\b/giu, () => 2],
  [new RegExp(`\\b(${englishNumber}) times (?:as|the|more|\\p{L}+er)\\b`, 'giu'), (word) => numberOf(word)],
  [
    new RegExp(
      `(?<!all but )\\b(${englishNumber}) (?:out of|in|of)(?: (?:every|the|his|her|its|their|our|all|those|last|past)){0,3} (${englishNumber})(?! (?:\\p{L}+ )?${span})\\b`,
      'giu',
    ),
    (count, of) => share(count, numberOf(of)),
  ],
  [
    new RegExp(`\\bevery (third|fourth|fifth|sixth|tenth)(?! ${span})`, 'giu'),
    (of) => share('one', partOf(of)),
  ],
];

function readShares(text: string, readers: readonly Reader[]): Share[] {
  return readers.flatMap(([pattern, reckon]) =>
    [...text.matchAll(pattern)].flatMap(([written, one, other = '']) => {
      const value = reckon(one?.toLowerCase() as string, other.toLowerCase());
      return value === undefined || !(value > 0) ? [] : [{ value: value.toFixed(3), text: written.trim() }];
    }),
  );
}

/** What may tell a share otherwise. */
const anyShare =
  /\b(?:hal[fv]\p{L}*|mid\p{L}*|semi\p{L}*|quarters?|thirds?|fourths?|fifths?|sixths?|tenths?|\p{L}*fold|times|twice|doubl\p{L}*|tripl\p{L}*|dual|per ?cent|majority|most|minority)\b|%|\d/iu;

/** What tells a share without a number. */
const unnumbered = /halv|kvar|hver|dob|del|alle|samtl/i;

/** A fraction or a multiple that became another: half for "et kvart", tripled for "doblet". */
export function* findShares({ source, target }: Pair): Iterable<PairDraft> {
  if (source.figures.length === 0 && !unnumbered.test(source.text)) return;
  const told = norwegian.flatMap(([hint, ...reader]) =>
    hint.test(source.text) ? readShares(source.text, [reader]) : [],
  );
  if (told.length === 0) return;
  const from = [...readShares(source.text, [inPercent]), ...told];
  const to = readShares(target.text, english);
  const has = (shares: readonly Share[], { value }: Share) => shares.some((share) => share.value === value);
  const lost = from.filter((share) => !has(to, share));
  const added = to.filter((share) => !has(from, share));
  for (const [at, { text: expected }] of lost.entries()) {
    const actual = added[at]?.text;
    if (actual !== undefined) {
      const message = `“${expected}” became “${actual}”`;
      yield { level: 'error', message, expected, actual };
    } else if (!/%|prosent|^(?:kvart|alle|samtl)/iu.test(expected) && !anyShare.test(target.text)) {
      const message = `nothing in the English answers the share “${expected}”`;
      yield { level: 'warning', message, expected };
    }
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
export function* findTurnedPairs({ source, target }: Pair): Iterable<PairDraft> {
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
      message: `“${expected}” is turned round: “${actual}”`,
      expected,
      actual,
    };
  }
}
