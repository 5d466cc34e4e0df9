import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['speakers-kept'] }).map(({ level }) => level);

/** A Norwegian sentence, and English in which nobody says it. */
type Row = readonly [norwegian: string, english: string];

describe('a sentence with a source', () => {
  it.each<Row>([
    ['Vik sa ikke at planen var god.', 'The plan was not good.'],
    ['Planen er god, sier ordføreren.', 'The plan is good.'],
    ['Planen er god, mener Vik.', 'The plan is good.'],
    ['Planen er god, mener hun.', 'The plan is good.'],
    ['Planen er god, meinte dei.', 'The plan is good.'],
    ['Hun la til at veien er stengt.', 'The road is closed.'],
    ['Ho legg til at vegen er stengd.', 'The road is closed.'],
    ['Hun legger til at veien er stengt.', 'The road is closed.'],
    ['Politiet bekrefter at to er døde.', 'Two are dead.'],
    ['Politiet bekrefter mandag kveld at to er døde.', 'Two are dead.'],
    ['I går sa legene at hun er frisk.', 'Yesterday she was well.'],
    ['I går sa den nye lederen for rådet i byen at planen er gal.', 'Yesterday the plan was wrong.'],
    ['Treneren som uttalte seg om dommeren, fikk bot.', 'The coach was fined.'],
    ['Vik skriver på Facebook.', 'Vik is on Facebook.'],
    ['Politiet sier det er glatt.', 'It is slippery.'],
    ['I går sa hun ja.', 'Yesterday it was a yes.'],
    ['Politiet rykket ut og opplyste at to er skadet.', 'Police turned out, and two are injured.'],
    ['Mannen ble sint, ifølge politiet.', 'The man shouted in anger.'],
    ['Tre er skadd, opplyser politiet.', 'Three people were badly injured yesterday in Tell City.'],
    ['Broen er trygg, sa Vik.', 'The bridge is safe. “So I say.”'],
  ])('must keep it: %s → %s', (norwegian, english) => expect(told(norwegian, english)).toEqual(['error']));

  it.each<Row>([
    ['"Er broen trygg?" spurte ordføreren.', '“Is the bridge safe?”'],
    ['“Er broen trygg?” spurte ordføreren.', '“Is the bridge safe?”'],
    ["'Er broen trygg?' spurte ordføreren.", '“Is the bridge safe?”'],
    ['‘Er broen trygg?’ spurte ordføreren.', '“Is the bridge safe?”'],
    ['– Er broen trygg? spurte ordføreren.', '“Is the bridge safe?”'],
    ['Ordføreren svarte "nei".', 'It was a “no”.'],
    ['Ordføreren svarte “nei”.', 'It was a “no”.'],
  ])('has it beside any kind of quotation mark: %s → %s', (norwegian, english) =>
    expect(told(norwegian, english)).toEqual(['error']),
  );

  it.each<Row>([
    ['Vik sa ikke noe om saken.', 'Vik was silent on the matter.'],
    ['Vi vet at Vik sa ingenting.', 'We know that Vik was silent.'],
    ['Avisa sier opp 20 ansatte.', 'The paper lays off 20 staff.'],
    ['Himmelen var full av grå, svarte skyer.', 'The sky was full of grey, black clouds.'],
    ['Kommer du hit, sier du hei.', 'If you come here, you greet people.'],
    ['Hva vil det si at en by er grønn?', 'What does it mean for a city to be green?'],
    ['Skriv at møtet er avlyst.', 'The meeting is cancelled.'],
    ['Hun la fram planen.', 'She presented the plan.'],
    ['Hun la vekt på at alle ble hørt.', 'It mattered to her that all were heard.'],
    ['Hun legger vekt på at alle blir hørt.', 'It matters to her that all are heard.'],
    ['Ho legg vekt på at alle blir høyrde.', 'It matters to her that all are heard.'],
    ['Vik avviser kravet.', 'Vik fights the demand.'],
    ['I fjor sa legene nei fordi de fryktet at folk ville dø.', 'Last year the doctors feared deaths.'],
    ['I fjor sa legene nei; kravet om at alle skulle møte, falt.', 'The demand that all should come fell.'],
    ['Vik skriver bøker.', 'Vik is an author.'],
    ['Vik mener alvor.', 'Vik is serious.'],
    ['Det er vanskeleg å svara dei.', 'They are hard to satisfy.'],
    ['I dag forklarte legene hva som skjedde.', 'Today the doctors went through what happened.'],
    ['Vi er mange som sier ja.', 'There are many of us.'],
    ['Bilen gikk slik at alle hørte den.', 'The car ran so that everybody heard it.'],
  ])('is none where nobody’s words are reported: %s → %s', (norwegian, english) =>
    expect(told(norwegian, english)).toEqual([]),
  );
});

