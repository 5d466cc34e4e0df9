import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSegments, ruleNames } from '../../src/check/index.ts';

/** The findings of one pair as "rule level". */
const found = (source: string, target: string): readonly string[] =>
  checkSegments([source], [target]).map((finding) => `${finding.rule} ${finding.level}`);

/** A faithful pair is silent; an unfaithful one has its finding, whatever else is told of it. */
function expectFindings(_what: string, source: string, target: string, findings: readonly string[]): void {
  const all = found(source, target);
  if (findings.length === 0) expect(all).toEqual([]);
  else expect(all).toEqual(expect.arrayContaining([...findings]));
}

type Row = readonly [what: string, source: string, target: string, findings: readonly string[]];

describe('numbers-kept', () => {
  it.each<Row>([
    ['milliard as billion', 'Fondet tapte 17,2 milliarder kroner.', 'The fund lost 17.2 billion kroner.', []],
    [
      'milliard as million',
      'Fondet tapte 17,2 milliarder kroner.',
      'The fund lost 17.2 million kroner.',
      ['numbers-kept error'],
    ],
    ['billion as trillion', 'Gjelden er 1,2 billioner kroner.', 'The debt is 1.2 trillion kroner.', []],
    [
      'billion copied',
      'Gjelden er 1,2 billioner kroner.',
      'The debt is 1.2 billion kroner.',
      ['numbers-kept error'],
    ],
    ['thousands with a full stop', 'Rundt 343.000 stemte.', 'About 343,000 voted.', []],
    ['thousands with a space', 'Rundt 343 000 stemte.', 'About 343,000 voted.', []],
    ['a digit changed', 'Rundt 343 000 stemte.', 'About 353,000 voted.', ['numbers-kept error']],
    ['decimals', 'Renta er 4,25 prosent.', 'The rate is 4.25 per cent.', []],
    [
      'percentage points as per cent',
      'Partiet gikk ned 2 prosentpoeng.',
      'The party fell by 2 per cent.',
      ['numbers-kept error'],
    ],
    ['kroner as dollars', 'Boten er på 5000 kroner.', 'The fine is 5,000 dollars.', ['numbers-kept error']],
    ['a number in words', 'Tjuefem biler brant.', 'Twenty-five cars burned.', []],
    ['a number in digits', 'Tjuefem biler brant.', '25 cars burned.', []],
    ['a number in words changed', 'Sju biler brant.', 'Nine cars burned.', ['numbers-kept error']],
    ['a compound number', 'En trettenåring er savnet.', 'A 13-year-old is missing.', []],
    ['the clock in two halves', 'Det smalt klokken 14.30.', 'The bang came at 2.30pm.', []],
    [
      'the clock in the wrong half',
      'Det smalt klokken 21.30.',
      'The bang came at 9.30am.',
      ['numbers-kept error'],
    ],
    ['half past two', 'Det smalt klokka halv tre.', 'The bang came at 2.30.', []],
    ['half past three', 'Det smalt klokka halv tre.', 'The bang came at 3.30.', ['numbers-kept error']],
    ['a weekday', 'De møtes torsdag.', 'They meet on Thursday.', []],
    ['a wrong weekday', 'Dei møtest tysdag.', 'They meet on Thursday.', ['numbers-kept error']],
    [
      'a weekday in a compound',
      'Brannen startet natt til søndagens kamp.',
      'The fire started before Sunday’s match.',
      [],
    ],
    ['a wrong month', 'Valet er 12. september.', 'The election is on 12 November.', ['numbers-kept error']],
    ['a century', 'Kirken er fra 1700-tallet.', 'The church is from the 18th century.', []],
    [
      'a century copied',
      'Kirken er fra 1700-tallet.',
      'The church is from the 17th century.',
      ['numbers-kept error'],
    ],
    ['a decade', 'Filmen er fra 1990-tallet.', 'The film is from the 1990s.', []],
    ['a score', 'Brann vant 4–1 (2–1).', 'Brann won 4–1 (2–1).', []],
    ['a wrong score', 'Brann vant 4–1 (2–1).', 'Brann won 4–2 (2–1).', ['numbers-kept error']],
    ['a measure turned into another', 'Grisen veide 250 kg.', 'The pig weighed 550 pounds.', []],
    [
      'a measure turned wrongly',
      'Grisen veide 250 kg.',
      'The pig weighed 250 kg and 90 pounds.',
      ['numbers-kept warning'],
    ],
    ['an added figure', 'Flere biler brant.', 'Several cars burned, 17 in all.', ['numbers-kept warning']],
    ['a lost figure', 'Mannen (45) er siktet.', 'The man has been charged.', ['numbers-kept error']],
    ['the article, which is no figure', 'En bil kolliderte med et tog.', 'A car collided with a train.', []],
    ['one and a half', 'Turen tok to og en halv time.', 'The trip took two and a half hours.', []],
    ['last year', 'Overskuddet økte i fjor.', 'The surplus rose last year.', []],
  ])('%s: %s → %s', expectFindings);
});

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

