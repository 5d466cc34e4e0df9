import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
  [
    '«Vi gir oss ikke», sier Kari Moe.',
    ['p2 direct guillemets [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi gir oss ikke», skriver ordfører Kari Moe (H) på Facebook. «Dette er alvor.»',
    [
      'p2 direct guillemets [Vi gir oss ikke] [Dette er alvor.] skriver · ordfører Kari Moe (H) · Kari Moe (person, ordfører)',
    ],
  ],
  [
    '«Vi gir oss ikke», står det i brevet.',
    ['p2 direct guillemets [Vi gir oss ikke] står det i · brevet · brevet (document)'],
  ],
  [
    '«Vi gir oss ikke», heter det i brevet fra Nordlyn.',
    [
      'p2 direct guillemets [Vi gir oss ikke] heter det i · brevet fra Nordlyn · brevet fra Nordlyn (document)',
    ],
  ],
  [
    'Kari Moe sa: «Vi gir oss ikke før saken er løst.»',
    ['p2 direct guillemets [Vi gir oss ikke før saken er løst.] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi gir oss ikke før saken er løst.»',
    ['p2 direct guillemets [Vi gir oss ikke før saken er løst.] – · – · ?'],
  ],
  [
    '"Vi gir oss ikke", sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '”Vi gir oss ikke”, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '‘Vi gir oss ikke’, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '„Vi gir oss ikke“, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Veien er stengt, sier Kari Moe.',
    ['p2 direct none [Veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi vil ha svar», sier Kari Moe, «og det nå.»',
    ['p2 direct guillemets [Vi vil ha svar] [og det nå.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi vil ha svar,» sier Kari Moe.',
    ['p2 direct guillemets [Vi vil ha svar] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vil de svare?» spør Kari Moe.',
    ['p2 direct guillemets [Vil de svare?] spør · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi vil ha svar!» roper Kari Moe.',
    ['p2 direct guillemets [Vi vil ha svar!] roper · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe spør: «Vil de noen gang svare på dette?»',
    ['p2 direct guillemets [Vil de noen gang svare på dette?] spør · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Den er «helt» stengt», sier Kari Moe.',
    [
      'p2 direct guillemets [Den er «helt» stengt] sier · Kari Moe · Kari Moe (person)',
      'marked «helt» in q1',
    ],
  ],
  [
    'Det er bra, sier folk i bygda.',
    ['p2 direct none [Det er bra] sier · folk i bygda · folk i bygda (group)'],
  ],
  ['Det er bra, sier byrådet.', ['p2 direct none [Det er bra] sier · byrådet · byrådet (organisation)']],
  [
    'Det er bra, sier de ansatte ved fabrikken.',
    ['p2 direct none [Det er bra] sier · de ansatte ved fabrikken · de ansatte ved fabrikken (group)'],
  ],
  [
    'Det er bra, sier to av naboene.',
    ['p2 direct none [Det er bra] sier · to av naboene · to av naboene (group)'],
  ],
  [
    'Det er bra, sier USAs president.',
    ['p2 direct none [Det er bra] sier · USAs president · USAs president (person)'],
  ],
  [
    'Det er bra, sier den amerikanske presidenten.',
    ['p2 direct none [Det er bra] sier · den amerikanske presidenten · den amerikanske presidenten (person)'],
  ],
  [
    'Det er bra, sier presidenten i USA.',
    ['p2 direct none [Det er bra] sier · presidenten i USA · presidenten i USA (person)'],
  ],
  [
    'Det er bra, sier president Dean Holt i USA.',
    ['p2 direct none [Det er bra] sier · president Dean Holt · Dean Holt (person, president)'],
  ],
  [
    'Det er bra, sier Dean Holt, president i USA.',
    ['p2 direct none [Det er bra] sier · Dean Holt · Dean Holt (person, president i USA)'],
  ],
  [
    'Det er bra, sier fungerende leder Kari Moe.',
    ['p2 direct none [Det er bra] sier · fungerende leder Kari Moe · Kari Moe (person, fungerende leder)'],
  ],
  [
    'Det er bra, sier assisterende politimester Kari Moe.',
    [
      'p2 direct none [Det er bra] sier · assisterende politimester Kari Moe · Kari Moe (person, assisterende politimester)',
    ],
  ],
  [
    'Det er bra, sier visepolitimester Kari Moe.',
    ['p2 direct none [Det er bra] sier · visepolitimester Kari Moe · Kari Moe (person, visepolitimester)'],
  ],
  [
    'Det er bra, sier mor og lærer Kari Moe.',
    ['p2 direct none [Det er bra] sier · mor og lærer Kari Moe · Kari Moe (person, lærer)'],
  ],
  [
    'Det er bra, sier Kari Moe ved NTNU.',
    ['p2 direct none [Det er bra] sier · Kari Moe ved NTNU · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe fra Vik.',
    ['p2 direct none [Det er bra] sier · Kari Moe fra Vik · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe på telefon.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe om møtet.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe etter møtet.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
