import { isNoun, type Token } from '../language/nb/index.ts';
import { isAgent } from './somebody.ts';
import type { Source } from './sources.ts';

const kinds = ['person', 'group', 'organisation', 'document'] as const;

/** What kind of source it is, as far as its words tell; evidence of whether it can have said something. */
export function kindOfSource(tokens: readonly Token[], source: Source): string {
  if (source.kind === 'he' || source.kind === 'she') return 'a pronoun';
  if (source.kind === 'they') return 'several';
  const alone = source.to - source.from === 1 ? tokens[source.from] : undefined;
  // "|Forslaget| er godt": a noun with a capital only because it opens its sentence.
  const common = alone?.opens === true && alone.tag === 'noun';
  if (source.kind === 'name' && !common) return source.head === null ? 'a name' : 'a name with a role';
  const head = common ? alone : tokens[source.head ?? -1];
  const word = head?.lower ?? '';
  const noun = head?.tag === 'noun-genitive' ? word.slice(0, -1) : word;
  const kind = kinds.find((one) => isNoun(noun, one));
  if (kind !== undefined) return kind;
  // "ordførerne", "naboer", "lærarane": people, by one of them.
  const one = [noun.replace(/ne$/, ''), noun.replace(/(?:ane|ene|ar|er|e)$/, '')];
  if (one.some((each) => isNoun(each, 'person'))) return 'person';
  return isAgent(noun) ? 'an agent' : 'another noun';
}
