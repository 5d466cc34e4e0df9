import type { Finding } from '../../english/index.ts';
import type { EnglishText, StyleRule } from './types.ts';

/** "yesterday" and "tomorrow" where the house style names the day; "today" may mean nowadays and is left alone. */
export const checkDays: StyleRule = ({ texts, dated }, { days }) =>
  days === 'kept' || !dated
    ? []
    : texts.flatMap((text) =>
        findingFor(text, /(?<!\p{L})(?:yesterday|tomorrow)(?!\p{L})/iu, 'style-days', 'the name of the day'),
      );

/** Hours written by the other clock: those the Norwegian tells with "klokken" or "kl.". */
export const checkTimes: StyleRule = ({ texts }, { time, variant }) => {
  const expected = time === '24-hour' ? '14:30' : variant === 'en-GB' ? '2.30pm' : '2:30 p.m.';
  return texts.flatMap((text) => {
    const hours = Array.from((text.norwegian ?? '').matchAll(clock), ([, hour, minute = '']) => ({
      hour: Number(hour),
      minute,
    }));
    const [wrong] = hours.flatMap(({ hour, minute }) => {
      const form = time === '24-hour' ? twelveHours(hour, minute) : twentyFourHours(hour, minute);
      return form.test(text.ownVoice) ? [form] : [];
    });
    return wrong === undefined ? [] : findingFor(text, wrong, 'style-times', expected);
  });
};

const clock = /(?<!\p{L})(?:kl\.?|klokka|klokken)\s*(\d{1,2})[.:](\d\d)(?!\d)/giu;

/** "2.30pm" for 14 and 30. */
function twelveHours(hour: number, minute: string): RegExp {
  const minutes = minute === '00' ? '(?:[.:]00)?' : `[.:]${minute}`;
  return new RegExp(`(?<![\\d.:])${hour % 12 || 12}${minutes}\\s*[ap]\\.?m(?!\\p{L})`, 'iu');
}

/** "14:30" for 14 and 30. */
function twentyFourHours(hour: number, minute: string): RegExp {
  return new RegExp(
    `(?<![\\d.:])0?${hour}[.:]${minute}(?![\\d.:]?\\d)(?!\\s*(?:[ap]\\.?m|kroner|per cent))`,
    'i',
  );
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** "October 23" where the house style has "23 October", or the other way round. */
export const checkDates: StyleRule = ({ texts }, { date }) => {
  const wrong =
    date === 'day-month'
      ? new RegExp(`(?<!\\d )\\b(?:${months}) (?:[12]?\\d|3[01])(?:st|nd|rd|th)?(?!\\d)`)
      : new RegExp(`(?<![\\d.,])\\d{1,2} (?:${months})\\b`);
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
