import type { Finding, Translation } from '../english/index.ts';
import { englishWords, says } from '../language/en/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import type { NamedText } from './find-terms.ts';
import { trapRules } from './trap-rules.ts';
import { hasAny, noteOf, type TrapUse, trapFinder } from './traps.ts';

/** Findings where the English of a part has the mistake a trap in its Norwegian invites. */
export function checkTraps(
  story: Pick<Story, 'headline' | 'paragraphs'>,
  translation: Pick<Translation, 'parts'>,
): readonly Finding[] {
  return checkTrapsIn(partsOf(story), translation.parts);
}

/** The same for any texts and their English, matched by id; a text whose English is null is passed over. */
export function checkTrapsIn(texts: readonly NamedText[], english: Translation['parts']): readonly Finding[] {
  const find = trapFinder();
  const byId = new Map(english.map(({ id, text }) => [id, text]));
  return texts.flatMap(({ id, text }) => {
    const translated = byId.get(id);
    // Copy that stands as it stood was English from the start, or is left for another rule to tell.
    if (translated === undefined || translated === null || translated === text) return [];
    return [
      ...find([{ id, text }]).flatMap((use) => mistakeOf(use, id, text, translated)),
      ...trapRules.flatMap((rule) => {
        const mistake = rule(text, translated);
        return mistake === null ? [] : [finding(id, 'error', mistake)];
      }),
    ];
  });
}

function mistakeOf({ trap, written }: TrapUse, at: string, norwegian: string, english: string): Finding[] {
  const { wrong = [], unless = [], right = [] } = trap;
  const words = englishWords(english);
  const mistake = wrong.find((phrase) => says(words, phrase));
  if (mistake === undefined || right.some((phrase) => says(words, phrase))) return [];
  if (hasAny(norwegian, unless)) return [];
  return [
    finding(at, trap.level === 'error' ? 'error' : 'warning', {
      norwegian: written,
      meaning: noteOf({ trap, written }),
      english: mistake,
    }),
  ];
}

function finding(
  at: string,
  level: Finding['level'],
  { norwegian, meaning, english }: { readonly [Word in 'norwegian' | 'meaning' | 'english']: string },
): Finding {
  return {
    rule: 'trap',
    level,
    at,
    message: `“${norwegian}” means ${meaning}; the English has “${english}”.`,
    expected: meaning,
    actual: english,
  };
}
