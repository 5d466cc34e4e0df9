import { openers } from '../../lexicon/glossary.ts';
import { partsOf } from '../../story/types.ts';
import { isFounded } from '../answers.ts';
import { matchFigures } from '../match-figures.ts';
import { soundsLike, withoutGenitive } from '../read/names.ts';
import type { TargetReading } from '../view.ts';
import type { BriefRule, BriefText, BriefView } from './text.ts';

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

/** Every figure of a brief stands in the parts it rests on. */
export const briefFigures: BriefRule = {
  name: 'brief-figures',
  *check(view) {
    for (const { at, reading, cited } of view.texts) {
      const { added, paired } = matchFigures(cited.figures, reading.figures);
      for (const figure of added) {
        if (figure.weak || figure.kind === 'relative') continue;
        const actual = written(reading.text, figure);
        const elsewhere = matchFigures(view.whole.figures, [figure]).added.length === 0;
        const sure = !figure.spelt || figure.kind === 'month' || figure.kind === 'weekday';
        const where = elsewhere ? 'stands in another part than those cited' : 'stands nowhere in the English';
        yield {
          level: sure && !elsewhere ? 'error' : 'warning',
          at,
          message: `the figure “${actual}” ${where}`,
          actual,
        };
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

/** Every name of a brief stands in the parts it rests on. */
export const briefNames: BriefRule = {
  name: 'brief-names',
  *check(view) {
    const given = view.translation.speakers.flatMap(({ name, role }) =>
      `${name} ${role ?? ''}`.toLowerCase().split(/[\s-]+/),
    );
    const known = new Set(given);
    for (const text of view.texts) {
      if (text.reading.titleCase) continue;
      for (const name of text.reading.names) {
        if (name.initial && name.words.some((word) => openers.has(word))) continue;
        const missing = missingWords(text, text.cited, name.from, name.to).filter((word) => !known.has(word));
        if (missing.length === 0 || (name.initial && isCommonWord(text, name.from, view))) continue;
        const elsewhere = missingWords(text, view.whole, name.from, name.to).length === 0;
        const where = elsewhere ? 'stands in another part than those cited' : 'stands nowhere in the English';
        yield {
          level: elsewhere ? 'warning' : 'error',
          at: text.at,
          message: `the name “${name.text}” ${where}`,
          actual: name.text,
        };
      }
    }
  },
};

/** A sentence's first word that the English has in small letters is no name. */
const isCommonWord = ({ reading }: BriefText, at: number, view: BriefView) =>
  view.whole.tokens.some((token) => token.text === reading.tokens[at]?.lower);

function missingWords({ reading }: BriefText, cited: TargetReading, from: number, to: number): string[] {
  const missing: string[] = [];
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'word') continue;
    const word = withoutGenitive(token.lower);
    if (
      isFounded(cited, reading, at) ||
      cited.tokens.some(
        (other) => other.text !== other.lower && soundsLike(withoutGenitive(other.lower), word),
      )
    )
      continue;
    missing.push(word);
  }
  return missing;
}
