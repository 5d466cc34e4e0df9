import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

/** What is told of names. */
const told = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target, { only: ['names-kept'] }).map(
    ({ at, level, message }) => `${at} ${level}: ${message}`,
  );
const foreign = (name: string) => [`0 warning: the name “${name}” is not in the Norwegian of this part`];

describe('a name that is in no part of the Norwegian', () => {
  it.each([
    ['Brek', 'a name of four letters'],
    ['Ola Brekke', 'a full name'],
    ['Brekke', 'a surname'],
    ['Brekke Union', 'a name with a common part'],
    ['Equinor Norway', 'a company with its land'],
    ['Mentzoni', 'a name that begins like an ending'],
    ['Argus', 'a name that ends in s'],
    ['Sana’a', 'a name with an apostrophe inside'],
    ['Swedish Brekke', 'somebody of a people'],
    ['Pretoria', 'a capital that stands for no government here'],
  ])('is told: %s, %s', (name) => {
    expect(told(['De traff mange i går.'], [`They met ${name} there yesterday.`])).toEqual(foreign(name));
  });

  it.each([
    ['Ali', 'three letters'],
    ['OECD', 'an acronym'],
    ['OECD-FAO', 'two acronyms'],
    ['Union', 'a common part of names'],
    ['Abbeys', 'a common part in the plural'],
    ['the Boat Festival', 'a common noun'],
    ['the Boats Festival', 'common nouns in the plural'],
    ['Disaster Prevention', 'a noun in -tion'],
    ['Admissions', 'a noun in -sion'],
    ['Assessments', 'a noun in -ment'],
    ['Wilderness', 'a noun in -ness'],
    ['Diversity', 'a noun in -ity'],
    ['Guardianship', 'a noun in -ship'],
    ['Maintenance', 'a noun in -ance'],
    ['Resilience', 'a noun in -ence'],
    ['Feedings', 'a noun in -ing'],
    ['Tourism', 'a noun in -ism'],
    ['Criminology', 'a noun in -ology'],
    ['Chemical', 'an adjective in -ical'],
    ['Promotional', 'an adjective in -ional'],
    ['Innovative', 'an adjective in -ative'],
    ['Budgetary', 'an adjective in -ary'],
    ['Inventory', 'a noun in -ory'],
    ['Robotics', 'a noun in -ics'],
    ['the Norwegian Brekke', 'somebody told to be Norwegian'],
    ['Norway’s', 'the land of the story'],
  ])('may be a translation: %s, %s', (name) => {
    expect(told(['De traff mange i går.'], [`They met ${name} there yesterday.`])).toEqual([]);
  });

  it.each<readonly [what: string, other: string, english: string, name: string, isTold: boolean]>([
    ['the surname of somebody', 'Jonas Eide kom.', 'Jonas Eide came.', 'Eide', false],
    ['the full name of somebody', 'Jonas Eide kom.', 'Jonas Eide came.', 'Jonas Eide', true],
    ['another spelling', 'Jonas Eidhe kom.', 'Jonas Eidhe came.', 'Eide', false],
    ['a genitive', 'Jonas Eides far kom.', 'Jonas Eide’s father came.', 'Eide', false],
    ['a word in small letters', 'Den heter havlyn.', 'It is called that.', 'Havlyn', false],
    ['a like word in small letters', 'Den heter havlyns.', 'It is called that.', 'Havlyn', true],
    ['nobody', 'Jonas Lid kom.', 'Jonas Lid came.', 'Eide', true],
  ])('but in another part is %s', (_, other, english, name, isTold) => {
    expect(told(['De traff mange i går.', other], [`They met ${name} there yesterday.`, english])).toEqual(
      isTold ? foreign(name) : [],
    );
  });
});

describe('a name formed of a word of the Norwegian', () => {
  it.each([
    ['Den kanadiske presidenten kom.', 'Yesterday the Canadian president came.'],
    ['De slo kanadieren i går.', 'Yesterday they beat the Canadian.'],
    ['De slo kanadierne i går.', 'Yesterday they beat the Canadians.'],
    ['Dei slo kanadiarane i går.', 'Yesterday they beat the Canadians.'],
    ['Dei slo kanadiarar i går.', 'Yesterday they beat Canadians.'],
    ['Dei slo ein kanadiar i går.', 'Yesterday they beat a Canadian.'],
    ['De møtte senioriranske folk.', 'They met senior Iranian people.'],
    ['De slo malawierne i går.', 'Yesterday they beat the Malawians.'],
    ['Det var ei arisk folkevandring.', 'It was an Aryan migration.'],
    ['Han er afroamerikansk.', 'He is African-American.'],
    ['Folket på Grønland jubler.', 'The Greenlanders are cheering.'],
    ['Den siste kalifen kom.', 'Yesterday the last Caliph came.'],
    ['Det siste kalifatet falt.', 'Yesterday the last Caliphate fell.'],
    ['De traff en mikronesier.', 'They met a Micronesian.'],
    ['Dette er en venuspassasje.', 'This is a transit of Venus.'],
    ['De traff thaiene.', 'They met the Thais.'],
    ['Amerikanske myndigheter svarte.', 'Yesterday Washington replied.'],
    ['Avdelingen i Krakow stenges.', 'The branch in Krakow, Poland, is to close.'],
  ])('is not told: %s → %s', (norwegian, english) => {
    expect(told([norwegian], [english])).toEqual([]);
  });

  it.each([
    ['Den irske regjeringa svarte.', 'Yesterday the Indian government replied.', 'Indian'],
    ['De slo kanadieren i går.', 'Yesterday they beat the Cambodian.', 'Cambodian'],
    ['Den siste kalven kom.', 'Yesterday the last Caliph came.', 'Caliph'],
    ['De traff en mikrobiolog.', 'They met a Micronesian.', 'Micronesian'],
    ['De normaliserte båndene.', 'They normalised ties in Mali.', 'Mali'],
    ['Amerikanske myndigheter svarte.', 'Yesterday Moscow replied.', 'Moscow'],
    ['Avdelingen i øst stenges.', 'The branch in the east is to close in Poland.', 'Poland'],
    ['Domstolen avgjorde saken.', 'Yesterday the EFTA Court ruled.', 'EFTA Court'],
  ])('and is told otherwise: %s → %s', (norwegian, english, name) => {
    expect(told([norwegian], [english])).toEqual(foreign(name));
  });

  it('a name of three letters is formed of no ending', () => {
    expect(told(['En eier traff Tangen.'], ['An owner met Ian.'])).toEqual([
      '0 error: “Tangen” became “Ian”',
    ]);
  });
});
