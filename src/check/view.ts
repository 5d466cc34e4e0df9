import type { Translation } from '../english/index.ts';
import { isTitleCase, type Name, readEnglishFigures, readNames } from '../language/en/index.ts';
import { type Figure, readMarks, type Stretch, type Token, tokenise } from '../language/index.ts';
import { readDashes, readNorwegianFigures } from '../language/nb/index.ts';
import { rememberSpelling, type Spelling } from '../lexicon/starred.ts';
import type { Part, Story } from '../story/index.ts';
import { type EnglishWord, type NorwegianWord, readEnglishWord, readNorwegianWord } from './match/words.ts';

/** What another text's words are looked up in. */
export interface Lookup {
  readonly stems: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  readonly lowers: ReadonlySet<string>;
}

/** A text as the rules see it; read once. */
export interface Reading<Word> extends Lookup {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** One for each token; null for what is no word. */
  readonly words: readonly (Word | null)[];
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  readonly marked: readonly Stretch[];
  readonly titleCase: boolean;
}

export type SourceReading = Reading<NorwegianWord>;
export type TargetReading = Reading<EnglishWord>;

/** A source text and the English that answers it. */
export interface Pair {
  readonly index: number;
  readonly source: SourceReading;
  readonly target: TargetReading;
}

/** All pairs of a story, and what can only be seen over all of them. */
export interface View {
  readonly pairs: readonly Pair[];
  /** Words written with a capital inside a sentence somewhere, in lower case. */
  readonly sourceNames: ReadonlySet<string>;
  readonly targetNames: ReadonlySet<string>;
  /** What each pair is called where something is told of it. */
  readonly places: readonly string[];
  /** The story behind the pairs, where it is known. */
  readonly told: ToldStory | null;
  /** Segments that were aligned first, where the lists differ in length. */
  readonly groups: readonly Grouped[];
  /** What was said to the model and must not stand in the copy. */
  readonly prompts: readonly string[];
  /** Approved copy of other stories that the model was shown. */
  readonly examples: readonly Shown[];
  /** Midnight UTC of the day the story is of; null where that is not known. */
  readonly day: number | null;
}

/** Norwegian of another story and its approved English. */
export interface Shown {
  readonly norwegian: string;
  readonly english: string;
}

/** A story beside its English, as far as the pairs do not say it. */
export interface ToldStory {
  readonly story: Story;
  readonly translation: Translation;
  /** Parts that have English, in order, one for each pair. */
  readonly parts: readonly Part[];
  /** Whether the translation says where each quote stands in the English. */
  readonly exact: boolean;
}

/** Segments that answer each other, in number and from where; one side is empty where a segment was lost or added. */
export interface Grouped {
  readonly place: string;
  readonly source: number;
  readonly target: number;
  readonly from: string;
  readonly to: string;
}

const norwegianWordOf = rememberSpelling(readNorwegianWord);
const englishWordOf = rememberSpelling(readEnglishWord);

const readWords = <Word>(tokens: readonly Token[], wordOf: (spelling: Spelling) => Word): (Word | null)[] =>
  tokens.map(({ spelling }) => (spelling === null ? null : wordOf(spelling)));

/** What other texts look up in a run of tokens and their words. */
export function lookupOf(
  tokens: readonly Token[],
  words: readonly (NorwegianWord | EnglishWord | null)[],
): Lookup {
  const stems = new Set<string>();
  const skeletons = new Set<string>();
  const lowers = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const word = words[at];
    if (token !== undefined && token.kind !== 'mark') lowers.add(token.lower);
    if (!word) continue;
    if ('stem' in word) stems.add(word.stem);
    else for (const stem of word.stems) stems.add(stem);
    if (word.skeleton.length > 2) skeletons.add(word.skeleton);
  }
  return { stems, skeletons, lowers };
}

export function readSource(text: string, marked: readonly Stretch[], tokens = tokenise(text)): SourceReading {
  const words = readWords(tokens, norwegianWordOf);
  return {
    text,
    tokens,
    words,
    figures: readNorwegianFigures(tokens),
    names: readNames(tokens, text, false),
    marked,
    titleCase: false,
    ...lookupOf(tokens, words),
  };
}

export function readTarget(text: string, marked: readonly Stretch[]): TargetReading {
  const tokens = tokenise(text);
  const words = readWords(tokens, englishWordOf);
  return {
    text,
    tokens,
    words,
    figures: readEnglishFigures(tokens),
    names: readNames(tokens, text, true),
    marked,
    titleCase: isTitleCase(tokens),
    ...lookupOf(tokens, words),
  };
}

const namesInside = (readings: readonly { readonly names: readonly Name[] }[]): Set<string> => {
  const found = new Set<string>();
  for (const { names } of readings) {
    for (const name of names) if (!name.initial) for (const word of name.words) found.add(word);
  }
  return found;
};

/** Speech after dashes and words in quotation marks; marks inside such speech belong to it. */
function mergeMarks(speech: readonly Stretch[], marks: readonly Stretch[]): readonly Stretch[] {
  const apart = marks.filter(
    (mark) => !speech.some((dash) => !dash.maybe && mark.start >= dash.start && mark.end <= dash.end),
  );
  return [...speech, ...apart];
}

/** The quoted stretches of each text, where they are known. */
export interface KnownMarks {
  readonly source: readonly (readonly Stretch[])[];
  readonly target: readonly (readonly Stretch[])[];
}

/** Reads two lists of equal length; where the marks are not known, they are followed from text to text. */
export function readView(
  source: readonly string[],
  target: readonly string[],
  known?: KnownMarks,
  more: Partial<View> = {},
): View {
  const sourceMarks = known?.source ?? readMarks(source);
  const targetMarks = known?.target ?? readMarks(target);
  let running: 'no' | 'maybe' | 'surely' = 'no';
  const pairs = source.map((text, index): Pair => {
    const tokens = tokenise(text);
    const speech =
      known === undefined ? readDashes(tokens, text.length, running) : { stretches: [], runsOn: false };
    // The English shows it: its quotation marks are still open at the end of the segment.
    const open = targetMarks[index]?.at(-1)?.closes === false;
    running = speech.runsOn ? (open ? 'surely' : 'maybe') : 'no';
    return {
      index,
      source: readSource(text, mergeMarks(speech.stretches, sourceMarks[index] ?? []), tokens),
      target: readTarget(target[index] ?? '', targetMarks[index] ?? []),
    };
  });
  return viewOf(pairs, more);
}

/** What can only be seen over all of some pairs. */
export function viewOf(pairs: readonly Pair[], more: Partial<View>): View {
  return {
    pairs,
    sourceNames: namesInside(pairs.map((pair) => pair.source)),
    targetNames: namesInside(pairs.map((pair) => pair.target).filter(({ titleCase }) => !titleCase)),
    places: pairs.map(({ index }) => String(index)),
    told: null,
    groups: [],
    prompts: [],
    examples: [],
    day: null,
    ...more,
  };
}
