import { describe, expect, it } from 'vitest';
import { englishCopyOf } from '../../../src/check/style/english-copy.ts';
import { checkStyle, notAskedFor } from '../../../src/check/style/index.ts';
import { type HouseStyle, wire } from '../../../src/english/house-style.ts';
import { plainArticle } from '../../../src/story/article.ts';
import { readStory } from '../../../src/story/index.ts';

const story = readStory(
  plainArticle(
    'bro.txt',
    [
      'Broen blir stengt',
      'Broen over sundet stenges i to uker.',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik.',
      'Hun sier at broen er gammel, og kaller det «nødvendig».',
    ].join('\n\n'),
  ),
);
const spans = (text: string, ...pieces: readonly string[]) =>
  pieces.map((piece) => ({
    text: piece,
    start: text.indexOf(piece),
    end: text.indexOf(piece) + piece.length,
  }));

const headline = 'Bridge ‘closed’';
const lede = 'The bridge closes for two weeks.';
const speech = 'We must, Anne Vik said, do it now.';
const report = 'She says the bridge is old and calls it needed.';
const translation = {
  parts: [
    { id: 'headline', text: headline },
    { id: 'p1', text: lede },
    { id: 'p2', text: speech },
    { id: 'p3', text: report },
  ],
  quotes: story.quotes.map(({ id, part, kind }) => {
    if (part === 'p2')
      return { id, spans: spans(speech, 'We must', 'do it now'), attribution: spans(speech, 'Anne Vik')[0]! };
    return {
      id,
      spans: spans(report, kind === 'indirect' ? 'the bridge is old' : 'needed'),
      attribution: null,
    };
  }),
};

describe('the English of a story is laid out for the rules of style', () => {
  it('with somebody’s exact words blanked out, and beside its Norwegian', () => {
    expect(story.quotes.map(({ kind }) => kind)).toEqual(['direct', 'indirect', 'partial']);
    expect(englishCopyOf(story, translation, null)).toEqual({
      texts: [
        {
          at: 'headline',
          kind: 'headline',
          text: headline,
          ownVoice: 'Bridge ‘      ’',
          norwegian: 'Broen blir stengt',
        },
        {
          at: 'p1',
          kind: 'lede',
          text: lede,
          ownVoice: lede,
          norwegian: 'Broen over sundet stenges i to uker.',
        },
        {
          at: 'p2',
          kind: 'running',
          text: speech,
          ownVoice: '       , Anne Vik said,          .',
          norwegian: '– Vi må gjøre det nå, sier byggeleder Anne Vik.',
        },
        {
          at: 'p3',
          kind: 'running',
          text: report,
          ownVoice: 'She says the bridge is old and calls it       .',
          norwegian: 'Hun sier at broen er gammel, og kaller det «nødvendig».',
        },
      ],
      sayings: [{ at: 'p2', cue: 'sier', verb: 'said', isPerson: true }],
      dated: false,
      brief: null,
    });
  });

  it('without the parts that have no English', () => {
    const parts = [
      { id: 'headline', text: null },
      { id: 'p1', text: lede },
    ];
    const copy = englishCopyOf(story, { parts, quotes: [] }, null);
    expect(copy.texts.map(({ at }) => at)).toEqual(['p1']);
  });

  it('with what each part is to its reader', () => {
    const kinds = ['lede', 'subhead', 'body', 'list', 'caption', 'note'] as const;
    const paragraphs = kinds.map((kind, at) => ({ ...story.paragraphs[0]!, id: `p${at + 1}`, kind }));
    const parts = paragraphs.map(({ id }) => ({ id, text: lede }));
    const copy = englishCopyOf({ ...story, paragraphs, quotes: [] }, { parts, quotes: [] }, null);
    expect(copy.texts.map(({ kind }) => kind)).toEqual(['lede', 'subhead', ...Array(4).fill('running')]);
  });

  it('with its brief', () => {
    const brief = {
      headline: 'Bridge ‘closed’',
      lede: 'It closes.',
      points: [
        { text: 'It is “old”.', cites: ['p3'] },
        { text: 'It is long.', cites: ['p1'] },
      ],
      gists: [{ quote: 'q1', speaker: 's1', text: 'She said “now”.' }],
    };
    const dated = {
      ...story,
      article: { ...story.article, facts: { ...story.article.facts, date: '2026-11-20' } },
    };
    const copy = englishCopyOf(dated, { parts: [], quotes: [] }, brief);
    const of = (at: string, kind: string, text: string, ownVoice = text) => ({
      at,
      kind,
      text,
      ownVoice,
      norwegian: null,
    });
    expect(copy).toEqual({
      texts: [
        of('brief.headline', 'headline', 'Bridge ‘closed’', 'Bridge ‘      ’'),
        of('brief.lede', 'lede', 'It closes.'),
        of('brief.points.1', 'running', 'It is “old”.', 'It is “   ”.'),
        of('brief.points.2', 'running', 'It is long.'),
        of('gist.q1', 'running', 'She said “now”.', 'She said “   ”.'),
      ],
      sayings: [],
      dated: true,
      brief: 'Bridge ‘closed’ It closes. It is “old”. It is long.',
    });
  });

  it.each([
    ['It is “so” and “on”.', 'It is “  ” and “  ”.'],
    ['It is “so ‘odd’”.', 'It is “        ”.'],
    ['It is ‘so’, ‘on’.', 'It is ‘  ’, ‘  ’.'],
    ['It is “”, ‘’.', 'It is “”, ‘’.'],
    ['It is “so.', 'It is “so.'],
    ['The boys’ ‘90s.', 'The boys’ ‘90s.'],
    ['The x‘so’ and 5‘so’.', 'The x‘so’ and 5‘so’.'],
    ['It is ‘Bård’s ferry’ now.', 'It is ‘            ’ now.'],
    ['It is ‘the 90’5 ferry’ now.', 'It is ‘              ’ now.'],
    ['It is ‘so ‘odd’ now.', 'It is ‘so ‘   ’ now.'],
    ['It is ‘so “odd’ now”.', 'It is ‘so “        ”.'],
  ])('with words in quotation marks blanked out: %s', (english, ownVoice) => {
    const copy = englishCopyOf(story, { parts: [{ id: 'p1', text: english }], quotes: [] }, null);
    expect(copy.texts.map((text) => text.ownVoice)).toEqual([ownVoice]);
  });
});

