import { describe, expect, it } from 'vitest';
import { checkTranslation as checkAll } from '../../src/check/index.ts';
import { type EnglishQuoteGiven, storyOf, translationOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Lunde vil stenge ferjeleiet',
  paragraphs: [
    'Ferjeleiet i Solvik kan bli stengt fra mandag.',
    '– Kaia er livsfarlig for passasjerene, sier ordfører Kari Lunde.',
    'Rederiet kaller vedtaket «et hastverk». Direktør Odd Moe sier han ble orientert fredag.',
    '– Vi har bedt om 4,5 millioner kroner til reparasjonen, sier hun.',
    'Romanen «Havet» handler om stedet.',
  ],
  speakers: [
    ['s1', 'Kari Lunde'],
    ['s2', 'Odd Moe'],
  ],
  quotes: [
    {
      id: 'q1',
      part: 'p2',
      words: ['Kaia er livsfarlig for passasjerene'],
      attribution: 'ordfører Kari Lunde',
      speaker: 's1',
    },
    {
      id: 'q2',
      part: 'p3',
      kind: 'partial',
      mark: 'guillemets',
      words: ['et hastverk'],
      attribution: 'Rederiet',
      speaker: null,
    },
    {
      id: 'q3',
      part: 'p4',
      words: ['Vi har bedt om 4,5 millioner kroner til reparasjonen'],
      attribution: 'hun',
      speaker: 's1',
    },
  ],
  marked: ['Havet'],
});

const faithful: Readonly<Record<string, string>> = {
  headline: 'Lunde wants to close the ferry landing',
  p1: 'The ferry landing in Solvik may be closed from Monday.',
  p2: '“The quay is deadly for the passengers,” says mayor Kari Lunde.',
  p3: 'The shipping company calls the decision “a rush job”. Director Odd Moe says he was briefed on Friday.',
  p4: '“We have asked for 4.5 million kroner for the repairs,” she says.',
  p5: 'The novel “The Sea” is about the place.',
};
const marks: Readonly<Record<string, EnglishQuoteGiven>> = {
  q1: { words: ['The quay is deadly for the passengers'], attribution: 'mayor Kari Lunde' },
  q2: { words: ['a rush job'], attribution: 'The shipping company' },
  q3: { words: ['We have asked for 4.5 million kroner for the repairs'], attribution: 'she' },
};

/** What is shown: remarks are told to the second editor, and have tests of their own. */
const checkTranslation: typeof checkAll = (...given) =>
  checkAll(...given).filter(({ level }) => level !== 'remark');

const check = (
  texts: Readonly<Record<string, string | null>>,
  quotes: Readonly<Record<string, EnglishQuoteGiven>> = {},
) => checkTranslation(story, translationOf(story, { ...faithful, ...texts }, { ...marks, ...quotes }));

