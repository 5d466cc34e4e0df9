import type { Finding } from '../../english/types.ts';
import type { EnglishText, StyleRule } from './types.ts';

/** "yesterday" and "tomorrow" where the house style names the day; "today" may mean nowadays and is left alone. */
export const checkDays: StyleRule = ({ texts, dated }, { days }) =>
  days === 'kept' || !dated
    ? []
    : texts.flatMap((text) =>
        findingFor(text, /(?<!\p{L})(?:yesterday|tomorrow)(?!\p{L})/iu, 'style-days', 'the name of the day'),
      );

/** Hours written by the other clock. Only where the Norwegian tells a time: a match may end 19:30. */
export const checkTimes: StyleRule = ({ texts }, { time, variant }) => {
  const twelve = variant === 'en-GB' ? '2:30 pm' : '2:30 p.m.';
  return texts
    .filter(({ norwegian }) => norwegian !== null && /(?<!\p{L})(?:kl\.|klokk[ae]n?)\s*\d/iu.test(norwegian))
    .flatMap((text) =>
      time === '24-hour'
        ? findingFor(text, /\d\s*(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/iu, 'style-times', '14:30')
        : findingFor(
            text,
            /(?<![\d:.])\d{1,2}[:.]\d\d(?![\d:.]?\d)(?!\s*(?:am|pm|a\.m|p\.m))/iu,
            'style-times',
            twelve,
          ),
    );
};

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** "October 23" where the house style has "23 October", or the other way round. */
export const checkDates: StyleRule = ({ texts }, { date }) => {
  const wrong =
    date === 'day-month'
      ? new RegExp(`(?<!\\d )\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`, 'u')
      : new RegExp(`(?<![\\d.,])\\d{1,2} (?:${months})\\b`, 'u');
  const right = date === 'day-month' ? '23 October' : 'October 23';
  return texts.flatMap((text) => findingFor(text, wrong, 'style-dates', right));
};

function findingFor({ at, ownVoice }: EnglishText, wrong: RegExp, rule: string, expected: string): Finding[] {
  const actual = wrong.exec(ownVoice)?.[0];
  if (actual === undefined) return [];
  return [
    {
      rule,
      level: 'warning',
      at,
      message: `The house style has ${expected}; here stands “${actual}”.`,
      expected,
      actual,
    },
  ];
}