describe('speakers-kept', () => {
  it.each<Row>([
    ['the same name', '«Vi taper», sa Fossheim til Lunde.', '“We are losing,” Fossheim told Lunde.', []],
    [
      'another name of the story',
      '«Vi taper», sa Fossheim til Lunde.',
      '“We are losing,” Lunde told Lunde.',
      ['speakers-kept error', 'names-kept error'],
    ],
    ['a dropped attribution', '«Vi taper», sa Fossheim.', '“We are losing.”', ['speakers-kept error']],
    [
      'ifølge kept',
      'Tre er pågrepet, ifølge politiet.',
      'Three people have been arrested, according to police.',
      [],
    ],
    [
      'ifølge dropped',
      'Tre er pågrepet, ifølge politiet.',
      'Three people have been arrested.',
      ['speakers-kept error'],
    ],
    [
      'seier, which is victory here',
      'Brann jubler etter en sterk seier.',
      'Brann celebrate after a strong win.',
      [],
    ],
    [
      'svarte, which is black here',
      'De svarte arbeiderne streiket.',
      'The black workers went on strike.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);
});

describe('names-kept', () => {
  it.each<Row>([
    ['an exonym', 'Hun reiste til København og Hellas.', 'She travelled to Copenhagen and Greece.', []],
    [
      'a transliteration',
      'Han møtte Volodymyr Zelenskyj i Moskva.',
      'He met Volodymyr Zelensky in Moscow.',
      [],
    ],
    [
      'a genitive',
      'Regjeringen støtter Fossheims forslag.',
      'The government supports Fossheim’s proposal.',
      [],
    ],
    [
      'a Nynorsk genitive',
      'Partiet støttar Vereide sitt framlegg.',
      'The party supports Vereide’s proposal.',
      [],
    ],
    [
      'an abbreviation',
      'FN og EU ber om ro i USA.',
      'The UN and the EU ask for calm in the United States.',
      [],
    ],
    ['an institution', 'Saken går til Høyesterett.', 'The case goes to the Supreme Court.', []],
    [
      'a name joined to a noun',
      'Han bor ved Titicacasjøen i Bolivia.',
      'He lives by Lake Titicaca in Bolivia.',
      [],
    ],
    [
      'a name from elsewhere',
      'Hun bor i Bergen med Jonas Eide.',
      'She lives in Manchester with Jonas Eide.',
      ['names-kept error'],
    ],
    [
      'a name become vague',
      'Kravet kom fra Sverre Tangen onsdag.',
      'The demand came from an official on Wednesday.',
      ['names-kept warning'],
    ],
    ['a nationality', 'Den franske presidenten kom til Oslo.', 'The French president came to Oslo.', []],
  ])('%s: %s → %s', expectFindings);
});

describe('negation-kept', () => {
  it.each<Row>([
    ['kept', 'De vil ikke møtes igjen.', 'They will not meet again.', []],
    ['contracted', 'Dei vil ikkje møtast igjen.', 'They won’t meet again.', []],
    ['lost', 'De vil ikke møtes igjen.', 'They will meet again.', ['negation-kept warning']],
    ['lost in Nynorsk', 'Dei vil aldri møtast igjen.', 'They will meet again.', ['negation-kept warning']],
    ['added', 'De vil møtes igjen i Oslo.', 'They will not meet again in Oslo.', ['negation-kept warning']],
    ['in the word', 'Årsaken er ikke kjent.', 'The cause is unknown.', []],
    ['uten as without', 'Han gikk uten å svare.', 'He left without replying.', []],
    ['no. before a figure', 'Han er nummer 11 på lista.', 'He is No. 11 on the list.', []],
  ])('%s: %s → %s', expectFindings);
});

describe('norwegian-left', () => {
  it.each<Row>([
    [
      'a whole segment',
      'Ferja lå ved kaia hele natten.',
      'Ferja lå ved kaia hele natten.',
      ['norwegian-left error'],
    ],
    [
      'half a segment',
      'Ferja lå ved kaia hele natten fordi motoren ikke virket.',
      'The ferry lay at the quay all night fordi motoren ikke virket.',
      ['norwegian-left error'],
    ],
    [
      'a word',
      'Hver kommune får ti millioner kroner.',
      'Each kommune gets ten million kroner.',
      ['norwegian-left warning'],
    ],
    [
      'a name with æ, ø or å',
      'Båten gikk fra Tromsø til Ålesund.',
      'The boat went from Tromsø to Ålesund.',
      [],
    ],
    ['a line of names', 'Brann – Molde 2–1', 'Brann – Molde 2–1', []],
  ])('%s: %s → %s', expectFindings);
});

describe('length', () => {
  const source =
    'Kommunen vil bygge ny skole ved elva, men foreldrene frykter trafikken og krever en gangbro før byggingen starter.';
  it.each<Row>([
    [
      'all of it',
      source,
      'The municipality wants to build a new school by the river, but parents fear the traffic and demand a footbridge before construction starts.',
      [],
    ],
    ['cut off', source, 'The municipality wants to build a new school by the river.', ['length error']],
    [
      'a sentence added',
      'Broen er stengt etter ulykken.',
      'The bridge is closed after the accident. Experts expect house prices to fall sharply.',
      ['length error'],
    ],
    [
      'a sentence said twice',
      'Broen er stengt etter ulykken.',
      'The bridge is closed after the accident. The bridge is closed after the accident.',
      ['length error'],
    ],
    [
      'one sentence as two',
      'Broen er stengt etter ulykken, og politiet leter etter vitner.',
      'The bridge is closed after the accident. Police are looking for witnesses.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);
});

describe('leaks', () => {
  it.each<Row>([
    ['a preamble', 'Broen er stengt.', 'Here is the translation: The bridge is closed.', ['leaks error']],
    ['a tag', 'Broen er stengt.', 'The <q1>bridge</q1> is closed.', ['leaks error']],
    ['Markdown', 'Broen er stengt.', '**The bridge** is closed.', ['leaks error']],
    ['“here is” in the copy', 'Her er de nye reglene.', 'Here are the new rules.', []],
    [
      'a refusal somebody else gave',
      '– Jeg kan dessverre ikke hjelpe, sa hun.',
      '“I am afraid I cannot help,” she said.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);

  it('finds a refusal and words of the prompt', () => {
    expect(
      found('Broen er stengt.', 'I’m sorry, but I can’t translate this text.').some(
        (each) => each === 'leaks error',
      ),
    ).toBe(true);
    const findings = checkSegments(['Broen er stengt.'], ['The bridge ⟦b⟧ is closed.'], {
      prompts: ['⟦b⟧'],
      only: ['leaks'],
    });
    expect(findings).toMatchObject([{ rule: 'leaks', level: 'error', at: 0 }]);
  });
});

describe('structure', () => {
  const source = [
    'Brannen startet i kjelleren.',
    'To personer er sendt til sykehus.',
    'Politiet etterforsker saken.',
  ];
  const target = [
    'The fire started in the basement.',
    'Two people have been taken to hospital.',
    'Police are investigating the case.',
  ];

  it('is silent where every part is there in order', () => expect(checkSegments(source, target)).toEqual([]));

  it.each([
    ['an empty part', [target[0], '', target[2]], 1],
    ['a part that is lost', [target[0], target[2]], 1],
    ['two parts merged', [`${target[0]} ${target[1]}`, target[2]], 0],
    ['parts that changed places', [target[1], target[0], target[2]], 0],
    ['a part that stands twice', [target[0], target[1], target[1]], 2],
    ['a part that was added', [target[0], 'Shares in Tokyo rose sharply.', target[1], target[2]], 1],
  ] as const)('tells %s', (_what, spoilt, at) => {
    const findings = checkSegments(source, spoilt as readonly string[]).filter(
      (finding) => finding.rule === 'structure',
    );
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', at }));
  });

  it('tells that there is no English at all', () => {
    expect(checkSegments(source, [])).toMatchObject([{ rule: 'structure', level: 'error', at: null }]);
    expect(checkSegments([], [])).toEqual([]);
  });
});

describe('the rules', () => {
  it('are known by name, each once', () => {
    expect(new Set(ruleNames).size).toBe(ruleNames.length);
    expect(ruleNames).toEqual(expect.arrayContaining(['structure', 'quotes-kept', 'brief-quotes']));
  });

  it('can be put off, or left on alone', () => {
    const spoilt = ['Boten er på 5000 kroner.', 'The fine is 6,000 kroner.'] as const;
    expect(checkSegments([spoilt[0]], [spoilt[1]], { allow: ['numbers-kept'] })).toEqual([]);
    expect(checkSegments([spoilt[0]], [spoilt[1]], { only: ['quotes-kept'] })).toEqual([]);
    expect(checkSegments([spoilt[0]], [spoilt[1]], { only: ['numbers-kept'] })).toHaveLength(1);
  });
});

describe('what is easily overlooked', () => {
  it.each<Row>([
    [
      'a name misspelt',
      'Kravet kom fra Sverre Tangerud.',
      'The demand came from Sverre Tangarud.',
      ['names-kept warning'],
    ],
    [
      'a name spelt in English',
      'Båten nådde Mikronesia i går.',
      'The boat reached Micronesia yesterday.',
      [],
    ],
    ['he for hun', 'Hun møtte pressen i Oslo.', 'He met the press in Oslo.', ['speakers-kept warning']],
    ['they for hun', 'Hun og mannen møtte pressen.', 'They met the press together.', []],
    [
      'pounds as dollars',
      'Klubben betalte 27 millioner pund.',
      'The club paid $27 million.',
      ['numbers-kept error'],
    ],
    [
      'a sentence lost',
      'Veien er stengt på grunn av ras. Beboerne i dalen er uten strøm og vann.',
      'Residents of the valley have no electricity or water.',
      ['length error'],
    ],
    ['an acre for a mål', 'Gården er på 200 mål.', 'The farm covers 200 acres.', ['numbers-kept error']],
    [
      'a Nynorsk quote',
      '– Me treng fleire lærarar, seier rektor Åse Bjørkum.',
      '“We need more teachers,” says headteacher Åse Bjørkum.',
      [],
    ],
    [
      'the penalty area',
      'Strøm ble felt innenfor 16-meteren.',
      'Strøm was brought down inside the penalty area.',
      [],
    ],
    [
      'Christmas, which is no month',
      'Ingen vet om våpnene tier før jul.',
      'No one knows whether the guns will fall silent before Christmas.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);
});

describe('any two lists of texts', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      '– Hei, sier «hun',
      '“a “b” c',
      '12.10.2',
      "'s",
      '¶',
      '– ',
      '1.000,5 mrd.',
      '…»',
      'kl. halv',
      '\u0000',
      '👩‍👧 ok',
    ),
  );

  it('give findings whose places exist, the same each time', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (source, target) => {
        const findings = checkSegments(source, target);
        for (const { at, rule } of findings) {
          expect(ruleNames).toContain(rule);
          expect(at === null || (at >= 0 && at < target.length)).toBe(true);
        }
        expect(checkSegments(source, target)).toEqual(findings);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