describe('a translation with the places of its quotes', () => {
  it('is silent where all is kept', () => expect(check({})).toEqual([]));

  it('tells a part without English, and goes on with the rest', () => {
    const { q1: _lost, ...others } = marks;
    const findings = checkTranslation(
      story,
      translationOf(
        story,
        { ...faithful, p2: null, p1: 'Closed from Tuesday is the ferry landing in Solvik.' },
        others,
      ),
    );
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'numbers-kept', at: 'p1' }),
      { rule: 'structure', level: 'error', at: 'p2', message: 'p2 has no English' },
    ]);
  });

  it('tells parts that are missing, foreign, doubled or out of order', () => {
    const translation = translationOf(story, faithful, marks);
    const [headline, p1, ...rest] = translation.parts;
    if (headline === undefined || p1 === undefined) throw new Error('the story has parts');
    const parts = [
      p1,
      headline,
      ...rest.slice(0, -1),
      { id: 'p9', text: 'Nine.' },
      { id: 'p2', text: faithful.p2 ?? '' },
    ];
    const messages = checkTranslation(story, { ...translation, parts }).map((finding) => finding.message);
    expect(messages).toEqual(
      expect.arrayContaining([
        'p5 has no English',
        'p2 stands 2 times',
        'there is English for “p9”, a part the story does not have',
        'p1 does not stand in its order',
      ]),
    );
  });

  it('tells at its id a quote that is lost', () => {
    const { q1: _lost, ...others } = marks;
    const findings = checkTranslation(
      story,
      translationOf(
        story,
        { ...faithful, p2: 'Mayor Kari Lunde says the quay is deadly for the passengers.' },
        others,
      ),
    );
    expect(findings).toMatchObject([{ rule: 'quotes-kept', level: 'error', at: 'q1' }]);
  });

  it('tells a quote whose marks are gone', () => {
    const findings = check({ p2: 'The quay is deadly for the passengers, says mayor Kari Lunde.' });
    expect(findings).toMatchObject([{ rule: 'quotes-kept', level: 'error', at: 'q1' }]);
  });

  it('tells marks round words that nobody said', () => {
    const findings = check({ p1: 'The ferry landing in Solvik “may be closed” from Monday.' });
    expect(findings).toMatchObject([{ rule: 'quotes-kept', level: 'error', at: 'p1' }]);
  });

  it('lets a title stand with or without its marks', () => {
    expect(check({ p5: 'The novel The Sea is about the place.' })).toEqual([]);
  });

  it('tells an attribution that names somebody else', () => {
    const findings = check(
      { p2: '“The quay is deadly for the passengers,” says director Odd Moe.' },
      { q1: { words: ['The quay is deadly for the passengers'], attribution: 'director Odd Moe' } },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'speakers-kept',
        level: 'error',
        at: 'q1',
        actual: 'director Odd Moe',
      }),
    );
  });

  it.each([
    ['another person', ', says director Odd Moe.', 'director Odd Moe'],
    ['half another’s name', ', says mayor Per Lunde.', 'mayor Per Lunde'],
    ['nobody', '.', undefined],
  ])('tells %s at a quote once, though more than one rule sees it', (_, ending, attribution) => {
    const words: [string] = ['The quay is deadly for the passengers'];
    const findings = check(
      { p2: `“${words[0]}”${ending}` },
      { q1: attribution === undefined ? { words } : { words, attribution } },
    );
    expect(findings.filter(({ level }) => level === 'error')).toMatchObject([
      { rule: 'speakers-kept', at: 'q1' },
    ]);
  });

  it('tells another name of the part beside that of the speaker', () => {
    const findings = check(
      { p3: 'The decision is “a rush job”. Director Per Moe says he was briefed on Friday.' },
      { q2: { words: ['a rush job'] } },
    );
    expect(findings).toMatchObject([{ rule: 'half-names', at: 'p3', actual: 'Per Moe' }]);
  });

  it('tells an attribution that is gone, and lets a name stand for a pronoun', () => {
    expect(
      check(
        { p4: '“We have asked for 4.5 million kroner for the repairs.”' },
        { q3: { words: ['We have asked for 4.5 million kroner for the repairs'] } },
      ),
    ).toContainEqual(expect.objectContaining({ rule: 'speakers-kept', level: 'error', at: 'q3' }));
    expect(
      check(
        { p4: '“We have asked for 4.5 million kroner for the repairs,” says Lunde.' },
        { q3: { words: ['We have asked for 4.5 million kroner for the repairs'], attribution: 'Lunde' } },
      ),
    ).toEqual([]);
  });

  it('warns of a pronoun where the story names the speaker', () => {
    const findings = check(
      { p2: '“The quay is deadly for the passengers,” she says.' },
      { q1: { words: ['The quay is deadly for the passengers'], attribution: 'she' } },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'speakers-kept', level: 'warning', at: 'q1' }),
    );
  });

  it('tells a speaker who got another name', () => {
    const translation = translationOf(story, faithful, marks, [
      ['s1', 'Kari Lund-Hansen'],
      ['s2', 'Odd Moe'],
    ]);
    expect(checkTranslation(story, translation)).toMatchObject([
      { rule: 'speakers-kept', at: 'q1', actual: 'Kari Lund-Hansen' },
    ]);
  });

  it('tells words of the prompt', () => {
    const translation = translationOf(
      story,
      { ...faithful, p1: 'The ferry landing in Solvik may be closed from Monday. Keep every figure.' },
      marks,
    );
    expect(
      checkTranslation(story, translation, { prompts: ['Keep every figure.'], only: ['leaks'] }),
    ).toMatchObject([{ rule: 'leaks', at: 'p1' }]);
  });
});

describe('a translation from elsewhere, without the places of its quotes', () => {
  it('is compared by content', () => {
    expect(checkTranslation(story, translationOf(story, faithful))).toEqual([]);
    const spoilt = translationOf(story, {
      ...faithful,
      p2: 'Mayor Kari Lunde says the quay is deadly for the passengers.',
    });
    expect(checkTranslation(story, spoilt)).toMatchObject([
      { rule: 'quotes-kept', level: 'error', at: 'p2' },
    ]);
  });
});
