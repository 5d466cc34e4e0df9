import { expect, it } from 'vitest';
import { explainLede, explainSpeakers } from '../../src/story/explain.ts';
import { explainStory, plainArticle } from '../../src/story/index.ts';

const copy = [
  'Ny bru over fjorden',
  'Den blir lang.',
  'Brua skal stå ferdig om fire år, erstatter to ferjesamband og gir tryggere vei til sykehuset for alle på øyene.',
  'Rådmann Kirsti Dale ringte ordfører Knut Berge tirsdag for å snakke om pengene, som kommunen ikke har.',
  '– Vi er enige om at brua skal bygges, og om at vi må spare på noe annet enn skole, sier han.',
  '– Det er vi, sier Kirsti Dale.',
];
const explained = explainStory(plainArticle('bru', copy.join('\n\n')));

it('tells who was weighed for “han”, the likeliest first, and what told most', () => {
  const [first, second] = explainSpeakers(explained);
  const dale = first?.candidates.find(({ name }) => name === 'Kirsti Dale');
  expect(first?.candidates[0]?.name).toBe('Knut Berge');
  expect(first?.candidates[0]?.tallies[0]).toMatchObject({ evidence: 'gender' });
  expect(dale?.tallies[0]?.worth).toBeLessThan(0);
  const shares = first?.candidates.reduce((sum, { share }) => sum + share, 0);
  expect(shares).toBeCloseTo(1, 3);
  // "Kirsti Dale" stands at the cue: nobody is weighed.
  expect(second).toEqual({ quote: 'q2', candidates: [] });
});

it('tells why the deck is no lede and the next paragraph is', () => {
  const reasons = explainLede(explained);
  expect(reasons.map(({ text }) => text)).toEqual(copy.slice(1, 3));
  expect(reasons.map(({ score }) => score > 0)).toEqual([false, true]);
  expect(reasons[0]?.tallies.map(({ evidence }) => evidence)).toContain('short');
});

it('a doubtful speaker is nobody, and says so', () => {
  const { quotes } = explainStory(
    plainArticle(
      'tvil',
      [
        'Nytt',
        'Her er noen av meldingene fra tettstedet Lia, og de er mange i dag.',
        '«Dette er helt forferdelig for oss alle her.»',
      ].join('\n\n'),
    ),
    { calibration: { leastTold: 1, rows: {} } },
  ).story;
  expect(quotes.at(-1)).toMatchObject({ speaker: null });
});
