/** Stories with names, titles or verbs replaced by ones that stand in no list of norwire's. */
import cueEntries from '../../src/lexicon/cues.json' with { type: 'json' };
import firstNames from '../../src/lexicon/first-names.json' with { type: 'json' };
import nouns from '../../src/lexicon/sources.json' with { type: 'json' };
import { nameMaker } from '../support/names.ts';
import type { GoldQuote, GoldStory } from './split-score.ts';

export const perturbations = ['first names', 'surnames', 'titles', 'reporting verbs'] as const;
export type Perturbation = (typeof perturbations)[number];

const male = new Set(firstNames.male.split(' '));
const female = new Set(firstNames.female.split(' '));
const listed = new Set([...male, ...female, ...firstNames.other.split(' ')]);
const known = new Set(cueEntries.flatMap(({ forms, done }) => [...forms, ...done]));
const roles = new Set<string>(nouns.person);
const gendered = new Set<string>([...nouns.female, ...nouns.male, ...nouns.family]);

/** Present and past, Bokmål and Nynorsk. */
const verbs = [
  'glefser glefset glefsar glefsa',
  'kvitrer kvitret kvitrar kvitra',
  'buldrer buldret buldrar buldra',
  'messer messet messar messa',
  'snerrer snerret snerrar snerra',
  'trygler tryglet tryglar trygla',
  'ramser ramset ramsar ramsa',
  'innskyter innskjøt innskyt innskaut',
  'mimrer mimret mimrar mimra',
  'bjeffer bjeffet bjeffar bjeffa',
  'preiker preiket preikar preika',
]
  .map((row) => row.split(' '))
  .filter((row) => !row.some((form) => known.has(form)));

/** Indefinite and definite. */
const titles = [
  'buntmaker buntmakeren',
  'treskjærer treskjæreren',
  'orgelbygger orgelbyggeren',
  'kvotefisker kvotefiskeren',
  'glassblåser glassblåseren',
  'fløytespiller fløytespilleren',
  'brøytebas brøytebasen',
  'vrakdykker vrakdykkeren',
]
  .map((row) => row.split(' '))
  .filter((row) => !row.some((form) => roles.has(form)));

const capital = /^\p{Lu}/u;

/** The people among the gold's speakers: names of two words or more whose first is a person's. */
function peopleOf(gold: GoldStory): string[][] {
  const names = new Set<string>();
  for (const { speaker } of gold.quotes) if (speaker !== null) names.add(speaker);
  return [...names]
    .map((name) => name.split(' '))
    .filter((words) => words.length > 1 && words.every((word) => capital.test(word)))
    .filter(([first = '']) => listed.has(first.split('-')[0] ?? ''));
}

function replaceWords(gold: GoldStory, words: ReadonlyMap<string, string>): GoldStory {
  if (words.size === 0) return gold;
  const swap = (text: string): string =>
    text.replace(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu, (word) => {
      const bare = word.endsWith('s') ? word.slice(0, -1) : word;
      return words.get(word) ?? (words.has(bare) ? `${words.get(bare)}s` : word);
    });
  const swapAll = (text: string | null): string | null => (text === null ? null : swap(text));
  return {
    ...gold,
    text: swap(gold.text),
    headline: swap(gold.headline),
    lede: swap(gold.lede),
    quotes: gold.quotes.map((quote) => ({
      ...quote,
      spans: quote.spans.map(swap),
      cue: swapAll(quote.cue),
      attribution: swapAll(quote.attribution),
      speaker: swapAll(quote.speaker),
    })),
  };
}

function withoutFirstNames(gold: GoldStory): GoldStory {
  const maker = nameMaker((name) => !listed.has(name));
  const words = new Map<string, string>();
  for (const [first = ''] of peopleOf(gold)) {
    const half = first.split('-')[0] ?? '';
    const gender = female.has(half) || (!male.has(half) && half.endsWith('a')) ? 'female' : 'male';
    if (!words.has(first)) words.set(first, maker.given(gender));
  }
  return replaceWords(gold, words);
}

