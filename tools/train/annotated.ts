/**
 * Puts the annotations of tools/train/annotated/ on the texts of the corpus, which are not in the repository:
 * `node tools/train/annotated.ts CORPUS FOLDER` writes a file of whole stories a set into FOLDER, for `bench:split -- FILE`
 * and the trainers. A large language model annotated them, in contexts that did not know norwire's reader.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GoldQuote, GoldStory } from '../../test/bench/split-score.ts';

/** Where words stand in a text: start and end; a string where they do not stand in it. */
type Place = readonly [number, number] | string | null;

interface Annotated {
  readonly id: string;
  readonly lang: string;
  /** `untouched.jsonl`, where the id finds the story, or a file of the treebank. */
  readonly of: string;
  /** In the treebank: the first sentence, and how many sentences each paragraph has. */
  readonly from?: number;
  readonly paragraphs?: readonly number[];
  /** The first characters of the text's SHA-256. */
  readonly digest: string;
  readonly headline: Place;
  readonly lede: Place;
  readonly quotes: readonly (Omit<GoldQuote, 'spans' | 'cue' | 'attribution' | 'speaker'> & {
    readonly spans: readonly Place[];
    readonly cue: Place;
    readonly attribution: Place;
    readonly speaker: Place;
  })[];
}

/** The words of a sentence as they are printed. */
function printed(words: readonly string[]): string {
  let line = '';
  let opened = false;
  let tight = true;
  for (const word of words) {
    const isOpening = word === '"' && !opened;
    if (word === '"') opened = !opened;
    const joins =
      tight ||
      (word === '"' && !isOpening) ||
      (word !== '"' && word !== '...' && /^[,.:;!?»)\]%]/.test(word));
    line += joins ? word : ` ${word}`;
    tight = isOpening || (word !== '"' && /[«([]$/.test(word));
  }
  return line;
}

function sentencesOf(path: string): string[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n\n')
    .map((rows) =>
      rows
        .split('\n')
        .filter((row) => /^\d/.test(row))
        .map((row) => row.split('\t')[1] ?? '')
        .filter((word) => word !== '|'),
    )
    .filter((words) => words.length > 0)
    .map(printed);
}

const [corpus = '', folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('node tools/train/annotated.ts CORPUS FOLDER');
mkdirSync(folder, { recursive: true });
const untouched = new Map(
  readFileSync(join(corpus, 'untouched.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldStory)
    .map(({ id, text }) => [id, text] as const),
);
const treebank = new Map<string, string[]>();

function textOf({ id, of, from = 0, paragraphs = [] }: Annotated): string {
  if (of === 'untouched.jsonl') return untouched.get(id) ?? '';
  const sentences = treebank.get(of) ?? sentencesOf(join(corpus, of));
  treebank.set(of, sentences);
  const starts = paragraphs.map((_, at) => paragraphs.slice(0, at).reduce((sum, many) => sum + many, from));
  return paragraphs
    .map((many, at) => sentences.slice(starts[at], (starts[at] ?? 0) + many).join(' '))
    .join('\n\n');
}

const home = join(import.meta.dirname, 'annotated');
for (const file of readdirSync(home)) {
  const rows = readFileSync(join(home, file), 'utf8').trim().split('\n');
  const stories = rows.map((row): GoldStory => {
    const annotated = JSON.parse(row) as Annotated;
    const text = textOf(annotated);
    if (!createHash('sha256').update(text).digest('hex').startsWith(annotated.digest))
      throw new Error(`${annotated.id}: the corpus has another text than was annotated.`);
    const words = (place: Place): string | null =>
      place === null || typeof place === 'string' ? place : text.slice(...place);
    const { id, lang, headline, lede, quotes } = annotated;
    return {
      id,
      lang,
      text,
      headline: words(headline) ?? '',
      headlineSure: headline !== null,
      lede: words(lede) ?? '',
      quotes: quotes.map(({ kind, spans, cue, attribution, speaker }) => ({
        kind,
        spans: spans.map((span) => words(span) ?? ''),
        cue: words(cue),
        attribution: words(attribution),
        speaker: words(speaker),
      })),
    };
  });
  writeFileSync(
    join(folder, basename(file)),
    `${stories.map((story) => JSON.stringify(story)).join('\n')}\n`,
  );
  console.log(`${file}: ${stories.length} stories`);
}
