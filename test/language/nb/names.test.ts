import { expect, it } from 'vitest';
import { beginsName, innerName, nameEnd } from '../../../src/language/nb/name-runs.ts';
import { readNames } from '../../../src/language/nb/names.ts';
import { readTokens } from '../../../src/language/nb/tokens.ts';

/** Each name: what stands before it and belongs to it, the words as they stand, the name as written, its words. */
function namesOf(text: string): string[] {
  const tokens = readTokens(text);
  return readNames(text, tokens).map(({ outer, from, to, words, text: written, genitive }) => {
    const start = tokens[from]?.start ?? 0;
    const before = text.slice(tokens[outer]?.start, start);
    const stands = text.slice(start, tokens[to - 1]?.end);
    return `${before}| ${stands} = ${written} (${words.join(', ')})${genitive ? ' genitive' : ''}`;
  });
}

it.each([
  ['I dag kom Kari Moe til Oslo.', ['| Kari Moe = Kari Moe (Kari, Moe)', '| Oslo = Oslo (Oslo)']],
  // Words that have a capital only because they open a sentence.
  ['Fra Moe kom svar.', ['| Moe = Moe (Moe)']],
  ['Der kom Moe.', ['| Moe = Moe (Moe)']],
  ['Men Moe kom.', ['| Moe = Moe (Moe)']],
  ['Er Moe her?', ['| Moe = Moe (Moe)']],
  ['Den kom.', []],
  // A small word with a capital of its own.
  ['Den nye avisa Vårt Hav kom.', ['| Vårt Hav = Vårt Hav (Vårt, Hav)']],
  ['Den nye avisa VÅRT HAV kom.', ['| HAV = HAV (HAV)']],
  ['Vi kom.', []],
  ['Du kom.', []],
  ['Han kom.', []],
  ['Hun kom.', []],
  ['Hans hus brant.', []],
  ['Hans Moe kom.', ['| Hans Moe = Hans Moe (Hans, Moe)']],
  ['Per Vik kom.', ['| Per Vik = Per Vik (Per, Vik)']],
  ['Ordføreren kom.', []],
  ['Nordmannen vant. Svensken tapte.', []],
  [
    'Partiet Rødt Kari Moe kom. Hun stemte for Rødt i går.',
    ['Partiet Rødt | Kari Moe = Kari Moe (Kari, Moe)', '| Rødt = Rødt (Rødt)'],
  ],
  // Roles, also those that look like verbs.
  ['Leder Kari Moe kom.', ['Leder | Kari Moe = Kari Moe (Kari, Moe)']],
  ['Eier Kari Moe kom.', ['Eier | Kari Moe = Kari Moe (Kari, Moe)']],
  ['I dag kom NATO-talsmann Kari Moe.', ['NATO-talsmann | Kari Moe = Kari Moe (Kari, Moe)']],
  // Owners of what follows.
  ['I dag kom SVs Xaver Moe.', ['SVs | Xaver Moe = Xaver Moe (Xaver, Moe)']],
  [
    'Høyre tapte. Høyres Xaver Moe lo.',
    ['| Høyre = Høyre (Høyre)', 'Høyres | Xaver Moe = Xaver Moe (Xaver, Moe)'],
  ],
  ['Høyres Xaver Moe lo.', ['Høyres | Xaver Moe = Xaver Moe (Xaver, Moe)']],
  ['I dag kom Ola og Olas Xaver Moe.', ['| Ola = Ola (Ola)', 'Olas | Xaver Moe = Xaver Moe (Xaver, Moe)']],
  ['I dag kom SVS Xaver Moe.', ['| SVS Xaver Moe = SVS Xaver Moe (SVS, Xaver, Moe)']],
  ['I dag kom NSB Xaver Moe.', ['| NSB Xaver Moe = NSB Xaver Moe (NSB, Xaver, Moe)']],
  // By its letters a noun, and by its letters a given name.
  ['Målskytter Xaver Moe kom.', ['Målskytter | Xaver Moe = Xaver Moe (Xaver, Moe)']],
  ['Vilgunn Xaver Moe kom.', ['| Vilgunn Xaver Moe = Vilgunn Xaver Moe (Vilgunn, Xaver, Moe)']],
  ['I dag kom Jona og Jonas Moe.', ['| Jona = Jona (Jona)', '| Jonas Moe = Jonas Moe (Jonas, Moe)']],
  ['I dag kom Lagets Kari Moe.', ['Lagets | Kari Moe = Kari Moe (Kari, Moe)']],
  ['Bergens Kari vant.', ['Bergens | Kari = Kari (Kari)']],
  ['I dag kom Ross Kari Moe.', ['| Ross Kari Moe = Ross Kari Moe (Ross, Kari, Moe)']],
  // Adjectives and papers before a name.
  ['Kreftsyke Kari Moe kom.', ['Kreftsyke | Kari Moe = Kari Moe (Kari, Moe)']],
  ['Kreftsyke Xaver Moe kom.', ['Kreftsyke | Xaver Moe = Xaver Moe (Xaver, Moe)']],
  ['Tyske Xaver Braun kom.', ['Tyske | Xaver Braun = Xaver Braun (Xaver, Braun)']],
  ['Tysk Xaver Braun kom.', ['Tysk | Xaver Braun = Xaver Braun (Xaver, Braun)']],
  ['I dag tapte Norske Skog.', ['| Norske Skog = Norske Skog (Norske, Skog)']],
  ['I dag kom Tyske Kari Moe.', ['Tyske | Kari Moe = Kari Moe (Kari, Moe)']],
  ['Kari Norske Moe kom.', ['| Kari Norske Moe = Kari Norske Moe (Kari, Norske, Moe)']],
  ['Ayla Xaver Moe kom.', ['| Ayla Xaver Moe = Ayla Xaver Moe (Ayla, Xaver, Moe)']],
  ['I dag ga Moe råd.', ['| Moe = Moe (Moe)']],
  ['Norsk Losforbund kom.', ['| Norsk Losforbund = Norsk Losforbund (Norsk, Losforbund)']],
  ['Dekk & Felg kom.', ['| Dekk & Felg = Dekk & Felg (Dekk, Felg)']],
  ['Hotell Maria åpnet.', ['| Hotell Maria = Hotell Maria (Hotell, Maria)']],
  ['I dag kom Jyllands-Posten Jon Moe.', ['Jyllands-Posten | Jon Moe = Jon Moe (Jon, Moe)']],
  ['I dag kom Noregs Mållag Hege Moe.', ['Noregs Mållag | Hege Moe = Hege Moe (Hege, Moe)']],
  ['I dag kom Norges Bank.', ['| Norges Bank = Norges Bank (Norges, Bank)']],
  ['I dag kom Aftenposten Jon Moe.', ['| Aftenposten Jon Moe = Aftenposten Jon Moe (Aftenposten, Jon, Moe)']],
  // The genitive.
  ['Moes hus brant. Moe gråt.', ['| Moes = Moe (Moe) genitive', '| Moe = Moe (Moe)']],
  ['I dag sang Pål W. Moe.', ['| Pål W. Moe = Pål W. Moe (Pål, W, Moe)']],
  ['Hansen kom. Hansens hus brant.', ['| Hansen = Hansen (Hansen)', '| Hansens = Hansen (Hansen) genitive']],
  ['Moes hus brant.', ['| Moes = Moes (Moes)']],
  ['Kari Moes hus brant. Moe gråt.', ['| Kari Moes = Kari Moe (Kari, Moe) genitive', '| Moe = Moe (Moe)']],
  ['I dag brant Vik’s hus.', ['| Vik’s = Vik (Vik) genitive']],
  ["I dag brant Vik's hus.", ["| Vik's = Vik (Vik) genitive"]],
  ["I dag kom O'sa og O.", ["| O'sa = O'sa (O'sa)", '| O = O (O)']],
  ['Bo kom. Bos far ventet.', ['| Bo = Bo (Bo)', '| Bos = Bo (Bo) genitive']],
  ['I dag slo Gruppe A nesten As lag.', ['| Gruppe A = Gruppe A (Gruppe, A)', '| As = As (As)']],
  // A person's name ends where it owns a work or a house.
  ['I dag solgte de Kari Dahls Hus.', ['| Kari Dahls = Kari Dahls (Kari, Dahls)', '| Hus = Hus (Hus)']],
  ['I dag kom Kari Strauss Moe.', ['| Kari Strauss Moe = Kari Strauss Moe (Kari, Strauss, Moe)']],
  ['I dag kom Jan Jonas Moe.', ['| Jan Jonas Moe = Jan Jonas Moe (Jan, Jonas, Moe)']],
  ['I dag kom Kari Hans Moe.', ['| Kari Hans Moe = Kari Hans Moe (Kari, Hans, Moe)']],
  ['I dag kom Kari Lies Moe.', ['| Kari Lies Moe = Kari Lies Moe (Kari, Lies, Moe)']],
  // Where a role is held is no part of a name; whom a word is meant for is.
  ['I dag kom takken til Áslak Ola Moe.', ['| Áslak Ola Moe = Áslak Ola Moe (Áslak, Ola, Moe)']],
  ['I dag kom ordføreren i Vik Ola Moe.', ['Vik | Ola Moe = Ola Moe (Ola, Moe)']],
  [
    'I dag kom redaktøren i Fjell-Posten Anwaar Yusra.',
    ['Fjell-Posten | Anwaar Yusra = Anwaar Yusra (Anwaar, Yusra)'],
  ],
  ['I dag solgte de Kari Dahlsen Hus.', ['| Kari Dahlsen Hus = Kari Dahlsen Hus (Kari, Dahlsen, Hus)']],
  ['I dag stengte Bodega Dahls Hus.', ['| Bodega Dahls Hus = Bodega Dahls Hus (Bodega, Dahls, Hus)']],
  [
    'Dahl kom. I dag lo Kari Dahls.',
    ['| Dahl = Dahl (Dahl)', '| Kari Dahls = Kari Dahl (Kari, Dahl) genitive'],
  ],
])('reads the names in “%s”', (text, expected) => {
  expect(namesOf(text)).toEqual(expected);
});

