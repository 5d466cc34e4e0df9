import type { Conversion, ForbiddenWord, HouseStyle } from './house-style.ts';

/** What is written: the copy of a whole story, or a brief of it. */
export type StyleTask = 'translate' | 'brief';

/**
 * A house style as sentences for the prompt, one a line, in a fixed order. What our own code sees to (quotation
 * marks) and what the prompt says for every desk is left out.
 */
export function sayStyle(style: HouseStyle, task: StyleTask): string {
  return [
    sayVariant(style),
    sayHeadline(style),
    task === 'translate' ? saySaid(style) : sayLede(style),
    // A brief is written from English that has its days and times already.
    task === 'translate' ? sayDays(style) : null,
    task === 'translate' ? sayTimeAndDate(style) : null,
    task === 'translate' ? sayUnits(style) : null,
    task === 'translate' && style.conversion !== null ? sayConversion(style.conversion) : null,
    style.forbidden.length > 0 ? sayForbidden(style.forbidden) : null,
    ...style.rules,
  ]
    .filter((sentence) => sentence !== null)
    .join('\n');
}

function sayVariant({ variant }: HouseStyle): string {
  return variant === 'en-GB'
    ? 'Write British English with -ise spellings.'
    : 'Write American English, in words and spelling.';
}

function sayHeadline({ headline }: HouseStyle): string {
  const capitals = headline.case === 'sentence' ? 'sentence case' : 'title case';
  return `Headline: ${capitals}, at most ${headline.maxCharacters} characters.`;
}

function sayLede({ lede }: HouseStyle): string {
  return `Lede: at most ${lede.maxWords} words.`;
}

function saySaid({ said }: HouseStyle): string {
  return said === 'said'
    ? 'Attribute in the past tense and with “said” where the Norwegian has a plain verb of saying.'
    : 'Keep each reporting verb and its tense as the story has them.';
}

function sayDays({ days }: HouseStyle): string {
  return days === 'named'
    ? 'Outside quotes, name the day instead of today, yesterday or tomorrow where the date tells it.'
    : 'Keep today, yesterday and tomorrow as the story has them.';
}

function sayTimeAndDate({ time, date, variant }: HouseStyle): string {
  const clock = time === '24-hour' ? '14:30' : variant === 'en-GB' ? '2.30pm' : '2:30 p.m.';
  const day = date === 'day-month' ? '23 October' : 'October 23';
  return `Times as ${clock}, dates as ${day}.`;
}

function sayUnits({ units }: HouseStyle): string | null {
  return units === 'both'
    ? 'After metric measures outside quotes, give miles, feet or acres in brackets, rounded.'
    : null;
}

function sayConversion({ currency, rate, date }: Conversion): string {
  return `After amounts in kroner outside quotes, give ${currency} in brackets, rounded, at ${rate} kroner to 1 ${currency} (rate of ${date}).`;
}

function sayForbidden(words: readonly ForbiddenWord[]): string {
  const listed = words.map(({ word, instead }) => (instead === null ? word : `${word} (${instead})`));
  return `Outside quotes, do not write: ${listed.join(', ')}.`;
}
