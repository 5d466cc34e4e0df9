import type { HouseStyle } from './house-style.ts';

/** What is written in one answer: the copy of a story, a brief of it, or both. */
export interface StyleTask {
  readonly story: boolean;
  readonly brief: boolean;
}

/** A sentence of prompts/house-style.md by its heading, its placeholders filled. */
export type SaySentence = (text: string, values?: Readonly<Record<string, string>>) => string;

/** A house style as sentences for the prompt, one a line, in a fixed order. */
export function sayStyle(style: HouseStyle, { story, brief }: StyleTask, say: SaySentence): string {
  const { variant, headline, lede, said, days, units, conversion, forbidden, rules } = style;
  const capitals = headline.case === 'sentence' ? 'sentence case' : 'title case';
  return [
    say(variant),
    say('headline', { case: capitals, characters: String(headline.maxCharacters) }),
    ...(brief ? [say('lede', { words: String(lede.maxWords) })] : []),
    // A brief by itself is written from English that has its days and times already.
    ...(story
      ? [
          say(said === 'said' ? 'said' : 'said-as-written'),
          say(days === 'named' ? 'days-named' : 'days-kept'),
          sayTimeAndDate(style, say),
          ...(units === 'both' ? [say('units-both')] : []),
          ...(conversion === null
            ? []
            : [say('conversion', { ...conversion, rate: String(conversion.rate) })]),
        ]
      : []),
    ...(forbidden.length > 0 ? [say('forbidden', { words: forbidden.map(sayForbidden).join(', ') })] : []),
    ...rules,
  ].join('\n');
}

function sayTimeAndDate({ time, date, variant }: HouseStyle, say: SaySentence): string {
  const clock = time === '24-hour' ? '14:30' : variant === 'en-GB' ? '2.30pm' : '2:30 p.m.';
  return say('times-and-dates', { time: clock, date: date === 'day-month' ? '23 October' : 'October 23' });
}

function sayForbidden({ word, instead }: HouseStyle['forbidden'][number]): string {
  return instead === null ? word : `${word} (${instead})`;
}
