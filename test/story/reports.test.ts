import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

// Each phenomenon with the forms of both languages; beside it what looks like it and must stay unread.
it.each([
  [
    'a subject with its place',
    'Jorunn Vik i Sørnes kommune sier til avisa at vegen er trygg.',
    'indirect [vegen er trygg] sier · Jorunn Vik · Jorunn Vik',
  ],
  [
    'a verb that goes on from a turned clause',
    'I et brev til fylket skriver ordførerne at brua er trygg, og mener at veien er farlig.',
    'indirect [veien er farlig] mener · ordførerne · ordførerne',
  ],
  [
    'a subject with its place, nn',
    'Leiar Nils Tveit i Sørnes mållag meiner dessutan at skulen må vere open.',
    'indirect [skulen må vere open] meiner · Leiar Nils Tveit · Nils Tveit',
  ],
  [
    'a subject with a clause of its own',
    'Klubben som eier hallen opplyser at taket er tett.',
    'indirect [taket er tett] opplyser · Klubben · Klubben',
  ],
  [
    'a title and a body before the name',
    'Redningsleder for kystvakta, Jorunn Vik, mener båten er trygg.',
    'indirect [båten er trygg] mener · Redningsleder for kystvakta, Jorunn Vik · Jorunn Vik',
  ],
  [
    'a title that ends a name in capitals',
    'IL Nords Fjell-trener Jorunn Vik hevder at banen er hard.',
    'indirect [banen er hard] hevder · IL Nords Fjell-trener Jorunn Vik · Jorunn Vik',
  ],
  [
    'a participle that is a past form',
    'Politiet har tidligere bekreftet at saken er henlagt.',
    'indirect [saken er henlagt] bekreftet · Politiet · Politiet',
  ],
  [
    'a participle that is a past form, nn',
    'Jorunn Vik har antyda at ho gir seg.',
    'indirect [ho gir seg] antyda · Jorunn Vik · Jorunn Vik',
  ],
  [
    'a clause without "at"',
    'Han seier departementet ikkje har svart.',
    'indirect [departementet ikkje har svart] seier · Han · ?',
  ],
  [
    'a verb that is not known behind a name',
    'Mange mente Vik fortjente prisen.',
    'indirect [Vik fortjente prisen] mente · Mange · Mange',
  ],
  [
    'the group that shares its article’s form with a pronoun',
    'Vidare meiner dei kommunen må betale.',
    'indirect [kommunen må betale] meiner · dei · dei',
  ],
  [
    'a cue with its preposition',
    'Jorunn Vik svarer med at det er for sent.',
    'indirect [det er for sent] svarer · Jorunn Vik · Jorunn Vik',
  ],
  ['what is denied', 'Vekterne benekter dette.', 'indirect [dette] benekter · Vekterne · Vekterne'],
  [
    'what is denied, nn',
    'Styresmaktene avkreftar påstanden på det sterkaste.',
    'indirect [påstanden] avkreftar · Styresmaktene · Styresmaktene',
  ],
  [
    'a name with an initial',
    'Mange båter ligger i havn, ifølge havnesjef Nils E. Tveit.',
    'indirect [Mange båter ligger i havn] ifølge · havnesjef Nils E. Tveit · Nils E. Tveit',
  ],
  [
    'what a comma adds to a name behind "ifølge"',
    'Ifølge Nils Tveit, sjef for havna, er kaia trygg.',
    'indirect [er kaia trygg] Ifølge · Nils Tveit · Nils Tveit',
  ],
  [
    'a clause without the word that joins it on',
    'Men kaia er stengt, opplyser politiet.',
    'indirect [kaia er stengt] opplyser · politiet · politiet',
  ],
  [
    'a clause set into its sentence',
    'Den gamle kaia, mener Nils Tveit, holder i hundre år.',
    'indirect [Den gamle kaia] [holder i hundre år] mener · Nils Tveit · Nils Tveit',
  ],
  [
    'a clause that ends where the one it fronts goes on',
    'Mens Nils Tveit mener at kaia er trygg, har kommunen sperret den.',
    'indirect [kaia er trygg] mener · Nils Tveit · Nils Tveit',
  ],
  [
    'anything that is named behind "ifølge"',
    'Ifølge nye beregninger koster kaia det dobbelte.',
    'indirect [koster kaia det dobbelte] Ifølge · nye beregninger · nye beregninger',
  ],
])('reads %s: %s', (_what, copy, row) => {
  expect(rowsOf(readCopy(copy))).toContain(row);
});

