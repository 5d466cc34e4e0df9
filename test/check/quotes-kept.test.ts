import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { expectFindings, type Row } from './expect-findings.ts';

describe('quotes-kept', () => {
  it.each<Row>([
    [
      'a dash quote in marks',
      '– Vi er klare for kampen, sier Kari Lunde.',
      '“We are ready for the match,” says Kari Lunde.',
      [],
    ],
    [
      'a dash quote unmarked',
      '– Vi er klare for kampen, sier Kari Lunde.',
      'We are ready for the match, says Kari Lunde.',
      ['quotes-kept error'],
    ],
    [
      'a dash quote as reported speech',
      '– Vi er klare for kampen, sier Kari Lunde.',
      'Kari Lunde says that they are ready for the match.',
      ['quotes-kept error'],
    ],
    [
      'an interrupted quote',
      '– Problemet, sier Lunde, er at ingen vil betale.',
      '“The problem,” says Lunde, “is that nobody wants to pay.”',
      [],
    ],
    [
      'an interrupted quote cut',
      '– Problemet, sier Lunde, er at ingen vil betale.',
      '“The problem,” says Lunde.',
      ['quotes-kept error', 'negation-kept warning'],
    ],
    [
      'the reporter after the attribution',
      '– Den treffer ikke oss, sier hun. Lunde overtok i mars.',
      '“It does not hit us,” she says. Lunde took over in March.',
      [],
    ],
    [
      'speech after the attribution',
      '– Det var fælt, sier hun. Vi så alt.',
      '“It was awful,” she says. “We saw everything.”',
      [],
    ],
    [
      'a dash after a sentence',
      'Hun avviser kravet. – Det er urimelig, sier hun.',
      'She rejects the demand. “It is unreasonable,” she says.',
      [],
    ],
    [
      'a partial quote',
      'Lunde kaller planen «et luftslott».',
      'Lunde calls the plan “a castle in the air”.',
      [],
    ],
    [
      'a partial quote unmarked',
      'Lunde kaller planen «et luftslott».',
      'Lunde calls the plan a castle in the air.',
      ['quotes-kept warning'],
    ],
    [
      'marks round what nobody quoted',
      'Lunde sier at planen bør trekkes.',
      'Lunde says that “the plan should be withdrawn”.',
      ['quotes-kept error'],
    ],
    [
      'a quote inside a quote',
      '– Han sa «jeg kommer tilbake», forteller naboen.',
      '“He said ‘I will come back’,” the neighbour recounts.',
      [],
    ],
    [
      'a shortened quote',
      '«Vi beklager hendelsen dypt og tar hele saken svært alvorlig», skriver selskapet.',
      '“We deeply regret,” the company writes.',
      ['quotes-kept error'],
    ],
    [
      'a clause dash, which opens no speech',
      'Bilen – en gammel Volvo – ble funnet tom.',
      'The car – an old Volvo – was found empty.',
      [],
    ],
    [
      'an apostrophe, which is no mark',
      'Spillernes hjem ble ransaket.',
      'The players’ homes were searched.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);

  it.each([
    ['one mark again and again', '«'.repeat(30_000)],
    ['a word without an end', `${'ß'.repeat(60_000)}«${'ß'.repeat(60_000)}`],
    ['titles without an end', '«Havets barn» av Åse-Marie Ødegård &ndash; '.repeat(500)],
  ])('comes to an end over %s', (_what, text) => {
    const story = readStory(plainArticle('sak', text));
    const parts = [{ id: 'headline', text }];
    const english = { parts: [...parts, { id: 'p1', text }], quotes: [], speakers: [] };
    expect(checkTranslation(story, english)).not.toEqual([]);
    expect(checkSegments([text], [text])).toEqual(expect.any(Array));
  });

  it('follows a quote that runs over segments', () => {
    expect(
      checkSegments(
        ['«Vi er klare.', 'Vi starter i morgen», sier Lunde.'],
        ['“We are ready.', 'We start tomorrow,” says Lunde.'],
      ),
    ).toEqual([]);
    expect(
      checkSegments(
        ['– Vi er klare.', 'Vi starter i morgen, sier Lunde.'],
        ['“We are ready.', 'We start tomorrow,” says Lunde.'],
      ),
    ).toEqual([]);
  });
});
describe('marks that quote nobody', () => {
  it.each<Row>([
    ['a term', 'Avtalen gir rett til skilsmisse uten skyld.', 'The deal allows “no-fault” divorce.', []],
    ['a word as word', 'Cellene kan då sjå proteinet.', 'The cells can then “see” the protein.', []],
    [
      'a word beside a verb of saying',
      'Kjelder sier at forslaget passer inn i planen.',
      'Sources said the proposal would “fit” with the plan.',
      ['quotes-kept warning'],
    ],
    [
      'a turn of phrase of which the Norwegian has nothing',
      'Moe klaga over bustadpolitikken i Oslo.',
      'Moe complained of Oslo’s “housing disgrace”.',
      [],
    ],
    [
      'three words of one',
      'Moe er stolt over å pugge hele natten.',
      'Moe is proud of “pulling an all-nighter”.',
      [],
    ],
    [
      'speech that runs on behind the last segment',
      'Skipet gjekk på grunn ved Bodø i natt.',
      '“The ship ran aground near Bodø last night.',
      [],
    ],
    ['a name', 'Skipet Nordlys gjekk på grunn.', 'The ship “Nordlys” ran aground.', []],
    [
      'a surname beside a verb of saying',
      'Fetteren, som heter Wu, sa nei.',
      'The cousin, called “Wu”, said no.',
      [],
    ],
    [
      'three words',
      'Nettet skal sikre grønn kraft for Nord-Norge.',
      'The grid is to secure “clean green power” for northern Norway.',
      ['quotes-kept warning'],
    ],
    ['speech after a colon', 'Dei sa: Gå ikkje dit no.', 'They said: “Don’t go there now.”', []],
    [
      'speech without a colon',
      'Dei sa at vi ikkje skulle gå dit no.',
      'They said, “Don’t go there now.”',
      ['quotes-kept error'],
    ],
  ])('%s: %s → %s', expectFindings);

  it.each([
    [
      '– Vi gir oss ikke uten kamp, sier Kari Lid i foreldrelaget.',
      '‘We will not give up without a fight,’ says Kari Lid of the parents’ committee.',
    ],
    [
      'Lid mener rådmannen «gjør narr av folk» og at lærernes krav er rimelig.',
      'Lid says the chief executive is ‘making fools of people’ and that the teachers’ demand is fair.',
    ],
    ['– Elevenes krav er rimelig, sier Lid.', '‘The pupils’ demand is fair,’ says Lid.'],
  ])('a plural genitive closes no quote: %s', (source, target) => {
    expect(checkSegments([source], [target])).toEqual([]);
  });

  it('a name told behind what it is needs no marks in English', () => {
    expect(
      checkSegments(['Han mista skøyta «Havgull» i natt.'], ['He lost his boat, Havgull, overnight.']),
    ).toEqual([]);
    expect(
      checkSegments(['Han kalla skøyta «Havgull» i natt.'], ['He called his boat names overnight.']),
    ).toHaveLength(1);
  });

  it('a quote closed by the wrong mark in its second sentence ends there', () => {
    const source = ['«Eg er ein glad mann.', 'Alt er bra med meg no, «la spelaren til og smilte.'];
    const target = ['“I am a happy man.', 'All is well with me now,” the player added, smiling.'];
    expect(checkSegments(source, target)).toEqual([]);
  });
});
