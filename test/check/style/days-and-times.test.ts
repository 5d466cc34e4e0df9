import { describe, expect, it } from 'vitest';
import { checkDates, checkDays, checkTimes } from '../../../src/check/style/days-and-times.ts';
import { wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, textOf } from './copy-of.ts';

describe('days are named', () => {
  it('says what stands there', () => {
    expect(checkDays(copyOf(textOf('It sank yesterday.')), wire)).toEqual([
      {
        rule: 'style-days',
        level: 'warning',
        at: 'p2',
        message: 'The house style has the name of the day; here stands “yesterday”.',
        expected: 'the name of the day',
        actual: 'yesterday',
      },
    ]);
  });

  it.each([
    ['Tomorrow it sinks.', 'p2: Tomorrow → the name of the day'],
    ['It sinks today.'],
    ['All our yesterdays and tomorrows.'],
    ['A dayyesterday.'],
  ])('%s', (english, ...told) => {
    expect(findings(checkDays, copyOf(textOf(english)))).toEqual(told);
  });

  it('leaves them alone where the style keeps them, the story has no date, or somebody says so', () => {
    const copy = copyOf(textOf('It sank yesterday.'));
    expect(findings(checkDays, copy, { days: 'kept' })).toEqual([]);
    expect(findings(checkDays, { ...copy, dated: false })).toEqual([]);
    expect(
      findings(checkDays, copyOf(textOf('“Yesterday.”', 'Tekst.', { ownVoice: '“          ”' }))),
    ).toEqual([]);
  });
});

describe('hours are written by the house’s clock', () => {
  it.each([
    ['Ferja gikk kl. 14.30.', 'It left at 14:30.', 'p2: 14:30 → 2.30pm'],
    ['Ferja gikk kl 14.30.', 'It left at 14.30.', 'p2: 14.30 → 2.30pm'],
    ['Ferja gikk kl.14.30.', 'It left at 14:30.', 'p2: 14:30 → 2.30pm'],
    ['Ferja gikk kl. 9.05.', 'It left at 9.05 AM.'],
    ['Ferja gjekk klokka 14:30.', 'It left at 14:30.', 'p2: 14:30 → 2.30pm'],
    ['Ferja gikk klokken 9.05.', 'It left at 09:05.', 'p2: 09:05 → 2.30pm'],
    ['Klokken 9.05 gikk den.', 'It left at 9.05 sharp.', 'p2: 9.05 → 2.30pm'],
    ['Ferja gikk kl. 9.05 og kl. 14.30.', 'It left at 9.05am and 14:30.', 'p2: 14:30 → 2.30pm'],
    ['Ferja gikk kl. 14.30.', 'It left at 2.30pm.'],
    ['Ferja gikk kl. 9.05.', 'It left at 9.05 a.m.'],
    ['Ferja gikk kl. 14.30.', 'It cost 14.30 kroner at 2.30pm.'],
    ['Ferja gikk kl. 4.30.', 'It rose 4.30 per cent at 4.30am.'],
    ['Ferja gikk kl. 14.30.', 'It won 114.30 and 5.14.30.'],
    ['Ferja gikk kl. 14.30.', 'It won 14.305 and 14.30.5 and 14.30:5.'],
    ['Ferja gikk 14.30.', 'It left at 14:30.'],
    ['Ferja gikk kl. 14.305.', 'It left at 14:30.'],
    ['Vinkl. 14.30.', 'It left at 14:30.'],
    [null, 'It left at 14:30.'],
  ])('by twelve hours: %s → %s', (norwegian, english, ...told) => {
    expect(findings(checkTimes, copyOf(textOf(english, norwegian)))).toEqual(told);
  });

  it.each([
    ['Ferja gikk kl. 14.30.', 'It left at 2.30pm.', 'p2: 2.30pm → 14:30'],
    ['Ferja gikk kl. 14.30.', 'It left at 2:30 p.m. today.', 'p2: 2:30 p.m → 14:30'],
    ['Ferja gikk kl. 00.30.', 'It left at 12.30am.', 'p2: 12.30am → 14:30'],
    ['Ferja gikk kl. 12.30.', 'It left at 12.30pm.', 'p2: 12.30pm → 14:30'],
    ['Ferja gikk kl. 14.00.', 'It left at 2pm.', 'p2: 2pm → 14:30'],
    ['Ferja gikk kl. 14.00.', 'It left at 2.00pm.', 'p2: 2.00pm → 14:30'],
    ['Ferja gikk kl. 14.00.', 'It left at 2.30pm.'],
    ['Ferja gikk kl. 14.30.', 'It left at 2pm.'],
    ['Ferja gikk kl. 14.30.', 'It left at 14:30.'],
    ['Ferja gikk kl. 14.30.', 'It left at 12.30pm and 1.2.30pm.'],
    ['Ferja gikk kl. 14.30.', 'It had 2.30 ampere and 2.30pmx.'],
  ])('by twenty-four hours: %s → %s', (norwegian, english, ...told) => {
    expect(findings(checkTimes, copyOf(textOf(english, norwegian)), { time: '24-hour' })).toEqual(told);
  });

  it('shows an American hour the American way', () => {
    const copy = copyOf(textOf('It left at 14:30.', 'Den gikk kl. 14.30.'));
    expect(checkTimes(copy, { ...wire, variant: 'en-US' })).toEqual([
      {
        rule: 'style-times',
        level: 'warning',
        at: 'p2',
        message: 'The house style has 2:30 p.m.; here stands “14:30”.',
        expected: '2:30 p.m.',
        actual: '14:30',
      },
    ]);
  });
});

describe('dates are written in the house’s order', () => {
  it.each([
    ['It sank on October 23.', 'p2: October 23 → 23 October'],
    ['It sank on October 23rd.', 'p2: October 23rd → 23 October'],
    ['It sank on May 1st, 2026.', 'p2: May 1st → 23 October'],
    ['It sank on 23 October.'],
    ['It sank on 23 October 20 times.'],
    ['It sank in October 2026.'],
    ['The NoOctober 23.'],
  ])('the day first: %s', (english, ...told) => {
    expect(findings(checkDates, copyOf(textOf(english)))).toEqual(told);
  });

  it.each([
    ['It sank on 23 October.', 'p2: 23 October → October 23'],
    ['It sank on 3 May 2026.', 'p2: 3 May → October 23'],
    ['It sank on October 23.'],
    ['It sank 5.23 October.'],
    ['It sank 1,23 October.'],
    ['It sank in 2023 October.'],
    ['It sank 3 Mayor boats.'],
  ])('the month first: %s', (english, ...told) => {
    expect(findings(checkDates, copyOf(textOf(english)), { date: 'month-day' })).toEqual(told);
  });

  it('says what the house has', () => {
    expect(checkDates(copyOf(textOf('It sank on 23 October.')), { ...wire, date: 'month-day' })).toEqual([
      {
        rule: 'style-dates',
        level: 'warning',
        at: 'p2',
        message: 'The house style has October 23; here stands “23 October”.',
        expected: 'October 23',
        actual: '23 October',
      },
    ]);
  });
});
