import { meaningChanges } from './changes.ts';
import { factsOf } from './facts.ts';
import { LIKE, likenessOf } from './likeness.ts';
import { normalForm, wordsOf } from './text.ts';
import type { ApprovedPair, Difference, Facts, FrozenMemory, KeptPair, Match, WantedPart } from './types.ts';

/** What may be used although its story was held back when it was approved. */
export interface LookUpRights {
  readonly allowEmbargoed?: boolean;
  readonly allowWithheld?: boolean;
  /** Milliseconds since 1970: an embargo that is over by then holds nothing back. Left out: every embargo holds. */
  readonly now?: number;
}

/** The pairs that are like a part and may be used, the likest first, the newest of those that are equally like. */
export async function lookUp(
  memory: FrozenMemory,
  wanted: WantedPart,
  rights: LookUpRights = {},
): Promise<readonly Match[]> {
  const candidates = await memory.candidates(wanted.language, wanted.norwegian);
  const facts = candidates.length === 0 ? null : factsOf(wanted.norwegian);
  if (facts === null) return [];
  const [form, words] = [normalForm(wanted.norwegian), wordsOf(wanted.norwegian)];
  return candidates
    .filter((pair) => isFree(pair, rights))
    .flatMap((pair) => {
      const score = scoreOf(pair, wanted, form, words);
      return score < LIKE ? [] : [judge(pair, score, differencesOf(pair, wanted, facts))];
    })
    .sort((one, other) => other.score - one.score || other.pair.number - one.pair.number);
}

function scoreOf(pair: KeptPair, wanted: WantedPart, form: string, words: readonly string[]): number {
  if (normalForm(pair.norwegian) !== form) return likenessOf(words, wordsOf(pair.norwegian));
  return isSameBeside(pair.previous, wanted.previous) && isSameBeside(pair.next, wanted.next) ? 101 : 100;
}

/** What is not known is never the same. */
function isSameBeside(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && normalForm(one) === normalForm(other);
}

function judge(pair: KeptPair, score: number, differs: readonly Difference[]): Match {
  const use = differs.length > 0 ? 'example' : score > 100 ? 'prefill' : 'offer';
  return { pair, score, differs, use };
}

/** What a pair differs in from a part, beside words. */
function differencesOf(pair: KeptPair, wanted: WantedPart, facts: Facts): readonly Difference[] {
  const isOther = (one: readonly string[], other: readonly string[]) => one.join('\n') !== other.join('\n');
  const differs: Difference[] = [];
  if (isOther(facts.figures, pair.facts.figures)) differs.push('figure');
  if (isOther(facts.names, pair.facts.names)) differs.push('name');
  if (normalForm(pair.norwegian) !== normalForm(wanted.norwegian))
    differs.push(...meaningChanges(pair.norwegian, wanted.norwegian));
  if (isOtherSpeaker(pair, wanted)) differs.push('speaker');
  if (facts.dated && (pair.day === null || pair.day !== wanted.day)) differs.push('day');
  return differs;
}

/** Where it is not known who spoke then, the speakers must be named in the text itself. */
function isOtherSpeaker(pair: KeptPair, { speakers, norwegian }: WantedPart): boolean {
  if (speakers === null) return false;
  if (pair.speakers !== null) return speakers.join('\n') !== pair.speakers.join('\n');
  return !speakers.every((name) => name !== '' && norwegian.includes(name.split(' ').at(-1) ?? name));
}

/** Whether a pair may go where this story goes: no embargo holds it, nor was its story withheld. */
export function isFree({ held }: Pick<ApprovedPair, 'held'>, rights: LookUpRights): boolean {
  if (held === null) return true;
  if (held === 'withheld') return rights.allowWithheld === true;
  if (rights.allowEmbargoed === true) return true;
  // An instant that cannot be compared is not over.
  return rights.now !== undefined && Date.parse(held) <= rights.now;
}
