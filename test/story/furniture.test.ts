import { describe, expect, it } from 'vitest';
import { looksOf } from '../../src/story/furniture.ts';

function looks(line: string): string {
  const before = 'Ny bru over fjorden\n';
  return looksOf(`${before}${line}\nArbeidet starter.`, {
    start: before.length,
    end: before.length + line.length,
  });
}

const words = (length: number): string =>
  'Kari Moe og Ola Vik '
    .repeat(10)
    .slice(0, length - 1)
    .concat('n');

describe('what a line is by its looks', () => {
  it.each([
    'Av Abirami Egal',
    'AV KARI MOE',
    'Av: Wiesława Myrmel',
    'Av :  Sahra Kidane og Gaute Talabani',
    'Tekst: Inggá Tkatsj',
    'TEKST: Jofrid Yogeswaran',
    'Tekst og foto: Hêlîn Samatar',
    'Foto: Tsehaynesh Haukeliseter',
    'FOTO: Meixiang Habtemichael',
    'Av Bø',
    'Av Åse',
    `Av ${words(80)}`,
    'kari.moe@avis.example',
    'kari+tips@avis-en.example',
    'kari@avis.example,ola@avis.example',
    'kari@avis.example / ola@avis.example / per@avis.example',
    'Ljudmyla Melnyk, NTB',
    'Shazia Selvanathan/NTB',
    'Thulasi Hersi / NTB',
    'Grażyna Rognerud (NTB)',
    'Kari-Anne Moe Vik Ås, NTB-AFP',
    'NTB-AFP',
    'NTB-AFP-DPA',
    'NTB / Reuters',
    'NTB – AFP',
  ])('byline: %s', (line) => {
    expect(looks(line)).toBe('byline');
  });

  it.each(['(NTB)', '©NTB', '/ritzau/'])('credit: %s', (line) => {
    expect(looks(line)).toBe('credit');
  });

  it.each(['Sport', 'Sport:', 'Krig og konflikter', 'Vær:'])('label: %s', (line) => {
    expect(looks(line)).toBe('label');
  });

  it.each([
    'Les også: Ferja går siste gang.',
    'Les òg: Ferja går siste gong.',
    'LES OGSÅ: Ferja går siste gang.',
    'Sjå også saka om ferja.',
    'Se også saken om ferja.',
    'Til red: Noe utvidet.',
    'Til red.: Noe utvidet.',
    'Til redaksjonen: Noe utvidet.',
    'Til desken: Noe utvidet.',
    '*** Ny versjon følger.',
  ])('note apart: %s', (line) => {
    expect(looks(line)).toBe('apart-note');
    expect(looks(`Merk. ${line}`)).not.toBe('apart-note');
  });

  it.each([
    'RETTELSE: Feil navn på brua.',
    'RETTING: Feil namn på brua.',
    'Rettelse: Feil navn på brua.',
    'Retting: Feil namn på brua.',
    'KORREKSJON: Feil navn på brua.',
    'Saken oppdateres.',
    'Saken blir oppdatert.',
    'Saka blir oppdatert.',
    'Saka vert oppdatert.',
    'Oppdateres.',
    'Artikkelen oppdateres.',
  ])('note: %s', (line) => {
    expect(looks(line)).toBe('note');
    expect(looks(`Merk. ${line}`)).not.toBe('note');
  });

  it.each([
    'Illustrasjonsfoto',
    'Arkivfoto: Ifrah Woldu / NTB',
    'Pressefoto',
    'ILLUSTRASJONSFOTO: NTB',
    'ARKIVFOTO',
    'Slik blir brua. Foto: Ravdna Bondarenko / NTB',
    'Slik blir brua.Foto: Borghild Thuraisingam',
    'Blir den slik? FOTO : Shilan Dualeh',
    'Endelig! Illustrasjon: Letebrhan Kvamsdal.',
    'Illustrasjon: Lihua Tesfamariam',
    '«Brua» Ill.: Halyna Shevtsjenko',
    'Slik blir brua (t.v.) Foto:NTB',
    'Slik blir brua. (Foto: Sadaf Kandasamy / NTB)',
    'Slik blir brua Foto: Vithya Jibril',
    `${words(120)}. Foto: Jadwiga Veiteberg`,
    `Brua. Foto: ${words(80)}`,
    'FOTO: Ayaan Ghebremeskel / NTB Brua åpner i dag, og den er lang.',
  ])('caption: %s', (line) => {
    expect(looks(line)).toBe('caption');
  });

  it.each([
    'Brann – Viking 2-1',
    'Brann - Viking 2–1',
    'Brann-Viking 2 - 1',
    'Brann – Viking 12–10 (6–5)',
    'Brann – Viking 2-1.',
    'Brann 2 – Viking 2 3-1',
    '1. Brann – Viking 2-1',
    '12) Brann – Viking 2-1',
    "Øya's 2. lag – Vik/Ås 3-0",
    'Mål: 1-0 Moe (12)',
    'Mål Brann: Moe (12)',
    'Mål Brann : Moe (12)',
    'Utv.: Moe',
    'Utv: Moe',
    'Utvisning: Moe',
    'Utvisninger: Moe og Vik',
    'Utvisingar: Moe og Vik',
    'Tilsk.: 5.000',
    'Tilsk: 5.000',
    'Tilskuere: 5.000',
    'Tilskodarar: 5.000',
    'Dommer: Biret Kovaltsjuk',
    'Dommar: Solfrid Sivarajah',
    'Gule kort: Moe',
    'Røde kort: Ingen',
    'Raude kort: Ingen',
    '• Lengde: 800 meter.',
    '· Lengde: 800 meter.',
    '▪ Lengde: 800 meter.',
    '* Lengde: 800 meter.',
    '1. Brua åpner.',
    '12)  Brua åpner.',
    'Lag | Kamper | Poeng.',
    'Lag\tKamper\tPoeng.',
  ])('list: %s', (line) => {
    expect(looks(line)).toBe('list');
  });

  it.each([
    'Ny bru',
    words(70),
    'Ny bru (NTB)',
    'Planen:',
    'Sier Moe:',
    '– Vi gleder oss',
    '-Vi gleder oss',
    '— Vi gleder oss',
    'Av alle bruer er denne lengst',
    'Av B',
    'Avtale Moe',
    'En av Moe',
    'Kari, NTB',
    'Berivan Warfa, VG',
    'Selam Stokkeland i NTB',
    'ei Xiaoming Kurdo, NTB',
    'kari Moe, NTB',
    'Kari Anne Moe Vik Ås Bø, NTB',
    'NTB-VG',
    'Lag @ fest',
    'Tips: kari@avis.example',
    'kari@avis.example ringer',
    'sport',
    'Mer Sport',
    'Sport::',
    'Til redusert pris for alle',
    'Mer: Illustrasjonsfoto',
    'Slik blir brua. Foto Oksana Tsai',
    'Slik blir fotofoto: Rukhsana Gondal',
    'Fotografen: Kirushanthi Szczepańska',
    'Brua. Foto:K',
    'Brann – Viking 2-1 etter straffer',
    'Kampen: brann – viking 2-1',
    'brann – Viking 2-1',
    'kampen Brann – Viking 2-1',
    'Byens Dommar: Bożena Triumf',
    'Brann – viking 2-1',
    'Målet: Moe',
    'Vårt mål: Moe',
    'Dommeren: Moe',
    'Mål av Moe: Slik',
    '12 arbeidere',
    '1. brua åpner',
    '123. Brua åpner',
    'Pkt. 1. Brua åpner',
    'Lag | Poeng',
    '5 * 3',
  ])('subhead: %s', (line) => {
    expect(looks(line)).toBe('subhead');
  });

  it.each([
    'Ny bru.',
    'Ny bru!',
    'Ny bru?',
    'Ny bru …',
    '«Ny bru.»',
    '"Ny bru."',
    '”Ny bru.”',
    '(«Ny bru.»)',
    'Ny bru. (NTB)',
    words(71),
    'Hodan Talabani sier:',
    'Dette er planen:',
    'Slik er planen for de neste årene:',
    '– Vi gleder oss, sier Moe',
    '– Endelig!',
    '– Endelig.',
    '– Hva nå?',
    '– Planen: ny bru',
    '–Ja, nå',
    `Av ${words(81)}`,
    'Av Máret Xiao. Hun bor her.',
    'Slik blir brua. Foto: Gudny Sheikhzad! Endelig åpner den.',
    `Brua. Foto: ${words(81)}`,
    'Kampen ble spilt i regn. Brann – Viking 2-1 sto det da dommeren Moe blåste av.',
  ])('copy: %s', (line) => {
    expect(looks(line)).toBe('body');
  });

  it('no line of a hundred characters or more is a byline', () => {
    const addresses = (length: number): string => `${'k'.repeat(length - 13)}@avis.example`;
    expect(looks(addresses(99))).toBe('byline');
    expect(looks(addresses(100))).toBe('body');
  });
});
