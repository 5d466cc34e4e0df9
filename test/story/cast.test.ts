import { expect, it } from 'vitest';
import { matchPerson } from '../../src/story/cast.ts';
import { castOf, tellMentions, tellPerson } from './cast.ts';

const peopleOf = (...story: Parameters<typeof castOf>): string[] => castOf(...story).people.map(tellPerson);

it.each([
  // Told by a title, a first name, or age and party in brackets.
  ['I går kom ordfører Moe.', ['Moe · ordfører · (ordfører)']],
  ['I går kom Kari Moe.', ['Kari Moe · female · ()']],
  ['Kari kom.', ['Kari · female · ()']],
  ['I går vant Xaver Braun (34) løpet.', ['Xaver Braun · 34 · ()']],
  ['I går talte Xaver Braun (Ap) lenge.', ['Xaver Braun · Ap · ()']],
  // Not by a capital alone.
  ['Moe kom.', []],
  ['I går kom Xaver Braun.', []],
  ['I går lo Xaver Braun (i midten) høyt.', []],
  ['De sang (finalen i Grand Prix i 2019).', []],
  ['Rosenborg (3) slo Viking (1).', []],
  ['I går sendte NRK Super (barn) filmen.', []],
  // A country or a body is nobody, even where a title stands before it.
  ['Dette er statsministeren Norge har ventet på.', []],
  ['Dette er statsministeren Wales har ventet på.', []],
  ['Dette er presidenten Stortinget valgte.', []],
  ['I går møtte de trener Norges Skiforbund.', []],
])('knows the people of “%s”', (text, expected) => {
  expect(peopleOf(text)).toEqual(expected);
});

it.each([
  ['Xaver Braun lo.', 'Xaver', ['Xaver Braun · ()']],
  ['Xaver Braun lo. Braun gikk.', 'Braun', ['Xaver Braun · ()']],
  ['Xaver Braun lo. Dahl gikk.', 'Dahl', []],
  ['Xaver Braun lo.', '', []],
  ['Xaver Lie Braun lo. Braun gikk.', 'Braun', ['Xaver Lie Braun · ()']],
  ['Xaver Braun lo. Braun gikk.', '', []],
  ['Dahl Vik svarte. Xaver Dahl lo.', 'Dahl', ['Dahl Vik · ()']],
  ['Iran Air svarte.', 'Iran', []],
  ['Russlands Bank svarte.', 'Russlands', []],
  ['Norges Bank svarte.', 'Norges', []],
  ['Retten Vest svarte.', 'Retten', []],
  ['DNB Markets svarte.', 'DNB', []],
  ['Nordlyn ASA svarte.', 'Nordlyn', []],
  ['Fana Banken svarte.', 'Fana', []],
  ['Xaver B svarte.', 'Xaver', ['Xaver B · ()']],
  ['Moe svarte.', 'Moe', []],
])('knows who in “%s” reports: %s', (text, speaking, expected) => {
  expect(peopleOf(text, [speaking])).toEqual(expected);
});

it.each([
  ['Moe', true],
  ['X', true],
  ['Vikane', false],
  ['Norge', false],
  ['NRK', false],
  ['P4', false],
  ['Dagbladet.no', false],
  ['Vinmonopolet', false],
  ['Naboene', false],
  ['Naboane', false],
  ['Avisa', false],
  ['Sametinget', false],
  ['Banken', false],
  ['Familien', false],
  ['Rapporten', false],
  ['Enerud', true],
  ['Etne', true],
  ['Aas', true],
])('knows whether %s alone beside direct speech is a person', (name, isPerson) => {
  expect(peopleOf(`Det sier ${name} nå.`, [], [name])).toEqual(isPerson ? [`${name} · ()`] : []);
});

it.each([
  // The fullest form, and of forms as full the one most often written.
  ['Kari Moe kom. Kari Lie Moe gikk. Kari Moe lo. Kari Moe sov.', ['Kari Lie Moe · female · ()']],
  ['Kari Lie Moe kom. Kari Lye Moe gikk. Kari Lye Moe lo.', ['Kari Lye Moe · female · ()']],
  ['Kari Lie Moe kom. Kari Lye Moe gikk.', ['Kari Lie Moe · female · ()']],
  ['Kari Lie Moe kom. Kari Lye Moe gikk. Kari Lye Moe lo. Kari Lie Moe sov.', ['Kari Lye Moe · female · ()']],
  ['Kari Moes bil står der. Moe gråter.', ['Kari Moe · female · ()']],
  ['Kari Moe kom. Kari Vik gikk.', ['Kari Moe · female · ()', 'Kari Vik · female · ()']],
  // What is said of a surname is said of the one who bears it, unless two do.
  ['Kari Moe kom. Kari Moe gikk. Ordfører Moe smilte.', ['Kari Moe · female · ordfører · (ordfører)']],
  ['Kari Moe kom. Ola Moe gikk. Ordfører Moe smilte.', ['Kari Moe · female · ()', 'Ola Moe · male · ()']],
  ['Ordfører Moe kom. Så gikk Moe.', ['Moe · ordfører · (ordfører)']],
])('takes the forms of a name together in “%s”', (text, expected) => {
  expect(peopleOf(text)).toEqual(expected);
});