it.each([
  ['|Per Vik kom', true],
  ['|Hans Moe kom', true],
  ['|Per kom', false],
  ['|Fra Moe kom', false],
  ['|Per', false],
  ['Så kom |Per\nMoe lo', false],
])('knows in “%s” whether a common word begins a name', (copy, expected) => {
  const tokens = readTokens(copy.replace('|', ''));
  const at = tokens.findIndex(({ start }) => start === copy.indexOf('|'));
  expect(beginsName(tokens, at)).toBe(expected);
});

it.each([
  ['|Kari Moe| kom', 'a full name'],
  ['I går |Kari|', 'the last word'],
  ['|kom Moe', 'none'],
  ['I går sang |Pål W. Moe| høyt', 'an initial'],
  ['I går sang |J. R. R. Moe| høyt', 'several initials'],
  ['I går sang |Moe|. Vik lo', 'the end of a sentence'],
  ['I går kom |Gruppe A|, Moe og Vik', 'no initial before a comma'],
  ['I går kom |Gruppe A|. de lo', 'no initial before small letters'],
  ['I går sang |Chr. Moe| høyt', 'a first name cut short'],
  ['I går sang |Th. Moe| høyt', 'a first name cut short that ends other sentences'],
  ['I går sang |Kari Johs. Moe| høyt', 'a middle name cut short'],
  ['I går sang |Johsen|. Moe lo', 'no name cut short'],
  ['I går sang |Johs|\nMoe lo', 'a line’s end'],
  ['I går sang |Kari|\nMoe lo', 'a line’s end'],
  ['I går kom |Jan de Vries| hit', 'a particle'],
  ['I går kom |Ursula von der Leyen| hit', 'two particles'],
  ['I går kom |Moe| van de kom', 'particles that lead nowhere'],
  ['I går kom |Moe| av Vik', 'no particle'],
  ['I går kom |Moe| de', 'a particle at the end'],
  ['I går kom |von Moe', 'no particle at the start'],
  ['Så kom |Helse- og omsorgsdepartementet| hit', 'a body of two fields'],
  ['Så kom |Helse- og omsorgsdepartementet Vest| hit', 'a body of two fields and its place'],
  ['Så kom |Helse-| og sosialsjefen', 'a person of two fields'],
  ['Så kom |Helse| og omsorgsdepartementet', 'one body and another'],
  ['Så skrev |Moe| Dagbladet.no om det', 'an address'],
  ['Så skrev |Dagbladet.no| om det', 'an address alone'],
  ['Så skrev |Moe T.nord| om det', 'no address'],
])('reads the name in “%s” to its end: %s', (copy) => {
  const [before = '', name = '', after = ''] = copy.split('|');
  const closed = copy.split('|').length > 2;
  const tokens = readTokens(before + name + after);
  const at = tokens.findIndex(({ start }) => start >= before.length);
  const last = tokens[nameEnd(tokens, at, tokens.length) - 1];
  expect(last?.end ?? 0).toBe(closed ? before.length + name.length : (tokens[at - 1]?.end ?? 0));
});

