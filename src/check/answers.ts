import { withoutGenitive } from '../language/en/index.ts';
import type { Lookup, SourceReading, TargetReading } from './view.ts';

/** Whether a source token finds something in the English that it may stand for. */
export function isAnswered(source: SourceReading, at: number, target: Lookup): boolean {
  const token = source.tokens[at];
  if (token === undefined) return false;
  const { lower } = token;
  if (target.lowers.has(lower)) return true;
  const word = source.words[at];
  if (!word) return false;
  for (const stem of word.stems) if (target.stems.has(stem)) return true;
  if (target.skeletons.has(word.skeleton)) return true;
  return (
    lower.endsWith('s') &&
    lower.length > 3 &&
    (target.lowers.has(lower.slice(0, -1)) || target.lowers.has(withoutGenitive(lower)))
  );
}

/** Whether an English token finds something in the source that it may stand for. */
export function isFounded(source: Lookup, target: TargetReading, at: number): boolean {
  const token = target.tokens[at];
  if (token === undefined) return false;
  if (source.lowers.has(token.lower)) return true;
  const word = target.words[at];
  if (!word) return false;
  if (source.stems.has(word.stem) || source.skeletons.has(word.skeleton)) return true;
  const bare = withoutGenitive(token.lower);
  return source.lowers.has(bare) || source.lowers.has(`${bare}s`);
}
