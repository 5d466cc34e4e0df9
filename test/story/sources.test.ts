import { expect, it } from 'vitest';
import { readSource } from '../../src/story/sources.ts';
import { readStrokes, tellSource } from './strokes.ts';

/** Who is named from the first stroke on, and no further than a second. */
function whoIn(copy: string, anything = false): string {
  const stroked = readStrokes(copy);
  const [from = 0, to = stroked.tokens.length] = stroked.at;
  return tellSource(stroked, readSource(stroked.tokens, from, to, anything));
}

it.each([
  ['sier |han til NTB', 'he [han]'],
  ['sier |hun til NTB', 'she [hun]'],
  ['seier |ho til NTB', 'she [ho]'],
  ['sier |de til NTB', 'they [de]'],
  ['seier |dei til NTB', 'they [dei]'],
  ['sier |begge til NTB', 'they [begge]'],
  ['sier |begge ministrene til NTB', 'role [begge ministrene], a ministrene'],
  ['mener |mange at', 'they [mange]'],
  ['mener |flere', 'they [flere]'],
  ['meiner |fleire', 'they [fleire]'],
  ['meiner |somme i dag', 'they [somme]'],
  ['mener |enkelte i byen', 'they [enkelte]'],
  ['mener |noen i byen', 'they [noen]'],
  ['meiner |nokre i byen', 'they [nokre]'],
  ['mener |mange| naboer', 'they [mange]'],
  ['mener |mange naboer i dag', 'role [mange naboer], a naboer'],
  ['mener |mange av naboene at', 'role [mange av naboene], a naboene'],
  ['mener |en av naboene', 'role [en av naboene], a naboene'],
  ['meiner |ein av naboane', 'role [ein av naboane], a naboane'],
  ['mener |to av naboene', 'role [to av naboene], a naboene'],
  ['sier |en av dem til NTB', 'they [en av dem]'],
  ['sier |to av dem', 'they [to av dem]'],
  ['sier |to av| dem', 'they [to av]'],
  ['|De forplikter seg', 'they [De]'],
  ['forklarer |politiet seg', 'role [politiet], a politiet'],
  ['forklarar |mannen seg i retten', 'role [mannen], a mannen'],
  ['forklarer |en nabo seg til NTB', 'role [en nabo], a nabo'],
  ['sier |de to i dag', 'they [de to]'],
  ['sier |de 40 i dag', 'they [de 40]'],
  ['sier |alle de tre i dag', 'they [alle de tre]'],
  ['sier |de ansatte i dag', 'role [de ansatte], a ansatte'],
  ['sier |de andre i dag', 'role [de andre], a andre'],
  ['seier |dei tilsette i dag', 'role [dei tilsette], a tilsette'],
  ['mener |de kommunen må betale', 'they [de]'],
  ['mener |de departementet må betale', 'they [de]'],
  ['mener |de den beste løsningen er', 'they [de]'],
  ['mener |de dette er feil', 'they [de]'],
  ['mener |de Kari Moe bør gå', 'they [de]'],
  ['sier |de| ansatte', 'they [de]'],
])('%s: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  'sier|',
  'sier |',
  'sier ||han',
  'sier |, han',
  'tror |jeg det',
  'trur |eg det',
  'tror |vi det',
  'trur |me det',
  'tror |du det',
  'tror |dere det',
  'trur |dykk det',
  'kan |man si det',
  'sa |ingen at',
  'sa |ingen naboer at',
  'sa |inga jente at',
  'sa |intet politi at',
  'sa |ingenting om det',
  'sier |hvem som',
  'seier |kven som',
  'hadde |hvorpå politiet',
  'sier |en at',
  'seier |ein at',
  'sier |en',
  'sier |det at',
  'sier |det',
  'sier |noe annet',
  'seier |noko anna',
  'sier |litt om saka',
  'krever |sin rett',
  'krever |sitt navn',
  'krever |si hytte',
  'krever |sine penger',
  'sier |hva mannen gjorde',
  'seier |kva mannen gjorde',
  'to |av naboene',
  'sier |, Kari Moe',
  'sier |og Kari Moe',
])('%s names nobody', (copy) => {
  expect(whoIn(copy)).toBe('nobody');
});

it.each([
  ['|Per Moe sier', 'name [Per Moe], Per Moe'],
  ['|Hans Moe sier', 'name [Hans Moe], Hans Moe'],
  [
    '|Tidligere statsminister Kari Moe sier',
    'name [Tidligere statsminister Kari Moe], Kari Moe, a statsminister',
  ],
  ['|Tidlegare tilsette seier', 'role [Tidlegare tilsette], a tilsette'],
  ['|Tidlegare elevar seier', 'role [Tidlegare elevar], a elevar'],
  [
    '|Tidligere NHO-direktør Kari Moe sier',
    'name [Tidligere NHO-direktør Kari Moe], Kari Moe, a NHO-direktør',
  ],
  ['|Tidligere sa Moe', 'nobody'],
  ['|Tidligere på dagen sa Moe', 'nobody'],
  ['|Dermed sa Moe', 'nobody'],
  ['|Etter krigen sa Moe', 'nobody'],
  ['|Dersom Moe sier', 'nobody'],
  ['|Trekker Moe seg', 'nobody'],
  ['|Både Moe og Vik sier', 'they [Både Moe og Vik], Moe'],
  ['|Eier av huset sier', 'role [Eier av huset], a Eier'],
  ['|Begge sier', 'they [Begge]'],
  ['|De sier', 'they [De]'],
  ['melder |Under Dusken i dag', 'name [Under Dusken], Under Dusken'],
  ['|Tirsdag opplyste politiet', 'nobody'],
  ['|Tirsdag kom politiet', 'nobody'],
  ['|Tirsdag morgen opplyste politiet', 'nobody'],
  ['|Tirsdag', 'nobody'],
  ['|Vår nabo sier', 'role [Vår nabo], a nabo'],
  ['|Mai Vik sier', 'name [Mai Vik], Mai Vik'],
  ['Ifølge |August er det', 'name [August], August'],
  ['|f.v. Kari Moe og Ola Vik', 'they [Kari Moe og Ola Vik], Kari Moe'],
  ['sier |t.h. Kari Moe', 'name [Kari Moe], Kari Moe'],
  ['sier |t.h Kari Moe', 'name [Kari Moe], Kari Moe'],
  ['sier |f.h. Kari Moe', 'name [Kari Moe], Kari Moe'],
  ['sier |t.v. Kari Moe', 'name [Kari Moe], Kari Moe'],
])('%s: whom a capital that opens the sentence may belong to: %s', (copy, told) => {
  expect(whoIn(copy)).toBe(told);
});

it.each([
  ['ifølge |nye beregninger', 'role [nye beregninger], a beregninger'],
  ['ifølge |situasjonen', 'role [situasjonen], a situasjonen'],
  ['Ifølge |det politiske', 'role [det politiske], a politiske'],
])('%s: what cannot speak can be named where anything may: %s', (copy, told) => {
  expect(whoIn(copy, true)).toBe(told);
});

it('reads no phrase of more than forty words', () => {
  expect(whoIn(`sier |${'mor og '.repeat(19)}far`)).toMatch(/ mor og far\], a far$/);
  expect(whoIn(`sier |den ${'mor og '.repeat(20)}far`)).toMatch(/ mor og mor\], a mor$/);
});
