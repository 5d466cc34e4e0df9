import { expect, it } from 'vitest';
import { readTokens } from '../../src/language/nb/tokens.ts';
import { wordsBetween } from '../../src/story/dash-quotes.ts';
import { readCopy, rowsOf } from './reading.ts';

it.each([
  [
    '– Vi er klare, sier Kirushanthi Stokkeland.',
    'direct [Vi er klare] sier · Kirushanthi Stokkeland · Kirushanthi Stokkeland',
  ],
  ['- Vi er klare, sier Bożena Kurdo.', 'direct [Vi er klare] sier · Bożena Kurdo · Bożena Kurdo'],
  ['— Vi er klare, sier Hodan Tsai.', 'direct [Vi er klare] sier · Hodan Tsai · Hodan Tsai'],
  ['–Vi er klare, sier Máret Gondal.', 'direct [Vi er klare] sier · Máret Gondal · Máret Gondal'],
  ['– Hva nå? spør Gudny Szczepańska.', 'direct [Hva nå?] spør · Gudny Szczepańska · Gudny Szczepańska'],
  ['– Endelig! jubler Åslaug Triumf.', 'direct [Endelig!] jubler · Åslaug Triumf · Åslaug Triumf'],
  [
    '– Det kom brått. Alle løp ut. Ingen ble skadd, forteller Nalin Talabani.',
    'direct [Det kom brått. Alle løp ut. Ingen ble skadd] forteller · Nalin Talabani · Nalin Talabani',
  ],
  ['– Vi tok feil, forklarer politiet seg.', 'direct [Vi tok feil] forklarer · politiet · politiet'],
  ['– Vi tok feil, forklarer mannen seg i retten.', 'direct [Vi tok feil] forklarer · mannen · mannen'],
  ['– Vi ventar, legg Winta Xiao til.', 'direct [Vi ventar] legg Winta Xiao til · Winta Xiao · Winta Xiao'],
  [
    '– Dette er alvorleg, slår Ruolan Sheikhzad fast.',
    'direct [Dette er alvorleg] slår Ruolan Sheikhzad fast · Ruolan Sheikhzad · Ruolan Sheikhzad',
  ],
  [
    '– Vi ser framgang, heter det i rapporten.',
    'direct [Vi ser framgang] heter det i · rapporten · rapporten',
  ],
  [
    '– Vi har ti tiltak, opplyser leder i utvalget, Zoja Pawlak.',
    'direct [Vi har ti tiltak] opplyser · leder i utvalget, Zoja Pawlak · Zoja Pawlak',
  ],
  [
    '– Kampen er tapt, sier trener Tahira Somby (43) til NTB.',
    'direct [Kampen er tapt] sier · trener Tahira Somby (43) · Tahira Somby',
  ],
  [
    '– Vi stemmer imot, sier Yalini Zangana (Sp), som leder komiteen.',
    'direct [Vi stemmer imot] sier · Yalini Zangana (Sp) · Yalini Zangana',
  ],
  ['Danuta Zheng sier:\n\n– Vi er klare.', 'direct [Vi er klare.] sier · Danuta Zheng · Danuta Zheng'],
  ['Deqa Mirza: – Vi er klare.', 'direct [Vi er klare.] – · Deqa Mirza · Deqa Mirza'],
  [
    'Hun smiler. – Det går bra, sier Elle Mazurek.',
    'direct [Det går bra] sier · Elle Mazurek · Elle Mazurek',
  ],
  [
    '– Vi gir oss ikke.\n\nDet sa Synneva Utsi til NTB.',
    'direct [Vi gir oss ikke.] sa · Synneva Utsi · Synneva Utsi',
  ],
  ['– Vi gir oss ikke. Det sa Avîn Sindî til NTB.', 'direct [Vi gir oss ikke.] sa · Avîn Sindî · Avîn Sindî'],
  ['– Vi er klare, sier Per Vik.', 'direct [Vi er klare] sier · Per Vik · Per Vik'],
  [
    '– Vi er klare, sier hans forsvarer, advokat Hans Vik.',
    'direct [Vi er klare] sier · hans forsvarer, advokat Hans Vik · Hans Vik',
  ],
  ['– Jeg er glad, sier Ola Nes muntert.', 'direct [Jeg er glad] sier · Ola Nes · Ola Nes'],
  // Without the comma.
  [
    '– Her er nok å bygge på sier Semhar Ouyang.',
    'direct [Her er nok å bygge på] sier · Semhar Ouyang · Semhar Ouyang',
  ],
  [
    '– Vi treng ein ny veg seier Jiayi Qureshi, som er lei.',
    'direct [Vi treng ein ny veg] seier · Jiayi Qureshi · Jiayi Qureshi',
  ],
  [
    '– Nå må vi alle sammen bare vente sier Omar Haddad.',
    'direct [Nå må vi alle sammen bare vente] sier · Omar Haddad · Omar Haddad',
  ],
  [
    '– Vi er glade for at han har kommet sier Thuy Moe.',
    'direct [Vi er glade for at han har kommet] sier · Thuy Moe · Thuy Moe',
  ],
  [
    '– Akkurat nå er dette svært vanskelig sier Jan Nowak.',
    'direct [Akkurat nå er dette svært vanskelig] sier · Jan Nowak · Jan Nowak',
  ],
  [
    '– Jeg tror nok at det sier Daryna Zawadzka.',
    'direct [Jeg tror nok at det sier Daryna Zawadzka.] – · – · ?',
  ],
  ['Jeg er lettet, sier Nighat Hætta.', 'direct [Jeg er lettet] sier · Nighat Hætta · Nighat Hætta'],
])('%s is speech and ends where its attribution begins', (copy, row) => {
  expect(rowsOf(readCopy(copy))).toContain(row);
});

