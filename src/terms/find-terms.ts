import { isFirstName } from '../language/index.ts';
import { baseForms, type Word, withoutGenitive, wordsOf } from '../language/nb/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import { type Glossary, matchOf, type TermForm, wordsOfForm } from './glossary.ts';
import type { Term, TermPlace, TermUse } from './types.ts';

/** A text with a name: a part of a story or a loose segment. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** The glossary's terms that occur in a story's headline and paragraphs, in order of their first place. */
export function findTerms(story: Pick<Story, 'headline' | 'paragraphs'>, glossary: Glossary): TermUse[] {
  return findTermsIn(partsOf(story), glossary);
}

/** The same in any texts. A longer term wins over a shorter one inside it ("FNs sikkerhetsråd" over "FN"). */
export function findTermsIn(texts: readonly NamedText[], glossary: Glossary): TermUse[] {
  const places = new Map<Term, [TermPlace, ...TermPlace[]]>();
  const surnames = new Set(texts.flatMap(({ text }) => surnamesIn(text)));
  for (const { id, text } of texts) {
    for (const match of matchesIn(text, glossary)) {
      const { form, start, end } = match;
      if (isCalled(text, match, surnames)) continue;
      const place = { part: id, text: text.slice(start, end), start, end };
      const before = places.get(form.term);
      if (before === undefined) places.set(form.term, [place]);
      else before.push(place);
    }
  }
  return Array.from(places, ([term, found]) => ({ term, places: found }));
}

interface Match {
  readonly form: TermForm;
  readonly start: number;
  readonly end: number;
  readonly wordCount: number;
}

function* matchesIn(text: string, glossary: Glossary): Generator<Match> {
  const words = wordsOf(text);
  let at = 0;
  while (at < words.length) {
    const match = longestMatch(text, words, at, glossary);
    if (match !== null) yield match;
    at += match?.wordCount ?? 1;
  }
}

function longestMatch(text: string, words: readonly Word[], at: number, glossary: Glossary): Match | null {
  const first = words[at];
  if (first === undefined) return null;
  let longest: Match | null = null;
  for (const base of baseForms(first.lower)) {
    for (const form of glossary.formsByFirstWord.get(base) ?? []) {
      const wordCount = wordsStanding(form, text, words, at);
      if (wordCount <= (longest?.wordCount ?? 0)) continue;
      const last = words[at + wordCount - 1] ?? first;
      longest = { form, start: first.start, end: last.end, wordCount };
    }
  }
  return longest ?? headOfCompound(text, words, at, glossary);
}

/** "Ap-lederen", "Nav-ansatte": the name before the hyphen. */
function headOfCompound(text: string, words: readonly Word[], at: number, glossary: Glossary): Match | null {
  const whole = words[at];
  const hyphen = whole?.text.indexOf('-') ?? -1;
  if (whole === undefined || hyphen < 1) return null;
  const head = { ...whole, text: whole.text.slice(0, hyphen), lower: whole.lower.slice(0, hyphen) };
  const form = (glossary.formsByFirstWord.get(head.lower) ?? []).find(
    (candidate) =>
      matchOf(candidate) !== 'word' &&
      wordsStanding(candidate, text, [head], 0) === 1 &&
      !isSurname(candidate, text, words, at),
  );
  return form === undefined ? null : { form, start: whole.start, end: whole.end, wordCount: 1 };
}

/** How many words of the text the form takes up from there on; 0 where it does not stand there. */
function wordsStanding(form: TermForm, text: string, words: readonly Word[], at: number): number {
  const wanted = wordsOfForm(form);
  const first = words[at];
  const last = words[at + wanted.length - 1];
  if (first === undefined || last === undefined) return 0;
  if (form.term.homograph && wanted.length === 1 && opensSentence(text, first.start)) return 0;
  const match = matchOf(form);
  if (match === 'exact' && !sameCapitals(form, text.slice(first.start, last.end))) return 0;
  if (match === 'name' && !/^\p{Lu}/u.test(first.text)) return 0;
  if (isOtherAbbreviation(form, first) || isSurname(form, text, words, at)) return 0;
  const stands = wanted.every((word, offset) => {
    const lower = words[at + offset]?.lower ?? '';
    if (lower === word) return true;
    if (match === 'word') return baseForms(lower).includes(word);
    return offset === wanted.length - 1 && withoutGenitive(lower) === word;
  });
  return stands ? wanted.length : 0;
}

/** "AP" in capitals is the agency, not "Ap": a short name with small letters is another in capitals. */
function isOtherAbbreviation({ written }: TermForm, { text }: Word): boolean {
  return written.length <= 4 && text.length === written.length && isCapitals(text) && !isCapitals(written);
}

const isCapitals = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** "Petra Hessen" is somebody: a place right behind a first name, or behind another capital inside a sentence. */
function isSurname({ term }: TermForm, text: string, words: readonly Word[], at: number): boolean {
  const [before, first] = [words[at - 1], words[at]];
  if (term.list !== 'exonyms' || before === undefined || first === undefined) return false;
  if (text.slice(before.end, first.start) !== ' ' || !/^\p{Lu}\p{Ll}/u.test(before.text)) return false;
  return isFirstName(before.text) || !opensSentence(text, before.start);
}

/** Names right behind a first name: "Hessen" of "Kari Hessen". */
function surnamesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/gu)].flatMap(
    ([, first = '', last = '']) => (isFirstName(first) ? [last] : []),
  );
}

/** "Hessen" once more in a story with Kari Hessen is she, unless it is where something is. */
function isCalled(
  text: string,
  { start, end, form: { term } }: Match,
  surnames: ReadonlySet<string>,
): boolean {
  const name = text.slice(start, end).replace(/s$|-.*$/u, '');
  if (term.list !== 'exonyms' || !(surnames.has(name) || surnames.has(`${name}s`))) return false;
  return !/(?<!\p{L})(?:i|fra|frå|delstaten|landet|byen)\s$/iu.test(text.slice(0, start));
}

/** A term in lower case may still open a sentence. */
function sameCapitals(form: TermForm, text: string): boolean {
  return text.startsWith(form.written) || text.startsWith(capitalise(form.written));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:–«"“]\s*|\n\s*-\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
}
