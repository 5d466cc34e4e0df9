import { withoutGenitive } from './read/names.ts';
import type { Lookup, SourceReading, TargetReading } from './view.ts';

/** Whether a source token finds something in the English that may stand for it. */
export function isAnswered(source: SourceReading, at: number, target: Lookup): boolean {
  const token = source.tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (target.lowers.has(token.lower)) return true;
  const word = source.words[at];
  if (word === null || word === undefined) return false;
  for (const stem of word.stems) if (target.stems.has(stem)) return true;
  if (word.skeleton.length > 2 && target.skeletons.has(word.skeleton)) return true;
  if (token.lower.endsWith('s') && token.lower.length > 3) {
    if (target.lowers.has(token.lower.slice(0, -1)) || target.lowers.has(withoutGenitive(token.lower)))
      return true;
  }
  return false;
}

/** Whether an English token finds something in the source that it may stand for. */
export function isFounded(source: Lookup, target: TargetReading, at: number): boolean {
  const token = target.tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (source.lowers.has(token.lower)) return true;
  const word = target.words[at];
  if (word === null || word === undefined) return false;
  if (source.stems.has(word.stem)) return true;
  if (word.skeleton.length > 2 && source.skeletons.has(word.skeleton)) return true;
  const bare = withoutGenitive(token.lower);
  return source.lowers.has(bare) || source.lowers.has(`${bare}s`);
}

export interface Likeness {
  /** Weight of the source words answered, and of all. */
  readonly answered: number;
  readonly sourceWeight: number;
  readonly founded: number;
  readonly targetWeight: number;
  /** 0 (nothing in common) to 1. */
  readonly score: number;
}

/** How much two texts answer each other, by dictionary, cognates, names and digits. */
export function compare(source: SourceReading, target: TargetReading): Likeness {
  let answered = 0;
  let sourceWeight = 0;
  let founded = 0;
  let targetWeight = 0;
  for (const [at, token] of source.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const weight = source.words[at]?.weight ?? 1;
    sourceWeight += weight;
    if (isAnswered(source, at, target)) answered += weight;
  }
  for (const [at, token] of target.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const weight = target.words[at]?.weight ?? 1;
    targetWeight += weight;
    if (isFounded(source, target, at)) founded += weight;
  }
  const whole = sourceWeight + targetWeight;
  return {
    answered,
    sourceWeight,
    founded,
    targetWeight,
    score: whole === 0 ? 0 : (answered + founded) / whole,
  };
}
