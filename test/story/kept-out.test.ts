import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { readCopy, rowsOf } from './reading.ts';

describe('what looks like speech or a report', () => {
  it.each([
    // A clause that opens its sentence and waits for its verb.
    'Går det bra, reiser Moe.',
    'Føler dei seg heime, reiser Moe.',
    // It happened; nobody said so.
    'Akkurat der, på toppen, skjedde det noe.',
    // What is theirs, not they.
    'Et av lagets uttalte mål er at alle skal spille.',
    // The reporter's guess.
    'Moe er trolig misfornøyd med at brua er stengt.',
    // A measure.
    'Moe gjekk så langt at ordføraren braut av.',
    'Han forakter dem som ikke har det, og som ikke vil gjøre noe.',
    'De foraktar dei som ikkje har det, og som ikkje vil gjere noko.',
    // Anybody, and when.
    'Man lærer at det finnes grenser.',
    'Da trodde mange en stund at alt var over.',
    'Den gongen skreiv dei ein sjeldan gong.',
  ])('%s: is none', (copy) => {
    expect(rowsOf(readCopy(copy))).toEqual([]);
  });

  it.each([
    ['Moe har håp om at møtet kan endre dette.', 'indirect [møtet kan endre dette] har håp om · Moe · Moe'],
    ['Moe sa nei; de to mente veien var trygg.', 'indirect [veien var trygg] mente · de to · de to'],
    ['Saka er ny. Det melder TV 2 tysdag.', 'indirect [Saka er ny] melder · TV 2 · TV 2'],
  ])('%s: is one', (copy, row) => {
    expect(rowsOf(readCopy(copy))).toEqual([row]);
  });
});

describe('what a headline says before a colon', () => {
  const copy = ['Brua er stengt etter flommen, og arbeidet tar tid.', '– Vi må vente, sier Amina Moe.'];

  it.each([
    ['Moe: Uklokt å vente', 'indirect [Uklokt å vente] – · Moe · Amina Moe'],
    ['Familierådet: Slik unngår du krangel', undefined],
    ['Sport: Norge vant', undefined],
  ])('%s: %s', (headline, row) => {
    const rows = rowsOf(readStory(plainArticle('sak', [headline, ...copy].join('\n\n'))));
    expect(rows.find((one) => one.startsWith('indirect'))).toBe(row);
  });

  it('a first line as long as a paragraph is none, though it ends in a question', () => {
    const long = `${'Hvorfor er brua stengt når elva ikke flommer og veien er åpen '.repeat(5)}i dag?`;
    expect(readStory(plainArticle('sak', [long, ...copy].join('\n\n'))).headline).toBeNull();
  });
});

describe('a mark that nothing closes', () => {
  it.each([
    // A dash opens somebody else's turn.
    [['«Vi har prøvd alt.', '– Det gikk ikke», sier Amina Solli.']],
    // The attribution ends the words, though their mark was forgotten.
    [['«Vi har prøvd alt, sier Amina Solli.', 'Det gikk ikke», sier Per Vik.']],
    [['«Vi har prøvd alt.', 'Det gikk ikke, sier Amina Solli.', 'Alt er slutt», sier Per Vik.']],
    // Other words between marks: not surely the same speech.
    [['«Vi har prøvd alt.', 'Hun leste «Havet» i går.', 'Så kom slutten».']],
  ])('%j: carries nothing on', (paragraphs) => {
    const carried = rowsOf(readCopy(...paragraphs)).filter((row) =>
      /^direct \[Vi har prøvd alt(?:\.|, sier)/.test(row),
    );
    expect(carried).toEqual([]);
  });
});