it('goes on to the next report of the same source', () => {
  expect(rowsOf(readCopy('Jorunn Vik trur at det går bra, men meiner folk må vere varsame.'))).toEqual([
    'indirect [det går bra] trur · Jorunn Vik · Jorunn Vik',
    'indirect [folk må vere varsame] meiner · Jorunn Vik · Jorunn Vik',
  ]);
});

it.each([
  ['a thing', 'Situasjonen krever at alle hjelper til.'],
  ['a thing that opens the sentence', 'Globalisering krev at fleire lærer språk.'],
  ['an adverb', 'Personlig synes jeg taket er pent.'],
  ['a question word', 'Kvar trur du dei store prosjekta kjem?'],
  ['nobody', 'Ingen husker at brua var rød.'],
  ['anybody', 'Man kan mene at brua er stygg.'],
  ['what might be said', 'Mange kan gjerne seie at dei er samde.'],
  ['what was not said', 'Nils Tveit har aldri hevdet at brua er ny.'],
  ['a time', 'Arbeidet startet etter at loven var vedtatt.'],
  ['an object', 'Hun gråt en skvett, åpnet sin første butikk og la sten til byrden.'],
  ['a possessive', 'Nils Tveit hadde gitt si melding om at møtet var slutt.'],
  ['a purpose', 'Nils Tveit sier nei slik at andre kan bruke tida.'],
  ['a clause set before its verb', 'Rektoren, som nå er pensjonist, husker Jorunn Vik godt.'],
  ['a place set before its verb', 'I boken, som han skrev selv, erkjenner Nils Tveit ikke bare dette.'],
  ['what is weighed', 'Nils Tveit vurderer en rekke tiltak som skal hjelpe.'],
  ['what is turned down', 'Lagmannsretten avviste anken.'],
])('does not take %s for a report: %s', (_what, copy) => {
  expect(rowsOf(readCopy(copy)).filter((row) => row.startsWith('indirect'))).toEqual([]);
});

it.each([
  ['Ordfører Jorunn Vik møtte pressen.', 'ordfører'],
  ['Høyesterettsadvokat Jorunn Vik møtte pressen.', 'høyesterettsadvokat'],
  ['Tidlegare statsråd Jorunn Vik møtte pressa.', 'tidlegare statsråd'],
  ['SV-leder Jorunn Vik møtte pressen.', 'SV-leder'],
  ['USAs utenriksminister Jorunn Vik møtte pressen.', 'USAs utenriksminister'],
  ['Han har ringt president Jorunn Vik.', 'president'],
])('gives the role of %s as %s', (narration, role) => {
  const story = readCopy(narration, '– Vi er klare, sier Vik.');
  expect(story.speakers).toMatchObject([{ name: 'Jorunn Vik', role }]);
});

it.each([
  ['a title with a hyphen', 'SV-leder Jorunn Vik møtte pressen.', '– Takk, sier SV-lederen.', 'Jorunn Vik'],
  ['a compound title', 'Helseminister Jorunn Vik kom.', '– Takk, sa helseministeren.', 'Jorunn Vik'],
  [
    'the name a title with a hyphen stands before',
    'Møtet er slutt.',
    '– Takk, sier Kystvern-styreleder og tidligere advokat Jorunn Vik.',
    'Jorunn Vik',
  ],
  ['those seen from the left', 'Møtet er slutt.', '– Takk, seier f.v. Jorunn Vik.', 'Jorunn Vik'],
])('tells the speaker from %s', (_what, narration, speech, name) => {
  expect(rowsOf(readCopy(narration, speech)).at(-1)?.split(' · ')[2]).toBe(name);
});

it('means the one the story is about though a namesake was named in passing', () => {
  const story = readCopy(
    'Jorunn Vik vant valget. Jorunn Vik takket velgerne, og Jorunn Vik lovet mer.',
    'Hun takket også mannen Ola Vik.',
    '– Vi er klare, sier Vik.',
  );
  expect(rowsOf(story).at(-1)).toContain('Jorunn Vik');
});

it('takes a lone surname beside speech for a person, not a body', () => {
  const story = readCopy('– Vi er klare, sier Tveitnes.', '– Eg gler meg, seier ho.', 'Slik gjekk det.');
  expect(story.speakers[0]).toMatchObject({ name: 'Tveitnes', kind: 'person' });
  expect(readCopy('– Vi er klare, opplyser NVE.').speakers[0]).toMatchObject({ kind: 'organisation' });
});
