import { englishReporting } from '../../lexicon/reporting.ts';
import { rememberWhileHeld } from '../../lexicon/starred.ts';
import { isFounded } from '../answers.ts';
import { enough } from '../levels.ts';
import { findChangedLimits } from '../limits-kept.ts';
import { findOtherWord } from '../other-word.ts';
import { readLimits } from '../read/limits.ts';
import { tokenise } from '../read/tokens.ts';
import { clip } from '../rule.ts';
import type { TargetReading } from '../view.ts';
import { type Retold, readRetold } from './retold.ts';
import type { BriefRule, BriefView } from './text.ts';

const retoldOf = rememberWhileHeld((view: BriefView): readonly Retold[] => readRetold(view));

/** What a brief says and nothing in the sentences it retells, or anywhere in the story, stands behind. */
export const briefAdded: BriefRule = {
  name: 'brief-added',
  *check(view) {
    for (const { at, target, compared } of retoldOf(view)) {
      if (at.startsWith('gist.')) continue;
      for (const { from, to, words, surplus } of compared.added) {
        const isNew = (place: number) =>
          !isFounded(view.norwegian, target, place) &&
          !isFounded(view.whole, target, place) &&
          !englishReporting.has(target.tokens[place]?.lower ?? '');
        const share = words.filter(isNew).length / words.length;
        if (share * surplus <= enough['brief-added']) continue;
        const actual = clip(target.text.slice(target.tokens[from]?.start, target.tokens[to - 1]?.end));
        const message = `nothing in the story seems to stand behind “${actual}”`;
        yield { level: 'remark', at, message, actual };
      }
    }
  },
};

/** How many, how often, how surely, when and which way, as the sentences tell it that the brief retells. */
export const briefLimits: BriefRule = {
  name: 'brief-limits',
  *check(view) {
    for (const { at, source, target, compared, cited } of retoldOf(view)) {
      for (const { expected, actual } of findChangedLimits(source, target, compared.alignment, 'english')) {
        if (actual === undefined) continue;
        if (expected !== undefined) {
          const message = `“${expected}” of the story became “${actual}”`;
          yield { level: 'remark', at, message, expected, actual };
        } else if (!at.startsWith('gist.') && !hasLimitLike(cited, actual)) {
          yield { level: 'remark', at, message: `nothing in the story says “${actual}” here`, actual };
        }
      }
    }
  },
};

/** Whether a text has a word anywhere that may say the same. */
function hasLimitLike(text: TargetReading, words: string): boolean {
  const [own] = readLimits(tokenise(words), 'english').filter(({ tells }) => tells);
  return readLimits(text.tokens, 'english').some(
    ({ family, kind }) => family === own?.family && kind === own.kind,
  );
}

/** A word of the brief that excludes the one in its place in the sentence retold. */
export const briefOtherWord: BriefRule = {
  name: 'brief-other-word',
  *check(view) {
    for (const { at, source, target, compared } of retoldOf(view)) {
      const found = findOtherWord(source, target, compared);
      if (found === null) continue;
      const message = `“${found.expected}” of the story seems to have become “${found.actual}”`;
      yield { level: 'remark', at, message, ...found };
    }
  },
};
