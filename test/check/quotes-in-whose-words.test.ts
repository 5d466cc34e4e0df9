import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['quotes-kept', 'speakers-kept'] }).map(
    ({ rule, level, message }) => `${rule} ${level}: ${message}`,
  );

describe('in whose words it is said', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a dash and a name',
      '– Vi gir oss ikke, sier leder Tone Vik.',
      '“We are not giving up,” says leader Tone Vik.',
      'We are not giving up, says leader Tone Vik.',
      ['quotes-kept error: the quote “Vi gir oss ikke” has no quotation marks in the English, or is lost'],
    ],
    [
      'a hyphen for a dash',
      '- Vi gir oss ikke, sier leder Tone Vik.',
      '“We are not giving up,” says leader Tone Vik.',
      'Leader Tone Vik says they are not giving up.',
      ['quotes-kept error: the quote “Vi gir oss ikke” has no quotation marks in the English, or is lost'],
    ],
    [
      'an em dash',
      '— Vi gir oss ikke, sier leder Tone Vik.',
      '“We are not giving up,” says leader Tone Vik.',
      'We are not giving up, says leader Tone Vik.',
      ['quotes-kept error: the quote “Vi gir oss ikke” has no quotation marks in the English, or is lost'],
    ],
    [
      'a question',
      '– Hvem skal betale for dette nå, spør Vik.',
      '“Who is going to pay for this now?” asks Vik.',
      'Vik asks who is going to pay for this now.',
      [
        'quotes-kept error: the quote “Hvem skal betale for dette nå” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'a question mark before the cue',
      '– Hvem skal betale for dette? spør Vik.',
      '“Who is going to pay for this?” asks Vik.',
      'Who is going to pay for this? asks Vik.',
      [
        'quotes-kept error: the quote “Hvem skal betale for dette” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'an exclamation before the cue',
      '– Dette er helt uhørt! roper Vik.',
      '“This is quite outrageous!” shouts Vik.',
      'This is quite outrageous! shouts Vik.',
      [
        'quotes-kept error: the quote “Dette er helt uhørt” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'ifølge behind a quote',
      '– Skadene er store, ifølge Vik.',
      '“The damage is extensive,” according to Vik.',
      'The damage is extensive, according to Vik.',
      ['quotes-kept error: the quote “Skadene er store” has no quotation marks in the English, or is lost'],
    ],
    [
      'a dash without attribution',
      '– Vi gir oss ikke.',
      '“We are not giving up.”',
      'We are not giving up.',
      ['quotes-kept error: the quote “Vi gir oss ikke.” has no quotation marks in the English, or is lost'],
    ],
    [
      'two dashes',
      '– Vi gir oss ikke, sier Vik. – Kampen fortsetter i høst.',
      '“We are not giving up,” says Vik. “The fight goes on this autumn.”',
      '“We are not giving up,” says Vik. The fight goes on this autumn.',
      [
        'quotes-kept error: the quote “Kampen fortsetter i høst.” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'two dashes, the first unmarked',
      '– Vi gir oss ikke i denne saken, sier Vik. – Kampen fortsetter.',
      '“We are not giving up in this case,” says Vik. “The fight goes on.”',
      'We are not giving up in this case, says Vik. “The fight goes on.”',
      [
        'quotes-kept error: the quote “Vi gir oss ikke i denne saken” has no quotation marks in the English, or is lost',
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'the reporter goes on with og',
      '– Vi gir oss ikke, sier Vik, og legger på røret.',
      '“We are not giving up,” says Vik, and hangs up.',
      'We are not giving up, says Vik, and hangs up.',
      ['quotes-kept error: the quote “Vi gir oss ikke” has no quotation marks in the English, or is lost'],
    ],
    [
      'an apposition behind the name',
      '– Vi gir oss ikke, sier Vik, leder for bygdelaget.',
      '“We are not giving up,” says Vik, leader of the village association.',
      'We are not giving up, says Vik, leader of the village association.',
      ['quotes-kept error: the quote “Vi gir oss ikke” has no quotation marks in the English, or is lost'],
    ],
    [
      'speech interrupted early',
      '– Saken, sier Vik, er ikke over for oss.',
      '“The case,” says Vik, “is not over for us.”',
      '“The case,” says Vik.',
      [
        'quotes-kept error: the quote “er ikke over for oss.” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'guillemets',
      '«Vi gir oss ikke så lett», skriver Vik.',
      '“We are not giving up that easily,” writes Vik.',
      'Vik writes that they are not giving up that easily.',
      [
        'quotes-kept error: the quote “Vi gir oss ikke så lett” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'English double quotes',
      '"Vi gir oss ikke så lett", skriver Vik.',
      '"We are not giving up that easily", writes Vik.',
      'We are not giving up that easily, writes Vik.',
      [
        'quotes-kept error: the quote “Vi gir oss ikke så lett” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'curly quotes',
      '“Vi gir oss ikke så lett”, skriver Vik.',
      '“We are not giving up that easily,” writes Vik.',
      'We are not giving up that easily, writes Vik.',
      [
        'quotes-kept error: the quote “Vi gir oss ikke så lett” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'single quotes in English',
      '«Vi gir oss ikke så lett», skriver Vik.',
      '‘We are not giving up that easily,’ writes Vik.',
      'We are not giving up that easily, writes Vik.',
      [
        'quotes-kept error: the quote “Vi gir oss ikke så lett” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'straight singles in English',
      '«Vi gir oss ikke så lett», skriver Vik.',
      "'We are not giving up that easily,' writes Vik.",
      "We aren't giving up that easily, writes Vik.",
      [
        'quotes-kept error: the quote “Vi gir oss ikke så lett” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'one word quoted',
      'Vik kaller planen «galskap».',
      'Vik calls the plan “madness”.',
      'Vik calls the plan madness.',
      ['quotes-kept warning: the quote “galskap” has no quotation marks in the English, or is lost'],
    ],
    [
      'four words quoted',
      'Vik kaller planen «et angrep på bygda».',
      'Vik calls the plan “an attack on the village”.',
      'Vik calls the plan an attack on the village.',
      ['quotes-kept error: the quote “et angrep på bygda” has no quotation marks in the English, or is lost'],
    ],
    [
      'two quoted stretches',
      'Vik kaller planen «galskap» og rådet «lite lydhørt».',
      'Vik calls the plan “madness” and the council “unresponsive”.',
      'Vik calls the plan “madness” and the council unresponsive.',
      ['quotes-kept warning: the quote “galskap” has no quotation marks in the English, or is lost'],
    ],
    [
      'marks round other words',
      'Vik kaller planen «et angrep på bygda».',
      'Vik calls the plan “an attack on the village”.',
      'Vik calls “the plan” an attack on the village.',
      ['quotes-kept error: the quote “et angrep på bygda” has no quotation marks in the English, or is lost'],
    ],
    [
      'an invented quote',
      'Vik vil stanse planen om ny vei.',
      'Vik wants to stop the plan for a new road.',
      '“We will stop the plan for a new road,” says Vik.',
      [
        'quotes-kept error: quotation marks stand round “We will stop the plan for a new road,”, and no quote is behind them',
      ],
    ],
    [
      'a quote cut short',
      '«Vi beklager dypt det som skjedde, og vi lover at det aldri skal skje igjen», skriver Vik.',
      '“We deeply regret what happened, and we promise that it will never happen again,” writes Vik.',
      '“We deeply regret what happened,” writes Vik.',
      [
        'quotes-kept error: what stands in quotation marks is much shorter than in the Norwegian: 5 words for 15',
      ],
    ],
    [
      'a quote cut to a word',
      '«Vi beklager dypt det som skjedde», skriver Vik.',
      '“We deeply regret what happened,” writes Vik.',
      '“Regret,” writes Vik.',
      [
        'quotes-kept error: the quote “Vi beklager dypt det som skjedde” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'more in marks than was said',
      '«Vi beklager dypt», skriver Vik om ulykken som tok livet av tre ungdommer i går.',
      '“We deeply regret this,” writes Vik about the accident that killed three young people yesterday.',
      '“We deeply regret the accident that killed three young people yesterday evening on the road to town,” writes Vik.',
      ['quotes-kept error: more stands in quotation marks than in the Norwegian: 17 words for 3'],
    ],
    [
      'a quote inside a quote',
      '– Han sa «nei takk» til oss alle, sier Vik.',
      '“He said ‘no thanks’ to us all,” says Vik.',
      'He said “no thanks” to us all, says Vik.',
      [
        'quotes-kept error: the quote “Han sa «nei takk» til oss alle” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'a title in marks',
      'Boka «Den lange veien» kom i fjor.',
      'The book “The Long Road” came out last year.',
      'The book “The Long Road” came out “last year in May”.',
      ['quotes-kept error: quotation marks stand round “last year in May”, and no quote is behind them'],
    ],
    [
      'a genitive apostrophe',
      'Naboenes krav ble avvist.',
      "The neighbours' claim was rejected.",
      "The neighbours' “claim was not heard at all”.",
      [
        'quotes-kept error: quotation marks stand round “claim was not heard at all”, and no quote is behind them',
      ],
    ],
    [
      'inches, which are no marks',
      'Skjermen er 24" bred.',
      'The screen is 24" wide.',
      'The screen is “as wide as a door”.',
      ['quotes-kept error: quotation marks stand round “as wide as a door”, and no quote is behind them'],
    ],
    [
      'a clause between dashes',
      'Veien – den eneste til bygda – er stengt.',
      'The road – the only one to the village – is closed.',
      'The road – “the only one to the village” – is closed.',
      [
        'quotes-kept error: quotation marks stand round “the only one to the village”, and no quote is behind them',
      ],
    ],
    [
      'a speech after a colon',
      'Vik svarer: – Vi gir oss ikke.',
      'Vik answers: “We are not giving up.”',
      'Vik answers that they are not giving up.',
      ['quotes-kept error: the quote “Vi gir oss ikke.” has no quotation marks in the English, or is lost'],
    ],
    [
      'speech after a full stop',
      'Vik er rasende. – Dette er galskap for bygda vår.',
      'Vik is furious. “This is madness for our village.”',
      'Vik is furious. This is madness for our village.',
      [
        'quotes-kept error: the quote “Dette er galskap for bygda vår.” has no quotation marks in the English, or is lost',
      ],
    ],
    [
      'the cue behind guillemets',
      '«Dette er galskap», sier Vik. «Vi gir oss ikke.»',
      '“This is madness,” says Vik. “We are not giving up.”',
      '“This is madness,” says Vik. They are not giving up.',
      ['quotes-kept error: the quote “Vi gir oss ikke.” has no quotation marks in the English, or is lost'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });

  it.each<readonly [what: string, norwegian: string, english: string]>([
    [
      'speech resumed with og',
      '– Vi gir oss ikke, sier Vik, og kampen fortsetter i retten.',
      '“We are not giving up,” says Vik, “and the fight goes on in court.”',
    ],
    [
      'marks added beside a quote',
      'Vik kaller planen «galskap» etter møtet i Oslo.',
      'Vik calls the plan “madness” after the meeting in Oslo.',
    ],
    [
      'an invented word in marks',
      'Vik vil stanse planen om ny vei.',
      'Vik wants to stop the plan for a new road.',
    ],
    ['a score with a dash', 'Brann – Viking 2–1.', 'Brann – Viking 2–1.'],
    ['both he and she', 'Han hjalp henne opp.', 'He helped her up.'],
    [
      'the speaker swapped',
      '– Vi gir oss ikke, sier Tone Vik til Ola Brekke.',
      '“We are not giving up,” Tone Vik tells Ola Brekke.',
    ],
    ['ifølge a name', 'Tre er såret, ifølge Tone Vik.', 'Three people are injured, according to Tone Vik.'],
    ['melder dropped', 'Tre er skadd, melder politiet.', 'Three are injured, police report.'],
    ['mener', 'Vik mener planen er gal.', 'Vik thinks the plan is wrong.'],
    ['svarte, which is black', 'Den svarte bilen kjørte vekk.', 'The black car drove away.'],
    ['seier, which is victory', 'Laget feirer en stor seier.', 'The team are celebrating a great victory.'],
    ['heter, which is a name', 'Hunden heter Laban.', 'The dog is called Laban.'],
    ['slår, which is hitting', 'Bølgene slår mot land.', 'The waves beat against the shore.'],
    ['mente with a preposition', 'Det var ikke ment for barn.', 'It was not meant for children.'],
    ['spør seg', 'Mange spør seg hvorfor.', 'Many ask themselves why.'],
    ['a doctor', '– Hun er stabil, sier dr. Vik.', '“She is stable,” says Dr. Vik.'],
  ])('%s: %s → %s is silent', (_, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });
});
