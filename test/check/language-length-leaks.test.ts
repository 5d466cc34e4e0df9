import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { expectFindings, found, type Row } from './expect-findings.ts';

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
    [
      'a title kept, with its English behind it',
      'For «Huset ved fjorden» fikk hun en pris.',
      'She won a prize for ‘Huset ved fjorden’ (The house by the fjord).',
      [],
    ],
    [
      'speech left in its marks',
      'Lid svarte: «Huset ved fjorden står ennå»',
      'Lid replied: ‘Huset ved fjorden står ennå’',
      ['norwegian-left error'],
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
    [
      'an address that nobody wrote',
      'Billettene er utsolgt.',
      'Tickets are sold out. Buy passes at https://billetter.example/rad1',
      ['leaks error'],
    ],
    [
      'an address of mail that nobody wrote',
      'Ring politiet.',
      'Call the police or write to tips@politi.example.',
      ['leaks error'],
    ],
    [
      'an address of the Norwegian, spelt out',
      'Les mer på www.broen.example.',
      'Read more at https://broen.example/.',
      [],
    ],
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
