import { didYouMean } from '../did-you-mean.ts';
import type { BriefLimits, HouseStyle } from '../english/house-style.ts';
import { NorwireError } from '../errors.ts';

/** A kind of brief: how long it may be, and how it is written. */
export interface BriefStyle {
  readonly name: BriefStyleName;
  /** Null: the house style's limits. */
  readonly limits: BriefLimits | null;
  /** Which quotes get a gist where the wishes do not say. */
  readonly gists: 'all' | 'cited' | 'none';
  /** What the prompt is told of this kind, one sentence each. */
  readonly says: readonly string[];
}

export type BriefStyleName = (typeof briefStyleNames)[number];

export const briefStyleNames = ['flash', 'wire', 'bullets', 'social'] as const;

export const briefStyles: Readonly<Record<BriefStyleName, BriefStyle>> = {
  flash: {
    name: 'flash',
    limits: { maxWords: 50, maxPoints: 1, maxCharacters: null },
    gists: 'none',
    says: [
      'A flash: what has happened and who says so, nothing else.',
      'One point of one sentence, different from the lede.',
    ],
  },
  wire: {
    name: 'wire',
    limits: null,
    gists: 'all',
    says: ['The most important first; each point one or two sentences that can be cut from the end.'],
  },
  bullets: {
    name: 'bullets',
    limits: { maxWords: 130, maxPoints: 6, maxCharacters: null },
    gists: 'cited',
    says: ['Each point one sentence of at most 20 words that can be read alone.'],
  },
  social: {
    name: 'social',
    limits: { maxWords: 45, maxPoints: 1, maxCharacters: 280 },
    gists: 'none',
    says: ['For social media: no hashtags, no emoji, no appeal to the reader.'],
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
): BriefLimits {
  const limits = briefStyle.limits ?? style.brief;
  return {
    ...limits,
    maxWords: wishes.words ?? limits.maxWords,
    maxPoints: wishes.points ?? limits.maxPoints,
  };
}

/** The brief's length and kind as sentences for the prompt, one a line. */
export function sayBriefStyle(briefStyle: BriefStyle, limits: BriefLimits): string {
  const points = limits.maxPoints === 1 ? 'one point' : `at most ${limits.maxPoints} points`;
  const characters = limits.maxCharacters === null ? '' : ` and ${limits.maxCharacters} characters`;
  return [
    `Length: ${points}; headline, lede and points together at most ${limits.maxWords} words${characters}.`,
    ...briefStyle.says,
  ].join('\n');
}
