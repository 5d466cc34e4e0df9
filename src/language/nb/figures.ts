import { norwegianNumbers as words } from '../../lexicon/numbers.ts';
import { type Figure, mayJoin, openFigures, readDigits, shareUnits, yearsFrom } from '../figures.ts';
import type { Token } from '../tokens.ts';
import { isDayBefore, readWrittenRun } from '../written-dates.ts';
import {
  addsTo,
  articles,
  betweenYears,
  clockWords,
  feast,
  halves,
  isCentury,
  isPitch,
  isPlain,
  isYears,
  measureOf,
  monthOf,
  ordinals,
  readCompound,
  readDecade,
  relativeDays,
  spelt,
  weekdayOf,
} from './number-words.ts';
import { norwegianTimeAt } from './spoken-times.ts';

const currencySigns = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['nok', 'NOK'],
]);
/** Written like numbers, but most often something else: "en" the article, "attende" back. */
const weakWords = new Set(['en', 'et', 'ein', 'eit', 'ett', 'eitt', 'null', 'attende']);

/** The figures of a Norwegian text, in order. */
export function readNorwegianFigures(tokens: readonly Token[]): Figure[] {
  const { figures, wordAt, isHyphen, push } = openFigures(tokens);

  /** The unit after a number, and where reading goes on. */
  const unitAfter = (next: number, from: number): [string | null, number] => {
    if (tokens[next]?.text === '%') return ['percent', next + 1];
    if (tokens[next]?.text === '€') return ['EUR', next + 1];
    if (tokens[next]?.text === '$') return ['USD', next + 1];
    if (tokens[next]?.text === '£') return ['GBP', next + 1];
    const dashed = tokens[next]?.text === '-' ? next + 1 : next;
    const unit = measureOf(wordAt(dashed));
    if (unit !== undefined) return [unit, dashed + 1];
    return [currencySigns.get(tokens[from - 1]?.lower ?? '') ?? null, next];
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (token.kind === 'digits') {
      const written = clockWords.has(wordAt(at - 1)) ? null : readWrittenRun(tokens, at, false);
      if (written !== null && (written.race !== null || written.date?.year != null)) {
        const { race, date } = written;
        push(at, written.next, { values: race === null ? [] : [race], date });
        at = written.next - 1;
        continue;
      }
      const date = written?.date ?? null;
      const run = readDigits(tokens, at, '.');
      let next = run.next;
      const isHour =
        clockWords.has(wordAt(at - 1)) || (tokens[at - 1]?.text === '.' && wordAt(at - 2) === 'kl');
      const value = run.values[0] ?? 0;
      // "kl. 0615", as the police write it
      const compact = isHour ? /^([01]\d|2[0-4])([0-5]\d)$/.exec(token.text) : null;
      const clock = compact === null ? run.clock : Number(compact[1]) * 60 + Number(compact[2]);
      if (isHour && (clock !== null || (value <= 24 && Number.isInteger(value)))) {
        const exact = token.text.length > 1 && token.text.startsWith('0') ? ({ exact: true } as const) : {};
        push(at, next, { kind: 'clock', values: [clock ?? value * 60], ...exact });
      } else if (run.clock !== null && run.values.length === 0) {
        push(at, next, { kind: 'clock', values: [run.clock] });
      } else {
        const suffix = isHyphen(next) ? wordAt(next + 1) : '';
        // "1800- og 1900-tallet", "60- eller 70-åra"
        if (betweenYears.has(suffix) && isYears(wordAt(next + 4))) {
          push(at, next + 1, { kind: 'years', values: yearsFrom(value) });
          at = next;
          continue;
        }
        if (isYears(suffix)) {
          push(at, next + 2, { kind: 'years', values: yearsFrom(value) });
          at = next + 1;
          continue;
        }
        const nth = tokens[next]?.text === '.' && !tokens[next]?.spaced ? wordAt(next + 1) : '';
        if (isPitch(value, suffix)) {
          at = next + 1;
          continue;
        }
        if (isCentury(nth)) {
          push(at, next + 2, { kind: 'years', values: [(value - 1) * 100] });
          at = next + 1;
          continue;
        }
        if (feast.test(nth)) {
          at = next + 1;
          continue;
        }
        const scale = words.scales.get(wordAt(next));
        if (scale !== undefined) {
          next++;
          if (tokens[next]?.text === '.' && measureOf(wordAt(next + 1)) !== undefined) next++;
        }
        const [unit, end] = unitAfter(next, at);
        const times = scale ?? 1;
        const isDated = date !== null && unit === null && scale === undefined;
        push(at, end, { values: run.values.map((each) => each * times), unit, date: isDated ? date : null });
        next = end;
      }
      at = next - 1;
      continue;
    }
    const { lower, spelling } = token;
    if (spelling === null || isPlain(spelling)) continue;
    const weekday = weekdayOf(lower);
    if (weekday !== undefined) {
      push(at, at + 1, { kind: 'weekday', values: [weekday], spelt: true });
      continue;
    }
    const decade = readDecade(lower);
    if (decade !== undefined) {
      // "gradar på tjuetalet" may be told in Fahrenheit
      const weak = decade < 40 && lower.includes('tal');
      push(at, at + 1, { kind: 'years', values: yearsFrom(decade), spelt: true, weak });
      continue;
    }
    const found = readCompound(lower);
    if (found !== null) {
      push(
        at,
        at + 1,
        found.isClock
          ? { kind: 'clock', values: [found.value * 60], spelt: true, weak: true }
          : { values: [found.value], spelt: true },
      );
      continue;
    }
    const beside =
      isDayBefore(tokens, at) ||
      (tokens[at + 1]?.text === '.' && lower !== 'jul' && lower !== 'mar' && tokens[at + 2] !== undefined);
    const month = monthOf(lower) ?? (beside ? words.shortMonths.get(lower) : undefined);
    if (month !== undefined) {
      if (token.text !== 'Mars') push(at, at + 1, { kind: 'month', values: [month], spelt: true });
      continue;
    }
    const day = lower === 'i' ? relativeDays.get(wordAt(at + 1)) : undefined;
    if (day !== undefined) {
      push(at, at + 2, { kind: 'relative', values: day, spelt: true });
      at++;
      continue;
    }
    const isClock = clockWords.has(lower);
    const time = norwegianTimeAt(tokens, isClock ? at + 1 : at, isClock);
    if (time !== null) {
      push(at, time.next, { kind: 'clock', values: [time.minutes], spelt: true });
      at = time.next - 1;
      continue;
    }
    const simple = words.fractions.get(lower) ?? words.vague.get(lower) ?? ordinals.get(lower);
    if (simple !== undefined) {
      if (ordinals.has(lower) && isCentury(wordAt(at + 1))) {
        push(at, at + 2, { kind: 'years', values: [(simple - 1) * 100], spelt: true });
        at++;
        continue;
      }
      // "en halv million", "titalls millioner", "hundrevis av tusen"
      const isVague = words.vague.has(lower);
      const isPart = words.fractions.has(lower);
      const far = isVague && wordAt(at + 1) === 'av' ? 2 : 1;
      const scale = isVague || isPart ? (words.scales.get(wordAt(at + far)) ?? 1) : 1;
      // "for kvart tusen": of every thousand
      const times = lower === 'kvart' && scale < 1e6 ? 1 : scale;
      const behind = times === 1 ? at + 1 : at + far + 1;
      const isCounted = times > 1 || (isPart && lower !== 'kvart');
      const [unit, end] = isCounted ? unitAfter(behind, at) : [null, behind];
      push(at, end, {
        values: (lower === 'titalls' ? [10, 12, 20] : [simple]).map((each) => each * times),
        spelt: true,
        unit,
        weak: times === 1 && (weakWords.has(lower) || simple < 4),
      });
      at = end - 1;
      continue;
    }
    let total = 0;
    let current = 0;
    let next = at;
    for (let word = lower; word !== ''; word = wordAt(next)) {
      const unit = spelt.get(word);
      const scale = words.scales.get(word);
      if (unit !== undefined && addsTo(current, unit)) current += unit;
      else if (scale === 100) current = Math.max(current, 1) * 100;
      else if (scale !== undefined) {
        total += Math.max(current, 1) * scale;
        current = 0;
      } else if (word !== 'og' || !mayJoin(0, current, words.scales.get(wordAt(next + 2)))) break;
      else if (!addsTo(current, spelt.get(wordAt(next + 1)) ?? 100)) break;
      next++;
    }
    if (next === at) continue;
    let value = total + current;
    if (wordAt(next) === 'og' && articles.has(wordAt(next + 1)) && halves.has(wordAt(next + 2))) {
      const scale = words.scales.get(wordAt(next + 3));
      value = (value + 0.5) * (scale ?? 1);
      next += scale === undefined ? 3 : 4;
    }
    const [unit, end] = unitAfter(next, at);
    // "et par tusen" may be “two thousand”, or “a couple of thousand”.
    const couple = wordAt(at - 1) === 'par' && value >= 100;
    push(at, end, {
      values: wordAt(next) === 'tiår' ? [value, value * 10] : couple ? [value * 2, value, 2] : [value],
      spelt: true,
      unit,
      weak: weakWords.has(lower) && next === at + 1,
    });
    at = end - 1;
  }
  return shareUnits(figures, tokens);
}
