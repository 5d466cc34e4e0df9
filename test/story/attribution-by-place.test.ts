import { describe, expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

const rows = (...copy: string[]): string[] => rowsOf(readCopy(...copy));

describe('an attribution by its place', () => {
  it.each([
    // A verb that is in no list, whatever the tagger takes it for.
    [
      '– Det er fint å ha dere her! kvitrer Oksana Gondal (30).',
      '[Det er fint å ha dere her!] kvitrer · Oksana Gondal (30)',
    ],
    ['– Vi gir oss ikke, buldret han.', '[Vi gir oss ikke] buldret · han'],
    [
      '– Da eg kom fram, vart eg glad, bjeffar Rukhsana Szczepańska.',
      '[Da eg kom fram, vart eg glad] bjeffar · Rukhsana Szczepańska',
    ],
    ['– Eg er glad, glefsa Moe da ho kom til Voss.', '[Eg er glad] glefsa · Moe'],
    ['– Her er det trangt, utbrøt de to da de kom inn.', '[Her er det trangt] utbrøt · de to'],
    // Of two at the end the verb tells who spoke.
    ['– Det var moro, sa Kirushanthi Triumf, ifølge VG.', '[Det var moro] sa · Kirushanthi Triumf'],
  ])('%s', (copy, expected) => {
    expect(rows(copy)[0]).toContain(`direct ${expected}`);
  });
});

describe('what only looks like an attribution', () => {
  it.each([
    // Something else is said of the verb.
    [
      '– Med alt som avisen har funnet, høres det rart ut. Det er synd, sier Kari Moe.',
      '[Med alt som avisen har funnet, høres det rart ut. Det er synd] sier',
    ],
    [
      '– I en tid med mer uro, stilles det store krav. Det vet vi, sier Kari Moe.',
      '[I en tid med mer uro, stilles det store krav. Det vet vi] sier',
    ],
    [
      '– Vi håper at svarene som har kommet inn, får departementet til å snu. Det haster, sier Kari Moe.',
      '[Vi håper at svarene som har kommet inn, får departementet til å snu. Det haster] sier',
    ],
    // "Det vitner …" with an attribution of its own behind it.
    [
      '– Vi stoler ikke på dem. Det vitner saken på Voss om, med all tydelighet, sier Kari Moe.',
      '[Vi stoler ikke på dem. Det vitner saken på Voss om, med all tydelighet] sier',
    ],
    // A score is no dash that speech goes on behind.
    ['– Det var glatt, sier Kari Moe etter å ha vunnet 2 – 1.', '[Det var glatt] sier'],
  ])('%s', (copy, expected) => {
    expect(rows(copy)[0]).toContain(`direct ${expected} · Kari Moe`);
  });

  it('takes a passive with nothing behind it for one still', () => {
    expect(rows('– Dette er trist, påpekes det i rapporten.')[0]).toContain(
      '[Dette er trist] påpekes det i · rapporten',
    );
  });

  it('takes no unmarked sentence with more behind an unlisted verb for speech', () => {
    expect(rows('Før han satte seg på flyet, langet han ut mot naboen.')).toEqual([]);
  });
});

describe('who is named', () => {
  it.each([
    ['Nær 70 prosent av velgerne sier at de er lei.', 'Nær 70 prosent av velgerne'],
    ['Rundt halvparten sier at de er lei.', 'Rundt halvparten'],
    ['Om lag 40 ordførere mener at det er for lite.', 'Om lag 40 ordførere'],
    ['Ifølge en undersøkelse gjennomført av byrået Nordvest er folk lei.', 'en undersøkelse'],
    ['I følgje eit vitne voss.no har vore i kontakt med, er vegen stengd.', 'eit vitne'],
    [
      '– Nei, sier rådgiver Nalin Zangana ved Statsministerens kontor til NTB.',
      'rådgiver Nalin Zangana ved Statsministerens kontor',
    ],
  ])('%s: %s', (copy, attribution) => {
    expect(readCopy(copy).quotes[0]?.attribution?.text).toBe(attribution);
  });

  it.each([
    ['Prostidiakon Eirunn Sagvolden sa at hun var glad. En annen prostidiakon var syk.', 'Eirunn Sagvolden'],
    ['Sverigedemokraterna (SD) er misfornøyde. SD mener at det haster.', 'Sverigedemokraterna'],
  ])('%s: %s', (copy, speaker) => {
    expect(readCopy(copy).speakers[0]?.name).toBe(speaker);
  });

  it('a list may be the subject of what is said', () => {
    expect(rows('Guterres sier delstater, byer og bedrifter har ansvaret.')[0]).toContain(
      '[delstater, byer og bedrifter har ansvaret]',
    );
  });
});
