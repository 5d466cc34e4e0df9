import { didYouMean } from '../did-you-mean.ts';
import type { BriefLength, HouseStyle, SaySentence } from '../english/index.ts';
import { NorwireError } from '../errors.ts';

/** A kind of brief and how long it may be; how it is written stands in prompts/brief-styles.md. */
export interface BriefStyle {
  readonly name: BriefStyleName;
  /** Null: the house style's limits. */
  readonly limits: BriefLength | null;
}

export type BriefStyleName = (typeof briefStyleNames)[number];

export const briefStyleNames = ['flash', 'wire', 'bullets', 'social'] as const;

export const briefStyles: Readonly<Record<BriefStyleName, BriefStyle>> = {
  flash: {
    name: 'flash',
    limits: { maxWords: 50, maxPoints: 1, maxCharacters: null },
  },
  wire: {
    name: 'wire',
    limits: null,
  },
  bullets: {
    name: 'bullets',
    limits: { maxWords: 130, maxPoints: 6, maxCharacters: null },
  },
  social: {
    name: 'social',
    limits: { maxWords: 45, maxPoints: 1, maxCharacters: 280 },
  },
};

/** The brief style of that name; a NorwireError (`settings`) names those there are. */
export function briefStyleNamed(name: string): BriefStyle {
  const known = briefStyleNames.find((one) => one === name);
  if (known !== undefined) return briefStyles[known];
  throw new NorwireError(
    'settings',
    `There is no brief style “${name}”; there are ${briefStyleNames.join(', ')}.${didYouMean(name, briefStyleNames)}`,
  );
}

/** How long a brief may be: what was wished goes before the brief style, the brief style before the house style. */
export function limitsOf(
  briefStyle: BriefStyle,
  style: HouseStyle,
  wishes: { readonly words?: number; readonly points?: number } = {},
): BriefLength {
  const limits = briefStyle.limits ?? style.brief;
  return {
    ...limits,
    maxWords: wishes.words ?? limits.maxWords,
    maxPoints: wishes.points ?? limits.maxPoints,
  };
}

/** What is wanted of a brief, as text for the prompt: the rules for every brief, its length, and its kind's own. */
export function sayBriefStyle(briefStyle: BriefStyle, limits: BriefLength, say: SaySentence): string {
  const points = limits.maxPoints === 1 ? 'one point' : `at most ${limits.maxPoints} points`;
  const characters = limits.maxCharacters === null ? '' : ` and ${limits.maxCharacters} characters`;
  return say('rules', {
    length: say('length', { points, words: String(limits.maxWords), characters }),
    kind: say(briefStyle.name),
  });
}