it.each([
  ['Kari Moe kom. Vik gikk. Moe lo.', ['Kari Moe: Kari Moe 2', 'Moe: Kari Moe 2']],
  [
    'Kari Moe kom. Per Vik kom. Ola Moe gikk. Moe lo.',
    ['Kari Moe: Kari Moe 2', 'Per Vik: Per Vik 2', 'Ola Moe: Ola Moe 2', 'Moe: Ola Moe 2'],
  ],
  ['Foto: Kari Moe', []],
  ['Arkivfoto: Kari Moe', []],
  ['Tekst: Kari Moe', []],
  ['Illustrasjon: Kari Moe', []],
  ['Leder: Kari Moe', ['Kari Moe: Kari Moe 1']],
  ['Kontekst: Kari Moe', ['Kari Moe: Kari Moe 1']],
  ['Bedre spill: Kari Moe', ['Kari Moe: Kari Moe 1']],
  ['Et foto, Kari Moe', ['Kari Moe: Kari Moe 1']],
])('knows whom “%s” is about, not who made it', (text, expected) => {
  expect(tellMentions(castOf(text))).toEqual(expected);
});

it.each([
  // Beside its verb the sentence is about the person.
  ['I går kom Kari Moe.', 2],
  ['Kari Moe bor der.', 2],
  ['Da svarte Kari Moe.', 2],
  ['Kari Moe innrømmer det.', 2],
  ['Så hyllet Kari Moe laget.', 2],
  ['Så kom ordfører Kari Moe.', 2],
  ['Så kom den nye ordføreren Kari Moe.', 1],
  ['Kari Moe (34) bor der.', 2],
  ['Kari Moe (34), en lærer.', 1],
  ['En lærer, Kari Moe, der.', 1],
  ['Nå er Jo Moe her.', 2],
  // In the genitive or behind a preposition it is about something else.
  ['Her er Kari Moe’s hus.', 0],
  ['De ga den til Kari Moe.', 0],
  ['Ifølge Kari Moe er det sant.', 0],
  ['De ga den til ordfører Kari Moe.', 0],
  ['De ga den til naboene og Kari Moe.', 0],
  ['De så naboene og Kari Moe.', 1],
  ['De ga til henne, Kari Moe.', 1],
])('weighs whether “%s” is about the person it names', (text, weight) => {
  expect(castOf(text).mentions.map((mention) => mention.weight)).toEqual([weight]);
});

it('takes no body of two words beside direct speech for a person', () => {
  expect(peopleOf('Det sier Nordlyn AS nå.', [], ['Nordlyn'])).toEqual([]);
});

const family = castOf(
  'Per Moe Dahl kom. Kari Moe kom. Ola Moe gikk. Moe Vik sov. Per Lie sang. Ola Lie lo. ' +
    'Siv Berg drømte. Liv Berg smilte. Liv Berg gråt. Liv Berg sov.',
).byWord;
const person = (name: string) =>
  family.get(name.split(' ')[0] ?? '')?.find((one) => one.name === name) ?? null;

it.each([
  ['Kari', null, 'Kari Moe'],
  ['Kari Moe', null, 'Kari Moe'],
  ['Moe Kari', null, 'Kari Moe'],
  ['Kari Lie', null, null],
  ['Haug', null, null],
  // A surname before a first name, then the one spoken of last.
  ['Moe', null, 'Kari Moe'],
  ['Moe', 'Ola Moe', 'Ola Moe'],
  ['Moe', 'Per Lie', 'Kari Moe'],
  ['Vik', 'Kari Moe', null],
  ['Moe', 'Per Moe Dahl', 'Kari Moe'],
  ['Moe Dahl', null, 'Per Moe Dahl'],
  ['Ola', null, 'Ola Moe'],
  ['Ola', 'Ola Lie', 'Ola Lie'],
  ['Ola', 'Per Lie', 'Ola Moe'],
  // The one of whom the story is, though another was named in passing.
  ['Berg', null, 'Siv Berg'],
  ['Berg', 'Siv Berg', 'Liv Berg'],
  ['Siv Berg', 'Liv Berg', 'Siv Berg'],
])('knows whom “%s” stands for after %s', (name, latest, expected) => {
  const found = matchPerson(family, name.split(' '), latest === null ? null : person(latest));
  expect(found?.name ?? null).toBe(expected);
});
