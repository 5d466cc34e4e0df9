import type { Token } from '../language/index.ts';
import data from '../lexicon/hedges.json' with { type: 'json' };
import { rememberSpelling } from '../lexicon/starred.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { findLostClause } from './lost-clause.ts';
import { clip, comparing } from './rule.ts';
import type { Pair, SourceReading, TargetReading } from './view.ts';

type Group = (typeof data.groups)[number];

/** Words in a row that do what a group's words do. */
interface Phrase {
  readonly group: Group;
  readonly words: readonly string[];
}

const matches = (pattern: string, lower: string): boolean =>
  pattern.endsWith('*')
    ? lower.startsWith(pattern.slice(0, -1))
    : pattern.startsWith('*')
      ? lower.endsWith(pattern.slice(1))
      : pattern === lower;

/** The phrases of a language that a word may open, the longest first. */
const openedIn = (language: 'norwegian' | 'english') => {
  const phrases = data.groups
    .flatMap((group) =>
      group[language].split(' ').map((words): Phrase => ({ group, words: words.split('_') })),
    )
    .sort((one, other) => other.words.length - one.words.length);
  const byInitial = Map.groupBy(phrases, ({ words: [first = ''] }) => first.charAt(0));
  return rememberSpelling((lower) =>
    [lower.charAt(0), '*'].flatMap((initial) =>
      (byInitial.get(initial) ?? []).filter(({ words: [first = ''] }) => matches(first, lower)),
    ),
  );
};

const openedInNorwegian = openedIn('norwegian');
const openedInEnglish = openedIn('english');

const stands = ({ words }: Phrase, tokens: readonly Token[], at: number): boolean =>
  words.every((word, far) => far === 0 || matches(word, tokens[at + far]?.lower ?? ''));

/** What a hedge of the Norwegian is, and where it stands, from 0 to 1. */
interface Hedge {
  readonly group: Group;
  readonly text: string;
  /** Its first token. */
  readonly at: number;
  readonly place: number;
  /** It can hardly be anything else, and English hardly says it without a word. */
  readonly isSure: boolean;
}

/** "Kan ha økt", "kan lørdagens kamp ha vært": what may have been. */
const mayHave = /^kan (?:(?!(?:men|og|om|som|å) )\p{L}+ ){0,4}ha \p{L}+(?:t|dd|d|vore|kome|teke|a) /u;
/** "Bør du", "du bør", "hvor du kan": advice, which English gives as an order, and what depends on who reads. */
const advised = wordSet('du man dere dykk');

function readHedges({ tokens, text }: SourceReading, target: TargetReading): Hedge[] {
  const found: Hedge[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const rows = token?.spelling ? openedInNorwegian(token.spelling) : [];
    if (token === undefined || rows.length === 0) continue;
    const fitting = rows.find((phrase) => stands(phrase, tokens, at));
    // A name, and "for å kunne", are no hedges.
    const before = tokens[at - 1];
    const isName = token.text !== token.lower && before?.kind === 'word';
    if (
      fitting === undefined ||
      isName ||
      (fitting.words[1] === 'mindre' && tokens[at + 2]?.lower === 'enn') ||
      (before?.lower === 'å' && token.lower === 'kunne')
    )
      continue;
    const last = at + fitting.words.length - 1;
    const { group } = fitting;
    const next = tokens[last + 1];
    const following = tokens.slice(at, at + 8).map(({ lower }) => `${lower} `);
    const isAdvice = [before, next].some((each) => each && advised.has(each.lower));
    // "Nesten 14,5 kilometer" may be nine miles.
    const isReckoned = next?.kind === 'digits' && !target.lowers.has(next.lower);
    found.push({
      group,
      text: text.slice(token.start, tokens[last]?.end),
      at,
      place: at / tokens.length,
      isSure:
        !isAdvice &&
        !isReckoned &&
        !(group.name === 'about' && before?.text === ',') &&
        (group.level === 'warning' || mayHave.test(following.join(''))),
    });
    at = last;
  }
  return found;
}

/** How far from its place in the Norwegian a hedge may stand in the English. */
const reach = 0.35;

const says = (group: Group, tokens: TargetReading['tokens'], at: number): boolean => {
  const spelling = tokens[at]?.spelling;
  return (
    !!spelling &&
    openedInEnglish(spelling).some((phrase) => phrase.group === group && stands(phrase, tokens, at))
  );
};

/** Where the English has a word that may do what a hedge does, nearest first; each answers one hedge. */
function findAnswer(
  { group, place }: Hedge,
  { tokens }: TargetReading,
  taken: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  const away = (at: number) => Math.abs(at / tokens.length - place);
  for (let at = 0; at < tokens.length; at++)
    if (!taken.has(at) && (best === null || away(at) < away(best)) && says(group, tokens, at)) best = at;
  const isShort = tokens.length < 25;
  return best !== null && (isShort || away(best) <= reach) ? best : null;
}

/** What is left open, limited or softened in the Norwegian is so in the English: perhaps, if, should, almost, often. */
export const hedgesKept = comparing({ name: 'hedges-kept' }, function* (pair) {
  const clause = findLostClause(pair);
  if (clause !== null) {
    const message = `nothing in the English says on what condition: “${clip(clause)}”`;
    yield { level: 'warning', message, expected: clip(clause), odds: 1 };
    return;
  }
  const lost = findLost(pair);
  if (lost === undefined) return;
  const message = `“${lost.text}” leaves something open or limits it; nothing in the English does`;
  const level = lost.group.level === 'warning' ? 'warning' : 'remark';
  yield { level, message, expected: lost.text, odds: lost.odds };
});

function findLost({ source, target }: Pair): (Hedge & { readonly odds: number }) | undefined {
  const taken = new Set<number>();
  const open: Hedge[] = [];
  let last: { readonly hedge: Hedge; readonly answer: number } | null = null;
  for (const hedge of readHedges(source, target)) {
    // "Kan kanskje" is “might”: of two that stand together one answer is enough.
    const isTogether = last !== null && hedge.at - last.hedge.at < 8;
    if (isTogether && last !== null && says(hedge.group, target.tokens, last.answer)) continue;
    const answer = findAnswer(hedge, target, taken);
    if (answer === null) open.push(hedge);
    else {
      taken.add(answer);
      last = { hedge, answer };
    }
  }
  // Where nothing of its kind is left anywhere, it is lost for sure.
  const isLeft = ({ group }: Hedge) =>
    target.tokens.some((_, at) => !taken.has(at) && says(group, target.tokens, at));
  const told = open.map((hedge) => ({
    ...hedge,
    odds: hedge.isSure && !isLeft(hedge) ? 1 : 0,
  }));
  return told.find(({ odds }) => odds > 0) ?? told.find(({ group }) => group.level === 'warning') ?? told[0];
}
