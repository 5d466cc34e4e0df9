import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTerms, findTermsIn, openGlossary, sayTerms } from '../../src/terms/index.ts';
import { deskTerm } from './desk-term.ts';

const builtIn = openGlossary([], builtInTerms());

/** "written = English", in order of first place. */
function found(text: string, glossary = builtIn): string[] {
  return findTermsIn([{ id: 'p1', text }], glossary).flatMap(({ term, places }) =>
    places.map((place) => `${place.text} = ${term.english[0]}`),
  );
}

describe('finding terms', () => {
  it.each([
    ['genitive of a name', 'Stortingets flertall', 'Stortingets', 'the Storting'],
    ['genitive of an abbreviation', 'UDIs vedtak', 'UDIs', 'the Norwegian Directorate of Immigration'],
    ['definite', 'Statssekretæren svarte ikke.', 'Statssekretæren', 'state secretary'],
    ['definite genitive', 'statssekretærens svar', 'statssekretærens', 'state secretary'],
    ['plural, Bokmål', 'to statssekretærer', 'statssekretærer', 'state secretary'],
    ['plural, Nynorsk', 'to statssekretærar møtte', 'statssekretærar', 'state secretary'],
    ['definite plural, Nynorsk', 'statssekretærane møtte', 'statssekretærane', 'state secretary'],
    ['plural that loses a vowel', 'fire statsministre', 'statsministre', 'prime minister'],
    ['plural with a new vowel', 'lensmennene i nord', 'lensmennene', 'local police chief'],
    ['Nynorsk name', 'Ho anka til Høgsterett i går.', 'Høgsterett', 'the Supreme Court'],
    ['abbreviation', 'ifølge PST', 'PST', 'the Norwegian Police Security Service (PST)'],
    ['head of a compound', 'Nå svarer Ap-lederen.', 'Ap-lederen', 'the Labour Party'],
    ['party in brackets', 'Kari Lunde (KrF) sier nei', 'KrF', 'the Christian Democratic Party'],
    ['several words', 'ny daglig leder i klubben', 'daglig leder', 'general manager'],
    ['inflected last word', 'to administrerende direktører', 'administrerende direktører', 'chief executive'],
    ['old exonym', 'grensa mot Hviterussland', 'Hviterussland', 'Belarus'],
  ])('sees a %s', (_, text, written, english) => {
    expect(found(text)).toContain(`${written} = ${english}`);
  });

  it.each([
    ['a lower-case homograph', 'Ta til venstre etter brua.'],
    ['a homograph that opens a sentence', 'Slottet brant ned i 1716. Krim er mest lest.'],
    ['an abbreviation in other capitals', 'Det går opp og ned, og ks er en bokstavrekke.'],
    ['a word that only contains a term', 'forstatsministerlig'],
  ])('does not take %s for a term', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes the longer of two terms that overlap', () => {
    expect(found('FNs sikkerhetsråd møtes, sier FN-sjefen.')).toEqual([
      'FNs sikkerhetsråd = the UN Security Council',
      'FN-sjefen = the United Nations',
    ]);
  });

  it('puts the desk’s word before the built-in one', () => {
    const desk = openGlossary([deskTerm('Stortinget', 'Norway’s parliament')], builtInTerms());
    expect(found('Stortingets møte', desk)).toEqual(['Stortingets = Norway’s parliament']);
  });

  it('minds capitals where the glossary asks for it', () => {
    const desk = openGlossary([deskTerm('Vy', 'Vy', { matchCase: true, keep: true })], []);
    expect(found('Vys tog stod. En vy mot fjorden.', desk)).toEqual(['Vys = Vy']);
  });

  it('names the places by part, counted from the part’s start', () => {
    const [use] = findTermsIn(
      [
        { id: 'headline', text: 'Riksrevisjonen refser Nav' },
        { id: 'p1', text: 'Kritikken fra Riksrevisjonen er hard.' },
      ],
      builtIn,
    );
    expect(use?.places).toEqual([
      { part: 'headline', text: 'Riksrevisjonen', start: 0, end: 14 },
      { part: 'p1', text: 'Riksrevisjonen', start: 14, end: 28 },
    ]);
  });

  it('gives places that equal the text from start to end, whatever the text', () => {
    const words = ['Stortinget', 'FNs', 'sikkerhetsråd', 'Ap-', 'leder', '–', '.', 'UDI', 'på', '\n', '🙂'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.boolean(), (picked, spaced) => {
        const text = picked.join(spaced ? ' ' : '');
        for (const { places } of findTermsIn([{ id: 'p1', text }], builtIn)) {
          for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text);
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('saying terms', () => {
  it('tells names that a model may not know, as they stand in the story, and neither titles nor what every model knows', () => {
    const uses = findTermsIn(
      [{ id: 'p1', text: 'Statsministeren og statssekretærane svarte PST om Tyskland.' }],
      builtIn,
    );
    expect(sayTerms(uses)).toMatchInlineSnapshot(`
      "Established English, free to be inflected, to be shortened at later mention, and to be used where it fits:
      PST = the Norwegian Police Security Service (PST)"
    `);
  });
});

describe('names that are others', () => {
  it.each([
    ['the agency in capitals', 'USA vil vente, skriver nyhetsbyrået AP.', ['USA = the United States']],
    ['the party', 'Ap og FRP er uenige.', ['Ap = the Labour Party', 'FRP = the Progress Party']],
    ['a state', 'Velgerne i Hessen og delstaten Hessen.', ['Hessen = Hesse', 'Hessen = Hesse']],
    ['somebody called as a state is, later on', 'Kari Hessen gikk. Hessen sa nei. Brevet er Hessens.', []],
    ['the same behind a title', 'Rektor Hessen svarte. Vi møtte Kari Hessen.', []],
    ['somebody who is called as a country is', 'Tor Danmark er lærer. Danmark er glad.', []],
    ['somebody with two names', 'Jens Frankrike-Moe svarte.', []],
    ['near miss: where she is', 'Kari Hessen bor i Hessen.', ['Hessen = Hesse']],
    ['near miss: a state named beside somebody else', 'Kari Moe ringte Danmark.', ['Danmark = Denmark']],
    ['near miss: two countries', 'Tyskland-Frankrike er utsatt.', ['Tyskland-Frankrike = Germany']],
    ['surnames that are words', 'Anne Dal, Per Stein og Ola Bergen gikk. Stein var trist, sa Dal.', []],
    ['the agency with a hyphen and in brackets', 'Det sier en AP-fotograf (AP).', []],
    ['the agency as a source', 'Ifølge AP er to skadd, sier han til AP.', []],
    ['somebody called as a state is', 'Kari Hessen svarte, og til slutt gikk Amina Hessen.', []],
  ])('%s', (_what, text, terms) => {
    expect(found(text)).toEqual(terms);
  });
});
