import { describe, expect, it } from 'vitest';
import { checkQuotationMarks } from '../../../src/check/style/quotation-marks.ts';
import { wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, headlineOf, textOf } from './copy-of.ts';

describe('quotation marks are the house’s', () => {
  it('says which marks it has where', () => {
    expect(checkQuotationMarks(copyOf(headlineOf('Ferry “stops”'), textOf('It is ‘closed’.')), wire)).toEqual(
      [
        {
          rule: 'style-quotation-marks',
          level: 'warning',
          at: 'headline',
          message: 'The house style has ‘’ in headlines; here stands “”.',
          expected: '‘’',
          actual: '“”',
        },
        {
          rule: 'style-quotation-marks',
          level: 'warning',
          at: 'p2',
          message: 'The house style has “” in running copy; here stands ‘’.',
          expected: '“”',
          actual: '‘’',
        },
      ],
    );
  });

  it.each([
    ['It is “closed”.'],
    ['It is "closed".', 'p2: " → “”'],
    ['It is «closed».', 'p2: « → “”'],
    ['It is „closed“.', 'p2: „ → “”'],
    ['It is closed».', 'p2: » → “”'],
    ['It is ‘closed’.', 'p2: ‘’ → “”'],
    ['It is “closed” and ‘open’.', 'p2: ‘’ → “”'],
    ['“It is ‘closed’,” she said.'],
    ['“It is ‘closed’ and ‘open’,” she said.'],
    ['“It is ‘closed’,” she said, ‘open’.', 'p2: ‘’ → “”'],
    ['“It is ‘closed,” she said, ‘open’.', 'p2: ‘’ → “”'],
    ['The ferries’ and Bård’s ’90s weren’t bad.'],
    ['It was the ‘90s.'],
    ['It was the boys’ ‘90s.'],
    ['It is ‘Bård’s ferry’, “she” said.', 'p2: ‘’ → “”'],
  ])('double in running copy: %s', (english, ...told) => {
    expect(findings(checkQuotationMarks, copyOf(textOf(english)))).toEqual(told);
  });

  it.each([
    ['Ferry ‘stops for good’'],
    ['Ferry ‘isn’t “stopped”’'],
    ['Ferry “stops”', 'headline: “” → ‘’'],
    ['‘No’ wasn’t said, “yes” was', 'headline: “” → ‘’'],
    ['‘Boys’ and “girls”', 'headline: “” → ‘’'],
    ['‘5’5 “metres”', 'headline: “” → ‘’'],
    ['‘A’5 “metres”', 'headline: “” → ‘’'],
    ['‘A’s “metres” are’ in'],
  ])('single in headlines: %s', (english, ...told) => {
    expect(findings(checkQuotationMarks, copyOf(headlineOf(english)))).toEqual(told);
  });

  it('the other way round where the style has single marks', () => {
    const copy = copyOf(headlineOf('Ferry ‘stops’'), textOf('It is “closed”, ‘open’.'));
    expect(findings(checkQuotationMarks, copy, { quotationMarks: 'single' })).toEqual([
      'headline: ‘’ → “”',
      'p2: “” → ‘’',
    ]);
  });
});
