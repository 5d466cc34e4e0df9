import { expect, it } from 'vitest';
import { readIntroduction } from '../../src/story/introduction.ts';
import { barred, tellSource } from './attribution.ts';

it.each([
  ['|Kari Moe sier:', 'sier · name Kari Moe'],
  ['|Han sier:', 'sier · he Han'],
  ['|Kari Moe nå sier:', 'sier · name Kari Moe'],
  ['|Kari Moe sier nå til NTB:', 'sier · name Kari Moe'],
  ['|Kari Moe, leder i Vik, sier:', 'sier · name Kari Moe'],
  ['|Kari Moe sier, og ser ned:', 'sier · name Kari Moe'],
  ['|Statsråden kom, og nå sier Moe:', 'sier · name Moe'],
  ['|Kari Moe kom inn og sa:', 'sa · name Kari Moe'],
  ['|Kari Moe la til:', 'la til · name Kari Moe'],
  ['|Kari Moe la saken fram og sukket:', 'sukket · name Kari Moe'],
  ['Vik gikk.| Moe sa:', 'sa · name Moe'],
  // The speaker behind the verb.
  ['|Da sa Kari Moe:', 'sa · name Kari Moe'],
  ['|I går sa også Kari Moe:', 'sa · name Kari Moe'],
  ['|Slik svarte for eksempel Kari Moe:', 'svarte · name Kari Moe'],
  ['|Slik svarte til dømes Kari Moe:', 'svarte · name Kari Moe'],
  ['|Slik svarte nå for eksempel også Kari Moe:', 'svarte · name Kari Moe'],
  ['|Dette står det i innkallingen:', 'står det i · role innkallingen'],
  ['|Det heiter det i brevet:', 'heiter det i · role brevet'],
  // Before "som".
  ['|Moe møtte ordføreren, som sa:', 'sa · role ordføreren'],
  ['|Dette er Kari Moe, som sier:', 'sier · name Kari Moe'],
  ['|Ordføraren som møtte Vik, svarte:', 'svarte · role Ordføraren'],
  ['|Statsråden som deltok på møtet fekk spørsmål, og svarte:', 'svarte · role Statsråden'],
  // A name alone.
  ['|Kari Moe:', '– · name Kari Moe'],
  ['|Kari Moe (Ap):', '– · name Kari Moe (Ap)'],
  ['|Svar fra Kari Moe:', '– · name Kari Moe'],
  ['|Kommentar frå Moe (Ap):', '– · name Moe (Ap)'],
  ['|Nilsen fra Vik:', '– · name Nilsen fra Vik'],
  // What introduces nobody.
  ['|Melding til Kari Moe:', '– · –'],
  ['|Ordføreren:', '– · –'],
  ['|Boka som Moe skreiv:', '– · –'],
  ['|Dette er boka som Kari Moe skrev:', '– · –'],
  ['|Kari Moe kom hit:', '– · –'],
  ['|Kari Moe la seg:', '– · –'],
  ['|Kari Moe la seg: til sist', '– · –'],
  ['|Slik er det:', '– · –'],
  ['|Slik svarte for Kari Moe:', '– · –'],
  ['|Slik svarte for eksempelet Kari Moe:', '– · –'],
  ['Det svarte han til.| Her:', '– · –'],
])('reads who is introduced by “%s”', (copy, expected) => {
  const { text, tokens, at } = barred(copy);
  const colon = tokens.findIndex((token) => token.text === ':');
  const { cue, source } = readIntroduction(tokens, { from: at, to: colon + 1 }, colon);
  const verb = cue === null ? '–' : text.slice(cue.start, cue.end);
  expect(`${verb} · ${tellSource(text, tokens, source)}`).toBe(expected);
});
