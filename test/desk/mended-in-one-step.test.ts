import { describe, expect, it } from 'vitest';
import { fixFor, placeOf, whereInNorwegian } from '../../src/desk/flow/findings.ts';
import type { Standing } from '../../src/desk/flow/standing.ts';
import type { Finding } from '../../src/english/types.ts';
import { storyOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Havna stenges',
  paragraphs: ['Det koster 12 kroner.', '– Vi venter, sier Larsen. – Lenge.'],
  quotes: [{ id: 'q1', part: 'p2', words: ['Vi venter', 'Lenge'] }],
});

/** A story at the desk in whose first paragraph this English stands. */
const standing = (p1: string | null, p2 = '“We wait.”', headline = 'EN') =>
  ({
    opened: { story },
    texts: new Map([
      ['headline', headline],
      ['p1', p1],
      ['p2', p2],
    ]),
  }) as unknown as Standing;
const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'numbers-kept', level: 'error', at: 'p1', message: 'the number became another' },
  ...more,
});
const fix = (told: Finding, at: Standing, spans: readonly { start: number; end: number }[] = []) =>
  fixFor({ style: { quotationMarks: 'double' } }, told, at, {
    translation: {
      parts: [],
      speakers: [],
      quotes: [{ id: 'q1', attribution: null, spans: spans.map((span) => ({ text: '', ...span })) }],
    },
  });

describe('a figure that became another is mended', () => {
  it.each([
    ['12', '13', '12'],
    ['12345', '12,346', '12,345'],
    ['12.345', '12,346', '12,345'],
    ['12 345', '12,346', '12,345'],
    ['12\u00a0345', '12,346', '12,345'],
    ['1 250 000', '1,250', '1,250,000'],
    ['2000', '2001', '2000'],
    ['2.000', '2,001', '2,000'],
    ['3,5', '35', '3.5'],
    ['1.250,75', '1,250', '1,250.75'],
    ['12 kroner', '13 kroner', '12 kroner'],
    ['3,5 millioner', '35 million', '3.5 million'],
    ['3 millionar', '4m', '3m'],
    ['2 milliarder', '3bn', '2bn'],
    ['7 tusen', '8 thousand', '7 thousand'],
  ])('%s, not %s: %s', (expected, actual, mended) => {
    const at = standing(`It costs ${actual} in all.`);
    expect(fix(finding({ expected, actual }), at)).toBe(`It costs ${mended} in all.`);
  });

  it.each<[string, Partial<Finding>, string | null]>([
    ['its words stand twice', { expected: '12', actual: '13' }, 'It costs 13, or 13.'],
    ['its words do not stand there', { expected: '12', actual: '13' }, 'It costs 14.'],
    ['nothing stands there', { expected: '12', actual: '13' }, null],
    ['it says no words', { expected: '12' }, 'It costs 13.'],
    ['it says empty ones', { expected: '12', actual: '' }, 'It costs 13.'],
    ['it does not say the Norwegian', { actual: '13' }, 'It costs 13.'],
    ['the Norwegian has it in words', { expected: 'tolv', actual: '13' }, 'It costs 13.'],
    ['the English has it in words', { expected: '12', actual: 'thirteen' }, 'It costs thirteen.'],
    ['the figure is the same', { expected: '12', actual: '12' }, 'It costs 12.'],
    [
      'it is counted in another scale',
      { expected: '3 millioner', actual: '3 billion' },
      'It costs 3 billion.',
    ],
    ['only one of them has a scale', { expected: '3 tusen', actual: '30' }, 'It costs 30.'],
    ['only the other has one', { expected: '3', actual: '3 thousand' }, 'It costs 3 thousand.'],
    ['the number is lost', { expected: '12', actual: '13', message: 'lost' }, 'It costs 13.'],
    ['another rule speaks', { rule: 'names-kept', expected: '12', actual: '13' }, 'It costs 13.'],
    ['it is of no place', { at: null, expected: '12', actual: '13' }, 'It costs 13.'],
  ])('not in one step where %s', (_, more, text) => {
    expect(fix(finding(more), standing(text))).toBeNull();
  });
});

describe('a quote without marks is given the marks of the house', () => {
  const bare = finding({
    ...{ rule: 'quotes-kept', at: 'q1' },
    message: 'the quote has no quotation marks in the English',
  });

  it('round each piece of it, with the comma behind it', () => {
    expect(fix(bare, standing('EN', 'We wait, Larsen said. Long.'), [span(0, 7), span(22, 26)])).toBe(
      '“We wait,” Larsen said. “Long”.',
    );
  });

  it('only round what has none, and not where nothing is to be done', () => {
    const some = standing('EN', '“We wait,” Larsen said. Long.');
    expect(fix(bare, some, [span(1, 8), span(24, 28)])).toBe('“We wait,” Larsen said. “Long”.');
    expect(fix(bare, standing('EN', '“We wait.”'), [span(1, 9)])).toBeNull();
  });

  it('in a headline those of headlines', () => {
    expect(fix({ ...bare, at: 'headline' }, standing('EN', 'EN', 'We wait'), [])).toBeNull();
  });

  it('not where something else is wrong with it', () => {
    const other = { ...bare, message: 'the quote is missing' };
    expect(fix(other, standing('EN', 'We wait, Larsen said.'), [span(0, 7)])).toBeNull();
  });
});

const span = (start: number, end: number) => ({ start, end });

describe('a finding is shown', () => {
  it('at its piece, a quote’s at its part, and no other anywhere', () => {
    const place = (at: string | null) => placeOf(finding({ at }), standing('EN'));
    expect(['p1', 'q1', 'q9', null].map(place)).toEqual(['p1', 'p2', null, null]);
  });

  it('at the words of the Norwegian that it speaks of', () => {
    const words = (more: Partial<Finding>) => {
      const where = whereInNorwegian(finding(more), standing('EN'));
      const text = story.paragraphs[more.at === 'q1' ? 1 : 0]?.text ?? '';
      return where && text.slice(where.start, where.end);
    };
    expect(words({ at: 'q1' })).toBe('Vi venter, sier Larsen. – Lenge');
    expect(words({ expected: '12' })).toBe('12');
    expect(words({ expected: '13' })).toBeNull();
    expect(words({})).toBeNull();
    expect(words({ at: 'p9', expected: '12' })).toBeNull();
  });
});
