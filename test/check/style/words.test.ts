import { describe, expect, it } from 'vitest';
import { checkForbiddenWords } from '../../../src/check/style/forbidden-words.ts';
import { forbiddenBy } from '../../../src/check/style/own-rules.ts';
import { checkSpelling } from '../../../src/check/style/spelling.ts';
import { wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, textOf } from './copy-of.ts';

describe('words the desk does not use', () => {
  const check = (text: string, word: string, instead: string | null = null) =>
    findings(checkForbiddenWords, copyOf(textOf(text)), { forbidden: [{ word, instead }] });

  it('are told with what it uses', () => {
    const forbidden = [{ word: 'commence', instead: 'start' }];
    expect(checkForbiddenWords(copyOf(textOf('It commenced.')), { ...wire, forbidden })).toEqual([
      {
        rule: 'style-forbidden-word',
        level: 'warning',
        at: 'p2',
        message: 'The house style does not use “commenced”; it has “start”.',
        expected: 'start',
        actual: 'commenced',
      },
    ]);
  });

  it('are told alone where it has nothing instead', () => {
    const forbidden = [{ word: 'very', instead: null }];
    expect(checkForbiddenWords(copyOf(textOf('Very good.')), { ...wire, forbidden })).toEqual([
      {
        rule: 'style-forbidden-word',
        level: 'warning',
        at: 'p2',
        message: 'The house style does not use “Very”.',
        actual: 'Very',
      },
    ]);
  });

  it.each<[text: string, word: string, instead: string | null, ...told: string[]]>([
    ['It commences.', 'commence', null, 'p2: commences → undefined'],
    ['It is commencing.', 'commence', null, 'p2: commencing → undefined'],
    ['They commence.', 'commence', null, 'p2: commence → undefined'],
    ['The commencement.', 'commence', null],
    ['They recommence.', 'commence', null],
    ['The pre-commence phase.', 'commence', null],
    ['The commence-phase.', 'commence', null],
    ['It lists them.', 'list', null, 'p2: lists → undefined'],
    ['It listed them.', 'list', null, 'p2: listed → undefined'],
    ['It is listing.', 'list', null, 'p2: listing → undefined'],
    ['The list is here.', 'list', null, 'p2: list → undefined'],
    ['Some boxes.', 'box', null, 'p2: boxes → undefined'],
    ['The listener.', 'list', null],
    ['A list2 here.', 'list', null],
    ['It is prior  to it.', 'prior to', null, 'p2: prior  to → undefined'],
    ['It is prior toes.', 'prior to', null],
    ['Is it C++?', 'C++', null, 'p2: C++ → undefined'],
    ['Is it (so)?', '(so)', null, 'p2: (so) → undefined'],
    ['The fund grew.', 'fund', 'oil fund', 'p2: fund → oil fund'],
    ['The Oil fund grew.', 'fund', 'oil fund'],
    ['The Oil fund grew, the fund shrank.', 'fund', 'oil fund', 'p2: fund → oil fund'],
    ['The oil  fund grew, an oil  fund.', 'fund', 'oil fund'],
    ['It told parliament.', 'parliament', 'Parliament', 'p2: parliament → Parliament'],
    ['It told Parliament.', 'parliament', 'Parliament'],
    ['It told Parliament.', 'parliament', 'Storting', 'p2: Parliament → Storting'],
  ])('%s without %s', (text, word, instead, ...told) => {
    expect(check(text, word, instead)).toEqual(told);
  });

  it('are left alone in somebody’s words, and found by a rule of the desk’s own', () => {
    const quoted = textOf('“We list it,” she said.', 'Tekst.', { ownVoice: '“           ” she said.' });
    const rules = ['Never write “list”.', 'Be brief.'];
    expect(findings(checkForbiddenWords, copyOf(quoted), { rules })).toEqual([]);
    expect(findings(checkForbiddenWords, copyOf(textOf('We list it.')), { rules })).toEqual([
      'p2: list → undefined',
    ]);
  });
});

