import { expect, it } from 'vitest';
import { readClauses } from '../../../src/language/nb/clauses.ts';
import { readSentences } from '../../../src/language/nb/sentences.ts';
import { readTaggedTokens } from '../../../src/language/nb/tokens.ts';

/** The clauses of a text, each with its kind and its verb between strokes. */
function clausesIn(text: string): string[] {
  const tokens = readTaggedTokens(text);
  return readSentences(tokens, 0, tokens.length)
    .flatMap((sentence) => readClauses(tokens, sentence))
    .map(({ kind, from, to, verb, negated }) => {
      const words = tokens
        .slice(from, to)
        .map((token, at) => (from + at === verb ? `|${token.text}|` : token.text))
        .join(' ');
      return `${kind}${negated ? ' not' : ''}: ${words}`;
    });
}

it.each([
  ['Kari Moe sier at veien er stengt.', ['main: Kari Moe |sier|', 'at: at veien |er| stengt .']],
  ['Vegen er ikkje stengd.', ['main not: Vegen |er| ikkje stengd .']],
  ['Veien er ikke stengt.', ['main not: Veien |er| ikke stengt .']],
  ['Moe svarer aldri.', ['main not: Moe |svarer| aldri .']],
  ['Det hjelper neppe.', ['main not: Det |hjelper| neppe .']],
  ['Mannen som eier hallen, reiser.', ['main: Mannen', 'som: som |eier| hallen', 'main: , |reiser| .']],
  ['Hun lurer på om han kommer.', ['main: Hun |lurer| på', 'om: om han |kommer| .']],
  ['Hun spør hvorvidt han kommer.', ['main: Hun |spør|', 'om: hvorvidt han |kommer| .']],
  ['Vi drar fordi det regner.', ['main: Vi |drar|', 'adverbial: fordi det |regner| .']],
  ['De prøver å redde båten.', ['main: De |prøver|', 'infinitive: å |redde| båten .']],
  ['Moe lo, og Vik gikk.', ['main: Moe |lo|', 'main: , og Vik |gikk| .']],
  // Near misses: an article is no “not”, a list of nouns parts nothing.
  ['Ei jente kom.', ['main: Ei jente |kom| .']],
  ['Moe, Vik og Dahl reiser.', ['main: Moe , Vik og Dahl |reiser| .']],
])('%s: its clauses', (text, clauses) => {
  expect(clausesIn(text)).toEqual(clauses);
});

it('the clauses of a sentence cover it', () => {
  const tokens = readTaggedTokens('Da hun kom, sa Moe at de som ville, kunne gå, men ingen gikk.');
  const clauses = readClauses(tokens, { from: 0, to: tokens.length });
  expect(clauses[0]?.from).toBe(0);
  expect(clauses.at(-1)?.to).toBe(tokens.length);
  for (const [at, { to }] of clauses.slice(0, -1).entries()) expect(clauses[at + 1]?.from).toBe(to);
});
