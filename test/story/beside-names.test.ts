import { expect, it } from 'vitest';
import { castOf, tellPerson } from './cast.ts';

it.each([
  // A role before the name, with what says more of it.
  ['I går kom statsminister Kari Moe.', 'Kari Moe · female · statsminister · (statsminister)'],
  [
    'I går kom USAs utenriksminister Kari Moe.',
    'Kari Moe · female · USAs utenriksminister · (usas utenriksminister)',
  ],
  [
    'I går kom USAs tidligere utenriksminister Kari Moe.',
    'Kari Moe · female · USAs tidligere utenriksminister · (usas utenriksminister)',
  ],
  ['I går kom tidligere statsråd Kari Moe.', 'Kari Moe · female · tidligere statsråd · (statsråd)'],
  ['Oslos ordfører Kari Moe kom.', 'Kari Moe · female · Oslos ordfører · (oslos ordfører)'],
  ['I går kom SV-leder Kari Moe.', 'Kari Moe · female · SV-leder · (leder)'],
  ['I går kom den nye unge treneren Kari Moe.', 'Kari Moe · female · nye unge treneren · (trener)'],
  ['I går kom lærer og forfatter Kari Moe.', 'Kari Moe · female · forfatter · (forfatter)'],
  ['I går kom Asker-lærer Kari Moe.', 'Kari Moe · female · Asker-lærer · (lærer)'],
  ['Vinneren hedres\n\nLærer Kari Moe kom.', 'Kari Moe · female · lærer · (lærer)'],
  ['Naboene Kari Moe kom.', 'Kari Moe · female · naboene · (naboen)'],
  ['I går kom lærer Kari Moe, og de talte med lege Moe.', 'Kari Moe · female · lærer · (lærer, leg)'],
  // Not the verb, the noun or the name before it.
  ['Hun har ringt president Kari Moe.', 'Kari Moe · female · president · (president)'],
  ['Hun har hentet sykepleier Kari Moe en bok.', 'Kari Moe · female · sykepleier · (sykepleier)'],
  ['Hun har møtt norsk lærer Kari Moe.', 'Kari Moe · female · norsk lærer · (lærer)'],
  ['Hun har møtt ansvarlig lærer Kari Moe.', 'Kari Moe · female · ansvarlig lærer · (ansvarlig, lærer)'],
  ['Ho har møtt dagleg leiar Kari Moe.', 'Kari Moe · female · dagleg leiar · (leiar)'],
  ['Hun har møtt lagets lærer Kari Moe.', 'Kari Moe · female · lagets lærer · (lærer)'],
  ['Hun har møtt nye Kari Moe.', 'Kari Moe · female · ()'],
  ['I går sendte Vik lærer Kari Moe hjem.', 'Kari Moe · female · lærer · (lærer)'],
  ['I går kom den 34 år gamle læreren Kari Moe.', 'Kari Moe · female · gamle læreren · (lærer)'],
  ['Kari Moe kom.', 'Kari Moe · female · ()'],
  // Party or age behind it.
  ['Kari Moe (Ap) kom.', 'Kari Moe · female · Ap · ()'],
  ['Kari Moe (34) kom.', 'Kari Moe · female · 34 · ()'],
  ['Kari Moe (103) kom.', 'Kari Moe · female · 103 · ()'],
  ['Kari Moe (1999) kom.', 'Kari Moe · female · ()'],
  ['Lærer Kari Moe (Ap) kom.', 'Kari Moe · female · lærer · (lærer)'],
  ['Kari Moe (uavhengige) kom.', 'Kari Moe · female · uavhengige · ()'],
  ['Kari Moe (Venstrepartiet) kom.', 'Kari Moe · female · ()'],
  ['Kari Moe (bak i midten) kom.', 'Kari Moe · female · ()'],
  ['Kari Moe, Ap) kom.', 'Kari Moe · female · ()'],
  // A role behind its comma.
  ['Kari Moe, lærer i Vik, kom.', 'Kari Moe · female · lærer i Vik · (lærer)'],
  ['Kari Moe (34), lærer i Vik, kom.', 'Kari Moe · female · lærer i Vik · 34 · (lærer)'],
  ['Kari Moe (Ap), lærer i Vik, kom.', 'Kari Moe · female · Ap · (lærer)'],
  ['Kari Moe, den nye læreren i Vik, kom.', 'Kari Moe · female · den nye læreren i Vik · (lærer)'],
  ['Leder Kari Moe, lærer i Vik, kom.', 'Kari Moe · female · leder · (leder, lærer)'],
  ['Kari Moe, den nye unge snille glade læreren i Vik, kom.', 'Kari Moe · female · ()'],
  [
    'Kari Moe, den nye unge snille læreren i Vik, kom.',
    'Kari Moe · female · den nye unge snille læreren i Vik · (lærer)',
  ],
  ['Kari Moe lærer i Vik, kom.', 'Kari Moe · female · ()'],
  // What stands behind the comma is of something else.
  ['Kari Moe, Ola Vik og lege Per Lie kom.', 'Kari Moe · female · ()'],
  ['Kari Moe, sa lege Lie.', 'Kari Moe · female · ()'],
  ['Kari Moe, mener lege Lie.', 'Kari Moe · female · ()'],
  ['Kari Moe, kom en lege.', 'Kari Moe · female · ()'],
  ['Kari Moe, på vei til lege Lie.', 'Kari Moe · female · ()'],
  ['Kari Moe, to barn, lærer.', 'Kari Moe · female · ()'],
  ['Kari Moe,', 'Kari Moe · female · ()'],
])('keeps what “%s” says of a person', (text, expected) => {
  expect(castOf(text).people.slice(0, 1).map(tellPerson)).toEqual([expected]);
});

it.each([
  ['Søsteren Xaver Moe kom.', 'Xaver Moe · female · søsteren · (søster)'],
  ['Broren Xaver Moe kom.', 'Xaver Moe · male · broren · (bror)'],
  ['Læreren Xaver Moe kom.', 'Xaver Moe · læreren · (lærer)'],
  ['Broren Kari Moe kom.', 'Kari Moe · female · broren · (bror)'],
])('knows from “%s” whether a woman or a man is meant', (text, expected) => {
  expect(castOf(text).people.map(tellPerson)).toEqual([expected]);
});
