import { describe, expect, it } from 'vitest';
import { checkSaid } from '../../../src/check/style/said.ts';
import { sayingsIn } from '../../../src/check/style/sayings.ts';
import { wire } from '../../../src/english/house-style.ts';
import type { Quote } from '../../../src/story/types.ts';
import { surely } from '../../support/surely.ts';
import { copyOf, findings, textOf } from './copy-of.ts';

const span = (text: string, start: number) => ({ text, start, end: start + text.length });

/** The verbs beside "[Anne Vik]" in a sentence of each part; the Norwegian has "Sier" at each. */
function verbs(...english: readonly string[]) {
  const texts = english.map((text, at) => textOf(text.replace(/[[\]]/g, ''), 'Tekst.', { at: `p${at + 1}` }));
  const kinds = ['lede', 'body', 'list', 'subhead', 'caption', 'note'] as const;
  return sayingsIn(
    {
      headline: null,
      paragraphs: texts.map(({ at }, index) => ({
        id: at,
        kind: kinds[index] ?? 'body',
        ...span('Tekst.', 0),
      })),
      quotes: texts.map(({ at }, index) => ({
        id: `q${index + 1}`,
        part: at,
        kind: 'direct',
        mark: 'dash',
        spans: [span('Tekst', 0)],
        cue: span('Sier', 0),
        attribution: span('Anne Vik', 0),
        speaker: index === 1 ? 's2' : 's1',
        ...surely,
      })),
      speakers: [
        { id: 's1', name: 'Anne Vik', kind: 'person', role: null },
        { id: 's2', name: 'rapporten', kind: 'document', role: null },
      ],
    },
    {
      quotes: english.map((text, index) => ({
        id: `q${index + 1}`,
        spans: [],
        attribution: span('Anne Vik', text.indexOf('[')),
      })),
    },
    texts,
  );
}

describe('the verb beside who speaks is read', () => {
  it.each([
    ['[Anne Vik] said it is old.', 'said'],
    ['“It is old,” said [Anne Vik].', 'said'],
    ['[Anne Vik], 45, said it is old.', 'said'],
    ['[Anne Vik] (Labour) said it is old.', 'said'],
    ['[Anne Vik] also said it is old.', 'said'],
    ['[Anne Vik] has later said it is old.', 'later'],
    ['[Anne Vik] had said it is old.', 'said'],
    ['[Anne Vik], 45, then says it is old.', 'says'],
    ['Then says [Anne Vik] herself.', 'says', 'herself'],
    ['[Anne Vik], the mayor of the whole town of Vik by the sea, said so.'],
    ['[Anne Vik], so. It is, said.'],
    ['[Anne Vik] Said so.'],
    ['[Anne Vik] saidSo.'],
    ['[Anne Vik].'],
    ['[Anne Vik]said so.'],
    ['ASaid [Anne Vik].'],
    ['Said so, [Anne Vik].'],
    ['It is old, said,[Anne Vik].'],
  ])('%s', (english, ...expected) => {
    expect(verbs(english).map(({ verb }) => verb)).toEqual(expected);
  });

  it('with the Norwegian verb there, and whether a person speaks', () => {
    const said = '[Anne Vik] said so.';
    expect(verbs(said, said, said, said, said, said)).toEqual([
      { at: 'p1', cue: 'sier', verb: 'said', isPerson: true },
      { at: 'p2', cue: 'sier', verb: 'said', isPerson: false },
      { at: 'p3', cue: 'sier', verb: 'said', isPerson: true },
    ]);
  });

  const story = (speaker: string | null, cue: string | null, twice = false) => {
    const quote = (id: string): Quote => ({
      ...{ id, part: 'p1', kind: 'direct', mark: 'dash', attribution: null, speaker, ...surely },
      spans: [span('Ja', 0)],
      cue: cue === null ? null : span(cue, 0),
    });
    return {
      headline: span('Broen', 0),
      paragraphs: [{ id: 'p1', kind: 'body', ...span('Tekst.', 0) } as const],
      quotes: twice ? [quote('q1'), quote('q2')] : [quote('q1')],
    };
  };
  const vik = { quotes: ['q1', 'q2'].map((id) => ({ id, spans: [], attribution: span('Vik', 0) })) };
  const texts = [textOf('Vik said so.', 'Tekst.', { at: 'p1' })];

  it('once for each place', () => {
    const once = [{ at: 'p1', cue: 'sa', verb: 'said', isPerson: false }];
    expect(sayingsIn(story(null, 'sa'), vik, texts)).toEqual(once);
    expect(sayingsIn(story('s1', 'sa', true), vik, texts)).toEqual(once);
  });

  it('but not where the Norwegian has no verb, or the English no name or no text', () => {
    expect(sayingsIn(story(null, null), vik, texts)).toEqual([]);
    expect(sayingsIn(story(null, 'sa'), { quotes: [] }, texts)).toEqual([]);
    expect(
      sayingsIn(story(null, 'sa'), { quotes: [{ id: 'q1', spans: [], attribution: null }] }, texts),
    ).toEqual([]);
    expect(sayingsIn(story(null, 'sa'), vik, [])).toEqual([]);
  });
});

describe('the verb beside who speaks is the house’s', () => {
  const check = (cue: string, verb: string, isPerson: boolean, said: 'said' | 'as-written') =>
    findings(checkSaid, { ...copyOf(), sayings: [{ at: 'p2', cue, verb, isPerson }] }, { said });

  it('says what it has', () => {
    const sayings = [{ at: 'p2', cue: 'sier', verb: 'says', isPerson: true }];
    expect(checkSaid({ ...copyOf(), sayings }, wire)).toEqual([
      {
        rule: 'style-said',
        level: 'warning',
        at: 'p2',
        message: 'Beside who speaks, the house style has “said”; here stands “says”.',
        expected: '“said”',
        actual: 'says',
      },
    ]);
  });

  it.each<[cue: string, verb: string, isPerson: boolean, ...told: string[]]>([
    ['sier', 'said', true],
    ['sier', 'says', true, 'p2: says → “said”'],
    ['sier', 'says', false],
    ['forteller', 'tells', true, 'p2: tells → “told”'],
    ['sier', 'tells', true],
    ['sier', 'tells', false],
    ['seier', 'claimed', false, 'p2: claimed → “said”'],
    ['hevder', 'claimed', true],
    ['sa', 'told', true],
  ])('where it has “said”: %s, %s', (cue, verb, isPerson, ...told) => {
    expect(check(cue, verb, isPerson, 'said')).toEqual(told);
  });

  it.each<[cue: string, verb: string, ...told: string[]]>([
    ['seier', 'said', 'p2: said → the present tense (“seier”)'],
    ['fortalde', 'tells', 'p2: tells → the past tense (“fortalde”)'],
    ['seier', 'says'],
    ['fortalde', 'told'],
    ['ifølge', 'said'],
    ['ifølge', 'says'],
    ['seier', 'runs'],
    ['sa', 'ran'],
  ])('where it follows the Norwegian: %s, %s', (cue, verb, ...told) => {
    expect(check(cue, verb, true, 'as-written')).toEqual(told);
  });
});
