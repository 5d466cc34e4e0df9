import { type Name, withoutGenitive } from '../../language/en/index.ts';
import { openers } from '../../lexicon/glossary.ts';
import { partsOf } from '../../story/index.ts';
import { isFounded } from '../answers.ts';
import { settleDays } from '../match/days-told.ts';
import { isCommonEnglish, stemEnglish } from '../match/words.ts';
import { matchFigures } from '../match-figures.ts';
import { places } from '../placing.ts';
import type { TargetReading } from '../view.ts';
import type { BriefRule, BriefView } from './text.ts';

const written = (text: string, span: { readonly start: number; readonly end: number }) =>
  text.slice(span.start, span.end);

/** Every point rests on parts that exist. */
export const briefSources: BriefRule = {
  name: 'brief-sources',
  *check({ brief, english, story }) {
    const known = new Set(partsOf(story).map((part) => part.id));
    for (const [index, { cites }] of brief.points.entries()) {
      const at = `brief.points.${index + 1}`;
      if (cites.length === 0) yield { level: 'error', at, message: 'the point cites no part of the story' };
      for (const part of cites) {
        if (!known.has(part))
          yield {
            level: 'error',
            at,
            message: `the point cites “${part}”, which the story does not have`,
            actual: part,
          };
        else if (!english.has(part))
          yield {
            level: 'error',
            at,
            message: `the point cites ${part}, which has no English`,
            actual: part,
          };
      }
    }
  },
};

/** Every figure of a brief stands in the story; one that the parts a point cites have not is a remark. */
export const briefFigures: BriefRule = {
  name: 'brief-figures',
  *check(view) {
    for (const { at, reading, cited } of view.texts) {
      const { added } = matchFigures(view.whole.figures, reading.figures);
      const days = settleDays(view.norwegian.figures, added, view.day);
      const invented = new Set(matchFigures(days.source, days.target).added);
      const { added: uncited, paired } = matchFigures(cited.figures, reading.figures);
      for (const figure of uncited) {
        if (figure.weak || figure.kind === 'relative') continue;
        const actual = written(reading.text, figure);
        const sure = !figure.spelt || figure.kind === 'month' || figure.kind === 'weekday';
        if (invented.has(figure)) {
          const message = `the figure “${actual}” stands nowhere in the story`;
          yield { level: sure ? 'error' : 'warning', at, message, actual };
        } else if (at.startsWith('brief.points')) {
          const message = `the figure “${actual}” stands in another part than those cited`;
          yield { level: 'remark', at, message, actual };
        }
      }
      for (const [from, to] of paired) {
        if (from.unit === null || to.unit === null || from.unit === to.unit) continue;
        const expected = written(cited.text, from);
        const actual = written(reading.text, to);
        yield { level: 'error', at, message: `“${expected}” became “${actual}”`, expected, actual };
      }
    }
  },
};

/** Every name of a brief stands in the story. */
export const briefNames: BriefRule = {
  name: 'brief-names',
  *check(view) {
    const given = view.translation.speakers.flatMap(({ name, role }) =>
      `${name} ${role ?? ''}`.toLowerCase().split(/[\s-]+/),
    );
    const known = new Set(given);
    for (const { at, reading } of view.texts) {
      if (reading.titleCase) continue;
      for (const name of reading.names) {
        if (name.initial && (name.words.some((word) => openers.has(word)) || isNoun(reading, name))) continue;
        const missing = missingWords(reading, view, name).filter((word) => !known.has(word));
        if (missing.every((word) => places(word, view.norwegian))) continue;
        const message = `the name “${name.text}” stands nowhere in the story`;
        yield { level: 'error', at, message, actual: name.text };
      }
    }
  },
};

/** A sentence's first word that is made of common English words, “Homeowners”, is no name. */
function isNoun({ tokens }: TargetReading, { from }: Name): boolean {
  const word = tokens[from]?.lower ?? '';
  const isWord = (part: string) => isCommonEnglish(part) || isCommonEnglish(stemEnglish(part));
  for (let at = 3; at <= word.length - 4; at++)
    if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  return word.endsWith('s') && isWord(word);
}

function missingWords(reading: TargetReading, { whole, norwegian }: BriefView, { from, to }: Name): string[] {
  const missing: string[] = [];
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'word') continue;
    const word = withoutGenitive(token.lower);
    if (isFounded(whole, reading, at) || isFounded(norwegian, reading, at)) continue;
    missing.push(word);
  }
  return missing;
}
