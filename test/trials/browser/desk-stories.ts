/** The stories of the desk's trial: in Norwegian as a wire sends them, and in English as a model might get them wrong. */
import type { Told } from '../../support/open-desk.ts';

/** What comes in at night: a wrong figure, a wrong number with two ways to say it, and words that look foreign. */
export const slide: Told = {
  norwegian: [
    'Ras stenger fylkesveien til Vardnes',
    'Fylkesveien til Vardnes er stengt etter at et ras tok med seg 40 meter av veibanen natt til onsdag.',
    '– Vi hørte et brak, og så var veien borte, sier lastebilsjåfør Samira Haugen (44).',
    'Rundt 350 innbyggere er uten veiforbindelse. Kommunen setter inn båt fra klokken 6.',
    '– Geologene må si at det er trygt før vi rydder, sier ordfører Torleif Nguyen.',
    'Oppryddingen kan koste 3,5 millioner kroner, ifølge kommunen.',
  ].join('\n\n'),
  english: {
    headline: 'Landslide closes county road to Vardnes',
    p1: 'The county road to Vardnes is closed after a landslide took 40 metres of the carriageway overnight into Wednesday.',
    p2: '<q>We heard a bang, and then the road was gone,</q> lorry driver Samira Haugen, 44, said.',
    p3: 'Around 530 residents are without a road connection. The municipality is putting on a boat from 6am.',
    p4: '<q>The geologists must say that it is safe before we clear it,</q> mayor Torleif Nguyen said.',
    p5: 'The clear-up may cost 35 million kroner, according to the municipality.',
  },
  said: [
    { quote: 'p2', by: 'Samira Haugen' },
    { quote: 'p4', by: 'Torleif Nguyen' },
  ],
  brief: {
    headline: 'Landslide cuts road to Vardnes',
    lede: 'A landslide has closed the county road to Vardnes and left 350 residents without a road connection.',
    points: [
      { text: 'The landslide took 40 metres of the carriageway.', cites: ['p1'] },
      { text: 'Clearing up may cost 3.5 million kroner.', cites: ['p5'] },
    ],
    gists: [{ quote: 'p4', text: 'Torleif Nguyen says that geologists must call it safe first.' }],
  },
};

const attack = '<img src=x onerror="window.struck = 1"><script>window.struck = 2</script>';

/** A story that tries to be markup, in both languages. */
export const attacker: Told = {
  norwegian: [`Kommunen ${attack} varsler`, `Kommunen melder om ${attack} i kveld.`].join('\n\n'),
  english: {
    headline: `Municipality ${attack} warns`,
    p1: `The municipality reports ${attack} this evening.`,
  },
};

export const ferry: Told = {
  norwegian: [
    'Ferja til Lauvøya innstilt i fire dager',
    'Ferja mellom Brattnes og Lauvøya er innstilt til fredag etter at 2 av 3 motorar svikta.',
    '– Vi får ikkje delane før torsdag, seier driftssjef Odd Warsame.',
  ].join('\n\n'),
  english: {
    headline: 'Ferry to Lauvøya cancelled for four days',
    p1: 'The ferry between Brattnes and Lauvøya is cancelled until Friday after two of its three engines failed.',
    p2: '<q>We won’t get the parts before Thursday,</q> operations manager Odd Warsame said.',
  },
  said: [{ quote: 'p2', by: 'Odd Warsame' }],
};

/** The same ferry an hour later: one figure is another, one paragraph is new. */
export const ferryLater: Told = {
  norwegian: [
    'Ferja til Lauvøya innstilt i fire dager',
    'Ferja mellom Brattnes og Lauvøya er innstilt til laurdag etter at 2 av 3 motorar svikta.',
    'Ein hurtigbåt tek 48 passasjerar frå i kveld.',
    '– Vi får ikkje delane før torsdag, seier driftssjef Odd Warsame.',
  ].join('\n\n'),
  english: {
    headline: 'Ferry to Lauvøya cancelled for four days',
    p1: 'The ferry between Brattnes and Lauvøya is cancelled until Saturday after two of its three engines failed.',
    p2: 'An express boat takes 48 passengers from this evening.',
    p3: '<q>We will not have the parts before Thursday,</q> operations manager Odd Warsame said.',
  },
  said: [{ quote: 'p3', by: 'Odd Warsame' }],
};

export const quay: Told = {
  norwegian: [
    'Ny kai i Storvika åpnet',
    'Den nye kaia i Storvika ble åpnet mandag, 14 måneder etter stormen som ødela den gamle.',
    '– Nå kan vi ta imot båter på 120 meter, sier havnesjef Nadia Breivik.',
  ].join('\n\n'),
  english: {
    headline: 'New quay opens in Storvika',
    p1: 'The new quay in Storvika opened on Monday, 14 months after the storm that destroyed the old one.',
    p2: '<q>Now we can take boats of 120 metres,</q> harbour master Nadia Breivik said.',
  },
  said: [{ quote: 'p2', by: 'Nadia Breivik' }],
};

export const strike: Told = {
  norwegian: [
    'Busstreiken er over',
    '2300 bussjåfører går tilbake på jobb onsdag etter at partene ble enige natt til tirsdag.',
    '– Vi fikk det vi kom for, sier forbundsleder Arne Chaudhry.',
  ].join('\n\n'),
  english: {
    headline: 'Bus strike over',
    p1: '2,300 bus drivers return to work on Wednesday after the parties reached agreement overnight into Tuesday.',
    p2: '<q>We got what we came for,</q> union leader Arne Chaudhry said.',
  },
  said: [{ quote: 'p2', by: 'Arne Chaudhry' }],
};

/** A story of the wire with its id and version. */
export function nitf({ norwegian }: Told, id: string, version: number, status = 'usable'): string {
  const [headline = '', ...paragraphs] = norwegian.split('\n\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="nb-NO"><head><title>${headline}</title><docdata management-status="${status}"><doc-id id-string="${id}-${version}"/>
<du-key key="${id}" version="${version}"/></docdata><revision-history/><meta name="NTBID" content="${id}"/></head>
<body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head>
<body.content>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body.content></body></nitf>`;
}