describe('a document for a source', () => {
  const safe = 'The bridge is safe.';
  it.each([
    'Broen er trygg, står det i rapporten.',
    'Broen er trygg, stod det på nettsiden.',
    'Broen er trygg, sto det i rapporten.',
    'Broen er trygg, heter det i rapporten.',
    'Broen er trygg, het det i rapporten.',
    'Brua er trygg, heiter det i rapporten.',
    'Brua var trygg, heitte det i rapporten.',
    'I rapporten heter det at broen er trygg.',
    'Det fremgår av rapporten at broen er trygg.',
    'Det framgår klart av rapporten at broen er trygg.',
    'Det framgikk av rapporten at broen er trygg.',
    'Det framgjekk av rapporten at brua er trygg.',
    'Det går fram av rapporten at broen er trygg.',
    'Det går klart frem av rapporten at broen er trygg.',
    'Det gikk fram at broen er trygg.',
    'Det gjekk fram av rapporten at brua er trygg.',
    'Slik går det fram av rapporten: Broen er trygg.',
    'Broen er trygg, går det fram i rapporten.',
    'Slik det går fram i rapporten, er broen trygg.',
    'Det går fram i rapporten at broen er trygg.',
    'Ifølge rapporten er broen trygg.',
    'Broen er i følge rapporten trygg.',
    'Brua er i følgje rapporten trygg.',
  ])('must stay: %s', (norwegian) => {
    expect(told(norwegian, safe)).toEqual(['error']);
    expect(told(norwegian, 'The bridge is safe, according to the report.')).toEqual([]);
    expect(told(norwegian, 'The report shows that the bridge is safe.')).toEqual([]);
    expect(told(norwegian, 'In the opinion of the report the bridge is safe.')).toEqual([]);
  });

  it.each<Row>([
    ['Partiet gikk fram i valget.', 'The party gained ground in the election.'],
    ['Laget gikk frem til finalen.', 'The team advanced to the final.'],
    ['Laget gjekk vidare av eiga kraft.', 'The team went through by its own strength.'],
    ['Det står 40 biler på kaia.', 'There are 40 cars on the quay.'],
    ['Her står det 40 biler på kaia.', 'There are 40 cars on the quay here.'],
    ['Hytta heter Fjellro i dag.', 'The cabin is Fjellro today.'],
    ['Høyre gikk mest fram av partiene.', 'The Conservatives gained most of the parties.'],
    ['Det framgår ikke hvem som står bak.', 'It is not clear who is behind it.'],
    ['Det fremgår ikke av dommen hvem som kjørte.', 'It is not clear from the ruling who was driving.'],
    ['Det går ikke frem av dommen hvem som kjørte.', 'It is not clear from the ruling who was driving.'],
    ['Det går ikkje fram av dommen kven som køyrde.', 'It is not clear from the ruling who was driving.'],
    ['Veien er stengt som følge av ras.', 'The road is closed because of a landslide.'],
    ['Tog går fra Oslo av og til.', 'Trains run from Oslo now and then.'],
  ])('is not what only looks like one: %s → %s', (norwegian, english) =>
    expect(told(norwegian, english)).toEqual([]),
  );
});

