import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/check/match-figures.ts';
import { readEnglishFigures } from '../../src/language/en/figures.ts';
import { readNorwegianFigures } from '../../src/language/nb/figures.ts';
import { tokenise } from '../../src/language/tokens.ts';

type Row = readonly [norwegian: string, english: string, ...told: readonly string[]];

/** "12 = twelve" for a pair, "lost 12" and "added 13"; a measure turned into another is nothing of these. */
function match(norwegian: string, english: string): string[] {
  const { lost, added, paired } = matchFigures(
    readNorwegianFigures(tokenise(norwegian)),
    readEnglishFigures(tokenise(english)),
  );
  const from = ({ start, end }: { start: number; end: number }) => norwegian.slice(start, end);
  const to = ({ start, end }: { start: number; end: number }) => english.slice(start, end);
  return [
    ...paired.map(([one, other]) => `${from(one)} = ${to(other)}`),
    ...lost.map((figure) => `lost ${from(figure)}`),
    ...added.map((figure) => `added ${to(figure)}`),
  ];
}

describe('a measure answers the same measure in another unit', () => {
  it.each<Row>([
    ['Muren er 3 meter.', 'The wall is 10 feet.'],
    ['Muren er 3 meter.', 'The wall is 14 feet.'],
    ['Muren er 3 meter.', 'The wall is 15 feet.', 'lost 3 meter', 'added 15 feet'],
    ['Muren er 9 meter.', 'The wall is 35 feet.'],
    ['Muren er 10 meter.', 'The wall is 38 feet.'],
    ['Muren er 10 meter.', 'The wall is 39 feet.', 'lost 10 meter', 'added 39 feet'],
    ['Muren er 10 meter.', 'The wall is 29 feet.'],
    ['Muren er 10 meter.', 'The wall is 27 feet.', 'lost 10 meter', 'added 27 feet'],
    ['Det er 5 mil dit.', 'It is 50 kilometres.'],
    ['Det kom 5 cm snø.', 'There were 6 cm of snow.', 'lost 5 cm', 'added 6 cm'],
    ['Laksen er 20 kilo.', 'The salmon is 22 metres.', 'lost 20 kilo', 'added 22 metres'],
    ['Det lakk 3800 liter.', 'There leaked 1,000 gallons.'],
    ['Det brenn på 100 mål.', 'The fire covers 10 hectares.'],
    ['Løfta er 3 gram.', 'They are 3 grams.', '3 gram = 3 grams'],
    ['Det er onsdag 10 cm.', 'It is Wednesday, 4 inches.', 'onsdag = Wednesday'],
    ['Det er oktober.', 'It is 10 kilometres.', 'oktober = 10 kilometres'],
    ['Det er november.', 'It is 10 kilometres.', 'lost november', 'added 10 kilometres'],
    ['Det var onsdag.', 'It was 10 feet.', 'lost onsdag', 'added 10 feet'],
    ['Det kom 7,2 cm her og 4,6 cm der.', 'There were 2 inches there, 2.6 inches here.'],
    ['Det kom 5 cm her og 6 cm der.', 'There were 2 inches here.', 'lost 6 cm'],
    ['Han gikk 16 kilometer.', 'He walked in October.', 'lost 16 kilometer', 'added October'],
  ])('%s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });

  it.each<Row>([
    ['Bilen holdt 165 kilometer i timen.', 'The car was doing 105.'],
    ['Bilen holdt 100 kilometer i timen.', 'The car was doing 67.'],
    ['Bilen holdt 100 kilometer i timen.', 'The car was doing 68.', 'lost 100 kilometer', 'added 68'],
    ['Bilen holdt 160 i snitt.', 'The car was doing 100 miles an hour.'],
    ['Bilen holdt 160 i snitt.', 'The car was doing 100.', 'lost 160', 'added 100'],
    ['Muren er 30 meter.', 'The wall is 98 high.'],
    ['Laksen er 20 kilo.', 'The salmon was 44.'],
    ['Hun gikk 5 i går.', 'She walked 5 hours, 3 miles.', '5 = 5 hours', 'lost i går'],
    ['Hun gikk 5 kilometer.', 'She walked 3, all 5 of them.', '5 kilometer = 5'],
    ['Det kom 50 centimeter snø.', 'There were 20 of snow.'],
    ['Han løp 5 kilometer og fikk ikke mål.', 'He ran and scored 0.', 'lost 5 kilometer', 'added 0'],
    ['Han løp 0 meter.', 'He ran 5 miles.', 'lost 0 meter', 'added 5 miles'],
  ])('where one unit is unsaid: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });

  it.each<Row>([
    ['Det var 30 grader.', 'It was 86 degrees.'],
    ['Det var 30 grader.', 'It was 89 degrees.'],
    ['Det var 30 grader.', 'It was 83 degrees.'],
    ['Det var 30 grader.', 'It was 90 degrees.', 'lost 30 grader', 'added 90 degrees'],
    ['Det var 30 grader.', 'It was 82 degrees.', 'lost 30 grader', 'added 82 degrees'],
    ['Det var 30 grader.', 'It was 86 in the sun.'],
    ['Det var 30 i sola.', 'It was 86 degrees.'],
    ['Det steig 10 grader.', 'It rose 18 degrees.'],
    ['Det steig 10 grader.', 'It rose 20 degrees.'],
    ['Det steig 10 grader.', 'It rose 21 degrees.', 'lost 10 grader', 'added 21 degrees'],
  ])('and so does heat: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });

  it.each<Row>([
    ['Det kom 5 cm her og 7,5 cm der.', 'There were 2.6 inches there and 2 inches here.'],
    ['Det kom 5 cm her.', 'There were 5 inches here.', '5 cm = 5 inches'],
    ['Det kom 5 cm, på 2 timer.', 'There were 2 inches, in 2 hours.', '2 timer = 2 hours'],
    ['Av 2 biler kom 5 cm.', 'Some 2 inches, two cars.', '2 = two'],
    ['Av 160 biler er 100 kilometer unna.', '160 cars, 62 miles away.', '160 = 160'],
  ])('the nearest first: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });
});

describe('a span of time answers the same span in another unit', () => {
  it.each<Row>([
    ['Han fikk halvannet års fengsel.', 'He got 18 months in prison.'],
    ['Ho fekk eitt og eit halvt år i fengsel.', 'She got 18 months in prison.'],
    ['Filmen varer i halvannen time.', 'The film lasts 90 minutes.'],
    ['Det tok to døgn.', 'It took 48 hours.'],
    ['Fristen er fjorten dagar.', 'The deadline is two weeks.'],
    ['Fristen er fjorten dager.', 'The deadline is three weeks.', 'lost fjorten dager', 'added three weeks'],
    ['Han fikk to års fengsel.', 'He got 18 months in prison.', 'lost to års', 'added 18 months'],
    ['Fristen er fire uker.', 'The deadline is one month.', 'lost fire uker', 'added one month'],
  ])('%s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });
});

describe('a figure answers another spelling of its value', () => {
  it.each<Row>([
    ['Renta er 2,5.', 'The rate is 2.504.', '2,5 = 2.504'],
    ['Renta er 2,5.', 'The rate is 2.496.', '2,5 = 2.496'],
    ['Renta er 2,5.', 'The rate is 2.51.', 'lost 2,5', 'added 2.51'],
    ['I alt 1000 kom.', 'In all, 1,001 came.', 'lost 1000', 'added 1,001'],
    ['Det er 5 cm og 5 meter.', 'It is 5 metres and 5 cm.', '5 cm = 5 cm', '5 meter = 5 metres'],
    ['I alt 5 kom.', 'In all, 725 came.', 'lost 5', 'added 725'],
    ['I alt 12 kom.', 'In all, twelve came.', '12 = twelve'],
    ['I alt 2 kom.', 'Both 2 came.', '2 = 2'],
    ['I alt 2 kom.', 'Both came.', '2 = Both'],
    ['Begge er en av 2.', 'Both are of 2.', '2 = 2', 'lost en'],
  ])('an amount: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });

  it.each<Row>([
    ['Det er kl. 6.30.', 'It is 6.30pm.', '6.30 = 6.30pm'],
    ['Det er kl. 6.30.', 'It is 7.30pm.', 'lost 6.30', 'added 7.30pm'],
    ['Det er kl. 06.30.', 'It is 6.30pm.', 'lost 06.30', 'added 6.30pm'],
    ['Det er kl. 06.30.', 'It is 6.30am.', '06.30 = 6.30am'],
    ['Det er kl. 13.00.', 'It is 1am.', 'lost 13.00', 'added 1am'],
    ['Det er kl. 12.00.', 'It is midnight.', '12.00 = midnight'],
    ['Det er kl. 24.', 'It is midnight.', '24 = midnight'],
    ['Det er kl. 18.30.', 'It is 18.30.', '18.30 = 18.30'],
    ['Det er kl. 18.30.', 'It is 1830 now.', '18.30 = 1830'],
    ['Det er kl. 18.30.', 'It is 18.31.', 'lost 18.30', 'added 18.31'],
    ['Det er klokka ni.', 'It is nine.', 'klokka ni = nine'],
    ['Det er kl. 21.', 'It is nine.', '21 = nine'],
    ['Det er kl. 21.', 'It is ten.', 'lost 21', 'added ten'],
    ['Det går 14.30.', 'It leaves at 2.30pm.', '14.30 = 2.30pm'],
    ['Det går 2.30.', 'It leaves at 2.30pm.', '2.30 = 2.30pm'],
    ['Det er kl. 10.', 'It is October.', 'lost 10', 'added October'],
    ['Det er oktober.', 'It is 10am.', 'lost oktober', 'added 10am'],
    ['Det går 18.30.', 'It leaves at 6:30.', '18.30 = 6:30'],
    ['Det går 18 dit.', 'It leaves at 6am.', 'lost 18', 'added 6am'],
    ['Det går 14.30.', 'It leaves at 3.30pm.', 'lost 14.30', 'added 3.30pm'],
    ['Det går 6 dit.', 'It leaves at 6pm.', '6 = 6pm'],
    ['Det går 18 dit.', 'It leaves at 6pm.', '18 = 6pm'],
    ['Det går 24 dit.', 'It leaves at 12am.', '24 = 12am'],
    ['Dei møttest i 2023.', 'They met at 7am.', 'lost 2023', 'added 7am'],
  ])('an hour: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });

  it.each<Row>([
    ['Kaia er fra 1980-tallet.', 'The quay is from 1980.', '1980-tallet = 1980'],
    ['Kaia er fra 80-tallet.', 'The quay is from 1980.', '80-tallet = 1980'],
    ['Kaia er fra 1980.', 'The quay is from the 1980s.', '1980 = 1980s'],
    ['Kaia er fra 80-tallet.', 'The quay is from the 1980s.', '80-tallet = 1980s'],
    ['Kaia er frå 80-talet.', 'The quay is from the eighties.', '80-talet = eighties'],
    ['Kaia er frå åttitalet.', 'The quay is from the 1980s.', 'åttitalet = 1980s'],
    ['Han er i 60-åra.', 'He is in his fifties.', 'lost 60-åra', 'added fifties'],
    ['Kaia er fra 1980-tallet.', 'The quay is from 1981.', 'lost 1980-tallet', 'added 1981'],
    ['Slottet er fra 10-tallet.', 'The castle is from October.', 'lost 10-tallet', 'added October'],
    ['Slottet er fra oktober.', 'The castle is from the 10s.', 'lost oktober', 'added 10s'],
    ['Det var under 2. verdenskrig.', 'It was in World War II.', '2 = II'],
    ['Det var under 1. verdenskrig.', 'It was in World War I.', '1 = I'],
    ['Kong Olav 5. døde.', 'King Olav V died.', '5 = V'],
    ['Krigen varte 1940–45.', 'The war lasted from 1940 to 1945.', '1940 = 1940', '45 = 1945'],
    ['Sesongen 2018/2019 er over.', 'The 2018/19 season is over.', '2018 = 2018', '2019 = 19'],
    ['Krigen varte 1940–45.', 'The war lasted 1940-46.', '1940 = 1940', 'lost 45', 'added 46'],
    ['Renta stig 0,25 prosentpoeng.', 'The rate rises 25 basis points.', '0,25 prosentpoeng = 25'],
    ['Det var i oktober.', 'It was in 10.', 'oktober = 10'],
    ['Det var i 10.', 'It was in October.', 'lost 10', 'added October'],
    ['Det var onsdag.', 'It was in 3.', 'lost onsdag', 'added 3'],
    ['Det var i morgen.', 'It was in 1.', 'lost i morgen', 'added 1'],
  ])('a date: %s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });
});

describe('what is only said again is neither lost nor added', () => {
  it.each<Row>([
    ['Alle 12 lever. De 12 er her.', 'All 12 live.', '12 = 12'],
    ['Alle 12 lever.', 'All 12 live. The 12 are here.', '12 = 12'],
    ['Alle 12 lever. De 12 er her.', 'All 12 live. 13 are here.', '12 = 12', 'lost 12', 'added 13'],
    ['Alle 12 lever. 13 er her.', 'All 12 live. The 12 are here.', '12 = 12', 'lost 13', 'added 12'],
    ['Alle 12 lever. De 12 er her.', 'All 12 live. One is here.', '12 = 12', 'added One'],
    ['Alle 12 lever. En er her.', 'All 12 live. The 12 are here.', '12 = 12', 'lost En'],
    ['Muren er 5 meter.', 'The wall is 5 metres (16 feet).', '5 meter = 5 metres'],
    [
      'Muren er 5 meter, av 45.',
      'It is 5 metres (16 feet) of 46.',
      '5 meter = 5 metres',
      'lost 45',
      'added 46',
    ],
    ['Ingen kom.', 'None came.'],
    ['Fem kom.', 'Some came.', 'lost Fem'],
    ['Noen kom.', 'Five came.', 'added Five'],
  ])('%s → %s', (norwegian, english, ...told) => {
    expect(match(norwegian, english)).toEqual(told);
  });
});
