import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [
  what: string,
  norwegian: readonly string[],
  english: readonly string[],
  told: readonly string[],
];

describe('parts that follow each other', () => {
  it.each<Row>([
    [
      'guillemets over two parts',
      ['«Vi er klare til kamp.', 'Vi starter i morgen tidlig», sier Lunde.'],
      ['“We are ready for battle.', 'We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'guillemets over two parts, unmarked',
      ['«Vi er klare til kamp.', 'Vi starter i morgen tidlig», sier Lunde.'],
      ['We are ready for battle.', 'We start early tomorrow, says Lunde.'],
      [
        '0 quotes-kept error: the quote “Vi er klare til kamp.” has no quotation marks in the English, or is lost',
        '1 quotes-kept warning: the quote “Vi starter i morgen tidlig” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'guillemets over three parts',
      ['«Vi er klare til kamp.', 'Været blir bra.', 'Vi starter i morgen tidlig», sier Lunde.'],
      ['“We are ready for battle.', 'The weather will be good.', 'We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'guillemets over three parts, each opened',
      ['«Vi er klare til kamp.', 'Været blir bra.', 'Vi starter i morgen tidlig», sier Lunde.'],
      ['“We are ready for battle.', '“The weather will be good.', '“We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'opened anew in each part',
      ['«Vi er klare til kamp.', '«Vi starter i morgen tidlig», sier Lunde.'],
      ['“We are ready for battle.', '“We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'never closed',
      ['«Vi er klare til kamp.', 'Lunde reiste hjem til Oslo.'],
      ['“We are ready for battle.', 'Lunde went home to Oslo.'],
      [],
    ],
    [
      'never closed in English',
      ['«Vi er klare til kamp», sier Lunde.', 'Han reiste hjem til Oslo.'],
      ['“We are ready for battle, says Lunde.', 'He went home to Oslo.'],
      [
        '0 speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'closed without opening',
      ['Vi er klare til kamp», sier Lunde.', 'Han reiste hjem.'],
      ['We are ready for battle,” says Lunde.', 'He went home.'],
      [],
    ],
    [
      'straight marks over two parts',
      ['"Vi er klare til kamp.', 'Vi starter i morgen tidlig", sier Lunde.'],
      ['"We are ready for battle.', 'We start early tomorrow," says Lunde.'],
      [],
    ],
    [
      'straight marks that open at the end',
      ['Lunde sa: "Vi er klare.', 'Vi starter i morgen."'],
      ['Lunde said: "We are ready.', 'We start tomorrow."'],
      [],
    ],
    [
      'two straight quotes',
      ['"Ja", sier Lunde. "Vi er helt klare til kamp."', '"Nei", sier Moe.'],
      ['"Yes," says Lunde. "We are quite ready for battle."', '"No," says Moe.'],
      [],
    ],
    [
      'a dash that runs on',
      ['– Vi er klare til kamp.', 'Vi starter i morgen tidlig, sier Lunde.'],
      ['“We are ready for battle.', 'We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'a dash that runs on, unmarked',
      ['– Vi er klare til kamp.', 'Vi starter i morgen tidlig, sier Lunde.'],
      ['We are ready for battle.', 'We start early tomorrow, says Lunde.'],
      [
        '0 quotes-kept error: the quote “Vi er klare til kamp.” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'a dash and a dash',
      ['– Vi er klare til kamp.', '– Vi starter i morgen tidlig, sier Lunde.'],
      ['“We are ready for battle.”', '“We start early tomorrow,” says Lunde.'],
      [],
    ],
    [
      'a dash and the reporter',
      ['– Vi er klare til kamp.', 'Lunde reiste hjem til Oslo.'],
      ['“We are ready for battle.”', 'Lunde went home to Oslo.'],
      [],
    ],
    [
      'a long way between marks',
      [
        '«Vi er klare til kamp.',
        'En.',
        'To.',
        'Tre.',
        'Fire.',
        'Fem.',
        'Seks.',
        'Sju.',
        'Da starter vi», sier Lunde.',
      ],
      [
        '“We are ready for battle.',
        'One.',
        'Two.',
        'Three.',
        'Four.',
        'Five.',
        'Six.',
        'Seven.',
        'Then we start,” says Lunde.',
      ],
      [],
    ],
    [
      'an apostrophe at the end of a word',
      ['Lakers" plan er klar.', 'Lunde reiste hjem.'],
      ['The Lakers" plan is ready.', 'Lunde went home.'],
      [],
    ],
    [
      'single marks over parts',
      ["'Vi er klare til kamp.", "Vi starter i morgen', sier Lunde."],
      ['‘We are ready for battle.', 'We start tomorrow,’ says Lunde.'],
      [],
    ],
    [
      'a genitive that is no mark',
      ["Lakers' plan er klar.", 'Spillernes ønske er klart.'],
      ["The Lakers' plan is ready.", "The players' wish is clear."],
      [],
    ],
    [
      "rock 'n' roll",
      ["De spilte rock 'n' roll i går.", "Det var på '80-tallet."],
      ["They played rock 'n' roll yesterday.", "It was in the '80s."],
      [],
    ],
    ["o'clock and it's", ['Det er klokka ni.', 'Det er kaldt.'], ["It's nine o'clock.", "It's cold."], []],
    [
      'a quote moved to the other part',
      ['«Vi er klare til kamp», sier Lunde.', 'Han reiste hjem til Oslo.'],
      ['Lunde is ready.', '“We are ready for battle.” He went home to Oslo.'],
      [
        '0 quotes-kept error: the quote “Vi er klare til kamp” has no quotation marks in the English, or is lost',
        '0 speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
        '0 length error: the English is much shorter than the Norwegian (43 %): the end from “sier Lunde.” seems to be missing',
        '1 quotes-kept error: quotation marks stand round “We are ready for battle.”, and no quote is behind them',
        '1 length error: nothing in the Norwegian stands behind ““We are ready for battle.” He went home to Oslo.”',
      ],
    ],
    [
      'a part lost',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner.', 'Veien åpner igjen fredag.'],
      ['The bridge over the river is closed.', 'The road reopens on Friday.'],
      ['1 structure error: there is no English for “Politiet leter etter vitner.”'],
    ],
    [
      'the last part lost',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner.', 'Veien åpner igjen fredag.'],
      ['The bridge over the river is closed.', 'Police are looking for witnesses.'],
      ['1 structure error: there is no English for “Veien åpner igjen fredag.”'],
    ],
    [
      'a part added',
      ['Broen over elva er stengt.', 'Veien åpner igjen fredag.'],
      ['The bridge over the river is closed.', 'House prices fell sharply.', 'The road reopens on Friday.'],
      ['1 structure error: there is no Norwegian behind “House prices fell sharply.”'],
    ],
    [
      'two parts merged',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner.', 'Veien åpner igjen fredag.'],
      [
        'The bridge over the river is closed. Police are looking for witnesses.',
        'The road reopens on Friday.',
      ],
      [
        '0 structure error: 2 parts of the Norwegian are merged into one, from “Broen over elva er stengt. Politiet let…”',
      ],
    ],
    [
      'three parts merged',
      [
        'Broen over elva er stengt.',
        'Politiet leter etter vitner.',
        'Veien åpner igjen fredag.',
        'Møtet er avlyst.',
      ],
      [
        'The bridge over the river is closed. Police are looking for witnesses. The road reopens on Friday.',
        'The meeting is off.',
      ],
      [
        '0 structure error: 3 parts of the Norwegian are merged into one, from “Broen over elva er stengt. Politiet let…”',
      ],
    ],
    [
      'a part parted',
      ['Broen over elva er stengt. Politiet leter etter vitner.', 'Veien åpner igjen fredag.'],
      [
        'The bridge over the river is closed.',
        'Police are looking for witnesses.',
        'The road reopens on Friday.',
      ],
      ['0 structure error: one part of the Norwegian became 2: “Broen over elva er stengt. Politiet let…”'],
    ],
    [
      'parts swapped',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner til ulykken.'],
      ['Police are looking for witnesses to the accident.', 'The bridge over the river is closed.'],
      [
        '0 structure error: this English and that of “Politiet leter etter vitner til ulykken.” have changed places',
        '1 structure error: this English and that of “Broen over elva er stengt.” have changed places',
      ],
    ],
    [
      'a part doubled',
      ['Broen over elva er stengt i dag.', 'Politiet leter etter vitner til ulykken.'],
      ['The bridge over the river is closed today.', 'The bridge over the river is closed today.'],
      ['1 structure error: the same English stands twice: “The bridge over the river is closed today.”'],
    ],
    [
      'the same Norwegian twice',
      ['Broen over elva er stengt i dag.', 'Broen over elva er stengt i dag.'],
      ['The bridge over the river is closed today.', 'The bridge over the river is closed today.'],
      [],
    ],
    [
      'an empty part',
      ['Broen over elva er stengt.', 'Politiet leter etter vitner.'],
      ['The bridge over the river is closed.', ''],
      ['1 structure error: there is no English for “Politiet leter etter vitner.”'],
    ],
    [
      'an empty part of the Norwegian',
      ['Broen over elva er stengt.', '…'],
      ['The bridge over the river is closed.', 'Police are looking for witnesses.'],
      ['1 structure error: there is no Norwegian behind “Police are looking for witnesses.”'],
    ],
    [
      'a part of another story',
      ['Broen over elva er stengt etter en ulykke der tre biler kolliderte.', 'Møtet er avlyst.'],
      [
        'House prices in the capital rose sharply during the first quarter of the year.',
        'The meeting is off.',
      ],
      [
        '0 structure error: this English has nothing in common with “Broen over elva er stengt etter en ulyk…”',
      ],
    ],
    [
      'nothing in English',
      ['Broen over elva er stengt.', 'Møtet er avlyst.'],
      [],
      ['null structure error: there is no English at all'],
    ],
    [
      'everything in one',
      ['Broen over elva er stengt.', 'Møtet er avlyst i Oslo.'],
      ['The bridge over the river is closed. The meeting in Oslo is off.'],
      [
        '0 structure error: 2 parts of the Norwegian are merged into one, from “Broen over elva er stengt. Møtet er avl…”',
      ],
    ],
    [
      'a name from the part before',
      ['Tone Vik er leder i laget.', 'Hun møtte Ola Brekke.'],
      ['Tone Vik is leader of the team.', 'Vik met Ola Brekke.'],
      [],
    ],
    [
      'a wrong name in part two',
      ['Tone Vik er leder i laget.', 'Hun møtte Ola Brekke.'],
      ['Tone Vik is leader of the team.', 'She met Nils Lunde.'],
      ['1 names-kept error: “Ola Brekke” became “Nils Lunde”'],
    ],
    [
      'a figure in the wrong part',
      ['Tre biler kolliderte på E6.', 'Ulykken skjedde klokken 14.30.'],
      ['Three cars collided on the E6 at 2.30pm.', 'The accident happened then.'],
      [
        '0 numbers-kept warning: the time “2.30pm” is not in the Norwegian',
        '1 numbers-kept error: the time “14.30” is not in the English',
      ],
    ],
  ])('%s', (_, norwegian, english, expected) => {
    const told = checkSegments(norwegian, english);
    expect(told.map(({ at, rule, level, message }) => `${at} ${rule} ${level}: ${message}`)).toEqual(
      expected,
    );
  });
});