describe('a rule of the desk’s own names the words', () => {
  const fund = { word: 'wealth fund', instead: 'oil fund' };
  const never = { word: 'wealth fund', instead: null };
  it.each([
    ['Write “oil fund”, not “wealth fund”.', fund],
    [' Write “oil fund”, not “wealth fund” ', fund],
    ['always write “oil fund” not “wealth fund”', fund],
    ['Use "oil fund", never "wealth fund".', fund],
    ['Say ‘oil fund’ and not ‘wealth fund’.', fund],
    ['Say “oil fund”, and never “wealth fund”.', fund],
    ['Use “oil fund” instead of “wealth fund”.', fund],
    ['Use “oil fund” rather than “wealth fund”.', fund],
    ['Use “oil fund” over “wealth fund”.', fund],
    ['Prefer “oil fund” to “wealth fund”.', fund],
    ['Prefer “oil fund” over “wealth fund”.', fund],
    ['Do not write “wealth fund”, but “oil fund”.', fund],
    ['Do not say “wealth fund” write “oil fund”.', fund],
    ['Don’t use “wealth fund”: say “oil fund”.', fund],
    ['Never use “wealth fund”; use “oil fund”.', fund],
    ['Never use “wealth fund”. Prefer “oil fund”.', fund],
    ['Avoid “wealth fund” in favour of “oil fund”.', fund],
    ['Do not use “wealth fund”.', never],
    ["Don't say “wealth fund”", never],
    ['Never write “wealth fund”.', never],
    ['Avoid ‘wealth fund’.', never],
    ['Write “oil fund”, not “wealth fund”, in headlines.', null],
    ['In headlines write “oil fund”, not “wealth fund”.', null],
    ['Avoid “wealth fund” in headlines.', null],
    ['Please avoid “wealth fund”.', null],
    ['Write “oil fund”.', null],
    ['Avoid wealth fund.', null],
    ['Avoid “”.', null],
    ['Avoid ‘’.', null],
    ['Avoid "".', null],
    ['Avoid “wealth” or “fund”.', null],
    ['Avoid "wealth" or "fund".', null],
    ['Avoid ‘wealth’ or ‘fund’.', null],
  ])('%s', (sentence, expected) => {
    expect(forbiddenBy(sentence)).toEqual(expected);
  });
});

describe('words are spelt as the house spells them', () => {
  it('says how to spell a word', () => {
    expect(checkSpelling(copyOf(textOf('The harbor.')), wire)).toEqual([
      {
        rule: 'style-spelling',
        level: 'warning',
        at: 'p2',
        message: '“harbor” is not British spelling; write “harbour”.',
        expected: 'harbour',
        actual: 'harbor',
      },
    ]);
    expect(checkSpelling(copyOf(textOf('The harbour.')), { ...wire, variant: 'en-US' })).toEqual([
      {
        rule: 'style-spelling',
        level: 'warning',
        at: 'p2',
        message: '“harbour” is not American spelling; write “harbor”.',
        expected: 'harbor',
        actual: 'harbour',
      },
    ]);
  });

  it.each([
    ['Harbor and harbor.', 'p2: Harbor → harbour'],
    ['The harbor and the labor.', 'p2: harbor → harbour', 'p2: labor → labour'],
    ['The harbor, the harbor.', 'p2: harbor → harbour'],
    ['It sank. Harbor staff came.', 'p2: Harbor → harbour'],
    ['Really? Harbor staff came!  Labor left.', 'p2: Harbor → harbour', 'p2: Labor → labour'],
    ['This: Harbor staff.', 'p2: Harbor → harbour'],
    ['“Harbor staff” and ‘Labor staff’.', 'p2: Harbor → harbour', 'p2: Labor → labour'],
    ['Pearl Harbor, HARBOR.'],
    ['The pre-harbor era.'],
    ['The harbor-side.', 'p2: harbor → harbour'],
    ['Up ten percent.', 'p2: percent → per cent'],
    ['Up ten per cent.'],
    ['A program, a story and a meter.'],
  ])('in British English: %s', (english, ...told) => {
    expect(findings(checkSpelling, copyOf(textOf(english)))).toEqual(told);
  });

  it.each([
    ['Up ten per cent.', 'p2: per cent → percent'],
    ['Up by super cent.'],
    ['Up by per cents.'],
    ['The programme.', 'p2: programme → program'],
  ])('in American English: %s', (english, ...told) => {
    expect(findings(checkSpelling, copyOf(textOf(english)), { variant: 'en-US' })).toEqual(told);
  });

  it('looks at each part for itself', () => {
    const copy = copyOf(textOf('The harbor.', null, { at: 'p1' }), textOf('The harbor.'));
    expect(findings(checkSpelling, copy)).toEqual(['p1: harbor → harbour', 'p2: harbor → harbour']);
  });
});
