import { describe, expect, it } from 'vitest';
import { builtInTerms, checkTerms, findTermsIn, openGlossary, type Term } from '../../src/terms/index.ts';
import { deskTerm } from './desk-term.ts';

type Pair = readonly [norwegian: string, english: string | null];

/** "level at: expected" for each finding; the parts are p1, p2 … */
function check(desk: readonly Term[], ...pairs: readonly Pair[]): string[] {
  const glossary = openGlossary(desk, builtInTerms());
  const texts = pairs.map(([text], at) => ({ id: `p${at + 1}`, text }));
  const parts = pairs.map(([, text], at) => ({ id: `p${at + 1}`, text }));
  return checkTerms(findTermsIn(texts, glossary), { parts }).map(
    ({ level, at, expected }) => `${level} ${at}: ${expected}`,
  );
}

describe('checking the built-in terms', () => {
  it.each<[string, string, string]>([
    ['the preferred English', 'Stortinget vedtok loven.', 'The Storting passed the bill.'],
    ['another accepted form', 'Stortinget vedtok loven.', 'The Norwegian parliament passed the bill.'],
    ['a plural', 'To statssekretærer gikk av.', 'Two state secretaries stepped down.'],
    ['a possessive', 'Riksrevisjonens rapport', 'The Auditor General’s report'],
    ['another order of words', 'Finansministeren svarte.', 'The minister of finance answered.'],
    ['a country’s adjective', 'Forholdet til Kina', 'Relations with Chinese authorities'],
    ['initials with full stops', 'USA svarte.', 'The U.S. answered.'],
    ['a foreign title', 'USAs utenriksminister reiste.', 'The US Secretary of State left.'],
    ['a party by its short name', 'Frp sier nei.', 'Progress says no.'],
    [
      'an invariable plural',
      'Folkehelseinstituttets råd',
      'Advice from the Norwegian Institute of Public Health',
    ],
    ['a chair, not chairman', 'Styrelederen trakk seg.', 'The board’s chair resigned.'],
  ])('accepts %s', (_, norwegian, english) => {
    expect(check([], [norwegian, english])).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    [
      'a body mistaken for another',
      'Statsadvokaten anket.',
      'The state lawyer appealed.',
      'public prosecutor',
    ],
    [
      'a party translated word for word',
      'Venstre? Nei, Høyre sier ja.',
      'No, Right says yes.',
      'the Conservative Party',
    ],
    ['a name left in Norwegian', 'Han flyktet til Hviterussland.', 'He fled to Hviterussland.', 'Belarus'],
    ['an abbreviation left alone', 'Det viser tall fra SSB.', 'SSB figures show this.', 'Statistics Norway'],
  ])('warns of %s', (_, norwegian, english, expected) => {
    expect(check([], [norwegian, english])).toEqual([`warning p1: ${expected}`]);
  });

  it('is content where another part of the translation has the term', () => {
    expect(
      check(
        [],
        ['Stortinget sa ja.', 'The Storting said yes.'],
        ['Stortinget ventet lenge.', 'It had waited for long.'],
      ),
    ).toEqual([]);
  });

  it('does not judge a part that has no English', () => {
    expect(check([], ['Stortinget sa ja.', null])).toEqual([]);
  });
});

describe('checking the desk’s glossary', () => {
  const ferry = deskTerm('hurtigferje', 'express ferry');

  it('is an error where the story’s English never has the term', () => {
    expect(check([ferry], ['Hurtigferjene står.', 'The fast boats are not running.'])).toEqual([
      'error p1: express ferry',
    ]);
  });

  it('is a warning in a part where the term is missing though others have it', () => {
    expect(
      check(
        [ferry],
        ['Hurtigferja er innstilt.', 'The express ferry is cancelled.'],
        ['Hurtigferja går igjen fredag.', 'It runs again on Friday.'],
      ),
    ).toEqual(['warning p2: express ferry']);
  });

  it('accepts plurals and the alternatives of the cell', () => {
    const terms = [ferry, deskTerm('drivis', 'drift ice', { english: ['drift ice', 'sea ice'] })];
    expect(check(terms, ['Hurtigferjene møtte drivis.', 'The express ferries met sea ice.'])).toEqual([]);
  });

  it('wants a name that is not translated as it stands', () => {
    const cat = deskTerm('Fjordkatten', 'Fjordkatten', { keep: true, matchCase: true });
    expect(check([cat], ['Fjordkattens rute', 'Fjordkatten’s route'])).toEqual([]);
    expect(check([cat], ['Fjordkattens rute', 'The Fjord Cat’s route'])).toEqual(['error p1: Fjordkatten']);
    expect(check([cat], ['Fjordkattens rute', 'The fjordkatten route'])).toEqual(['error p1: Fjordkatten']);
  });

  it('names what is expected and the Norwegian it stands for', () => {
    const glossary = openGlossary([ferry], []);
    const uses = findTermsIn([{ id: 'p1', text: 'Hurtigferjene står.' }], glossary);
    expect(checkTerms(uses, { parts: [{ id: 'p1', text: 'Nothing runs.' }] })).toEqual([
      {
        rule: 'term',
        level: 'error',
        at: 'p1',
        message:
          'The glossary has “express ferry” for “Hurtigferjene”; the English has neither it nor another accepted form.',
        expected: 'express ferry',
        actual: 'Hurtigferjene',
      },
    ]);
  });
});
