import { expect, it } from 'vitest';
import { readIntroduction } from '../../src/story/introduction.ts';
import { barred, tellSource } from './attribution.ts';

it.each([
  ['|Åslaug Pawlak sier:', 'sier · name Åslaug Pawlak'],
  ['|Han sier:', 'sier · he Han'],
  ['|Nalin Somby nå sier:', 'sier · name Nalin Somby'],
  ['|Winta Zangana sier nå til NTB:', 'sier · name Winta Zangana'],
  ['|Ruolan Zheng, leder i Vik, sier:', 'sier · name Ruolan Zheng'],
  ['|Zoja Mirza sier, og ser ned:', 'sier · name Zoja Mirza'],
  ['|Statsråden kom, og nå sier Moe:', 'sier · name Moe'],
  ['|Tahira Mazurek kom inn og sa:', 'sa · name Tahira Mazurek'],
  ['|Yalini Utsi la til:', 'la til · name Yalini Utsi'],
  ['|Danuta Sindî la saken fram og sukket:', 'sukket · name Danuta Sindî'],
  ['Vik gikk.| Moe sa:', 'sa · name Moe'],
  // The speaker behind the verb.
  ['|Da sa Deqa Ouyang:', 'sa · name Deqa Ouyang'],
  ['|I går sa også Elle Qureshi:', 'sa · name Elle Qureshi'],
  ['|Slik svarte for eksempel Synneva Zawadzka:', 'svarte · name Synneva Zawadzka'],
  ['|Slik svarte til dømes Avîn Hætta:', 'svarte · name Avîn Hætta'],
  ['|Slik svarte nå for eksempel også Semhar Rojhelat:', 'svarte · name Semhar Rojhelat'],
  ['|Dette står det i innkallingen:', 'står det i · role innkallingen'],
  ['|Det heiter det i brevet:', 'heiter det i · role brevet'],
  // Before "som".
  ['|Moe møtte ordføreren, som sa:', 'sa · role ordføreren'],
  ['|Dette er Jiayi Huang, som sier:', 'sier · name Jiayi Huang'],
  ['|Ordføraren som møtte Vik, svarte:', 'svarte · role Ordføraren'],
  ['|Statsråden som deltok på møtet fekk spørsmål, og svarte:', 'svarte · role Statsråden'],
  // A name alone.
  ['|Daryna Bhatti:', '– · name Daryna Bhatti'],
  ['|Nighat Kowalczyk (Ap):', '– · name Nighat Kowalczyk (Ap)'],
  ['|Svar fra Nirmala Siri:', '– · name Nirmala Siri'],
  ['|Kommentar frå Moe (Ap):', '– · name Moe (Ap)'],
  ['|Nilsen fra Vik:', '– · name Nilsen fra Vik'],
  // What introduces nobody.
  ['|Melding til Halina Barzani:', '– · –'],
  ['|Ordføreren:', '– · –'],
  ['|Boka som Moe skreiv:', '– · –'],
  ['|Dette er boka som Sárá Zhang skrev:', '– · –'],
  ['|Ragna Chaudhry kom hit:', '– · –'],
  ['|Rojîn Wiśniewski la seg:', '– · –'],
  ['|Abeba Gaup la seg: til sist', '– · –'],
  ['|Slik er det:', '– · –'],
  ['|Slik svarte for Yuxuan Tveitå:', '– · –'],
  ['|Slik svarte for eksempelet Solomija Zeray:', '– · –'],
  ['Det svarte han til.| Her:', '– · –'],
])('reads who is introduced by “%s”', (copy, expected) => {
  const { text, tokens, at } = barred(copy);
  const colon = tokens.findIndex((token) => token.text === ':');
  const { cue, source } = readIntroduction(tokens, { from: at, to: colon + 1 }, colon);
  const verb = cue === null ? '–' : text.slice(cue.start, cue.end);
  expect(`${verb} · ${tellSource(text, tokens, source)}`).toBe(expected);
});
