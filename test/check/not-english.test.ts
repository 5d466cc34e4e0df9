import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['not-english'] }).map(({ message }) => message);

const bridge =
  'Ordfører Fatuma Warsame sier at brua blir stengt for trafikk i de neste ukene på grunn av arbeid i byen og i området rundt.';

describe('not-english', () => {
  it.each([
    ['lost letters', 'Vågå og Lesja er stengt.', 'V\uFFFDg\uFFFD and Lesja are closed.'],
    [
      'Russian in the copy',
      bridge,
      'Mayor Fatuma Warsame said, мост будет закрыт, that there was work in the town.',
    ],
    ['a paragraph in Russian', bridge, 'Мэр Фатума Варсаме заявила, что мост будет закрыт для движения.'],
    ['Chinese', bridge, '市长说,大桥将关闭。'],
    [
      'a paragraph in German',
      bridge,
      'Bürgermeisterin Fatuma Warsame sagte, dass die Brücke in den nächsten Wochen wegen der Arbeiten für den Verkehr gesperrt bleibe.',
    ],
    [
      'a paragraph in Spanish',
      bridge,
      'La alcaldesa Fatuma Warsame dijo que el puente estará cerrado al tráfico durante las próximas semanas por obras en la ciudad.',
    ],
    [
      'a paragraph in French',
      bridge,
      'La maire Fatuma Warsame a dit que le pont sera fermé à la circulation pendant les prochaines semaines en raison de travaux en ville.',
    ],
  ])('tells %s', (_what, source, target) => {
    expect(told(source, target)).toHaveLength(1);
  });

  it.each([
    [
      'English',
      bridge,
      'The bridge will be closed to traffic in the coming weeks because of work in the town and the area around it, Mayor Fatuma Warsame said.',
    ],
    [
      'letters that the Norwegian has too',
      'På skiltet sto det «Добро пожаловать».',
      'The sign said “Добро пожаловать”.',
    ],
    [
      'letters with marks',
      'Rektor Nguyễn Thị Mai ved Čáhcesuolu skole er glad.',
      'Nguyễn Thị Mai, head of the school at Čáhcesuolu, is pleased.',
    ],
    [
      'a table of names',
      'Vinnere: Moe, Dahl, Warsame, Kowalska, Singh, Nguyen, Hætta, Berg, Lie, Vik, Aas, Ruud, Foss, Lund, Haug, Moen',
      'Winners: Moe, Dahl, Warsame, Kowalska, Singh, Nguyen, Hætta, Berg, Lie, Vik, Aas, Ruud, Foss, Lund, Haug, Moen',
    ],
    [
      'apostrophes between letters',
      'Broa er Moes ansvar, ikkje byens.',
      'The bridge is Moe’s job, not the town’s, and Rashid al-Amin’s.',
    ],
    ['marks and signs', 'Prisen er 12 € ± 3 %, 5 µg og 30 °C.', 'The price is €12 ± 3%, 5 µg and 30°C.'],
    [
      'a short line without light words',
      'Sterk storm stenger viktige broer',
      'Severe storm closes major bridges',
    ],
    ['lost letters that the Norwegian has too', 'V\uFFFDg\uFFFD er stengt.', 'V\uFFFDg\uFFFD is closed.'],
  ])('is silent on %s', (_what, source, target) => {
    expect(told(source, target)).toEqual([]);
  });
});
