import type { Finding, Translation } from '../english/index.ts';
import { type EnglishWords, englishWords, says } from '../language/en/index.ts';
import type { Term, TermUse } from './types.ts';

interface PartWords {
  readonly folded: EnglishWords;
  readonly asWritten: EnglishWords;
}

/**
 * Findings where a term's English is missing. A term of the desk's glossary is looked for in every part it stands
 * in: missing from all of them is an error, from some a warning (a pronoun may stand for it). A built-in term is a
 * warning where the whole translation has none of its English forms.
 */
export function checkTerms(
  uses: readonly TermUse[],
  translation: Pick<Translation, 'parts'>,
): readonly Finding[] {
  const words = new Map<string, PartWords>();
  for (const { id, text } of translation.parts) {
    if (text === null) continue;
    words.set(id, { folded: englishWords(text), asWritten: englishWords(text, { matchCase: true }) });
  }
  return uses.flatMap((use) => checkTerm(use, words));
}

function checkTerm({ term, places }: TermUse, words: ReadonlyMap<string, PartWords>): Finding[] {
  const parts = [...new Set(places.map(({ part }) => part))].filter((part) => words.has(part));
  const [first] = parts;
  if (first === undefined) return [];
  const missing = parts.filter((part) => !standsIn(term, words.get(part)));
  const everywhere = missing.length === parts.length;
  if (term.list === 'glossary') {
    return missing.map((part) =>
      finding(term, part, everywhere ? 'error' : 'warning', writtenIn(places, part)),
    );
  }
  if (!everywhere || [...words.values()].some((part) => standsIn(term, part))) return [];
  return [finding(term, first, 'warning', writtenIn(places, first))];
}

function standsIn(term: Term, words: PartWords | undefined): boolean {
  if (words === undefined) return false;
  const accepted = term.keep ? [...term.norwegian, ...term.english] : term.english;
  return accepted.some((form) =>
    term.matchCase ? says(words.asWritten, form, { matchCase: true }) : says(words.folded, form),
  );
}

function writtenIn(places: TermUse['places'], part: string): string {
  return places.find((place) => place.part === part)?.text ?? places[0].text;
}

function finding(term: Term, at: string, level: Finding['level'], written: string): Finding {
  const [wanted] = term.keep ? term.norwegian : term.english;
  const whose = term.list === 'glossary' ? 'The glossary has' : 'norwire knows';
  return {
    rule: 'term',
    level,
    at,
    message: `${whose} “${wanted}” for “${written}”; the English has neither it nor another accepted form.`,
    expected: wanted,
    actual: written,
  };
}
