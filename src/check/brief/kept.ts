import { soundsLike, withoutGenitive } from '../../language/en/index.ts';
import { tokenise } from '../../language/index.ts';
import { englishReporting } from '../../lexicon/reporting.ts';
import { rememberWhileHeld } from '../../lexicon/starred.ts';
import { isFounded } from '../answers.ts';
import { enough } from '../levels.ts';
import { findChangedLimits } from '../limits-kept.ts';
import { type Alignment, firm } from '../match/align-words.ts';
import { readLimits } from '../match/limits.ts';
import { findOtherWord } from '../other-word.ts';
import { places } from '../placing.ts';
import { clip } from '../rule.ts';
import { deniesInEnglish } from '../sense-kept.ts';
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
        yield { level: 'remark', at, message, actual, odds: share * surplus };
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
        if (actual === undefined) {
          // A brief leaves out what it likes, but no “not” of what it retells.
          if (
            expected !== undefined &&
            deniesInEnglish(expected.toLowerCase()) &&
            !at.startsWith('gist.') &&
            isRetoldRound(source, compared.alignment, expected)
          ) {
            const message = `“${expected}” of the story is not in what retells it`;
            yield { level: 'remark', at, message, expected };
          }
        } else if (expected !== undefined) {
          const message = `“${expected}” of the story became “${actual}”`;
          yield { level: 'remark', at, message, expected, actual, odds: -0.5 };
        } else if (!at.startsWith('gist.') && !hasLimitLike(cited, actual)) {
          yield { level: 'remark', at, message: `nothing in the story says “${actual}” here`, actual };
        }
      }
    }
  },
};

/** Whether the brief has what stands right before and right behind a word of the story, close together. */
function isRetoldRound({ text, tokens }: TargetReading, { byFrom }: Alignment, words: string): boolean {
  const start = text.indexOf(words);
  const at = tokens.findIndex((token) => token.start >= start);
  const answerFrom = (step: number) => {
    for (let far = 1; far <= 3; far++) {
      const link = byFrom[at + step * far];
      if (link !== undefined && link.strength > firm) return link.to;
    }
    return null;
  };
  const before = answerFrom(-1);
  const after = answerFrom(1);
  return before !== null && after !== null && Math.abs(after - before) <= 4;
}

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

/** A name of the brief that the story spells otherwise, or that a point has and neither its parts nor those before. */
export const briefNamesPlaced: BriefRule = {
  name: 'brief-names-placed',
  *check(view) {
    for (const { at, source, target } of retoldOf(view)) {
      if (target.titleCase) continue;
      const own = nearPoint(view, at);
      for (const name of target.names) {
        if (name.initial) continue;
        const missing = name.words.find((word) => word.length > 2 && !hasName(source, word));
        if (missing === undefined || places(missing, view.norwegian)) continue;
        const isThere = hasName(view.whole, missing) || view.norwegian.lowers.has(missing);
        const expected = isThere ? undefined : namesLike(view.whole, missing);
        const actual = name.text;
        if (expected !== undefined)
          yield {
            level: 'remark',
            at,
            message: `the name “${actual}” is spelt “${expected}” in the story`,
            expected,
            actual,
          };
        else if (isThere && own !== null && !own.includes(missing)) {
          const message = `the name “${actual}” stands in other parts of the story than those cited`;
          yield { level: 'remark', at, message, actual };
        }
      }
    }
  },
};

/** The English of a point's parts, of the part before each, and the names of those who speak there; null elsewhere. */
function nearPoint({ brief, english, story, translation }: BriefView, at: string): string | null {
  const point = brief.points[Number(/^brief\.points\.(\d+)$/.exec(at)?.[1] ?? 0) - 1];
  if (point === undefined) return null;
  const order = [...english.keys()];
  const parts = new Set(point.cites.flatMap((id) => [id, order[order.indexOf(id) - 1] ?? id]));
  const speakers = new Set(story.quotes.flatMap(({ part, speaker }) => (parts.has(part) ? [speaker] : [])));
  const names = translation.speakers.flatMap(({ id, name }) => (speakers.has(id) ? [name] : []));
  return [...[...parts].map((id) => english.get(id) ?? ''), ...names].join(' ').toLowerCase();
}

const hasName = ({ tokens }: TargetReading, word: string): boolean =>
  tokens.some(({ lower }) => lower === word || withoutGenitive(lower) === word || lower === `${word}s`);

const namesLike = ({ tokens }: TargetReading, word: string): string | undefined =>
  tokens.find(({ text, lower }) => text !== lower && soundsLike(withoutGenitive(lower), word))?.text;