it.each([
  ['– Problemet er, sier Nirmala Rojhelat, at ingen tok ansvar.', '[Problemet er] [at ingen tok ansvar.]'],
  [
    '– Dette er dårlig, sier Halina Huang. – Nå må staten betale.',
    '[Dette er dårlig] [Nå må staten betale.]',
  ],
  [
    '– Vi tapte, sa Sárá Bhatti. – Det svir. – Men vi kommer igjen.',
    '[Vi tapte] [Det svir.] [Men vi kommer igjen.]',
  ],
  ['– Vi tapte, sier Ragna Kowalczyk. Jeg er skuffet.', '[Vi tapte] [Jeg er skuffet.]'],
  ['– Brannen, sier Rojîn Siri, startet i kjelleren.', '[Brannen] [startet i kjelleren.]'],
  ['– Vi tapte, sier Abeba Barzani. Hun er kaptein på laget.', '[Vi tapte]'],
  ['– Vi tapte, sier Yuxuan Zhang, kaptein på laget.', '[Vi tapte]'],
  ['– Vi tapte, sier Solomija Chaudhry, og ler.', '[Vi tapte]'],
  ['– Skuffende, sa Farzana Wiśniewski, i går om kampen som endte uavgjort.', '[Skuffende]'],
])('%s keeps the speech round its attribution and not the narrator’s words', (copy, spans) => {
  expect(rowsOf(readCopy(copy))[0]).toContain(`direct ${spans} s`);
});

it('parts turns of one paragraph where each has an attribution of its own', () => {
  const copy = '– Vi tapte, sa Kari Moe.– Det svir. Men vi kommer igjen, la hun til. – Snart, ropte hun.';
  expect(rowsOf(readCopy(copy))).toEqual([
    'direct [Vi tapte] sa · Kari Moe · Kari Moe',
    'direct [Det svir. Men vi kommer igjen] la hun til · hun · Kari Moe',
    'direct [Snart] ropte · hun · Kari Moe',
  ]);
});

it('goes on with an answer that the next paragraph ends and attributes, dash or none', () => {
  const copy = [
    '– Vi har ventet lenge på denne brua.',
    'Nå kan barna sykle trygt til skolen, sier rektor Amina Yusuf.',
    '– Hva skjer nå?',
    'Brua blir dyr, sier rektor Amina Yusuf.',
  ];
  expect(rowsOf(readCopy(...copy)).map((row) => row.replace(/\].*· /, '] '))).toEqual([
    'direct [Vi har ventet lenge på denne brua.] Amina Yusuf',
    'direct [Nå kan barna sykle trygt til skolen] Amina Yusuf',
    expect.stringContaining('direct [Hva skjer nå?]'),
    'indirect [Brua blir dyr] Amina Yusuf',
  ]);
});

