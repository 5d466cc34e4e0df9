import { englishNumbers as words } from '../../lexicon/numbers.ts';
import { type Figure, mayJoin, openFigures, readDigits, shareUnits, yearsFrom } from '../figures.ts';
import type { Token } from '../tokens.ts';
import { readWrittenRun } from '../written-dates.ts';
import { centuryEnds } from './centuries.ts';
import {
  beforeLastMay,
  beforeMay,
  currencySigns,
  decades,
  fits,
  mayBeFigure,
  ordinalEndings,
  plainWeekdayOf,
  relativeDays,
  romanAt,
  suffixScales,
  weakWords,
} from './number-words.ts';
import { englishTimeAt } from './spoken-times.ts';

/** The figures of an English text, in order. */
export function readEnglishFigures(tokens: readonly Token[]): Figure[] {
  const { figures, wordAt, isHyphen, push } = openFigures(tokens);
  const centuryEnd = centuryEnds({ wordAt, isHyphen });

  const unitAfter = (next: number, from: number): [string | null, number] => {
    if (tokens[next]?.text === '%') return ['percent', next + 1];
    const at = isHyphen(next) ? next + 1 : next;
    const word = wordAt(at);
    if (word === 'per' && wordAt(at + 1) === 'cent') {
      return wordAt(at + 2).startsWith('point') ? ['points', at + 3] : ['percent', at + 2];
    }
    const unit = words.measures.get(word);
    if (unit === 'percent') return wordAt(at + 1).startsWith('point') ? ['points', at + 2] : [unit, at + 1];
    if (unit !== undefined) return [unit, at + 1];
    return [currencySigns.get(tokens[from - 1]?.lower ?? '') ?? null, next];
  };

  /** Minutes after midnight by am and pm, and where reading goes on; null if neither stands at `at`. */
  const dayHalf = (minutes: number, at: number): [number, number] | null => {
    const word = wordAt(at);
    const dotted = (word === 'a' || word === 'p') && tokens[at + 1]?.text === '.' && wordAt(at + 2) === 'm';
    if (word !== 'am' && word !== 'pm' && !dotted) return null;
    const hours = Math.floor(minutes / 60) % 12;
    return [(hours + (word.startsWith('p') ? 12 : 0)) * 60 + (minutes % 60), at + (dotted ? 4 : 1)];
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const time = englishTimeAt(tokens, at);
    if (time !== null) {
      push(at, time.next, { kind: 'clock', values: [time.minutes, time.minutes + 720], spelt: true });
      at = time.next - 1;
      continue;
    }
    if (token.kind === 'digits') {
      const written = readWrittenRun(tokens, at, true);
      if (written !== null) {
        const { race, date } = written;
        if (race !== null) push(at, written.next, { values: [race] });
        if (date !== null) {
          push(at, written.next, { values: [date.day] });
          push(at, written.next, { kind: 'month', values: [date.month] });
          push(at, written.next, { values: [date.year ?? 0] });
        }
        at = written.next - 1;
        continue;
      }
      const run = readDigits(tokens, at, ',');
      let next = run.next;
      const value = run.values[0] ?? 0;
      const half = run.clock !== null || value <= 12 ? dayHalf(run.clock ?? value * 60, next) : null;
      const joined = tokens[next]?.spaced === false ? wordAt(next) : '';
      if (half !== null) {
        push(at, half[1], { kind: 'clock', values: [half[0]] });
        next = half[1];
      } else if (run.clock !== null && run.values.length === 0) {
        push(at, next, { kind: 'clock', values: [run.clock, (run.clock + 720) % 1440] });
      } else if (joined === 's') {
        push(at, next + 1, { kind: 'years', values: yearsFrom(value) });
        next++;
      } else {
        const isOrdinal = ordinalEndings.has(joined);
        if (isOrdinal) next++;
        const century = isOrdinal ? centuryEnd(next) : null;
        if (century !== null) {
          push(at, century, { kind: 'years', values: [(value - 1) * 100] });
          at = century - 1;
          continue;
        }
        const second = Number(tokens[next + 1]?.text);
        const slash = tokens[next]?.text;
        if (
          (slash === '/' || slash === '.') &&
          tokens[next + 2]?.text === slash &&
          second <= 31 &&
          value <= 31 &&
          /^\d{2,4}$/.test(tokens[next + 3]?.text ?? '')
        ) {
          push(at, next, { values: [value, second] });
          push(next + 1, next + 2, { kind: 'month', values: [second, value] });
          at = next + 2;
          continue;
        }
        const dash = isHyphen(next) ? 1 : 0;
        const scale = words.scales.get(wordAt(next + dash)) ?? suffixScales.get(joined);
        if (scale !== undefined) next += 1 + dash;
        const [unit, end] = unitAfter(next, at);
        const values = run.values.map((each) => each * (scale ?? 1));
        const others: Readonly<Record<string, number>> = { decade: 10, decades: 10, basis: 0.01 };
        const times = others[wordAt(next)];
        push(at, end, { values: times === undefined ? values : [value, value * times], unit });
        next = end;
      }
      at = next - 1;
      continue;
    }
    const { lower, spelling } = token;
    if (spelling === null || !mayBeFigure(spelling)) continue;
    const weekday = plainWeekdayOf(lower);
    if (weekday !== undefined) {
      push(at, at + 1, { kind: 'weekday', values: [weekday], spelt: true });
      continue;
    }
    const full = words.months.get(lower) ?? words.months.get(lower.replace(/['’]s$/, ''));
    const month = full ?? words.shortMonths.get(lower);
    if (month !== undefined && token.text !== lower) {
      const isMonthAt = (near: number) =>
        isHyphen(Math.min(at, near) + 1) && words.shortMonths.has(wordAt(near));
      const beside =
        tokens[at + 1]?.kind === 'digits' ||
        tokens[at - 1]?.kind === 'digits' ||
        isMonthAt(at + 2) ||
        isMonthAt(at - 2);
      const sure = full !== undefined && month !== 5 && month !== 3;
      const stopped = full === undefined && tokens[at + 1]?.text === '.';
      const before = wordAt(isHyphen(at - 1) ? at - 2 : at - 1);
      const placed =
        full !== undefined &&
        (beforeMay.has(before) ||
          (beforeLastMay.has(before) && tokens[at + 1]?.kind !== 'word') ||
          /['’]s$/.test(lower));
      if (sure || beside || stopped || placed) {
        push(at, at + 1, { kind: 'month', values: [month], spelt: true });
      }
      continue;
    }
    const roman = romanAt(tokens, at);
    if (roman !== undefined && /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? '')) {
      push(at, at + 1, { values: [roman], spelt: true, weak: true });
      continue;
    }
    const decade = decades.get(lower);
    if (decade !== undefined) {
      push(at, at + 1, { kind: 'years', values: yearsFrom(decade), spelt: true });
      continue;
    }
    const day = relativeDays.get(lower.replace(/['’]s$/, ''));
    if (day !== undefined) {
      push(at, at + 1, { kind: 'relative', values: [day], spelt: true });
      continue;
    }
    if (lower === 'noon' || lower === 'midnight') {
      push(at, at + 1, {
        kind: 'clock',
        values: lower === 'noon' ? [720] : [0, 1440],
        spelt: true,
        weak: true,
      });
      continue;
    }
    let total = 0;
    let current = 0;
    let next = at;
    let ordinal = false;
    const isAdded = (word: string) => {
      const number = words.units.get(word) ?? words.tens.get(word) ?? words.ordinals.get(word);
      return number === undefined ? words.scales.has(word) : fits(current, number);
    };
    for (;;) {
      const word = wordAt(next);
      const unit = words.units.get(word) ?? words.tens.get(word);
      const nth = words.ordinals.get(word);
      const scale = words.scales.get(word);
      if (unit !== undefined && fits(current, unit)) current += unit;
      else if (nth !== undefined && (current === 0 ? total === 0 : fits(current, nth))) {
        current += nth;
        ordinal = true;
        next++;
        break;
      } else if (scale === 100) current = Math.max(current, 1) * 100;
      else if (scale !== undefined) {
        total += Math.max(current, 1) * scale;
        current = 0;
      } else {
        const joins = mayJoin(total, current, words.scales.get(wordAt(next + 2)));
        const goesOn = word === 'and' ? joins : isHyphen(next) && current > 0 && (current < 100 || joins);
        if (!goesOn || !isAdded(wordAt(next + 1))) break;
      }
      next++;
    }
    if (next > at) {
      let value = total + current;
      const century = ordinal ? centuryEnd(next) : null;
      if (century !== null) {
        push(at, century, { kind: 'years', values: [(value - 1) * 100], spelt: true });
        at = century - 1;
        continue;
      }
      if (wordAt(next) === 'and' && wordAt(next + 1) === 'a' && wordAt(next + 2) === 'half') {
        const scale = words.scales.get(wordAt(next + 3));
        value = (value + 0.5) * (scale ?? 1);
        next += scale === undefined ? 3 : 4;
      }
      const clock = value <= 12 ? dayHalf(value * 60, next) : null;
      if (clock !== null) {
        push(at, clock[1], { kind: 'clock', values: [clock[0]], spelt: true });
        at = clock[1] - 1;
        continue;
      }
      const [unit, end] = unitAfter(next, at);
      push(at, end, {
        values: wordAt(next).startsWith('decade') ? [value, value * 10] : [value],
        spelt: true,
        unit,
        weak: weakWords.has(lower) && next === at + 1,
      });
      at = end - 1;
      continue;
    }
    const simple = words.fractions.get(lower) ?? words.vague.get(lower);
    if (simple !== undefined) {
      // "half a million", "hundreds of thousands", "a quarter of a billion"
      const of = wordAt(at + 1) === 'of' ? at + 1 : at;
      const far = wordAt(of + 1) === 'a' ? of + 2 : of + 1;
      const times = words.scales.get(wordAt(far)) ?? words.vague.get(wordAt(far));
      const [unit, end] = times === undefined ? [null, at + 1] : unitAfter(far + 1, at);
      push(at, end, {
        values: [simple * (times ?? 1)],
        spelt: true,
        unit,
        weak: times === undefined && (weakWords.has(lower) || words.fractions.has(lower)),
      });
      at = end - 1;
    }
  }
  return shareUnits(figures, tokens);
}