function withoutSurnames(gold: GoldStory): GoldStory {
  const maker = nameMaker();
  const words = new Map<string, string>();
  for (const name of peopleOf(gold)) {
    const last = name.at(-1) ?? '';
    if (!words.has(last)) words.set(last, maker.family());
  }
  return replaceWords(gold, words);
}

function withoutTitles(gold: GoldStory): GoldStory {
  const words = new Map<string, string>();
  let next = 0;
  for (const { attribution } of gold.quotes)
    for (const noun of attribution?.match(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu) ?? []) {
      const definite = /(?:en|eren|aren)$/.test(noun);
      const stem = definite ? noun.replace(/en$/, '') : noun;
      if (words.has(noun) || gendered.has(noun) || !(roles.has(noun) || roles.has(stem))) continue;
      const [bare = '', whole = ''] = titles[next++ % titles.length] ?? [];
      words.set(stem, bare);
      words.set(`${stem}en`, whole);
    }
  return replaceWords(gold, words);
}

const present = /(?:r|seier|fortel|skriv|legg|held)$/;

/** The place of a cue nearest to its quote's words, behind them, before them or between them; -1 if it is far. */
function placeOf(text: string, quote: GoldQuote, cue: string): number {
  const edges: number[] = [];
  let from = 0;
  for (const span of quote.spans) {
    const at = text.indexOf(span, from);
    if (at < 0) return -1;
    from = at + span.length;
    edges.push(at, from);
  }
  const isWord = (at: number): boolean =>
    !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + cue.length));
  const first = edges[0] ?? 0;
  let best = -1;
  let nearest = 160;
  for (let at = text.indexOf(cue, Math.max(0, first - 200)); at >= 0 && at < from + 200; ) {
    // What stands inside the words is theirs.
    const inside = edges.some((edge, one) => one % 2 === 0 && at >= edge && at < (edges[one + 1] ?? 0));
    const far = Math.min(...edges.map((edge) => Math.abs(edge - (at < edge ? at + cue.length : at))));
    if (isWord(at) && !inside && far < nearest) {
      best = at;
      nearest = far;
    }
    at = text.indexOf(cue, at + 1);
  }
  return best;
}

function withoutVerbs(gold: GoldStory): GoldStory {
  let { text } = gold;
  let next = 0;
  const swaps: { at: number; cue: string; verb: string }[] = [];
  for (const quote of gold.quotes) {
    if (quote.cue === null || !known.has(quote.cue.toLowerCase())) continue;
    const at = placeOf(text, quote, quote.cue);
    if (at < 0 || swaps.some((one) => one.at === at)) continue;
    const row = verbs[next++ % verbs.length] ?? [];
    const past = present.test(quote.cue) ? 0 : 1;
    swaps.push({ at, cue: quote.cue, verb: row[(gold.lang === 'nn' ? 2 : 0) + past] ?? '' });
  }
  const cues = gold.quotes.map((quote) => {
    const at = quote.cue === null ? -1 : placeOf(text, quote, quote.cue);
    return swaps.find((one) => one.at === at)?.verb ?? quote.cue;
  });
  const before = text;
  const moved = (span: string): string => {
    const start = before.indexOf(span);
    let out = span;
    for (const { at, cue, verb } of swaps)
      if (at >= start && at < start + span.length)
        out = out.slice(0, at - start) + verb + out.slice(at - start + cue.length);
    return out;
  };
  swaps.sort((a, b) => b.at - a.at);
  for (const { at, cue, verb } of swaps) text = text.slice(0, at) + verb + text.slice(at + cue.length);
  return {
    ...gold,
    text,
    headline: moved(gold.headline),
    lede: moved(gold.lede),
    quotes: gold.quotes.map((quote, at) => ({
      ...quote,
      cue: cues[at] ?? null,
      spans: quote.spans.map(moved),
      attribution: quote.attribution,
    })),
  };
}

/** The story with one kind of word replaced, its gold too. */
export function perturb(gold: GoldStory, how: Perturbation): GoldStory {
  switch (how) {
    case 'first names':
      return withoutFirstNames(gold);
    case 'surnames':
      return withoutSurnames(gold);
    case 'titles':
      return withoutTitles(gold);
    case 'reporting verbs':
      return withoutVerbs(gold);
  }
}
