import type { Level } from '../english/index.ts';
import data from '../lexicon/hedges.json' with { type: 'json' };
import { wordSet } from '../lexicon/word-set.ts';
import { comparing } from './rule.ts';
import type { Pair, SourceReading, TargetReading } from './view.ts';

interface Group {
  readonly name: string;
  readonly level: Level;
  readonly norwegian: readonly (readonly string[])[];
  readonly english: readonly (readonly string[])[];
}

const phrases = (words: string) => words.split(' ').map((phrase) => phrase.split('_'));

const groups: readonly Group[] = data.groups.map(({ name, level, norwegian, english }) => ({
  name,
  level: level === 'warning' ? 'warning' : 'remark',
  norwegian: phrases(norwegian),
  english: phrases(english),
}));

/** The groups by the first word of what they have in Norwegian. */
const openings = Map.groupBy(
  groups.flatMap((group) => group.norwegian.map((words) => ({ group, words }))),
  ({ words }) => words[0] ?? '',
);

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

const matches = (pattern: string, lower: string): boolean =>
  pattern.endsWith('*')
    ? lower.startsWith(pattern.slice(0, -1))
    : pattern.startsWith('*')
      ? lower.endsWith(pattern.slice(1))
      : pattern === lower;

function readHedges({ tokens, text }: SourceReading): Hedge[] {
  const found: Hedge[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const rows = openings.get(tokens[at]?.lower ?? '') ?? [];
    const fitting = rows
      .filter(({ words }) => words.every((word, far) => tokens[at + far]?.lower === word))
      .sort((one, other) => other.words.length - one.words.length)[0];
    // A name, and "for å kunne", are no hedges.
    const before = tokens[at - 1];
    const isName = tokens[at]?.text !== tokens[at]?.lower && before?.kind === 'word';
    if (
      fitting === undefined ||
      isName ||
      (fitting.words[1] === 'mindre' && tokens[at + 2]?.lower === 'enn') ||
      (before?.lower === 'å' && tokens[at]?.lower === 'kunne')
    )
      continue;
    const last = at + fitting.words.length - 1;
    const { group } = fitting;
    const following = tokens.slice(at, at + 8).map(({ lower }) => `${lower} `);
    const isAdvice = [before, tokens[last + 1]].some((token) => token && advised.has(token.lower));
    found.push({
      group,
      text: text.slice(tokens[at]?.start, tokens[last]?.end),
      at,
      place: at / tokens.length,
      isSure:
        !isAdvice &&
        !(group.name === 'about' && before?.text === ',') &&
        (group.level === 'warning' || mayHave.test(following.join(''))),
    });
    at = last;
  }
  return found;
}

/** How far from its place in the Norwegian a hedge may stand in the English. */
const reach = 0.35;

const says = ({ english }: Group, tokens: TargetReading['tokens'], at: number): boolean =>
  english.some((words) => words.every((word, far) => matches(word, tokens[at + far]?.lower ?? '')));

/** Where the English has a word that may do what a hedge does, nearest first; each answers one hedge. */
function findAnswer(
  { group, place }: Hedge,
  { tokens }: TargetReading,
  taken: ReadonlySet<number>,
  only?: number,
): number | null {
  let best: number | null = null;
  const away = (at: number) => Math.abs(at / tokens.length - place);
  for (const [at] of tokens.entries()) {
    if (taken.has(at) || (only !== undefined && at !== only) || (best !== null && away(at) >= away(best)))
      continue;
    if (says(group, tokens, at)) best = at;
  }
  const isShort = tokens.length < 25;
  return best !== null && (isShort || away(best) <= reach) ? best : null;
}

/** What is left open, limited or softened in the Norwegian is so in the English: perhaps, if, should, almost, often. */
export const hedgesKept = comparing({ name: 'hedges-kept' }, function* (pair) {
  const lost = findLost(pair);
  if (lost === undefined) return;
  const message = `“${lost.text}” leaves something open or limits it; nothing in the English does`;
  yield { level: lost.group.level, message, expected: lost.text, odds: lost.odds };
});

function findLost({ source, target }: Pair): (Hedge & { readonly odds: number }) | undefined {
  const taken = new Set<number>();
  const open: Hedge[] = [];
  let last: { readonly hedge: Hedge; readonly answer: number } | null = null;
  for (const hedge of readHedges(source)) {
    // "Kan kanskje" is “might”: of two that stand together one answer is enough.
    const isTogether = last !== null && hedge.at - last.hedge.at < 8;
    if (isTogether && last !== null && findAnswer(hedge, target, new Set(), last.answer) !== null) continue;
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
  const told = open.map((hedge) => ({ ...hedge, odds: hedge.isSure && !isLeft(hedge) ? 1 : 0 }));
  return told.find(({ odds }) => odds > 0) ?? told.find(({ group }) => group.level === 'warning') ?? told[0];
}
