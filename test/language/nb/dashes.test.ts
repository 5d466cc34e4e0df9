import { describe, expect, it } from 'vitest';
import { readDashes } from '../../../src/language/nb/dashes.ts';
import { tokenise } from '../../../src/language/tokens.ts';

/** Speech in [ ], what may be speech in ( ); … before what began earlier, → behind what may go on. */
function shown(text: string, running: 'no' | 'maybe' | 'surely' = 'no'): string {
  const { stretches, runsOn } = readDashes(tokenise(text), text.length, running);
  const told = stretches.map(({ start, end, mark, opens, closes, maybe }) => {
    expect([mark, closes]).toEqual(['dash', true]);
    const words = text.slice(start, end).trim();
    return `${opens ? '' : '…'}${maybe ? `(${words})` : `[${words}]`}`;
  });
  return `${told.join(' ')}${runsOn ? ' →' : ''}`;
}

describe('a dash opens speech, and the attribution ends it', () => {
  it.each([
    ['', ''],
    ['Lunde reiste hjem.', ''],
    ['–', ''],
    ['– Vi er klare.', '[Vi er klare.] →'],
    ['—Vi er klare.', '[Vi er klare.] →'],
    ['–Vi er klare.', '[Vi er klare.] →'],
    ['- Vi er klare.', '[Vi er klare.] →'],
    ['-Vi er klare.', ''],
    ['– Vi er klare, sier Lunde.', '[Vi er klare] →'],
    ['– Vi er klare, seier Lunde.', '[Vi er klare] →'],
    ['– Er vi klare? spør Lunde.', '[Er vi klare] →'],
    ['– Nå! ropte Lunde.', '[Nå] →'],
    ['– Vi er «klare» sier Lunde.', '[Vi er «klare] →'],
    ['– Vi er klare … sier Lunde.', '[Vi er klare] →'],
    ['– Vi er klare, ifølge 22 spillere.', '[Vi er klare] →'],
    ['– Vi er klare, ifølgje Lunde.', '[Vi er klare] →'],
    ['– Vi er klare, ja, sier «Lunde».', '[Vi er klare, ja, sier «Lunde».] →'],
    ['– Vi er klare, sier', '[Vi er klare, sier] →'],
    ['– Vi er klare, bilen står.', '[Vi er klare, bilen står.] →'],
    ['– Vi er klare; sier Lunde.', '[Vi er klare; sier Lunde.] →'],
    ['– , sier Lunde.', ' →'],
    ['Lunde avviser kravet. – Det er urimelig, sier hun.', '[Det er urimelig] →'],
    ['Lunde avviser kravet! - Det er urimelig.', '[Det er urimelig.] →'],
    ['Er det rett? — Nei.', '[Nei.] →'],
    ['Lunde svarer: – Nei.', '[Nei.] →'],
    ['Lunde nøler … – Nei.', '[Nei.] →'],
    ['Bilen – en gammel Volvo – er funnet.', ''],
    ['Bilen, – en gammel Volvo.', ''],
    ['Det er kl. 10.–12. juni.', ''],
    ['Åpent man. –fre.', ''],
    ['Åpent man.– fre.', ''],
    ['Åpent man. –', ''],
    ['– Ja, sier Lunde. – Nei, sier Moe.', '[Ja] [Nei] →'],
    ['– Ja. – Nei, sier Moe.', '[Ja.] [Nei] →'],
    ['– Ja. – Nei. – Jo.', '[Ja.] [Nei.] [Jo.] →'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    ['– Det er fælt, sier hun. Lunde overtok i mars.', '[Det er fælt] (Lunde overtok i mars.) →'],
    ['– Det er fælt, sier hun! Lunde overtok i mars.', '[Det er fælt] (Lunde overtok i mars.) →'],
    ['– Det er fælt, sier hun? Lunde overtok i mars.', '[Det er fælt] (Lunde overtok i mars.) →'],
    ['– Det er fælt, sier hun: Lunde overtok i mars.', '[Det er fælt] →'],
    ['– Det er fælt, sier hun. Ja. – Nei.', '[Det er fælt] (Ja.) [Nei.] →'],
    ['– Det er fælt, sier hun. – Nei.', '[Det er fælt] [Nei.] →'],
    ['– Problemet, sier Lunde, er at ingen betaler. Bra.', '[Problemet] [er at ingen betaler. Bra.] →'],
    ['– Det store problemet, sier Lunde, er prisen.', '[Det store problemet] [er prisen.] →'],
    ['– Det aller største problemet, sier Lunde, er prisen.', '[Det aller største problemet] (er prisen.) →'],
    ['Lunde nøler fortsatt. – Problemet, sier Moe, er prisen.', '[Problemet] [er prisen.] →'],
    ['– Ingen vil betale, sier Moe, og det er synd.', '[Ingen vil betale] [og det er synd.] →'],
    ['– Ingen vil betale, sier Moe, og la til det.', '[Ingen vil betale] →'],
    ['– Ingen vil betale, sier Moe, og legger til: Bra.', '[Ingen vil betale] →'],
    ['– Ingen vil betale, sier Moe, men svarer: Bra.', '[Ingen vil betale] [men svarer: Bra.] →'],
    ['– Ingen vil betale, sier Moe, leder i laget. Bra.', '[Ingen vil betale] (Bra.) →'],
    ['– Ingen vil betale, sier Moe,', '[Ingen vil betale] →'],
    ['– Ingen vil betale, sier Moe – men de må.', '[Ingen vil betale] →'],
    ['– Ingen vil betale, sier han. (Nils) Moe. – Nei.', '[Ingen vil betale] ((Nils) Moe.) [Nei.] →'],
  ])('what follows the attribution is speech, may be, or is not: %s', (text, expected) =>
    expect(shown(text)).toBe(expected),
  );
});

describe('speech that runs on from the segment before', () => {
  it.each<readonly [text: string, running: 'no' | 'maybe' | 'surely', expected: string]>([
    ['Vi starter i morgen.', 'no', ''],
    ['Vi starter i morgen.', 'maybe', '…(Vi starter i morgen.) →'],
    ['Vi starter i morgen.', 'surely', '…(Vi starter i morgen.) →'],
    ['Vi starter i morgen, sier Lunde.', 'no', ''],
    ['Vi starter i morgen, sier Lunde.', 'maybe', '…(Vi starter i morgen)'],
    ['Vi starter i morgen, sier Lunde.', 'surely', '…[Vi starter i morgen]'],
    ['Vi starter, sier Lunde. Alt er klart.', 'surely', '…[Vi starter] (Alt er klart.)'],
    ['Vi, sier Lunde, er klare.', 'surely', '…[Vi] (er klare.)'],
    ['Vi starter. – Nei, sier Moe.', 'maybe', '…(Vi starter.) [Nei] →'],
    ['Vi starter, sier Lunde. – Nei, sier Moe.', 'surely', '…[Vi starter] [Nei] →'],
    [', sier Lunde.', 'surely', ''],
    ['– Nei, sier Moe.', 'surely', '[Nei] →'],
    ['', 'surely', ' →'],
  ])('%s (running: %s)', (text, running, expected) => expect(shown(text, running)).toBe(expected));
});
