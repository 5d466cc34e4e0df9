import { describe, expect, it } from 'vitest';
import { type FigureRow, readNorwegian } from '../written-figures.ts';

describe('Norwegian figures in digits', () => {
  it.each<FigureRow>([
    ['Mannen er 45 år.', '45 år: amount 45 year'],
    ['Rundt 12 500 møtte fram.', '12 500: amount 12500'],
    ['Rundt 12\u00a0500 møtte fram.', '12\u00a0500: amount 12500'],
    ['Skaden er på 1 250 000 kroner.', '1 250 000 kroner: amount 1250000 NOK'],
    ['Skaden er på 1.250.000 kroner.', '1.250.000 kroner: amount 1250000 NOK'],
    ['I alt 123.456 stemte.', '123.456: amount 123456'],
    ['I 2019 300 fikk plass.', '2019: amount 2019', '300: amount 300'],
    ['Rutene 12  500 og 34 50 går.', '12: amount 12', '500: amount 500', '34: amount 34', '50: amount 50'],
    ['Kode 12 5000 og 12.5000.', '12: amount 12', '5000: amount 5000', '12.5000: amount 12.5'],
    ['Nummer 0 500 er i bruk.', '0: amount 0', '500: amount 500'],
    ['Av 12 fikk 500 plass.', '12: amount 12', '500: amount 500'],
    ['Det bor 25 i Vik. 300 er i Dal.', '25: amount 25', '300: amount 300'],
    ['Det bor 25. 300 er i Dal.', '25: amount 25', '300: amount 300'],
    ['Det bor 25 .300 er i Dal.', '25: amount 25', '300: amount 300'],
  ])('in thousands: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Renta er 4,75 prosent.', '4,75 prosent: amount 4.75 percent'],
    ['Om lag 2⅔ liter olje rant ut.', '2⅔ liter: amount 2.6666666667 l'],
    ['Renta er 4.75 prosent.', '4.75 prosent: amount 4.75 percent'],
    ['Grensa er 0,125 promille.', '0,125: amount 0.125'],
    ['Grensa er 0.125 promille.', '0.125: amount 0.125'],
    ['Det er 12,500 i alt.', '12,500: amount 12.5/12500'],
    ['Summen er 1432,125 i alt.', '1432,125: amount 1432.125'],
    ['Summen er 1432.125 i alt.', '1432.125: amount 1432.125'],
    ['Indeksen er 1.432,7 poeng.', '1.432,7: amount 1432.7'],
    ['Indeksen er 1 432,7 poeng.', '1 432,7: amount 1432.7'],
    ['Rutene 1 432, 7 og 9 går.', '1 432: amount 1432', '7: amount 7', '9: amount 9'],
    ['Rutene 1 432 ,7 går.', '1 432: amount 1432', '7: amount 7'],
    ['Rutene 2, 14 og 31 går.', '2: amount 2', '14: amount 14', '31: amount 31'],
    ['Rutene 2 ,14 går.', '2: amount 2', '14: amount 14'],
    ['Det er 1 432,- i alt.', '1 432: amount 1432'],
    ['Brann vant 1.250.5 ganger.', '1.250: amount 1250', '5: amount 5'],
    ['Brann vant 3–2.', '3: amount 3', '2: amount 2'],
    ['Brann vant 13/20.', '13: amount 13', '20: amount 20'],
    ['Tabellen er fra kapittel 1.2.3.', '1: amount 1', '2.3: amount 2.3'],
    ['Tabellen er fra kapittel 14.2. 3 følger.', '14.2: amount 14.2', '3: amount 3'],
  ])('with decimals: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Skaden er 3,5 mill. kroner.', '3,5 mill. kroner: amount 3500000 NOK'],
    ['Skaden er 3 mill. Prisen steg.', '3 mill: amount 3000000'],
    ['Skaden er 3 mill kroner.', '3 mill kroner: amount 3000000 NOK'],
    ['Skaden er 12 mrd.', '12 mrd: amount 12000000000'],
    ['Tapet er 2 milliardar kroner.', '2 milliardar kroner: amount 2000000000 NOK'],
    ['Gjelda er 1,2 billioner dollar.', '1,2 billioner dollar: amount 1200000000000 USD'],
    ['Rundt 40 tusen kom.', '40 tusen: amount 40000'],
    ['Tapet steg til 12.500 millioner.', '12.500 millioner: amount 12500000000'],
    ['Det er 12,500 millionar.', '12,500 millionar: amount 12500000/12500000000'],
  ])('with a scale: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Prisene steg 3 %.', '3 %: amount 3 percent'],
    ['Støtten falt 2 prosentpoeng.', '2 prosentpoeng: amount 2 points'],
    ['Det er 2 prosentpoengs fall.', '2 prosentpoengs: amount 2 points'],
    ['Billetten koster 40€.', '40€: amount 40 EUR'],
    ['Billetten koster 40 $.', '40 $: amount 40 USD'],
    ['Billetten koster 40 £.', '40 £: amount 40 GBP'],
    ['Billetten koster £40.', '40: amount 40 GBP'],
    ['Fatet kostet $82.', '82: amount 82 USD'],
    ['Fatet kostet € 82.', '82: amount 82 EUR'],
    ['Ramma er NOK 300 millionar.', '300 millionar: amount 300000000 NOK'],
    ['Ramma er USD 300.', '300: amount 300 USD'],
    ['Ramma er GBP 300.', '300: amount 300 GBP'],
    ['Ramma er EUR 300.', '300: amount 300 EUR'],
    ['Prisen er 40 øre.', '40 øre: amount 40 ORE'],
    ['Det er 5 mil til byen.', '5 mil: amount 5 mil'],
    ['Det er 100 meters sikt.', '100 meters: amount 100 m'],
    ['Elva er 16-meter brei.', '16-meter: amount 16 m'],
    ['34-åringen er sikta.', '34: amount 34'],
    ['Det kommer 3 til 10 cm snø.', '3: amount 3 cm', '10 cm: amount 10 cm'],
    ['Det koster 5–10 dollar.', '5: amount 5 USD', '10 dollar: amount 10 USD'],
    ['Det koster $5-10.', '5: amount 5 USD', '10: amount 10 USD'],
    ['Det koster 5 og 10 dollar.', '5: amount 5 USD', '10 dollar: amount 10 USD'],
    ['Det koster 5 eller 10 dollar.', '5: amount 5 USD', '10 dollar: amount 10 USD'],
    ['Det koster 5, 10 dollar.', '5: amount 5', '10 dollar: amount 10 USD'],
    ['Det koster 5 eller rundt 10 dollar.', '5: amount 5', '10 dollar: amount 10 USD'],
    ['Det er 5 meter og 10 kilo.', '5 meter: amount 5 m', '10 kilo: amount 10 kg'],
    ['Av 5 og i mai 10 dollar.', '5: amount 5', 'mai: month 5 spelt', '10 dollar: amount 10 USD'],
    ['De er 2 til 3 og 4 meter.', '2: amount 2', '3: amount 3 m', '4 meter: amount 4 m'],
  ])('with a unit: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Tapet gikk fra 387 til 412 millioner.', '387: amount 387/387000000', '412 millioner: amount 412000000'],
    ['Tapet gjekk frå 1 til 2 milliardar.', '1: amount 1/1000000000', '2 milliardar: amount 2000000000'],
    ['Tapet gikk fra 999 til 1 million.', '999: amount 999/999000000', '1 million: amount 1000000'],
    ['Tapet gikk fra 1000 til 2 millioner.', '1000: amount 1000', '2 millioner: amount 2000000'],
    ['Det er 5 til 6 tusen.', '5: amount 5', '6 tusen: amount 6000'],
    [
      'Det kostar fem til 6 millionar kroner.',
      'fem: amount 5 NOK spelt',
      '6 millionar kroner: amount 6000000 NOK',
    ],
    [
      'Det kostar 5 til 6 millionar kroner.',
      '5: amount 5/5000000 NOK',
      '6 millionar kroner: amount 6000000 NOK',
    ],
  ])('from one to another: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });
});
