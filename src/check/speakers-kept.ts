import {
  englishReporting,
  englishSpeaks,
  norwegianReporting,
  norwegianSpeaks,
} from '../lexicon/reporting.ts';
import { isFounded } from './answers.ts';
import type { Name } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import type { Draft, Rule } from './rule.ts';
import type { Pair, View } from './view.ts';

/** A name that speaks, and whether the verb stands right beside it. */
const speakersOf = (names: readonly Name[], tokens: readonly Token[], verbs: ReadonlySet<string>): Name[] =>
  names.filter(
    ({ from, to }) => verbs.has(tokens[from - 1]?.lower ?? '') || verbs.has(tokens[to]?.lower ?? ''),
  );

const sourceHints = ['ifølge', 'ifølgje', 'følge', 'følgje'];

/** The attribution beside a quote names the same person; none is dropped. */
export const speakersKept: Rule = {
  name: 'speakers-kept',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const cues =
        countIn(source.tokens, norwegianReporting) +
        sourceHints.filter((word) => source.lowers.has(word)).length;
      if (cues === 0) continue;
      const swapped = findSwapped(pair, view);
      if (swapped !== null) yield swapped;
      else if (countIn(target.tokens, englishReporting) === 0 && isAttributed(pair)) {
        const message =
          'the source of what is said has gone: the English has no “said”, “according to” or the like';
        yield { level: 'error', at: index, message };
      }
    }
  },
};

function countIn(tokens: readonly Token[], verbs: ReadonlySet<string>): number {
  let count = 0;
  for (const token of tokens) if (token.kind === 'word' && verbs.has(token.lower)) count++;
  return count;
}

/** A cue that surely reports speech, not "fortalt" in passing. */
const isAttributed = ({ source }: Pair) =>
  source.lowers.has('ifølge') || source.lowers.has('ifølgje') || countIn(source.tokens, norwegianSpeaks) > 0;

/** Another name speaks in the English than in the Norwegian. */
function findSwapped({ source, target, index }: Pair, view: View): Draft | null {
  const from = speakersOf(source.names, source.tokens, norwegianReporting);
  if (from.length === 0) return null;
  const to = speakersOf(target.names, target.tokens, englishSpeaks);
  for (const speaker of to) {
    if (speaker.initial && !view.targetNames.has(speaker.words[0] ?? '')) continue;
    const words = speaker.words;
    if (
      from.some((name) =>
        name.words.some((word) => words.includes(word) || words.includes(word.replace(/s$/, ''))),
      )
    )
      continue;
    const speaking = new Set(from.flatMap((name) => name.words));
    const founded = source.names.find(
      (name) => !from.includes(name) && name.words.some((word) => words.includes(word)),
    );
    const silent = words.every(
      (word, offset) => !speaking.has(word) && !isFounded(source, target, speaker.from + offset),
    );
    if (founded === undefined && !silent) continue;
    const expected = from[0]?.text ?? '';
    if (to.some((name) => name.words.some((word) => speaking.has(word))) && founded !== undefined) continue;
    const message = `“${expected}” speaks in the Norwegian, “${speaker.text}” in the English`;
    return { level: 'error', at: index, message, expected, actual: speaker.text };
  }
  return null;
}
