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
  ['sier |Semhar Sindî til NTB', 'name [Semhar Sindî], Semhar Sindî'],
  ['sier |ordfører Jiayi Ouyang til NTB', 'name [ordfører Jiayi Ouyang], Jiayi Ouyang, a ordfører'],
  [
    'sier |tidligere ordfører Daryna Qureshi',
    'name [tidligere ordfører Daryna Qureshi], Daryna Qureshi, a ordfører',
  ],
  ['sier |dr. Moe', 'name [dr. Moe], Moe, a dr'],
  ['|Dr. Nighat Zawadzka sier', 'name [Dr. Nighat Zawadzka], Nighat Zawadzka, a Dr'],
  ['sier |prof. Moe', 'name [prof. Moe], Moe, a prof'],
  ['sier |hr. Moe', 'nobody'],
  ['sier |mor og lærer Nirmala Hætta', 'name [mor og lærer Nirmala Hætta], Nirmala Hætta, a lærer'],
  ['sier |SV-leder Halina Rojhelat', 'name [SV-leder Halina Rojhelat], Halina Rojhelat, a SV-leder'],
  ['sier |EA Sports-sjef Sárá Huang', 'name [EA Sports-sjef Sárá Huang], Sárá Huang, a Sports-sjef'],
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
  ['sier |Ragna Bhatti sin advokat', 'role [Ragna Bhatti sin advokat], a advokat'],
  ['seier |Rojîn Kowalczyk si mor', 'role [Rojîn Kowalczyk si mor], a mor'],
  ['sier |barnet til Moe sitt vitne', 'role [barnet], a barnet'],
  ['seier |Moe sitt vitne', 'role [Moe sitt vitne], a vitne'],
  ['seier |Moe sine naboar', 'role [Moe sine naboar], a naboar'],
])('%s: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  [
    '|Helse- og omsorgsminister Abeba Siri sier',
    'name [Helse- og omsorgsminister Abeba Siri], Abeba Siri, a omsorgsminister',
  ],
  ['sier |helse- og omsorgsministeren i dag', 'role [helse- og omsorgsministeren], a omsorgsministeren'],
  ['|Helse- og omsorgsministeren sier', 'role [Helse- og omsorgsministeren], a omsorgsministeren'],
  ['|Helse- og| omsorgsministeren sier', 'name [Helse-], Helse-'],
  ['|Helse- og omsorgssaker', 'name [Helse-], Helse-'],
])('%s: a title that shares its ending with another: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |leder Yuxuan Barzani i Oslo', 'name [leder Yuxuan Barzani], Yuxuan Barzani, a leder'],
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
  ['sier |leder i LO, Solomija Zhang, til NTB', 'name [leder i LO, Solomija Zhang], Solomija Zhang, a leder'],
  ['sier |leder i politiet Kari Moe', 'name [leder i politiet Kari Moe], Kari Moe, a leder'],
  ['sier |leder i politiet Moe', 'role [leder i politiet Moe], a leder'],
  ['sier |leder i Abirami Wiśniewski-laget', 'role [leder i Abirami Wiśniewski-laget], a leder'],
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
  ['sier |lederen, Wiesława Gaup', 'name [lederen, Wiesława Gaup], Wiesława Gaup, a lederen'],
  ['sier |lederen, Sahra Tveitå, til NTB', 'name [lederen, Sahra Tveitå], Sahra Tveitå, a lederen'],
  ['sier |lederen, Inggá Zeray til NTB', 'name [lederen, Inggá Zeray], Inggá Zeray, a lederen'],
  ['|Lederen, Jofrid Hontsjar sier', 'name [Lederen, Jofrid Hontsjar], Jofrid Hontsjar, a Lederen'],
  ['sier |lederen, Hêlîn Navaratnam vil', 'role [lederen], a lederen'],
  [
    'sier |lederen, advokat Tsehaynesh Egal, til NTB',
    'name [lederen, advokat Tsehaynesh Egal], Tsehaynesh Egal, a lederen',
  ],
  ['sier |lederen, byen Oslo, og', 'role [lederen], a lederen'],
  ['sier |lederen, advokat for Meixiang Myrmel', 'role [lederen], a lederen'],
  ['sier |lederen,| Ljudmyla Kidane', 'role [lederen], a lederen'],
  ['sier |lederen, advokat| Shazia Tkatsj', 'role [lederen], a lederen'],
  ['sier |lederen, Kari| Moe', 'name [lederen, Kari], Kari, a lederen'],
])('%s: a name behind a title and its comma: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['sier |Thulasi Yogeswaran (43) i dag', 'name [Thulasi Yogeswaran (43)], Thulasi Yogeswaran'],
  ['sier |Grażyna Samatar (43', 'name [Grażyna Samatar], Grażyna Samatar'],
  [
    'sier |Ifrah Haukeliseter (43 år og seks uker og gift) i',
    'name [Ifrah Haukeliseter], Ifrah Haukeliseter',
  ],
  [
    'sier |Ravdna Habtemichael (43 år gammel og gift) i',
    'name [Ravdna Habtemichael (43 år gammel og gift)], Ravdna Habtemichael',
  ],
  ['sier |Borghild Melnyk til VG (bildet)', 'name [Borghild Melnyk], Borghild Melnyk'],
  ['sier |Shilan Selvanathan |(43)', 'name [Shilan Selvanathan], Shilan Selvanathan'],
  ['sier |Letebrhan Hersi (43|)', 'name [Letebrhan Hersi], Letebrhan Hersi'],
  ['sier |Lihua Rognerud og Mihkkal Utsi til NTB', 'they [Lihua Rognerud og Mihkkal Utsi], Lihua Rognerud'],
  ['sier |Halyna Woldu (43) og Oddleiv Sindî', 'they [Halyna Woldu (43) og Oddleiv Sindî], Halyna Woldu'],
  [
    'sier |Sadaf Bondarenko (43) og Rebin Ouyang (44) i dag',
    'they [Sadaf Bondarenko (43) og Rebin Ouyang (44)], Sadaf Bondarenko',
  ],
  [
    'sier |ordfører Vithya Thuraisingam og rektor Mehari Qureshi til NTB',
    'they [ordfører Vithya Thuraisingam og rektor Mehari Qureshi], Vithya Thuraisingam, a ordfører',
  ],
  [
    'sier |Jadwiga Dualeh (H), Jianjun Zawadzka (V) og ordfører Per Dal i dag',
    'they [Jadwiga Dualeh (H), Jianjun Zawadzka (V) og ordfører Per Dal], Jadwiga Dualeh',
  ],
  ['melder |NRK, VG og Dagbladet i dag', 'they [NRK, VG og Dagbladet], NRK'],
  ['seier |Ayaan Kvamsdal og systera', 'they [Ayaan Kvamsdal og systera], Ayaan Kvamsdal'],
  ['sier |Biret Tesfamariam og politiet', 'they [Biret Tesfamariam og politiet], Biret Tesfamariam'],
  ['sier |Solfrid Shevtsjenko og| politiet', 'name [Solfrid Shevtsjenko], Solfrid Shevtsjenko'],
  ['sier |Berivan Kandasamy og politiet| nå', 'they [Berivan Kandasamy og politiet], Berivan Kandasamy'],
  ['sier |Selam Jibril og naboer', 'name [Selam Jibril], Selam Jibril'],
  ['sier |Xiaoming Veiteberg, Gaute Siri, som', 'name [Xiaoming Veiteberg], Xiaoming Veiteberg'],
  ['sier |Oksana Ghebremeskel, ordfører og mor', 'name [Oksana Ghebremeskel], Oksana Ghebremeskel'],
  ['sier |Rukhsana Kovaltsjuk og lo', 'name [Rukhsana Kovaltsjuk], Rukhsana Kovaltsjuk'],
  ['sier |Kirushanthi Sivarajah og| Bohdan Chaudhry', 'name [Kirushanthi Sivarajah], Kirushanthi Sivarajah'],
  ['seier |Bożena Warfa frå Bygstad i dag', 'name [Bożena Warfa frå Bygstad], Bożena Warfa'],
  ['sier |Hodan Stokkeland fra Vik', 'name [Hodan Stokkeland fra Vik], Hodan Stokkeland'],
  ['sier |Máret Kurdo ved NTNU', 'name [Máret Kurdo ved NTNU], Máret Kurdo'],
  ['sier |Gudny Tsai ved inngangen', 'name [Gudny Tsai], Gudny Tsai'],
  ['sier |Åslaug Gondal fra| Vik', 'name [Åslaug Gondal], Åslaug Gondal'],
  ['sier |Nalin Szczepańska i Vik', 'name [Nalin Szczepańska], Nalin Szczepańska'],
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
  ['sier |leder Winta Triumf for Oslo', 'name [leder Winta Triumf], Winta Triumf, a leder'],
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
  ['sier |naboer og Oleksij Myrmel', 'they [naboer og Oleksij Myrmel], Oleksij Myrmel, a naboer'],
  ['sier |politiet og Usman Kidane', 'they [politiet og Usman Kidane], Usman Kidane, a politiet'],
  [
    'sier |politiet og ordfører Thanushan Tkatsj',
    'they [politiet og ordfører Thanushan Tkatsj], Thanushan Tkatsj, a ordfører',
  ],
  [
    'sier |lærer og EA Sports-sjef Yalini Pawlak',
    'name [lærer og EA Sports-sjef Yalini Pawlak], Yalini Pawlak, a Sports-sjef',
  ],
  ['sier |naboer og| kunder', 'role [naboer], a naboer'],
  ['sier |den 43 år gamle Danuta Somby', 'name [den 43 år gamle Danuta Somby], Danuta Somby, a gamle'],
  ['seier |ein tri år gamal gut', 'role [ein tri år gamal gut], a gut'],
  ['sier |en nabo etter gamle regler', 'role [en nabo], a nabo'],
  ['sier |to elever år etter år', 'role [to elever], a elever'],
  ['sier |mor og to av barna', 'role [mor og to av barna], a mor'],
  ['sier |læreren 43 år senere', 'role [læreren], a læreren'],
  ['|De ansatte forplikter seg', 'role [De ansatte], a ansatte'],
  ['|Gamle Deqa Zangana sier', 'name [Gamle Deqa Zangana], Deqa Zangana, a Gamle'],
  ['|Norske bønder sier', 'role [Norske bønder], a bønder'],
  ['|Norske| bønder sier', 'name [Norske], Norske'],
  ['|Gruppelederen i laget sier', 'role [Gruppelederen i laget], a Gruppelederen'],
  ['|Gruppeleder for laget sier', 'role [Gruppeleder for laget], a Gruppeleder'],
  ['|Kafésjef Moe sier', 'name [Kafésjef Moe], Moe, a Kafésjef'],
  ['|Bergmann sier', 'name [Bergmann], Bergmann'],
  ['|Boeing 737 melder', 'name [Boeing], Boeing'],
  ['melder |nye Regjeringen i dag', 'name [nye Regjeringen], Regjeringen, a nye'],
  ['|SV-leder Elle Zheng sier', 'name [SV-leder Elle Zheng], Elle Zheng, a SV-leder'],
  ['|Gruppeleder Moe sier', 'name [Gruppeleder Moe], Moe, a Gruppeleder'],
  ['|Hermann fra Vik sier', 'name [Hermann fra Vik], Hermann'],
  ['|Sp-leder i laget sier', 'role [Sp-leder i laget], a Sp-leder'],
  ['melder |Gruppelederen i dag', 'name [Gruppelederen], Gruppelederen'],
])('%s: where a noun phrase ends: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});
