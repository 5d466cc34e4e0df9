/**
 * Lists the verbs that the treebank has four times or more and that are no reporting verbs: `node tools/train/train-verbs.ts
 * TREEBANK [LEAVE-OUT.jsonl …]` writes src/lexicon/verbs.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tags } from '../../src/language/nb/tag-features.ts';
import cues from '../../src/lexicon/cues.json' with { type: 'json' };
import { verbOf } from '../../src/story/reported/predicate.ts';
import { documentsOf, readTreebank } from './treebank.ts';

const [folder = '', ...others] = process.argv.slice(2);
const leaveOut = documentsOf(others);
const listed = new Set(
  cues.flatMap((cue) => ('particle' in cue ? [] : [cue.verb, ...cue.forms, ...cue.done])),
);
const verbal = new Set([tags.indexOf('finite'), tags.indexOf('infinitive'), tags.indexOf('participle')]);
const nameTag = tags.indexOf('name');
const dashes = new Set(['-', '–', '«']);
const speaking = new Map<string, number>();
const parted = new Set(cues.flatMap((cue) => ('particle' in cue ? cue.forms.map(verbOf) : [])));
const times = new Map<string, number>();
for (const name of ['nb-train', 'nn-train'])
  for (const { words, tags: given } of readTreebank(join(folder, `${name}.conll.gz`), leaveOut))
    for (const [at, word] of words.entries()) {
      const lower = word.toLowerCase();
      if (!verbal.has(given[at] ?? -1) || listed.has(lower) || !/^\p{Ll}+$/u.test(lower)) continue;
      const stem = verbOf(lower);
      // "– Nei, |glefser| Moe.": what stands so speaks.
      const after = given[at + 1] === nameTag || /^(?:han|hun|ho)$/.test(words[at + 1] ?? '');
      if (dashes.has(words[0] ?? '') && /^[,?!»"]$/.test(words[at - 1] ?? '') && after)
        speaking.set(stem, (speaking.get(stem) ?? 0) + 1);
      if (!listed.has(stem)) times.set(stem, (times.get(stem) ?? 0) + 1);
    }
const speaks = (stem: string, count: number): boolean =>
  !parted.has(stem) && (speaking.get(stem) ?? 0) * 20 > count;
const stems = [...times].filter(([stem, count]) => count > 3 && !speaks(stem, count)).map(([stem]) => stem);
writeFileSync(
  'src/lexicon/verbs.json',
  `${JSON.stringify({
    about:
      'Stems of the verbs that the Norwegian Dependency Treebank (annotations: National Library of Norway, CC0) has four times or more, never behind speech, and that cues.json does not list; made by tools/train/train-verbs.ts.',
    stems: stems.sort().join(' '),
  })}\n`,
);
console.log(`${stems.length} stems`);
