/** Reads the Norwegian Dependency Treebank in CoNLL columns, packed or not. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Tag, tags } from '../../src/language/nb/tag-features.ts';

export interface TreebankSentence {
  readonly document: string;
  readonly words: readonly string[];
  readonly tags: readonly number[];
  /** Place of each word's head, -1 for the root, and how it hangs there. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
}

function tagOf(kind: string, features: string): Tag {
  const has = (one: string): boolean => `|${features}|`.includes(`|${one}|`);
  switch (kind) {
    case 'subst':
      if (has('prop')) return has('gen') ? 'name-genitive' : 'name';
      return has('gen') ? 'noun-genitive' : 'noun';
    case 'verb':
      if (has('inf')) return 'infinitive';
      return features.includes('perf-part') ? 'participle' : 'finite';
    case 'adj':
      return 'adjective';
    case 'adv':
      return 'adverb';
    case 'prep':
      return 'preposition';
    case 'konj':
      return 'conjunction';
    case 'sbu':
      return 'subordinator';
    case 'det':
      return 'determiner';
    case 'pron':
      return 'pronoun';
    case 'inf-merke':
      return 'infinitive-mark';
    case 'interj':
      return 'interjection';
    case 'ukjent':
    case 'symb':
      return 'other';
    default:
      return 'mark';
  }
}

/** The sentences of a file; `leaveOut` are documents that are not to be learned from. */
export function readTreebank(path: string, leaveOut: ReadonlySet<string> = new Set()): TreebankSentence[] {
  const packed = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(packed) : packed).toString('utf8');
  const sentences: TreebankSentence[] = [];
  let document = '';
  let rows: string[][] = [];
  const flush = (): void => {
    const kept = rows.filter(([, form]) => form !== '|');
    const placeOf = new Map(kept.map(([id = ''], at) => [id, at]));
    if (kept.length > 0 && !leaveOut.has(document))
      sentences.push({
        document,
        words: kept.map((row) => row[1] ?? ''),
        tags: kept.map((row) => tags.indexOf(tagOf(row[3] ?? '', row[5] ?? ''))),
        heads: kept.map((row) => placeOf.get(row[6] ?? '') ?? -1),
        relations: kept.map((row) => row[7] ?? ''),
        names: kept.map((row) => (row[9] ?? '').replace('name=', '')),
      });
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('# doc')) {
      flush();
      document = line.split('=')[1]?.trim() ?? '';
    } else if (line === '') flush();
    else rows.push(line.split('\t'));
  }
  flush();
  return sentences;
}

/** The treebank's documents that files of annotated stories were taken from: those are never trained on. */
export function documentsOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { origin: string }).origin.split(' ').at(-1) ?? ''),
    ),
  );
}