describe('an attribution that opens the sentence', () => {
  const bridge = (before: number, after: number) =>
    `The bridge is ${'very '.repeat(before)}old, many claimed, and ${'very '.repeat(after)}narrow.`;
  const middle = bridge(8, 4);

  it('is answered near the beginning or the end alone', () => {
    const norwegian = 'Vik sa at broen er svært gammel og smal.';
    expect(told(norwegian, bridge(8, 4))).toEqual(['error']);
    expect(told(norwegian, bridge(7, 4))).toEqual([]);
    expect(told(norwegian, bridge(8, 3))).toEqual([]);
  });

  it.each<readonly [norwegian: string, english: string, levels: readonly string[]]>([
    ['Den nye lederen i laget vårt sa at broen er svært gammel og smal.', middle, ['error']],
    ['Vik mener at broen er svært gammel og smal.', middle, []],
    ['Broen er svært gammel, sa mange, og smal.', middle, []],
    ['Vik sa at broen er gammel.', 'Vik thought the bridge was old.', ['error']],
    ['Vik mente at broen er gammel.', 'Vik thought the bridge was old.', []],
    ['Vik sa at broen er gammel.', 'Vik insisted that the bridge was old.', []],
    ['Vik sa at broen er gammel.', 'Vik spoke of the bridge, which is old.', ['error']],
    ['Vik sa at Moe hevder broen er trygg.', 'Moe claims the bridge is safe.', ['warning']],
  ])('is no other: %s → %s', (norwegian, english, levels) =>
    expect(told(norwegian, english)).toEqual(levels),
  );
});

describe('several sources', () => {
  it.each<readonly [norwegian: string, english: string, levels: readonly string[]]>([
    [
      'Veien er stengt, sa Moe, og la til at to er skadet.',
      'The road is closed and two are injured, Moe said.',
      [],
    ],
    [
      '«Vi taper», sa Moe. Det ble stille. Senere hevdet Vik noe annet.',
      '“We are losing.” There was silence. Later Vik claimed otherwise.',
      ['error'],
    ],
    ['Moe sa: «Vi taper.» Han gikk.', 'Moe said this. “We are losing.” He left.', []],
    ['Broen er trygg, sa Moe ifølge NTB.', 'The bridge is safe, Moe told NTB.', []],
    [
      'Broen er trygg, sa Moe på mandagens møte i Oslo, ifølge NTB.',
      'The bridge is safe, Moe told Monday’s meeting in Oslo.',
      ['warning'],
    ],
    ['Ifølge NTB sa Moe at broen er trygg.', 'Moe told reporters that the bridge is safe.', ['warning']],
    ['Ifølge NTB sa Moe at broen er trygg.', 'Moe said that the bridge is safe.', ['warning']],
    ['Moe sa at broen er trygg, ifølge NTB.', 'According to NTB, Moe noted that the bridge is safe.', []],
    ['Skatten øker, ifølge avtalen.', 'The tax will rise in accordance with the deal.', []],
    ['Skatten øker, ifølge avtalen.', 'The tax will rise based on the deal.', []],
    ['Skatten øker, ifølge avtalen.', 'The tax will rise with the deal.', ['error']],
    ['Skatten øker, sa Moe, ifølge planen.', 'The tax will rise under the plan.', ['error']],
    ['Moe sa at broen er trygg, ifølge NTB.', 'Moe said the bridge is safe, NTB says.', []],
    ['Skatten øker, ifølge den nye rapporten.', 'The tax will reportedly rise.', []],
    ['Tre skadd, opplyser politiet', 'Three Injured In Crash, Police Say', []],
    ['Tre skadd, opplyser politiet', 'Three Injured In A Big Crash', ['error']],
  ])('%s → %s', (norwegian, english, levels) => expect(told(norwegian, english)).toEqual(levels));
});

describe('a verb of saying that tells something else', () => {
  it.each<readonly [norwegian: string, english: string, levels: readonly string[]]>([
    ['Moe sa at alle vitnet i saken.', 'All testified in the case.', ['error']],
    ['Flere rapporter skal komme, ifølge NTB.', 'More reports are to come.', ['error']],
    ['Ifølge NTB skal det komme flere rapporter.', 'More reports are to come.', ['error']],
    ['Ifølge NTB skal flere rapporter komme.', 'More reports are to come.', ['error']],
    ['Vik sa at møtet var kort.', 'Vik insisted that the talk was short.', []],
    ['«Du forklarte deg bra», sier Moe.', 'Moe explained: “You did well.”', []],
    [
      'Moe sa at han ville hjem, og forklarte hvorfor.',
      'Moe explained that he wanted to go home, and why.',
      [],
    ],
  ])('answers no source, and the source’s own does: %s → %s', (norwegian, english, levels) =>
    expect(told(norwegian, english)).toEqual(levels),
  );
});

it('a text of thousands of marks and cues comes to an end', () =>
  expect(
    told('Vik «ny» sa «god» i dag. '.repeat(4000), 'Vik “new” “blue light” went home. '.repeat(4000)),
  ).toEqual(expect.any(Array)));
