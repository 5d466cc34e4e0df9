import { describe, expect, it } from 'vitest';
import { inside, isTerm, isTold, isUnmarkedSpeech } from '../../src/check/told.ts';
import { readSource, readTarget } from '../../src/check/view.ts';
import { readMarks } from '../../src/language/marks.ts';

const norwegian = (text: string) => readSource(text, readMarks([text]).flat());

/** An English text, and the last of its marked stretches. */
function english(text: string) {
  const target = readTarget(text, readMarks([text]).flat());
  const stretch = target.marked.at(-1);
  if (stretch === undefined) throw new Error(`nothing is marked in ${text}`);
  return { target, stretch };
}

describe('a word stands in speech', () => {
  const [token] = readTarget('Nei', []).tokens;
  it.each([
    [{ start: 0, end: 3, mark: 'dash' }, true],
    [{ start: 0, end: 3, mark: 'dash', maybe: false }, true],
    [{ start: 0, end: 3, mark: 'dash', maybe: true }, false],
    [{ start: 0, end: 3, mark: 'guillemets', maybe: true }, true],
    [{ start: 0, end: 3, mark: 'double' }, true],
    [{ start: 1, end: 3, mark: 'double' }, false],
    [{ start: 0, end: 2, mark: 'double' }, false],
  ] as const)('%o: %s', (stretch, expected) => {
    expect(token && inside(token, [{ opens: true, closes: true, ...stretch }])).toBe(expected);
    expect(token && inside(token, [])).toBe(false);
  });
});

describe('a quote is told where a verb of saying stands in its sentence', () => {
  it.each([
    ['“We won,” he said.', true],
    ['He said: “We won.”', true],
    ['“We won,” and they all left, she said.', true],
    ['She said it was “a win” for all.', true],
    ['“We won.” He left.', false],
    ['They won “the cup”. She said so.', false],
    ['They won “the cup”! She said so.', false],
    ['They won “the cup”? She said so.', false],
    ['They won “the cup”: she said so.', true],
    ['She said so. They won “the cup”.', false],
    ['She said so! They won “the cup”.', false],
    ['She said so? They won “the cup”.', false],
    ['She said so: they won “the cup”.', true],
    ['“We said no” stood on the wall.', false],
    ['They put “said” beside “no”.', false],
    ['He said of “Lee! Ha!” that it “won”.', true],
    ['She said Mr. Lee “won”.', true],
    ['She told Gov. Lee and Sgt. Dahl of “the win”.', true],
    ['She told Lee. It was “a win”.', false],
    ['She told bro.no it was “a win”.', true],
    ['They won “the cup” on bro.no, she said.', true],
    ['. “We won”', false],
    ['“We won”', false],
  ])('%s: %s', (text, expected) => {
    const { target, stretch } = english(text);
    expect(isTold(target, stretch)).toBe(expected);
  });
});

describe('marks round a term or a name quote nobody', () => {
  it.each([
    ['Skipet Nordlys gikk på grunn.', 'The ship “Nordlys” ran aground.', true],
    ['Lid sa at Nordlys gikk på grunn.', 'Lid said “Nordlys” ran aground.', true],
    ['Lid sa at Nordlys gikk på grunn.', 'Lid said “Sørlys” ran aground.', false],
    ['Lid sa at nordlys er fint.', 'Lid said “nordlys” is nice.', false],
    ['Skipet Nordlys gikk på grunn.', 'The ship “Sørlys” ran aground.', true],
    ['Lid leser Nye Tromsø Blad, sa han.', 'Lid reads “Nye Tromsø, Blad”, he said.', true],
    ['Lid leser Nye Store Tromsø Blad, sa han.', 'Lid reads “Nye Store Tromsø Blad”, he said.', false],
    ['Lid kjører Volvo 240, sa han.', 'Lid drives a “Volvo 240”, he said.', false],
    ['Loven gir rett til skilsmisse.', 'The law allows “no-fault” divorce.', true],
    ['Loven gir rett til skilsmisse.', 'The law allows “very quick” divorce.', true],
    ['Loven gir rett til skilsmisse.', 'The law allows “very very quick” divorce.', false],
    ['Loven gir rett til skilsmisse.', 'The law allows “quick', false],
    ['Loven gir rett til skilsmisse.', 'The law, he said, allows “quick” divorce.', false],
  ])('%s → %s: %s', (source, text, expected) => {
    const { target, stretch } = english(text);
    expect(isTerm(norwegian(source), target, stretch)).toBe(expected);
  });
});

describe('speech behind a colon that Norwegian leaves without marks', () => {
  const go = 'They said: “Don’t go there now.”';
  it.each([
    ['Dei sa: Gå ikkje dit no.', go, true],
    ['Dei sa: Gå ikkje dit no.', 'They said, “Don’t go there now.”', true],
    ['Dei sa: Gå ikkje dit no.', 'They said:“Don’t go there now.”', true],
    ['Dei sa: Gå ikkje dit no.', 'They said:  “Don’t go there now.”', true],
    ['Dei sa: Gå ikkje dit no.', 'They said; “Don’t go there now.”', false],
    ['Dei sa: Gå ikkje dit no.', 'They said: no, we must not “go there now”.', false],
    ['Dei sa: Gå ikkje dit no.', 'They said: “Don’t "go" there now.”', false],
    ['Dei sa: Gå ikkje dit no.', 'They said: ‘Don’t “go” there now.’', false],
    ['Dei sa: gå ikkje dit no.', go, false],
    ['Dei sa: Gå «ikkje» dit no.', go, false],
    ['Dei sa at vi ikkje skulle gå dit.', go, false],
    ['Dei sa. Gå ikkje dit no.', go, false],
    ['På skiltet stod det: Gå ikkje dit.', go, false],
    ['Lid sa til dei andre på laget: Gå ikkje dit.', go, true],
    ['Lid sa til alle dei andre på laget: Gå ikkje dit.', go, false],
    ['I går: Lid fall. Så sa han:', go, false],
    ['Gå: Det sa han.', go, false],
  ])('%s → %s: %s', (source, text, expected) => {
    const target = readTarget(text, readMarks([text]).flat());
    const [stretch] = target.marked;
    expect(stretch !== undefined && isUnmarkedSpeech(norwegian(source), target, stretch)).toBe(expected);
  });
});
