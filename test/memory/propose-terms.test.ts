import { describe, expect, it } from 'vitest';
import { type ApprovedPair, openMemory, proposeTerms } from '../../src/memory/index.ts';
import { pair } from './pairs.ts';

async function proposed(pairs: readonly ApprovedPair[], own?: readonly string[]) {
  const memory = openMemory({ file: ':memory:' });
  await memory.add(pairs);
  return proposeTerms(memory, own);
}

/** A part in which an editor wrote something else for a word. */
function edited(norwegian: string, machine: string, english: string): ApprovedPair {
  return pair(norwegian, english, { machine });
}

const three = [
  edited(
    'Kystverket advarer mot is i sundet.',
    'The Coastal Directorate warns of ice in the sound.',
    'The Norwegian Coastal Administration warns of ice in the sound.',
  ),
  edited(
    'To skip fikk hjelp av Kystverket i natt.',
    'Two ships were helped by the Coastal Directorate overnight.',
    'Two ships were helped by the Norwegian Coastal Administration overnight.',
  ),
  edited(
    'Ifølge Kystverket er leia trygg igjen.',
    'According to the Coastal Directorate, the channel is safe again.',
    'According to the Norwegian Coastal Administration, the channel is safe again.',
  ),
];

describe('what editors change again and again is proposed as a term', () => {
  it('with the Norwegian that it is for, and how often', async () => {
    expect(await proposed(three)).toEqual([
      {
        ...{ language: 'nb', norwegian: 'kystverket', english: 'Norwegian Coastal Administration' },
        ...{ instead: 'coastal directorate', times: 3, of: 3 },
      },
    ]);
  });

  it('not what was changed twice', async () => {
    expect(await proposed(three.slice(0, 2))).toEqual([]);
  });

  it('not where more than one in five left it as it was', async () => {
    const left = pair('Kystverket tier om saken.', 'The Coastal Directorate is silent on the matter.');
    expect(await proposed([...three, left])).toEqual([]);
    const fourth = edited(
      'Kystverket ber folk holde seg hjemme.',
      'The Coastal Directorate asks people to stay at home.',
      'The Norwegian Coastal Administration asks people to stay at home.',
    );
    expect(await proposed([...three, fourth, left])).toMatchObject([{ times: 4, of: 5 }]);
  });

  it('under one form, however the Norwegian is inflected', async () => {
    const forms = [
      ['Statssekretæren kom i går.', 'The state secretary came yesterday.'],
      ['To statssekretærer reiste.', 'Two of the state secretary posts went.'],
      ['En statssekretær fra Alta talte.', 'A state secretary from Alta spoke.'],
    ] as const;
    const pairs = forms.map(([norwegian, machine]) =>
      edited(norwegian, machine, machine.replace('state secretary', 'deputy minister')),
    );
    expect(await proposed(pairs)).toMatchObject([
      { norwegian: 'statssekretær', english: 'deputy minister', instead: 'state secretary' },
    ]);
  });

  it('not where the same change was made for other words, and nothing tells which', async () => {
    const same = ['Blåkveld og grønnvik.', 'Grønnvik eller blåkveld.', 'Er blåkveld nær, grønnvik?'].map(
      (norwegian, at) => edited(norwegian, `The foo ${at} came.`, `The bar ${at} came.`),
    );
    expect(await proposed([...same, pair('Noe ganske annet.', 'Both.')])).toEqual([]);
  });

  it('for the word that the dictionary links to it, of two that stand in the same parts', async () => {
    const pairs = ['Skip kom, sier blåkveld.', 'Blåkveld så et skip.', 'Er skip sett, blåkveld?'].map(
      (norwegian, at) => edited(norwegian, `The vessel number ${at} came.`, `The ship number ${at} came.`),
    );
    expect(await proposed(pairs)).toMatchObject([
      { norwegian: 'skip', english: 'ship', instead: 'vessel', times: 3 },
    ]);
  });

  it('for the word in most of the parts where it was changed, where nothing links any', async () => {
    const pairs = [
      'Grønnvik og blåkveld.',
      'Blåkveld, grønnvik.',
      'Er grønnvik blåkveld?',
      'Så blåkveld.',
    ].map((norwegian, at) => edited(norwegian, `The foo ${at} came.`, `The bar ${at} came.`));
    expect(await proposed(pairs)).toMatchObject([{ norwegian: 'blåkveld', times: 4, of: 4 }]);
  });

  it('not for a word that stands in many other parts too, where nothing links the two', async () => {
    const pairs = ['Så blåkveld.', 'Er blåkveld her?', 'Og blåkveld nå.'].map((norwegian, at) =>
      edited(norwegian, `The foo ${at} came.`, `The bar ${at} came.`),
    );
    expect(await proposed(pairs)).toMatchObject([{ norwegian: 'blåkveld' }]);
    const elsewhere = ['Blåkveld kom.', 'Blåkveld gikk.'].map((norwegian) => pair(norwegian, 'It was.'));
    expect(await proposed([...pairs, ...elsewhere])).toEqual([]);
  });

  it('not for two words with a mark between them', async () => {
    const pairs = ['kom', 'gikk', 'sov'].map((did, at) =>
      edited(`Så ${did} blåkveld, grønnvik.`, `The foo ${at} came.`, `The bar ${at} came.`),
    );
    expect(await proposed(pairs)).toEqual([]);
  });

  it('not what the desk has in its glossary, or does not want', async () => {
    expect(await proposed(three, ['Kystverket'])).toEqual([]);
    const memory = openMemory({ file: ':memory:' });
    await memory.add(three);
    const term = { norwegian: 'kystverket', english: 'x', note: null, by: null, at: 1, accepted: false };
    await memory.addTerms([term]);
    expect(await proposeTerms(memory)).toEqual([]);
  });

  it('not a figure or a mark that was corrected', async () => {
    const pairs = ['havna', 'kaia', 'leia'].map((place) =>
      edited(
        `Det er 12 skip ved ${place} nå.`,
        `There are 13 ships, at ${place} now.`,
        `There are 12 ships at ${place} now.`,
      ),
    );
    expect(await proposed(pairs)).toEqual([]);
  });

  it('not for the other form of Norwegian', async () => {
    const [one, ...others] = three;
    expect(await proposed([{ ...(one as ApprovedPair), language: 'nn' }, ...others])).toEqual([]);
  });

  it('not what is one of several ways of saying it in the glossary, whatever spaces are there', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add(three);
    const term = { norwegian: 'kystetaten | Kystverket', english: 'x', note: null, by: null, at: 1 };
    await memory.addTerms([{ ...term, accepted: true }]);
    expect(await proposeTerms(memory)).toEqual([]);
  });

  it('written as it is written most often', async () => {
    const pairs = three.map((one, at) =>
      at === 0 ? { ...one, english: one.english.replace('Norwegian Coastal', 'norwegian coastal') } : one,
    );
    expect(await proposed(pairs)).toMatchObject([{ english: 'Norwegian Coastal Administration', times: 3 }]);
  });

  it('counted once for each part, however often it stands there', async () => {
    const [one] = three;
    const twice = edited(
      'Kystverket advarer. Kystverket venter.',
      'The Coastal Directorate warns. The Coastal Directorate waits.',
      'The Norwegian Coastal Administration warns. The Norwegian Coastal Administration waits.',
    );
    expect(await proposed([one as ApprovedPair, twice])).toEqual([]);
  });

  it('not where four words and more are another sentence', async () => {
    const pairs = ['havna', 'kaia', 'leia'].map((place) =>
      edited(`Det haster ved ${place}.`, `Hurry at ${place}.`, `It is all very urgent at ${place}.`),
    );
    expect(await proposed(pairs)).toEqual([]);
  });

  it('the most frequent first, then by the alphabet', async () => {
    const did = ['kom', 'gikk', 'talte', 'sov'];
    const past = ['came', 'left', 'spoke', 'slept'];
    const change = (norwegian: string, machine: string, english: string, times: number) =>
      Array.from({ length: times }, (_, n) =>
        edited(`Så ${did[n]} ${norwegian}.`, `Then ${machine} ${past[n]}.`, `Then ${english} ${past[n]}.`),
      );
    const found = await proposed([
      ...change('fylkeslegen', 'the county physician', 'the county doctor', 3),
      ...change('byrådet', 'the city board', 'the city council', 4),
      ...change('brannsjefen', 'the fire manager', 'the fire chief', 3),
    ]);
    expect(found.map(({ norwegian, times }) => [norwegian, times])).toEqual([
      ['byrådet', 4],
      ['brannsjefen', 3],
      ['fylkeslegen', 3],
    ]);
  });
});
