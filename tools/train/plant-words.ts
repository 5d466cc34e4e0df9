import { isTelling } from '../../src/check/match/align-words.ts';
import { classesOf, relate } from '../../src/check/read/english-senses.ts';
import { stemEnglish } from '../../src/check/read/stem-english.ts';
import { readTarget, type TargetReading } from '../../src/check/view.ts';

/** A text with an error in it; the error's letters, `[start, end)`, or where something was taken out, its tokens. */
export interface Changed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

let seed = 11;
const upTo = (most: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >> 8) % most;
};
const draw = <T>(list: readonly T[]): T | undefined => list[upTo(Math.max(1, list.length))];

const kindOf = (lower: string) =>
  `${[...classesOf(stemEnglish(lower))].sort().join('')} ${/(?:ing|ed|s|ly)$/.exec(lower)?.[0] ?? ''}`;

const joining =
  /^(?:in|after|with|for|because|despite|without|by|from|at|under|during|and|but|who|which|to|of|over|among)$/u;
const adjective = '2';

/** What stands in the texts and may be put into others. */
export class Stock {
  readonly byKind = new Map<string, string[]>();
  readonly describing: string[] = [];
  readonly phrases: string[] = [];

  constructor(texts: Iterable<string>) {
    for (const text of texts) this.#add(text, readTarget(text, []));
  }

  #add(text: string, reading: TargetReading): void {
    const { tokens } = reading;
    for (const [at, { kind, text: word, lower, start }] of tokens.entries()) {
      if (kind !== 'word' || word !== lower) continue;
      if (lower.length > 3) {
        const list = this.byKind.get(kindOf(lower));
        if (list === undefined) this.byKind.set(kindOf(lower), [lower]);
        else list.push(lower);
        const classes = [...classesOf(stemEnglish(lower))].join('');
        if (isTelling(reading, at) && (lower.endsWith('ly') || classes === adjective))
          this.describing.push(lower);
      }
      const phrase = tokens.slice(at, at + 2 + upTo(5));
      if (joining.test(lower) && phrase.every((each) => each.kind === 'word' && each.text === each.lower))
        if (isTelling(reading, at + phrase.length - 1))
          this.phrases.push(text.slice(start, phrase.at(-1)?.end));
    }
  }
}

const plainPlaces = (reading: TargetReading) =>
  reading.tokens.filter(
    ({ kind, text, lower, spaced }, at) =>
      kind === 'word' && text === lower && lower.length > 3 && spaced && isTelling(reading, at),
  );

/** Another word of the same kind in a word's place; null where there is none. */
export function replaceWord(text: string, reading: TargetReading, { byKind }: Stock): Changed | null {
  const old = draw(plainPlaces(reading));
  const list = byKind.get(kindOf(old?.lower ?? '')) ?? [];
  if (old === undefined || list.length < 5) return null;
  const wanted = draw(['any', 'opposite', 'sister']);
  let word: string | undefined;
  for (let tries = 0; tries < 60; tries++) {
    const other = draw(list) ?? '';
    const relation = relate(stemEnglish(old.lower), stemEnglish(other));
    if (other === old.lower || relation === 'same') continue;
    word = other;
    if (wanted === 'any' || relation === wanted) break;
  }
  if (word === undefined) return null;
  return {
    text: text.slice(0, old.start) + word + text.slice(old.end),
    start: old.start,
    end: old.start + word.length,
  };
}

/** A describing word before another, or a phrase behind one. */
export function putIn(text: string, reading: TargetReading, stock: Stock): Changed | null {
  const place = draw(plainPlaces(reading));
  if (place === undefined) return null;
  const isBefore = upTo(3) < 2;
  const words = isBefore ? `${draw(stock.describing)} ` : ` ${draw(stock.phrases)}`;
  const at = isBefore ? place.start : place.end;
  return {
    text: text.slice(0, at) + words + text.slice(at),
    start: isBefore ? at : at + 1,
    end: at + words.length - Number(isBefore),
  };
}

/** One to six words taken out, at least one of them telling; `start` and `end` are their tokens in the whole text. */
export function leaveOut(text: string, reading: TargetReading): Changed | null {
  const { tokens } = reading;
  for (let tries = 0; tries < 20; tries++) {
    const start = upTo(Math.max(1, tokens.length - 1));
    const end = start + 1 + upTo(6);
    const gone = tokens.slice(start, end);
    const isPlain = gone.every((token) => token.kind !== 'mark' && token.text === token.lower);
    if (!isPlain || end > tokens.length || !gone.some((_, far) => isTelling(reading, start + far))) continue;
    const before = text.slice(0, tokens[start]?.start);
    return { text: before + text.slice(tokens[end - 1]?.end).replace(/^ /u, ''), start, end };
  }
  return null;
}
