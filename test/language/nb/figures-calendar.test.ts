import { describe, expect, it } from 'vitest';
import { type FigureRow, readNorwegian } from '../written-figures.ts';

describe('Norwegian days, hours and years', () => {
  it.each<FigureRow>([
    ['Møtet starter kl. 18.30.', '18.30: clock 1110'],
    ['Møtet startar kl 18.30.', '18.30: clock 1110'],
    ['Møtet starter klokken 18.', '18: clock 1080'],
    ['Møtet starter klokka 6.47.', '6.47: clock 407'],
    ['Møtet starter klokka 06.47.', '06.47: clock 407 exact'],
    ['Møtet starter klokka 06.', '06: clock 360 exact'],
    ['Politiet rykket ut kl. 2115.', '2115: clock 1275'],
    ['Politiet rykte ut klokka 0615.', '0615: clock 375 exact'],
    ['Ei klokke frå 2115 er funnen.', '2115: amount 2115'],
    ['Møtet starter klokka 0.30.', '0.30: clock 30'],
    ['Møtet starter klokka 10.30.', '10.30: clock 630'],
    ['På klokkeslettet 16.20 smalt det.', '16.20: clock 980'],
    ['Porten stenges kl. 24.', '24: clock 1440'],
    ['Porten stenges kl. 24.00.', '24.00: clock 1440'],
    ['Deltaker kl. 25 startet.', '25: amount 25'],
    ['Møtet starter kl. 18.60.', '18.60: amount 18.6'],
    ['Møtet starter kl. 14,5.', '14,5: amount 14.5'],
    ['Møtet starter kl. 14,30.', '14,30: amount 14.3'],
    ['Møtet starter 18:30.', '18:30: clock 1110'],
    ['Kampen endte 25:30.', '25: amount 25', '30: amount 30'],
    ['Kampen endte 18:60.', '18: amount 18', '60: amount 60'],
    ['Kampen endte 18:5.', '18: amount 18', '5: amount 5'],
    ['Kampen endte 18: 30 var med.', '18: amount 18', '30: amount 30'],
    ['Toget går 14.30.', '14.30: amount 14.3'],
    ['Det er 1.250:30 i alt.', '1.250: amount 1250', '30: amount 30'],
    ['Det har gått 3. klokka er 4.', '3: amount 3', '4: amount 4'],
    ['Han tok vekk klokka. 18 så det.', '18: amount 18'],
    ['Han så på klokka, 18 var gått.', '18: amount 18'],
  ])('the clock in digits: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Møtet starter klokka ni.', 'klokka ni: clock 540 spelt'],
    ['Møtet starter klokken tolv.', 'klokken tolv: clock 720 spelt'],
    ['Møtet startar klokka halv åtte i Vik.', 'klokka halv åtte: clock 450 spelt'],
    ['Porten stenges klokka tjuefire.', 'klokka tjuefire: clock 1440 spelt'],
    ['Med klokka tjuefem år gammel gikk han.', 'tjuefem år: amount 25 year spelt'],
    ['Klokka halv stenger de.', 'halv: amount 0.5 spelt weak'],
    ['Klokka er sju.', 'sju: amount 7 spelt'],
    ['De kom i titiden.', 'titiden: clock 600 spelt weak'],
    ['Dei kom i tolvtida.', 'tolvtida: clock 720 spelt weak'],
  ])('the clock in words: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Møtet er onsdag.', 'onsdag: weekday 3 spelt'],
    ['Møtet er laurdag eller sundag.', 'laurdag: weekday 6 spelt', 'sundag: weekday 7 spelt'],
    ['Dei møtest tysdagar.', 'tysdagar: weekday 2 spelt'],
    ['De møtes mandager.', 'mandager: weekday 1 spelt'],
    ['Torsdagen var våt, fredagene tørre.', 'Torsdagen: weekday 4 spelt', 'fredagene: weekday 5 spelt'],
    ['Måndagane er verst.', 'Måndagane: weekday 1 spelt'],
    ['Søndagens kamp er avlyst.', 'Søndagens: weekday 7 spelt'],
    ['De reiste fredagskveld.', 'fredagskveld: weekday 5 spelt'],
    ['Lørdags kveld ble han funnet.', 'Lørdags: weekday 6 spelt'],
    ['Dagen var lang, og sommardag blei hverdag.'],
    ['Det er fredagfri og onsdagtur.'],
    ['En dag gikk de.', 'En: amount 1 spelt weak'],
  ])('weekdays: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['De reiser i oktober.', 'oktober: month 10 spelt'],
    ['Oktobers tall er svake.', 'Oktobers: month 10 spelt'],
    ['De reiser 3. mars.', '3: amount 3', 'mars: month 3 spelt'],
    ['Sonden landet på Mars.'],
    ['Bonden dyrker mais og hvete i mai.', 'mai: month 5 spelt'],
    ['Fristen er 12. sept i år.', '12: amount 12', 'sept: month 9 spelt'],
    ['Fristen er 12 sept i år.', '12: amount 12', 'sept: month 9 spelt'],
    ['Fristen er 24. jul kvart år.', '24: amount 24', 'jul: month 7 spelt', 'kvart: amount 0.25 spelt weak'],
    ['I jan. 2018 smalt det.', 'jan: month 1 spelt', '2018: amount 2018'],
    ['De vant 12, des flere tapte.', '12: amount 12'],
    ['Augusts tall er svake.', 'Augusts: month 8 spelt'],
    ['De ønsker god jul. Nå er det mar. Det er des.'],
    ['Det er sept i år.'],
    ['Han er. sept kommer.'],
    ['Saken er fra 23.10.2018.', '23.10.2018: amount '],
    ['Saka er frå 1.2.98.', '1.2.98: amount '],
    ['Saken er fra 23. 10. 2018.', '23: amount 23', '10: amount 10', '2018: amount 2018'],
    ['Saka er frå 5.1.2018.', '5.1.2018: amount '],
    ['Saken er fra 23-10-2018.', '23: amount 23', '10: amount 10', '2018: amount 2018'],
    ['Versjon 10.1.20185 er ute.', '10: amount 10', '1.20185: amount 1.20185'],
    ['Saka er frå 31.12.2018.', '31.12.2018: amount '],
    ['Versjon 32.10.2018 er ute.', '32: amount 32', '10.2018: amount 10.2018'],
    ['Versjon 23.13.2018 er ute.', '23: amount 23', '13.2018: amount 13.2018'],
    ['Versjon 23.0.2018 er ute.', '23: amount 23', '0.2018: amount 0.2018'],
  ])('months: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Ferja går i dag.', 'i dag: relative 0 spelt'],
    ['Ferja gikk i går kveld.', 'i går: relative -1 spelt'],
    ['Ferja går i morgen tidlig.', 'i morgen: relative 1 spelt'],
    ['Ferja går i morgon.', 'i morgon: relative 1 spelt'],
    ['Ferja går i natt.', 'i natt: relative -1/0/1 spelt'],
    [
      'Ferja gjekk i førgår og går i overmorgen.',
      'i førgår: relative -2 spelt',
      'i overmorgen: relative 2 spelt',
    ],
    ['God morgen og god dag.'],
  ])('days told from today: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Kaia er fra 1980-tallet nå.', '1980-tallet: years 1980'],
    ['Kaia er fra 1980–tallet.', '1980–tallet: years 1980'],
    ['Kaia er frå 1980-talet.', '1980-talet: years 1980'],
    ['Kaia er fra 80-årene.', '80-årene: years 80/1980/2080'],
    ['Kaia er frå 80-åra.', '80-åra: years 80/1980/2080'],
    ['Slottet er fra 100-tallet.', '100-tallet: years 100'],
    ['De liker 80-tallsmusikk.', '80-tallsmusikk: years 80/1980/2080'],
    ['De er 80 -tallet til ære.', '80: amount 80'],
    ['Husene er fra 1800- og 1900-tallet.', '1800-: years 1800', '1900-tallet: years 1900'],
    ['Husa er frå 1700- eller 1800-talet.', '1700-: years 1700', '1800-talet: years 1800'],
    ['Musikken er fra 60- og 70-årene.', '60-: years 60/1960/2060', '70-årene: years 70/1970/2070'],
    ['Han vant 60- og 70-kilosklassen.', '60: amount 60', '70: amount 70'],
    ['De er 40- eller 50-åringer.', '40: amount 40', '50: amount 50'],
    ['Kirken er fra det 12. århundre.', '12. århundre: years 1100'],
    ['Kyrkja er frå det 12. hundreåret.', '12. hundreåret: years 1100'],
    ['Kirken er fra det tolvte århundret.', 'tolvte århundret: years 1100 spelt'],
    ['Kyrkja er frå det nittande hundreåret no.', 'nittande hundreåret: years 1800 spelt'],
    ['Huset er fra åttitallet.', 'åttitallet: years 80/1980/2080 spelt'],
    ['Det blir grader på tjuetallet.', 'tjuetallet: years 20/1920/2020 spelt weak'],
    ['Ho er i sekstiåra.', 'sekstiåra: years 60/1960/2060 spelt'],
    ['Slottet er fra attenhundretallet.', 'attenhundretallet: years 1800 spelt'],
    ['Huset er frå nittitalet.', 'nittitalet: years 90/1990/2090 spelt'],
    ['Et totall og et femtall i lønnsåra.', 'Et: amount 1 spelt weak', 'et: amount 1 spelt weak'],
    ['Det var mål nummer 12, århundrets fineste.', '12: amount 12'],
    ['Hans 3-metallring frå 50-åringen.', '3: amount 3', '50: amount 50'],
    ['Det var nr. 12 . Århundret var godt.', '12: amount 12'],
  ])('decades and centuries: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Skuddet kom fra 16-meteren.'],
    ['Skotet kom frå 16-meterstreken.'],
    ['Hun vant 100-meteren.', '100: amount 100'],
    ['Hun vant 15-kilometeren.', '15: amount 15'],
    ['De møtes 1. juledag og 2. påskedag.'],
    ['De møtes 1. nyttårsdag og 2. pinsedag, 17. mai.', '17: amount 17', 'mai: month 5 spelt'],
  ])('names that hold a figure are none: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });
});
