/**
 * node tools/train/english-senses.ts DICT: writes src/lexicon/english-senses.json from the folder `dict` of WordNet 3.1:
 * what common English words mean, as far as one meaning is another's kind, its neighbour or its opposite.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemEnglish } from '../../src/language/en/stem.ts';
import { glossary } from '../../src/lexicon/glossary.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the folder “dict” of WordNet 3.1 lies.');

/** Rarer senses of a word explain too much: so many of each part of speech are kept. */
const senses = 3;
const kinds = ['noun', 'verb', 'adj', 'adv'] as const;
const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');

interface Sense {
  readonly word: string;
  readonly concept: string;
}

interface Concept {
  readonly parent: string | null;
  readonly opposite: string | null;
}

/** The senses of words that occur in running text, or that the glossary has. */
function readSenses(): readonly Sense[] {
  const wanted = new Set([...glossary.values()].flat());
  const rows = lines('index.sense').flatMap((line) => {
    const [key = '', offset = '', rank = '', count = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const kind = kinds[(Number(rest[0]) || 1) - 1] ?? 'adj';
    return /^[a-z-]+$/.test(word)
      ? [{ word, concept: `${kind}${offset}`, rank: Number(rank), count: Number(count) }]
      : [];
  });
  const told = new Set(rows.filter(({ count }) => count > 0).map(({ word }) => word));
  // A sense that no text was found to have ("to father") explains too much, but for what has an opposite.
  return rows.filter(
    ({ word, rank, count, concept }) =>
      rank <= senses &&
      (told.has(word) ? count > 0 || concepts.get(concept)?.opposite != null : wanted.has(word)),
  );
}

/** What each meaning is a kind of, and what it is the opposite of. */
function readConcepts(): ReadonlyMap<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const kind of kinds) {
    for (const line of lines(`data.${kind}`)) {
      if (!/^\d/.test(line)) continue;
      const fields = (line.split(' | ')[0] ?? '').split(' ');
      const words = Number.parseInt(fields[3] ?? '0', 16);
      const pointers = Number(fields[4 + 2 * words]);
      let parent: string | null = null;
      let opposite: string | null = null;
      for (let at = 0; at < pointers; at++) {
        const [symbol = '', offset = '', letter = ''] = fields.slice(5 + 2 * words + 4 * at);
        const to = `${{ n: 'noun', v: 'verb', r: 'adv' }[letter] ?? 'adj'}${offset}`;
        // A kind of, near to (of adjectives), made of an adjective (adverbs).
        if ((symbol === '@' || (symbol === '&' && fields[2] === 's') || symbol === '\\') && parent === null)
          parent = to;
        if (symbol === '!') opposite ??= to;
      }
      concepts.set(`${kind}${fields[0]}`, { parent, opposite });
    }
  }
  return concepts;
}

const concepts = readConcepts();
const ids = new Map<string, number>();
const idOf = (concept: string): number => {
  const known = ids.get(concept) ?? ids.size;
  ids.set(concept, known);
  return known;
};
const byStem = new Map<string, Set<number>>();
// By part of speech, so that a number tells it.
const all = readSenses();
const firsts = kinds.map((kind) => {
  const first = ids.size;
  for (const { concept } of all) if (concept.startsWith(kind)) idOf(concept);
  return first;
});
for (const { word, concept } of all) {
  const stem = stemEnglish(word);
  byStem.set(stem, (byStem.get(stem) ?? new Set()).add(idOf(concept)));
}
const own = [...ids.keys()];
const parents = own.map((concept) => concepts.get(concept)?.parent ?? null);
const parentIds = parents.map((parent) => (parent === null ? -1 : idOf(parent)));
const opposites = [...ids].flatMap(([concept, id]) => {
  const other = ids.get(concepts.get(concept)?.opposite ?? '');
  return other !== undefined && id < other ? [[id, other]] : [];
});
const to36 = (id: number) => (id < 0 ? '' : id.toString(36));
writeFileSync(
  join(import.meta.dirname, '../../src/lexicon/english-senses.json'),
  `${JSON.stringify({
    source: 'Made by tools/train/english-senses.ts from WordNet 3.1.',
    words: [...byStem].map(([stem, list]) => `${stem} ${[...list].map(to36).join(' ')}`).join('\n'),
    firsts,
    kinds: parentIds.map(to36).join(' '),
    opposites: opposites.map((pair) => pair.map(to36).join(' ')).join('\n'),
  })}\n`,
);
console.log(byStem.size, 'stems', own.length, 'senses', opposites.length, 'opposites');
