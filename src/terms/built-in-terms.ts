import exonyms from '../lexicon/exonyms.json' with { type: 'json' };
import institutions from '../lexicon/institutions.json' with { type: 'json' };
import parties from '../lexicon/parties.json' with { type: 'json' };
import type { Term, TermList } from './types.ts';

/** An entry of a list in lexicon/. */
interface Entry {
  readonly nb: string;
  readonly nn: string;
  readonly abbr?: string;
  readonly forms?: readonly string[];
  readonly en: string;
  readonly also?: readonly string[];
  readonly note?: string;
  readonly homograph?: boolean;
  readonly known?: boolean;
}

/** Norwegian institutions and titles, parties, and foreign names that are spelt otherwise in English. */
export function builtInTerms(): Term[] {
  return [
    ...termsOf(institutions.entries, 'institutions'),
    ...termsOf(parties.entries, 'parties'),
    ...termsOf(exonyms.entries, 'exonyms'),
  ];
}

function termsOf(entries: readonly Entry[], list: TermList): Term[] {
  return entries.map((entry) => {
    // A party's single letter means the party only in brackets after a name, and is left to the model.
    const abbreviation = entry.abbr !== undefined && entry.abbr.length > 1 ? [entry.abbr] : [];
    const others = [entry.nn, ...abbreviation, ...(entry.forms ?? [])].filter((form) => form !== entry.nb);
    return {
      norwegian: [entry.nb, ...new Set(others)],
      english: [entry.en, ...(entry.also ?? [])],
      note: entry.note ?? null,
      keep: false,
      matchCase: false,
      homograph: entry.homograph ?? false,
      known: entry.known ?? false,
      list,
      written: null,
    };
  });
}
