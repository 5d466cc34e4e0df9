import { describe, expect, it } from 'vitest';
import { type FigureRow, readNorwegian } from '../written-figures.ts';

describe('Norwegian figures in words', () => {
  it.each<FigureRow>([
    ['Sju biler brant.', 'Sju: amount 7 spelt'],
    ['Tjuefem biler brant.', 'Tjuefem: amount 25 spelt'],
    ['Femogtjue bilar brann.', 'Femogtjue: amount 25 spelt'],
    ['Tohundre ble evakuert.', 'Tohundre: amount 200 spelt'],
    ['Tretusen og tjuetusen kom.', 'Tretusen: amount 3000 spelt', 'tjuetusen: amount 20000 spelt'],
    ['Hundretusen flyktet.', 'Hundretusen: amount 100000 spelt'],
    ['Rundt to hundre kom.', 'to hundre: amount 200 spelt'],
    ['Rundt hundre kom.', 'hundre: amount 100 spelt'],
    ['Hundre og femti biler brant.', 'Hundre og femti: amount 150 spelt'],
    ['Hundre femti biler brant.', 'Hundre femti: amount 150 spelt'],
    ['Tohundre og femti bilar brann.', 'Tohundre og femti: amount 250 spelt'],
    ['Hundre og fem, seks kom.', 'Hundre og fem: amount 105 spelt', 'seks: amount 6 spelt'],
    ['Hundre og fem og seks kom.', 'Hundre og fem: amount 105 spelt', 'seks: amount 6 spelt'],
    ['Mellom to hundre og tre hundre kom.', 'to hundre: amount 200 spelt', 'tre hundre: amount 300 spelt'],
    ['To hundre og femti tusen kom.', 'To hundre og femti tusen: amount 250000 spelt'],
    ['Mellom tusen og to tusen kom.', 'tusen: amount 1000 spelt', 'to tusen: amount 2000 spelt'],
    ['Hundre mot femti stemte.', 'Hundre: amount 100 spelt', 'femti: amount 50 spelt'],
    ['Hundre fem seks kom.', 'Hundre fem: amount 105 spelt', 'seks: amount 6 spelt'],
    ['Hundre biler og busser brant.', 'Hundre: amount 100 spelt'],
    ['Hundre og flere til brant.', 'Hundre: amount 100 spelt'],
    ['To og tre biler brant.', 'To: amount 2 spelt', 'tre: amount 3 spelt'],
    ['Tjue fem kom.', 'Tjue: amount 20 spelt', 'fem: amount 5 spelt'],
    ['Tre hundre tusen stemte.', 'Tre hundre tusen: amount 300000 spelt'],
    ['To tusen fire hundre stemte.', 'To tusen fire hundre: amount 2400 spelt'],
    ['Tusen tohundre stemte.', 'Tusen tohundre: amount 1200 spelt'],
    ['Hundre tohundre stemte.', 'Hundre: amount 100 spelt', 'tohundre: amount 200 spelt'],
    ['Fem millioner så det.', 'Fem millioner: amount 5000000 spelt'],
    ['Det kostar fem millionar kroner.', 'fem millionar kroner: amount 5000000 NOK spelt'],
    ['To millioner tre hundre tusen stemte.', 'To millioner tre hundre tusen: amount 2300000 spelt'],
    ['De ventet i tre timer.', 'tre timer: amount 3 hour spelt'],
    ['De ventet i tre til fire timer.', 'tre: amount 3 hour spelt', 'fire timer: amount 4 hour spelt'],
    ['Kvinnen er femti prosent ufør.', 'femti prosent: amount 50 percent spelt'],
  ])('are added up: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['De ventet i to og en halv time.', 'to og en halv time: amount 2.5 hour spelt'],
    ['Han fikk to og et halvt års fengsel.', 'to og et halvt års: amount 2.5 year spelt'],
    ['Ho fekk to og eit halvt år i fengsel.', 'to og eit halvt år: amount 2.5 year spelt'],
    ['Dei venta i to og ein halv time.', 'to og ein halv time: amount 2.5 hour spelt'],
    ['To og en halv million fikk varselet.', 'To og en halv million: amount 2500000 spelt'],
    ['To og en halvdel kom.', 'To: amount 2 spelt', 'en: amount 1 spelt weak'],
    ['To og en annen kom.', 'To: amount 2 spelt', 'en: amount 1 spelt weak'],
    ['To og den halve kom.', 'To: amount 2 spelt', 'halve: amount 0.5 spelt weak'],
    [
      'To, en halv time.',
      'To: amount 2 spelt',
      'en: amount 1 spelt weak',
      'halv time: amount 0.5 hour spelt weak',
    ],
    ['En halv million fikk varselet.', 'En: amount 1 spelt weak', 'halv million: amount 500000 spelt'],
    ['Halvannen million fikk varselet.', 'Halvannen million: amount 1500000 spelt'],
    ['Halvanna million fekk varselet.', 'Halvanna million: amount 1500000 spelt'],
    ['Halvannen time gikk.', 'Halvannen time: amount 1.5 hour spelt weak'],
    ['Eit halvt tusen kom.', 'Eit: amount 1 spelt weak', 'halvt tusen: amount 500 spelt'],
    ['Halvparten av tusen spurde svarte.', 'Halvparten: amount 0.5 spelt weak', 'tusen: amount 1000 spelt'],
    ['To tredjedeler sa ja.', 'To: amount 2 spelt', 'tredjedeler: amount 0.3333 spelt weak'],
    ['En femtedel sa ja.', 'En: amount 1 spelt weak', 'femtedel: amount 0.2 spelt weak'],
    ['To femdelar sa ja.', 'To: amount 2 spelt', 'femdelar: amount 0.2 spelt weak'],
    ['Ni tideler sa ja.', 'Ni: amount 9 spelt', 'tideler: amount 0.1 spelt weak'],
    ['To tredeler sa ja.', 'To: amount 2 spelt', 'tredeler: amount 0.3333 spelt weak'],
    ['Prisen er dobbelt så høy.', 'dobbelt: amount 2 spelt weak'],
  ])('halves and parts: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Tusenvis møtte fram.', 'Tusenvis: amount 1000 spelt'],
    ['Hundretusener møtte fram.', 'Hundretusener: amount 100000 spelt'],
    ['Titalls biler sto fast.', 'Titalls: amount 10/12/20 spelt'],
    ['Titalls tusen møtte fram.', 'Titalls tusen: amount 10000/12000/20000 spelt'],
    [
      'Titalls millioner kroner er borte.',
      'Titalls millioner kroner: amount 10000000/12000000/20000000 NOK spelt',
    ],
    ['Hundrevis av millioner er borte.', 'Hundrevis av millioner: amount 100000000 spelt'],
    ['Hundrevis av tusen er borte.', 'Hundrevis av tusen: amount 100000 spelt'],
    ['Hundrevis av biler er borte.', 'Hundrevis: amount 100 spelt'],
    ['Et dusin biler er borte.', 'Et: amount 1 spelt weak', 'dusin: amount 12 spelt'],
    ['Eit par tusen kom.', 'Eit: amount 1 spelt weak', 'tusen: amount 2000/1000/2 spelt'],
    ['Et par hundre kom.', 'Et: amount 1 spelt weak', 'hundre: amount 200/100/2 spelt'],
    ['Et par nitti kom.', 'Et: amount 1 spelt weak', 'nitti: amount 90 spelt'],
    ['Krigen varte i to tiår.', 'to: amount 2/20 spelt'],
  ])('amounts nobody counted: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['En bil kolliderte.', 'En: amount 1 spelt weak'],
    ['Ett av husene brant.', 'Ett: amount 1 spelt weak'],
    ['Én bil kolliderte.', 'Én: amount 1 spelt'],
    ['Ein og to kom.', 'Ein: amount 1 spelt weak', 'to: amount 2 spelt'],
    ['En million kom.', 'En million: amount 1000000 spelt'],
    ['Den andre ble nummer null.', 'andre: amount 2 spelt weak', 'null: amount 0 spelt weak'],
    ['Hun vant for tredje gang.', 'tredje: amount 3 spelt weak'],
    ['Vik scoret sitt tredje mål.', 'tredje: amount 3 spelt weak'],
    ['Hun vant for fjerde gang.', 'fjerde: amount 4 spelt'],
    ['Hun vant den tjuefemte messa.', 'tjuefemte: amount 25 spelt'],
    ['Han kom attende frå ferie.', 'attende: amount 18 spelt weak'],
    ['Det er den første millionen.', 'første: amount 1 spelt weak'],
    [
      'Det var andre milliard på et år.',
      'andre: amount 2 spelt weak',
      'milliard: amount 1000000000 spelt',
      'et år: amount 1 year spelt weak',
    ],
  ])('what may be no figure is weak: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['En trettenåring er savnet.', 'En: amount 1 spelt weak', 'trettenåring: amount 13 spelt'],
    ['Toårige Ola er funnet.', 'Toårige: amount 2 spelt'],
    ['Femtiårsdagen ble feiret.', 'Femtiårsdagen: amount 50 spelt'],
    ['Hundreårsjubileet er avlyst.'],
    ['Femtiårsjubileet er avlyst.', 'Femtiårsjubileet: amount 50 spelt'],
    ['Tolvmannsutvalget møttes.', 'Tolvmannsutvalget: amount 12 spelt'],
    ['Todelt løsning.', 'Todelt: amount 2 spelt'],
    ['Seierssummen er sekssifret.', 'sekssifret: amount 6 spelt'],
    ['Omsetninga er firedobla.', 'firedobla: amount 4 spelt'],
    [
      'Et tretimers møte, femdagars tur og en femdagers uke.',
      'Et: amount 1 spelt weak',
      'tretimers: amount 3 spelt',
      'femdagars: amount 5 spelt',
      'en: amount 1 spelt weak',
      'femdagers: amount 5 spelt',
    ],
    ['Etter nittiminutters spill.', 'nittiminutters: amount 90 spelt'],
    ['Mange unge, store åringer og årige.'],
    ['De er lykkelige i tiden. Framtiden er lys.'],
    ['Han kom i titidene.'],
  ])('compounds: %s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });
});