describe('what the house style asks for is no figure too many', () => {
  const conversion = { currency: 'USD', rate: 10, date: '2026-11-20' };
  const dollars: HouseStyle = { ...wire, conversion };
  const priced = { parts: [{ id: 'p1', text: 'It costs 500 kroner ($50).' }], quotes: [] };
  const finding = { rule: 'numbers-kept', level: 'warning', at: 'p1', message: '', actual: '50' } as const;

  it.each([
    ['the sum', dollars, finding, false],
    ['the sum in a style without sums', wire, finding, true],
    ['another rule', dollars, { ...finding, rule: 'names-kept' }, true],
    ['an error', dollars, { ...finding, level: 'error' as const }, true],
    ['another figure', dollars, { ...finding, actual: '7' }, true],
    [
      'the sum, which stood in earlier copy too',
      dollars,
      { ...finding, rule: 'memory-leak', level: 'error' as const },
      false,
    ],
  ])('%s', (_, style, told, kept) => {
    expect(notAskedFor(story, priced, style)(told)).toBe(kept);
  });

  it('nor in a brief, where it stood in earlier copy too', () => {
    const brief = { headline: 'Ticket dearer', lede: 'It costs 500 kroner ($50).', points: [], gists: [] };
    const leak = { ...finding, rule: 'memory-leak', level: 'error', at: 'brief.lede' } as const;
    expect(notAskedFor(story, priced, dollars, brief)(leak)).toBe(false);
    expect(notAskedFor(story, priced, dollars, brief)({ ...leak, actual: '500 kroner' })).toBe(true);
  });

  it('finds everything in the order of its rules', () => {
    const wrong = { parts: [{ id: 'p1', text: 'On May 5 the "harbor" commenced.' }], quotes: [] };
    const forbidden = [{ word: 'commence', instead: 'start' }];
    expect(checkStyle(story, wrong, null, { ...wire, forbidden }).map(({ rule }) => rule)).toEqual([
      'style-spelling',
      'style-quotation-marks',
      'style-forbidden-word',
      'style-dates',
    ]);
  });
});
