import type { Finding } from '../../english/types.ts';
import type { Saying, StyleRule } from './types.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Norwegian verbs that only say. */
const plain = setOf('sier seier sa');
const present = setOf(
  'sier seier forteller fortel opplyser mener meiner hevder hevdar forklarer forklarar understreker understrekar skriver skriv',
);
const past = setOf(
  'sa fortalte fortalde opplyste mente meinte hevdet forklarte understreket understreka skrev skreiv',
);

const presentEnglish = setOf('says tells believes thinks claims explains stresses writes states maintains');
const pastEnglish = setOf(
  'said told believed thought claimed explained stressed wrote stated maintained commented remarked',
);
/** More than "said", where the Norwegian has no more. */
const louder = setOf(
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
  if (isPerson && (verb === 'says' || verb === 'tells')) return verb === 'says' ? '“said”' : '“told”';
  return plain.has(cue) && louder.has(verb) ? '“said”' : null;
}

function wrongAsWritten({ cue, verb }: Saying): string | null {
  if (present.has(cue) && pastEnglish.has(verb)) return `the present tense (“${cue}”)`;
  if (past.has(cue) && presentEnglish.has(verb)) return `the past tense (“${cue}”)`;
  return null;
}
