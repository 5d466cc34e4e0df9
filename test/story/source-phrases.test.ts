import { expect, it } from 'vitest';
import { readSource } from '../../src/story/sources.ts';
import { readStrokes, tellSource } from './strokes.ts';

/** Who is named from the first stroke on, and no further than a second. */
function whoIn(copy: string): string {
  const stroked = readStrokes(copy);
  const [from = 0, to = stroked.tokens.length] = stroked.at;
  return tellSource(stroked, readSource(stroked.tokens, from, to));
}

it.each([
  ['sier |Kari Moe til NTB', 'name [Kari Moe], Kari Moe'],
  ['sier |ordfører Kari Moe til NTB', 'name [ordfører Kari Moe], Kari Moe, a ordfører'],
  ['sier |tidligere ordfører Kari Moe', 'name [tidligere ordfører Kari Moe], Kari Moe, a ordfører'],
  ['sier |dr. Moe', 'name [dr. Moe], Moe, a dr'],
  ['|Dr. Kari Moe sier', 'name [Dr. Kari Moe], Kari Moe, a Dr'],
  ['sier |prof. Moe', 'name [prof. Moe], Moe, a prof'],
  ['sier |hr. Moe', 'nobody'],
  ['sier |mor og lærer Kari Moe', 'name [mor og lærer Kari Moe], Kari Moe, a lærer'],
  ['sier |SV-leder Kari Moe', 'name [SV-leder Kari Moe], Kari Moe, a SV-leder'],
  ['sier |EA Sports-sjef Kari Moe', 'name [EA Sports-sjef Kari Moe], Kari Moe, a Sports-sjef'],
  ['sier |USAs president Dean Holt', 'name [USAs president Dean Holt], Dean Holt, a president'],
  ['sier |USAs tidligere president', 'role [USAs tidligere president], a president'],
  ['sier |USAs| president', 'name [USAs], USAs'],
  ['sier |Oslos ordfører', 'role [Oslos ordfører], a ordfører'],
  ['sier |Ross tirsdag', 'name [Ross], Ross'],
  ['sier |Ross gamle nabo', 'name [Ross], Ross'],
  ['sier |Alex’ advokat', 'role [Alex’ advokat], a advokat'],
  ['sier |Moritz’ mor', 'role [Moritz’ mor], a mor'],
  ['sier |Anders’ mor', 'role [Anders’ mor], a mor'],
  ['sier |Anders ’mor', 'name [Anders], Anders'],
  ['sier |Lise’ mor', 'name [Lise], Lise'],
  ['sier |Kari’ mor', 'name [Kari], Kari'],
  ['melder |Reuters 12. mars', 'name [Reuters], Reuters'],
  ['melder |Reuters fredag', 'name [Reuters], Reuters'],
  ['sier |Kari Moe sin advokat', 'role [Kari Moe sin advokat], a advokat'],
  ['seier |Kari Moe si mor', 'role [Kari Moe si mor], a mor'],
  ['sier |barnet til Moe sitt vitne', 'role [barnet], a barnet'],
  ['seier |Moe sitt vitne', 'role [Moe sitt vitne], a vitne'],
  ['seier |Moe sine naboar', 'role [Moe sine naboar], a naboar'],
])('%s: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  [
    '|Helse- og omsorgsminister Kari Moe sier',
    'name [Helse- og omsorgsminister Kari Moe], Kari Moe, a omsorgsminister',
  ],
  ['sier |helse- og omsorgsministeren i dag', 'role [helse- og omsorgsministeren], a omsorgsministeren'],
  ['|Helse- og omsorgsministeren sier', 'role [Helse- og omsorgsministeren], a omsorgsministeren'],
  ['|Helse- og| omsorgsministeren sier', 'name [Helse-], Helse-'],
  ['|Helse- og omsorgssaker', 'name [Helse-], Helse-'],
])('%s: a title that shares its ending with another: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |leder Kari Moe i Oslo', 'name [leder Kari Moe], Kari Moe, a leder'],
  ['sier |lederen i dag', 'role [lederen], a lederen'],
  ['sier |lederen i Oslo', 'role [lederen i Oslo], a lederen'],
  [
    'sier |lederen i Senterpartiet (Sp) på Stortinget',
    'role [lederen i Senterpartiet (Sp) på Stortinget], a lederen',
  ],
  ['sier |lederen i Rødt på møtet (bildet)', 'role [lederen i Rødt], a lederen'],
  ['sier |lederen i en klubb i Oslo', 'role [lederen i en klubb i Oslo], a lederen'],
  ['sier |lederen i retten', 'role [lederen], a lederen'],
  ['skriver |lederen i en pressemelding', 'role [lederen], a lederen'],
  ['skriver |lederen på sin blogg', 'role [lederen], a lederen'],
  ['sier |lederen for ungdommen', 'role [lederen for ungdommen], a lederen'],
  ['sier |direktøren i Vår Energi', 'role [direktøren i Vår Energi], a direktøren'],
  ['sier |broren til Moe', 'role [broren], a broren'],
  ['sier |naboen for han så alt', 'role [naboen], a naboen'],
  ['seier |naboen for ho såg alt', 'role [naboen], a naboen'],
  ['sier |lederen i vår', 'role [lederen], a lederen'],
  ['sier |lederen for min avdeling', 'role [lederen for min avdeling], a lederen'],
  ['sier |naboen i går', 'role [naboen], a naboen'],
  ['sier |naboen ved siden av', 'role [naboen], a naboen'],
  ['sier |naboen etter møtet', 'role [naboen], a naboen'],
  ['sier |naboen i| byen', 'role [naboen], a naboen'],
  ['ifølge |loven om barnevern', 'role [loven om barnevern], a loven'],
  ['sier |lederen om barnevern', 'role [lederen], a lederen'],
  ['sier |et medlem av styret', 'role [et medlem av styret], a medlem'],
  ['sier |leder i KFK Anwaar Yusra til NTB', 'name [leder i KFK Anwaar Yusra], Anwaar Yusra, a leder'],
  ['sier |leder i LO, Kari Moe, til NTB', 'name [leder i LO, Kari Moe], Kari Moe, a leder'],
  ['sier |leder i politiet Kari Moe', 'name [leder i politiet Kari Moe], Kari Moe, a leder'],
  ['sier |leder i politiet Moe', 'role [leder i politiet Moe], a leder'],
  ['sier |leder i Kari Moe-laget', 'role [leder i Kari Moe-laget], a leder'],
  [
    'sier |leder i danske Jyllands-Posten Jon Moe',
    'name [leder i danske Jyllands-Posten Jon Moe], Jon Moe, a leder',
  ],
  [
    'sier |leder i Stiftelsen Arne Moe, Kari Vik',
    'name [leder i Stiftelsen Arne Moe, Kari Vik], Kari Vik, a leder',
  ],
  ['sier |leder i Stiftelsen Arne Moe, som', 'name [leder i Stiftelsen Arne Moe], Arne Moe, a leder'],
  ['sier |leder i Stiftelsen Arne Moe,| Kari Vik', 'name [leder i Stiftelsen Arne Moe], Arne Moe, a leder'],
])('%s: what links a noun to what says more of it: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |lederen, Kari Moe', 'name [lederen, Kari Moe], Kari Moe, a lederen'],
  ['sier |lederen, Kari Moe, til NTB', 'name [lederen, Kari Moe], Kari Moe, a lederen'],
  ['sier |lederen, Kari Moe til NTB', 'name [lederen, Kari Moe], Kari Moe, a lederen'],
  ['|Lederen, Kari Moe sier', 'name [Lederen, Kari Moe], Kari Moe, a Lederen'],
  ['sier |lederen, Kari Moe vil', 'role [lederen], a lederen'],
  ['sier |lederen, advokat Kari Moe, til NTB', 'name [lederen, advokat Kari Moe], Kari Moe, a lederen'],
  ['sier |lederen, byen Oslo, og', 'role [lederen], a lederen'],
  ['sier |lederen, advokat for Kari Moe', 'role [lederen], a lederen'],
  ['sier |lederen,| Kari Moe', 'role [lederen], a lederen'],
  ['sier |lederen, advokat| Kari Moe', 'role [lederen], a lederen'],
  ['sier |lederen, Kari| Moe', 'name [lederen, Kari], Kari, a lederen'],
])('%s: a name behind a title and its comma: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |Kari Moe (43) i dag', 'name [Kari Moe (43)], Kari Moe'],
  ['sier |Kari Moe (43', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe (43 år og seks uker og gift) i', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe (43 år gammel og gift) i', 'name [Kari Moe (43 år gammel og gift)], Kari Moe'],
  ['sier |Kari Moe til VG (bildet)', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe |(43)', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe (43|)', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe og Ola Vik til NTB', 'they [Kari Moe og Ola Vik], Kari Moe'],
  ['sier |Kari Moe (43) og Ola Vik', 'they [Kari Moe (43) og Ola Vik], Kari Moe'],
  ['sier |Kari Moe (43) og Ola Vik (44) i dag', 'they [Kari Moe (43) og Ola Vik (44)], Kari Moe'],
  [
    'sier |ordfører Kari Moe og rektor Ola Vik til NTB',
    'they [ordfører Kari Moe og rektor Ola Vik], Kari Moe, a ordfører',
  ],
  [
    'sier |Kari Moe (H), Ola Vik (V) og ordfører Per Dal i dag',
    'they [Kari Moe (H), Ola Vik (V) og ordfører Per Dal], Kari Moe',
  ],
  ['melder |NRK, VG og Dagbladet i dag', 'they [NRK, VG og Dagbladet], NRK'],
  ['seier |Kari Moe og systera', 'they [Kari Moe og systera], Kari Moe'],
  ['sier |Kari Moe og politiet', 'they [Kari Moe og politiet], Kari Moe'],
  ['sier |Kari Moe og| politiet', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe og politiet| nå', 'they [Kari Moe og politiet], Kari Moe'],
  ['sier |Kari Moe og naboer', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe, Ola Vik, som', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe, ordfører og mor', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe og lo', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe og| Ola Vik', 'name [Kari Moe], Kari Moe'],
  ['seier |Kari Moe frå Bygstad i dag', 'name [Kari Moe frå Bygstad], Kari Moe'],
  ['sier |Kari Moe fra Vik', 'name [Kari Moe fra Vik], Kari Moe'],
  ['sier |Kari Moe ved NTNU', 'name [Kari Moe ved NTNU], Kari Moe'],
  ['sier |Kari Moe ved inngangen', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe fra| Vik', 'name [Kari Moe], Kari Moe'],
  ['sier |Kari Moe i Vik', 'name [Kari Moe], Kari Moe'],
  ['sier |Leger for Livet i dag', 'name [Leger for Livet], Leger for Livet'],
  [
    'sier |Forum for Natur og Friluftsliv i dag',
    'name [Forum for Natur og Friluftsliv], Forum for Natur og Friluftsliv',
  ],
  ['sier |Forum for Natur og miljø', 'name [Forum for Natur], Forum for Natur'],
  ['sier |Forum for Natur og| Friluftsliv', 'name [Forum for Natur], Forum for Natur'],
  ['sier |Forum for Natur i Oslo', 'name [Forum for Natur], Forum for Natur'],
  ['sier |Forum for| Natur', 'name [Forum], Forum'],
  ['sier |Forum for natur', 'name [Forum], Forum'],
  ['sier |leder Kari Moe for Oslo', 'name [leder Kari Moe], Kari Moe, a leder'],
])('%s: what belongs to a name: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |politiet stolt', 'role [politiet], a politiet'],
  ['sier |lederen stolt', 'role [lederen], a lederen'],
  ['|Lederen stolt', 'role [Lederen], a Lederen'],
  ['sier |naboene samstemt', 'role [naboene], a naboene'],
  ['seier |naboane samstemde', 'role [naboane], a naboane'],
  ['sier |SV-lederen stolt', 'role [SV-lederen], a SV-lederen'],
  ['sier |lederen i partiet sentralt', 'role [lederen i partiet sentralt], a lederen'],
  ['sier |en nabo tydelig', 'role [en nabo], a nabo'],
  ['seier |ein nabo tydeleg', 'role [ein nabo], a nabo'],
  ['sier |en nabo kritisk', 'role [en nabo], a nabo'],
  ['sier |en ung politisk rådgiver', 'role [en ung politisk rådgiver], a rådgiver'],
  ['sier |en nabo tydelig| preget', 'role [en nabo], a nabo'],
  ['sier |en kilde avisen har snakket med', 'role [en kilde], a kilde'],
  ['sier |det lokale politiet', 'role [det lokale politiet], a politiet'],
  ['sier |en lensmann for politiet', 'role [en lensmann for politiet], a lensmann'],
  ['sier |naboer to dager senere', 'role [naboer], a naboer'],
  ['sier |mor og to søsken', 'role [mor og to søsken], a søsken'],
  ['sier |politiet og vil', 'role [politiet], a politiet'],
  ['sier |naboer og kunder', 'role [naboer og kunder], a kunder'],
  ['sier |naboer og Ola Vik', 'they [naboer og Ola Vik], Ola Vik, a naboer'],
  ['sier |politiet og Ola Vik', 'they [politiet og Ola Vik], Ola Vik, a politiet'],
  ['sier |politiet og ordfører Ola Vik', 'they [politiet og ordfører Ola Vik], Ola Vik, a ordfører'],
  [
    'sier |lærer og EA Sports-sjef Kari Moe',
    'name [lærer og EA Sports-sjef Kari Moe], Kari Moe, a Sports-sjef',
  ],
  ['sier |naboer og| kunder', 'role [naboer], a naboer'],
  ['sier |den 43 år gamle Kari Moe', 'name [den 43 år gamle Kari Moe], Kari Moe, a gamle'],
  ['seier |ein tri år gamal gut', 'role [ein tri år gamal gut], a gut'],
  ['sier |en nabo etter gamle regler', 'role [en nabo], a nabo'],
  ['sier |to elever år etter år', 'role [to elever], a elever'],
  ['sier |mor og to av barna', 'role [mor og to av barna], a mor'],
  ['sier |læreren 43 år senere', 'role [læreren], a læreren'],
  ['|De ansatte forplikter seg', 'role [De ansatte], a ansatte'],
  ['|Gamle Kari Moe sier', 'name [Gamle Kari Moe], Gamle Kari Moe'],
  ['|Norske bønder sier', 'role [Norske bønder], a bønder'],
  ['|Norske| bønder sier', 'name [Norske], Norske'],
  ['|Gruppelederen i laget sier', 'role [Gruppelederen i laget], a Gruppelederen'],
  ['|Gruppeleder for laget sier', 'role [Gruppeleder for laget], a Gruppeleder'],
  ['|Kafésjef Moe sier', 'name [Kafésjef Moe], Moe, a Kafésjef'],
  ['|Bergmann sier', 'name [Bergmann], Bergmann'],
  ['|Boeing 737 melder', 'name [Boeing], Boeing'],
  ['melder |nye Regjeringen i dag', 'name [nye Regjeringen], Regjeringen, a nye'],
  ['|SV-leder Kari Moe sier', 'name [SV-leder Kari Moe], Kari Moe, a SV-leder'],
  ['|Gruppeleder Moe sier', 'name [Gruppeleder Moe], Moe, a Gruppeleder'],
  ['|Hermann fra Vik sier', 'name [Hermann fra Vik], Hermann'],
  ['|Sp-leder i laget sier', 'role [Sp-leder i laget], a Sp-leder'],
  ['melder |Gruppelederen i dag', 'name [Gruppelederen], Gruppelederen'],
])('%s: where a noun phrase ends: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});
