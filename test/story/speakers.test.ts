import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

const lastSpeaker = (...copy: string[]): string =>
  rowsOf(readCopy(...copy))
    .at(-1)
    ?.split(' · ')[2] ?? '';

it.each([
  ['a surname', 'Leder Jiayi Bhatti møtte pressen.', '– Vi er klare, sier Bhatti.', 'Jiayi Bhatti'],
  [
    'a first name',
    'Leder Daryna Kowalczyk møtte pressen.',
    '– Vi er klare, sier Daryna.',
    'Daryna Kowalczyk',
  ],
  ['a pronoun', 'Leder Nighat Siri møtte pressen.', '– Vi er klare, sier hun.', 'Nighat Siri'],
  ['a Nynorsk pronoun', 'Leiar Nirmala Barzani møtte pressa.', '– Vi er klare, seier ho.', 'Nirmala Barzani'],
  [
    'the pronoun of the right person',
    'Berit Zhang møtte Omar Ghebremeskel.',
    '– Vi er enige, sier han.',
    'Omar Ghebremeskel',
  ],
  ['a title', 'Ordfører Sárá Chaudhry møtte pressen.', '– Vi er klare, sier ordføreren.', 'Sárá Chaudhry'],
  [
    'a title in Nynorsk',
    'Ordførar Ragna Wiśniewski møtte pressa.',
    '– Vi er klare, seier ordføraren.',
    'Ragna Wiśniewski',
  ],
  ['an age', 'Rojîn Gaup (23) vant løpet.', '– Jeg er glad, sier 23-åringen.', 'Rojîn Gaup'],
  [
    'a title with its country',
    'Norges utenriksminister Abeba Tveitå kom.',
    '– Takk, sa utenriksministeren.',
    'Abeba Tveitå',
  ],
  ['the fullest name', 'Yuxuan Zeray kom. Kari Lie Zeray smilte.', '– Takk, sa Zeray.', 'Kari Lie Zeray'],
])('tells the speaker from %s', (_what, narration, speech, name) => {
  expect(lastSpeaker(narration, speech)).toBe(name);
});

it('tells two people of one surname apart by who was spoken of last', () => {
  expect(lastSpeaker('Kari Moe bor i Oslo.', 'Sønnen Per Moe bor i Bodø.', '– Jeg trives, sier Moe.')).toBe(
    'Per Moe',
  );
  expect(lastSpeaker('Pappa Ola Moe kom.', 'Kari Moe vant.', '– Jeg er stolt, sier pappa Moe.')).toBe(
    'Ola Moe',
  );
});

it('finds a speaker who is named in full only later', () => {
  const story = readCopy('– Vi er klare, sier Moe.', 'Leder Kari Moe har ventet lenge.');
  expect(rowsOf(story)[0]).toContain('Kari Moe');
});

it('takes the person the lines before are about for a turn without attribution', () => {
  expect(lastSpeaker('Kari Moe er ikke enig.', '– Dette er feil. Vi må snu.')).toBe('Kari Moe');
  expect(lastSpeaker('– Vi er klare, sier Kari Moe.', '– Og vi gleder oss til kampen.')).toBe('Kari Moe');
});

it('takes questions between answers for the reporter’s', () => {
  const story = readCopy('– Vi er klare, sier Kari Moe.', '– Hva gjør dere nå?', '– Vi venter på svar.');
  expect(rowsOf(story).map((row) => row.split(' · ')[2])).toEqual(['Kari Moe', 'REPORTER', 'Kari Moe']);
  expect(story.speakers.map((one) => one.kind)).toEqual(['person', 'reporter']);
});

it('gives a headline in speech to whoever the story shows said it', () => {
  const story = readCopy(
    '– Vi har ventet altfor lenge på svar, sier Kari Moe.',
    '– Ventet for lenge',
    'Slik er det.',
  );
  expect(rowsOf(story).at(-1)).toContain('Kari Moe');
});

it('does not guess where the story does not tell', () => {
  expect(lastSpeaker('– Slik blir det.')).toBe('?');
  expect(lastSpeaker('– Slik blir det, sier hun.')).toBe('?');
});

it.each([
  ['– Vi øker beredskapen, heter det i en uttalelse.', 'en uttalelse', 'document'],
  ['– Vi er redde, sier naboene.', 'naboene', 'group'],
  ['– Vi undersøker saken, opplyser politiet på Voss.', 'politiet på Voss', 'organisation'],
  ['– Vi øker beredskapen, sier faren til jenta.', 'faren', 'person'],
])('tells what kind of speaker stands in %s', (speech, name, kind) => {
  expect(readCopy(speech).speakers).toMatchObject([{ name: expect.stringContaining(name), kind }]);
});

it('takes one speaker for one, with a capital or without', () => {
  const story = readCopy('Politiet opplyser at veien er stengt.', 'Ingen er skadd, ifølge politiet.');
  expect(story.speakers).toMatchObject([{ name: 'Politiet', kind: 'organisation' }]);
});

it('keeps party and age out of the name and role beside it', () => {
  const story = readCopy('– Vi stemmer imot, sier komiteleder Kari von Moe (Sp).');
  expect(story.speakers).toMatchObject([{ name: 'Kari von Moe', role: 'komiteleder' }]);
});

it.each([
  ['Kvinnen er avhørt. Hun er løslatt. Hun sier at hun ikke kjente gutten.', 'Kvinnen'],
  ['Kvinna ringde sjølv. Politiet rykte ut. Ho fortel at ruta alt var knust.', 'Kvinna'],
  ['Mannen ble hørt av Kari Lid. Hun mener at han snakker sant.', 'Kari Lid'],
  ['Aktoren krever ti år. Hun mener at saken er opplagt.', 'Kari Lid'],
])('knows in “%s” whether the pronoun is for somebody unnamed', (copy, name) => {
  expect(lastSpeaker('Aktor Kari Lid og politimann Per Moe kom til retten.', copy)).toBe(name);
});

it.each([
  [
    'Statssekretær Solomija Hontsjar i Helse- og omsorgsdepartementet skriver at fristen er ute.',
    'Solomija Hontsjar',
  ],
  ['Helse- og omsorgsdepartementet skriver at fristen er ute.', 'Helse- og omsorgsdepartementet'],
  ['Helse- og omsorgsminister Farzana Navaratnam sier at fristen er ute.', 'Farzana Navaratnam'],
])('takes a body of two fields for one in “%s”', (copy, name) => {
  expect(lastSpeaker(copy)).toBe(name);
});