it.each([
  ['Ursula von der Leyen', 4, 4],
  ['Ursula von der Leyen', 3, 1],
  ['Ursula von der Leyen', 2, 1],
  ['Jan de Vries', 2, 1],
  ['Helse- og omsorgsdepartementet', 3, 3],
  ['Helse- og omsorgsdepartementet', 2, 1],
  ['Kari Lie Moe', 2, 2],
])('reads “%s” no further than its first %i words', (text, limit, end) => {
  expect(nameEnd(readTokens(text), 0, limit)).toBe(end);
});

it.each([
  ['Jyllands-Posten Jon Moe', 1],
  ['Norsk Presse Jon Moe', 2],
  ['Jon Moe', 0],
  ['Norsk Jon', 0],
  ['Norsk Presse Vest', 0],
  ['KFK Anwaar Yusra', 1],
  ['KFK Rogaland', 0],
  ['KFK Nordre Vik Vel', 0],
  ['Kfk Anwaar Yusra', 0],
])('knows where in “%s” a person’s name begins', (text, at) => {
  expect(innerName(readTokens(text), 0, readTokens(text).length)).toBe(at);
});

it('looks for it no further back than told', () => {
  const tokens = readTokens('Kari Norsk Presse Jon Moe');
  expect(innerName(tokens, 1, tokens.length)).toBe(3);
});
