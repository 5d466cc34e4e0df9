import type { Finding } from '../../english/index.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Saying, StyleRule } from './types.ts';

/** Norwegian verbs that only say. */
const plain = wordSet('sier seier sa');
const present = wordSet(
  'sier seier forteller fortel opplyser mener meiner hevder hevdar forklarer forklarar understreker understrekar skriver skriv',
);
const past = wordSet(
  'sa fortalte fortalde opplyste mente meinte hevdet forklarte understreket understreka skrev skreiv',
);

const presentEnglish = wordSet('says tells believes thinks claims explains stresses writes states maintains');
const pastEnglish = wordSet(
  'said told believed thought claimed explained stressed wrote stated maintained commented remarked',
);
/** More than "said", where the Norwegian has no more. */
const louder = wordSet(
  'stated claimed commented remarked declared asserted exclaimed insisted argued admitted stressed maintained opined',
);

/** Reporting verbs beside a name that are not as the house style has them; documents and groups may "say". */
export const checkSaid: StyleRule = ({ sayings }, { said }) =>
  sayings.flatMap((saying): Finding[] => {
    const expected = said === 'said' ? wrongForSaid(saying) : wrongAsWritten(saying);
    if (expected === null) return [];
    const { at, verb } = saying;
    const message = `Beside who speaks, the house style has ${expected}; here stands “${verb}”.`;
    return [{ rule: 'style-said', level: 'warning', at, message, expected, actual: verb }];
  });

function wrongForSaid({ cue, verb, isPerson }: Saying): string | null {
  if (isPerson && verb === 'says') return '“said”';
  // Who "sier" something to somebody in a scene that is told “tells” it.
  if (isPerson && verb === 'tells' && !plain.has(cue)) return '“told”';
  return plain.has(cue) && louder.has(verb) ? '“said”' : null;
}

function wrongAsWritten({ cue, verb }: Saying): string | null {
  if (present.has(cue) && pastEnglish.has(verb)) return `the present tense (“${cue}”)`;
  if (past.has(cue) && presentEnglish.has(verb)) return `the past tense (“${cue}”)`;
  return null;
}