it.each([
  [['Fakta om brua', '– Ble bygd i 1957.', '– Den er 312 meter lang.'], 0],
  [['Fakta', '– Vart bygd i 1957', '– Skal rivast'], 0],
  [['Fakta', '– Den er 312 meter lang.', 'Nå skal den rives.'], 1],
  [['Fakta', '– Den er 312 meter lang.', '– Nå skal den rives, sier Per Dal.'], 2],
  [['Fakta', '– Den er 312 meter lang.', '– Nå skal vi rive den.'], 2],
  [['Faktisk gammel bru', '– Den ble bygd i 1957.', '– Den skal rives.'], 2],
  // Three lines under a crosshead or a colon, where nobody speaks and nobody is named.
  [['Brua i tall', '– Den ble bygd i 1957.', '– Den er 312 meter lang.', '– Den skal rives.'], 0],
  [['Slik blir den nye brua:', '– Den blir 312 meter lang.', '– Den får to felt.', '– Den er gratis.'], 0],
  [['Brua i tall', '– Den ble bygd i 1957.', '– Den skal rives.'], 2],
  [['Brua i tall', '– Den ble bygd i 1957.', '– Er den trygg?', '– Ja, den er trygg.'], 3],
  [['Brua i tall', '– Den ble bygd i 1957.', '– Den er slitt.', '– Den skal rives, sier Ada Noor.'], 3],
  [['Ada Noor sier det slik:', '– Den er gammel.', '– Den er slitt.', '– Den skal rives.'], 3],
  [['Mye på spill', '– Den er gammel.', '– Den er slitt.', '– Den må rives.', 'Det sier Ada Noor.'], 3],
  [['Brua er stengt.', '– Den er gammel.', '– Den er slitt.', '– Den skal rives.'], 3],
])('%j holds %i turns: facts under their heading are no speech', (copy, turns) => {
  expect(rowsOf(readCopy(...copy)).filter((row) => row.startsWith('direct'))).toHaveLength(turns);
});

it('takes “…, sier NN” for speech that lost its dash only where no other speech has one, or in the first person', () => {
  const dashed = [
    '– Vi er klare, sier Kari Moe.',
    'Det blir dyrt, sier Ola Vik.',
    'Jeg er enig, sier Ola Vik.',
  ];
  expect(rowsOf(readCopy(...dashed)).map((row) => row.split(' ')[0])).toEqual([
    'direct',
    'indirect',
    'direct',
  ]);
  expect(rowsOf(readCopy('Det blir dyrt, sier Ola Vik.'))[0]).toMatch(/^direct/);
});

it.each([
  'Tiltakene er:\n\n– lavere skatt\n\n– flere politifolk\n\n– ny vei',
  'Kampen endte 2–1 etter ekstraomganger, og 4–5 spillere måtte ut.',
  'Laget – som tapte sist – møter Molde søndag.',
  'Perioden 2019–2023 var tørr.',
  '-15 grader ble målt på Finnmarksvidda natt til mandag.',
])('%s holds no speech', (copy) => {
  expect(rowsOf(readCopy(copy))).toEqual([]);
});

it.each([
  ['– Vi vinner, tror jeg, og det blir bra.', '[Vi vinner, tror jeg, og det blir bra.]'],
  ['– Du vet, sier jeg, at det haster.', '[Du vet, sier jeg, at det haster.]'],
])('%s keeps the speaker’s own hedge inside the speech', (copy, spans) => {
  expect(rowsOf(readCopy(copy))[0]).toContain(`direct ${spans} –`);
});

it.each([
  ['Vi er klare', 'Vi er klare'],
  ['Vi', 'Vi'],
  [', Vi er klare,', 'Vi er klare'],
  ['– Vi – og de –', 'Vi – og de'],
  ['-—− Vi: -—−', 'Vi'],
  [';: Vi;', 'Vi'],
  ['* Vi', 'Vi'],
  ['• · ▪ Vi', 'Vi'],
  ['Vi *', 'Vi *'],
  ['Vi er klare.', 'Vi er klare.'],
  ['«Vi»', '«Vi»'],
  ['– , –', null],
  ['* •', null],
  ['', null],
])('of %j the words are %j', (text, words) => {
  const tokens = readTokens(text);
  const found = wordsBetween(tokens, 0, tokens.length);
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(words);
});

it('words between other words are bounded by them', () => {
  const tokens = readTokens('Nei, vi er klare, ja');
  expect(wordsBetween(tokens, 1, 6)).toEqual({ start: 5, end: 16 });
  expect(wordsBetween(tokens, 2, 2)).toBeNull();
  expect(wordsBetween(tokens, 1, 2)).toBeNull();
});

it('reads ten thousand turns in one line', () => {
  const turns = 10_000;
  expect(readCopy('– Ja, sier Liban Mazurek. Vi går. '.repeat(turns)).quotes).toHaveLength(turns);
});
