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
