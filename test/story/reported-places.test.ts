import { expect, it } from 'vitest';
import { reportsIn } from './strokes.ts';

it.each([
  // What is said of a subject parts it from its verb, or its verb from the clause.
  ['Lederen (t.h.) sier at hun slutter.', '[hun slutter] sier · Lederen'],
  [
    'Leiar i kultur- og idrettslaget, Thuy Moe (Sp), seier ho sluttar.',
    '[ho sluttar] seier · Leiar i kultur- og idrettslaget, Thuy Moe (Sp)',
  ],
  [
    'Dagleg leiar hjå Vik & Dal, Amir Haddad, trur kundane kjem att.',
    '[kundane kjem att] trur · Dagleg leiar hjå Vik & Dal, Amir Haddad',
  ],
  ['KrF på si side, meiner at vegen er farleg.', '[vegen er farleg] meiner · KrF'],
  ['I går sa lederen, Amin Noor, at hun slutter.', '[hun slutter] sa · lederen, Amin Noor'],
  ['I ordskiftet sa Aino Vik, som leiar laget, at ho sluttar.', '[ho sluttar] sa · Aino Vik'],
  ['Hun kort tid i forveien hadde sagt at veien er trygg.', '[veien er trygg] sagt · Hun'],
  ['Spurt om veien, sier Siv Dahl at den er trygg.', '[den er trygg] sier · Siv Dahl'],
  // "som" with when or where behind it.
  [
    'Laget ligner forsker Per Ek, som i en bok skriver at jorda er flat.',
    '[jorda er flat] skriver · forsker Per Ek (reports)',
  ],
  ['Det var NRK som i dag kunne melde at laget vant.', '[laget vant] melde · NRK (reports)'],
  // A verb that shares its auxiliary, or has two.
  ['Aisha Moe har nektet for tyveri, men erkjent at hun var der.', '[hun var der] erkjent · Aisha Moe'],
  ['Da skal de ha hevdet at banken er stengt.', '[banken er stengt] hevdet · de'],
  // A phrase that when or where parts.
  [
    'Politiet viser i meldingen til at veien er stengt.',
    '[veien er stengt] viser i meldingen til · Politiet',
  ],
  ['Aino Vik gjør det i dag klart at hun slutter.', '[hun slutter] gjør det i dag klart · Aino Vik'],
  ['Jan Nowak står fast ved at laget er klart.', '[laget er klart] står fast ved · Jan Nowak'],
  // Subjects of a clause without "at".
  ['Siv Dahl mener Den blå klubben, som er ny, vant.', '[Den blå klubben, som er ny, vant] mener · Siv Dahl'],
  ['Siv Dahl seier dei unge vil vere med.', '[dei unge vil vere med] seier · Siv Dahl'],
  [
    'Siv Dahl mener nye gjerder, busser, og et nytt fortau er nok.',
    '[nye gjerder, busser, og et nytt fortau er nok] mener · Siv Dahl',
  ],
  ['Laget tapte, noe Siv Dahl mener var rettferdig.', '[var rettferdig] mener · Siv Dahl'],
  ['Laget tapte, noe Siv Dahl hevder var rettferdig.', '[var rettferdig] hevder · Siv Dahl'],
  ['Boka han skrev ble lest.', null],
  // Questions.
  ['Siv Dahl lurar på om vegen er trygg.', '[om vegen er trygg] lurar på · Siv Dahl'],
  ['Siv Dahl sier hvorfor hun slutter.', '[hvorfor hun slutter] sier · Siv Dahl'],
  ['Siv Dahl understreker hvor viktig veien er.', '[hvor viktig veien er] understreker · Siv Dahl'],
  [
    'I rapporten går det fram hvordan pengene ble borte.',
    '[hvordan pengene ble borte] går det · rapporten (reports)',
  ],
  ['Siv Dahl ba om et møte som endte med at laget ble lagt ned.', null],
  // Where somebody says more.
  ['Siv Dahl tror laget vinner, og hun advarer mot feiring.', '[laget vinner] tror · Siv Dahl'],
  ['Siv Dahl tror laget vinner, og det er bra.', '[laget vinner, og det er bra] tror · Siv Dahl'],
  // Behind what is told.
  ['Prisene faller, slik Fjordposten skrev fredag.', '[Prisene faller] skrev · Fjordposten'],
  ['Mannen er lurt - slik han selv ser det.', '[Mannen er lurt] ser det · han'],
  ['Prisene faller, slik kurven viser.', null],
  ['Laget er best, viser nye tall.', null],
  [
    'Aino Vik er ifølge rapporten med på å styre laget.',
    '[Aino Vik er] [med på å styre laget] ifølge · rapporten (reports)',
  ],
])('%s: %s', (sentence, told) => {
  expect(reportsIn(sentence)).toEqual(told === null ? [] : [told]);
});
